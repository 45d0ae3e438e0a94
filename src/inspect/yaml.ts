import { wrap } from '../report/wrap.ts'

/** What a reader sees: letters, digits, marks, signs and the space; fillers that show nothing are none of it. */
const shown = /^[\p{L}\p{N}\p{M}\p{P}\p{S} ]$/u
const fillers = /[\u115f\u1160\u3164\uffa0\u2800]/
const each = /[^]/gu
/** Words that YAML, or somebody who reads it, takes for something else than a text. */
const otherwise = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/**
 * A text as YAML of one line that reads back as that very text, in a flow collection too. Plain where nobody could misread
 * it; else in double quotes, where characters that hide, reorder or break text stand as escapes.
 */
export function scalar(text: string): string {
  const isPlain = /^(?:\.{1,2}\/)*[A-Za-z_][\w./-]*(?: [\w./()-]+)*$/.test(text) && !otherwise.test(text)
  return isPlain ? text : `"${text.replace(each, quoted)}"`
}

export function flowList(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`
}

export function flowMap(entries: readonly (readonly [key: string, value: string])[]): string {
  return `{${entries.map(([key, value]) => `${scalar(key)}: ${value}`).join(', ')}}`
}

/** So that an entry with its comments fits a terminal of 80 columns, where it stands below `evidence:`. */
const commentWidth = 70

/** Lines of comment, whatever the text holds. */
export function comment(text: string, hang = 2): readonly string[] {
  const shownText = text.replace(each, (character) => (isShown(character) ? character : /\s/.test(character) ? ' ' : escaped(character)))
  return wrap(shownText, commentWidth, hang).map((line) => `# ${line}`)
}

/** A line of YAML in ASCII alone that means the same: only quoted texts and comments hold more. */
export function asciiQuotes(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replace(each, (character) => (character > '~' ? escaped(character) : character)))
}

function isShown(character: string): boolean {
  return shown.test(character) && !fillers.test(character)
}

function quoted(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`
  return isShown(character) ? character : escaped(character)
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}
