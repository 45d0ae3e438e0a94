import { spokenLines } from './spoken-lines.ts'

/** What the lines of a comment say to the gate. */
export type Command =
  | { readonly kind: 'sign-off'; readonly item: string; readonly role: string; readonly covers: string }
  | { readonly kind: 'refuse'; readonly item: string; readonly role: string }
  /** Meant as a refusal, but not of its form: nobody may take that for silence. */
  | { readonly kind: 'unclear-refusal'; readonly item: string | null; readonly text: string }
  | { readonly kind: 'unclear-sign-off'; readonly text: string }
  | { readonly kind: 'condition'; readonly text: string; readonly due: string | null }
  | { readonly kind: 'accept' }
  | { readonly kind: 'reopen' }

const id = '[a-z][a-z0-9-]{0,63}'
const signOff = new RegExp(`^/sign-off[ \\t]+(${id})[ \\t]+as[ \\t]+(${id})[ \\t]+sha256:([0-9a-fA-F]{64})$`)
/** A line is judged by its beginning: a long one must not take long. */
const longest = 1000
const refusal = new RegExp(`^/refuse\\s+(${id})\\s+as\\s+(${id})(?:[\\s.,:;!*_].*)?$`, 'i')

/**
 * The commands in a comment. What opens the gate must stand exactly so, on a line of its own; what holds it shut is
 * understood in a list, in capitals and with words behind it too, and where it is not understood it is told.
 */
export function commandsIn(body: string): readonly Command[] {
  const heard = new Set<string>()
  const commands = spokenLines(body).flatMap(({ text, isPlain }): readonly Command[] => {
    const signed = isPlain ? signOff.exec(text) : null
    if (signed) {
      const [, item = '', role = '', hex = ''] = signed
      return [{ kind: 'sign-off', item, role, covers: `sha256:${hex.toLowerCase()}` }]
    }
    if (isPlain && text === '/accept') return [{ kind: 'accept' }]
    const loose = text.slice(0, longest).replace(/^[\u200b-\u200f\u2060\ufeff]+/, '').replace(/^(?:[-*+]|\d+[.)])\s+/, '').replace(/^[*_]+/, '')
    const refused = refusal.exec(loose)
    if (refused || /^\/refuse\b/i.test(loose)) heard.add(text)
    if (refused) return [{ kind: 'refuse', item: (refused[1] ?? '').toLowerCase(), role: (refused[2] ?? '').toLowerCase() }]
    if (/^\/refuse\b/i.test(loose)) return [{ kind: 'unclear-refusal', item: /^\/refuse\s+(\S+)/i.exec(loose)?.[1]?.toLowerCase() ?? null, text: loose.slice(0, 120) }]
    if (/^\/sign-?off\b/i.test(loose)) return [{ kind: 'unclear-sign-off', text: loose.slice(0, 120) }]
    if (/^\/reopen\b/i.test(loose)) return [{ kind: 'reopen' }]
    const condition = /^condition:\s*(.*)$/i.exec(loose)
    if (condition) return [conditionOf(condition[1] ?? '')]
    return []
  })
  return [...commands, ...unheardRefusals(body, heard)]
}

/**
 * What looks like a refusal and was not heard as one: misspelt, behind markup, or where it is hard to tell whether GitHub
 * shows it. Only quotes are no own words for certain, and only fences are code.
 */
function unheardRefusals(body: string, heard: ReadonlySet<string>): readonly Command[] {
  return outsideFences(body.replace(/[\u200b-\u200f\u2060\ufeff]/g, ''))
    .filter((line) => !/^\s*>/.test(line) && !heard.has(line.trim()))
    .flatMap((line) => (/^\s*\|/.test(line) ? line.slice(0, longest).split('|') : [line]))
    .flatMap((line) => line.slice(0, longest).split(/<br\s*\/?>/i))
    .map((part) => part.replace(/^(?:\s|[-+*#_~`]|\d{1,9}[.)]|\[[ xX]\])*/, ''))
    .filter((part) => /^[/\uff0f]\s*refu[sz]/i.test(part))
    .map((part) => ({ kind: 'unclear-refusal', item: /^.\s*refu[sz]\w*\s+(\S+)/i.exec(part)?.[1]?.toLowerCase() ?? null, text: part.trim().slice(0, 120) }))
}

function outsideFences(body: string): readonly string[] {
  let fence: string | null = null
  return body.split(/\r\n?|\n/).filter((line) => {
    const marker = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1]
    if (fence === null) {
      fence = marker ?? null
      return fence === null
    }
    if (marker !== undefined && marker[0] === fence[0] && marker.length >= fence.length && line.trim() === marker) fence = null
    return false
  })
}

/** "condition: watch the queue; due 2026-12-20": without a date it is open until whoever set it signs again. */
function conditionOf(text: string): Command {
  const dated = /[\s,;(]due:?[ \t](\d{4}-\d\d-\d\d)\)?\.?$/i.exec(text)
  return dated ? { kind: 'condition', text: text.slice(0, dated.index).trim(), due: dated[1] ?? null } : { kind: 'condition', text: text === '' ? '(without words)' : text, due: null }
}
