import { Unusable } from '../model/unusable.ts'
import { positions } from '../source/lines.ts'

const maxDepth = 64
const writeAgain = 'Let the tool write the file again, whole.'
const quote = 34
const backslash = 92
const colon = 58

/**
 * Strict JSON: as `JSON.parse`, and no key twice in one object, at most 64 deep, only finite numbers and safe integers,
 * no `__proto__`. Throws `Unusable` with the line.
 *
 * `JSON.parse` keeps the last of two keys, so a value that has as many keys as the text lost none; only where that or
 * another quick look leaves a doubt is the text read token by token.
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    inspect(text)
    throw new Unusable('is not valid JSON', writeAgain)
  }
  if (!(keysIn(value, 0) === keysWritten(text))) inspect(text)
  return value
}

/** How many keys a value has at all depths; NaN where something in it needs a closer look. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value === 'number') return isExact(value) ? 0 : NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth === maxDepth) return NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const each of value) count += keysIn(each, depth + 1)
    return count
  }
  for (const [key, each] of Object.entries(value)) count += key === '__proto__' ? NaN : 1 + keysIn(each, depth + 1)
  return count
}

/** A number that can't stand for a whole number too large to be read exactly, or for one beyond all numbers. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
}

/** How many keys a valid JSON text writes: every colon outside strings follows one. */
function keysWritten(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) i = endOfString(text, i)
    else if (code === colon) count++
  }
  return count
}

/** Place of the quote that closes the string, or of the text's end. */
function endOfString(text: string, open: number): number {
  let i = open + 1
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (code === quote) return i
    i += code === backslash ? 2 : 1
  }
  return text.length
}

/** Reads a text by the grammar of RFC 8259 and our limits; throws `Unusable` at the first thing that is wrong. */
function inspect(text: string): void {
  let at = 0
  const refuse = (message: string, remedy = writeAgain): never => {
    throw new Unusable(message, remedy, positions(text)(at).line)
  }
  const unexpected = (wanted: string): never => {
    const found = wordAt(text, at)
    if (found === '') return refuse('is cut short')
    return refuse(`is not valid JSON: ${JSON.stringify(found)} stands where ${wanted} belongs`)
  }
  const peek = (): string => {
    while (isSpace(text.charCodeAt(at))) at++
    return text.charAt(at)
  }
  const take = (character: string): boolean => {
    const isThere = peek() === character
    if (isThere) at++
    return isThere
  }
  const value = (depth: number): void => {
    const first = peek()
    if (first === '{') {
      const keys = new Set<string>()
      container(depth + 1, '}', () => member(keys, depth + 1))
    } else if (first === '[') container(depth + 1, ']', () => value(depth + 1))
    else if (first === '"') string()
    else scalar()
  }
  const container = (depth: number, close: string, item: () => void): void => {
    if (!(depth <= maxDepth)) refuse(`is nested more than ${maxDepth} deep`, 'Give the summary alone.')
    at++
    if (take(close)) return
    do item()
    while (take(','))
    if (!take(close)) unexpected(`a comma or "${close}"`)
  }
  const member = (keys: Set<string>, depth: number): void => {
    if (peek() !== '"') unexpected('a key in double quotes')
    const key = string()
    if (key === '__proto__') refuse('has the key "__proto__"', 'Remove it.')
    if (keys.has(key)) refuse(`the key ${JSON.stringify(key)} stands twice in one object`, 'Remove the wrong one.')
    keys.add(key)
    if (!take(':')) unexpected('a colon')
    value(depth)
  }
  const string = (): string => {
    const end = endOfString(text, at) + 1
    if (end > text.length) refuse('is cut short: a text never closes')
    try {
      const read: unknown = JSON.parse(text.slice(at, end))
      at = end
      return String(read)
    } catch {
      return refuse('is not valid JSON: a text holds a line end, a control character or a wrong backslash')
    }
  }
  const scalar = (): void => {
    const written = scalarAt(text, at)
    if (written === '') unexpected('a value')
    const number = Number(written)
    const isWhole = /^-?\d+$/.test(written)
    const isWord = /^[tfn]/.test(written)
    if (!(isWord || (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number))))
      refuse(`the number ${written.slice(0, 30)} is too large to be read exactly`, 'Write it smaller, or in quotes.')
    at += written.length
  }
  value(0)
  if (peek() !== '') unexpected('the end of the file')
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function scalarAt(text: string, at: number): string {
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  scalar.lastIndex = at
  return scalar.exec(text)?.[0] ?? ''
}

/** What stands at a place, to be shown: a word or one character. */
function wordAt(text: string, at: number): string {
  const word = /[\w.+-]{1,20}|[^]/uy
  word.lastIndex = at
  return word.exec(text)?.[0] ?? ''
}
