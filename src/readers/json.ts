import { Unusable } from '../model/unusable.ts'

const maxDepth = 64

/**
 * Strict JSON: as `JSON.parse`, and no key twice in one object, at most 64 deep, only finite numbers and safe integers,
 * no `__proto__`. Throws `Unusable` with the line.
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Unusable('is not valid JSON, or is cut short', 'Let the tool write it again, whole.')
  }
  scan(text)
  return value
}

/** Refuses what `JSON.parse` lets pass. The text is known to be valid JSON. */
function scan(text: string): void {
  const open: (Set<string> | null)[] = []
  let isKey = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    switch (code) {
      case 0x22: {
        const end = endOfString(text, i)
        if (isKey) {
          addKey(text, i, end, open.at(-1) ?? null)
          isKey = false
        }
        i = end
        break
      }
      case 0x7b:
      case 0x5b:
        open.push(code === 0x7b ? new Set() : null)
        if (open.length > maxDepth) throw new Unusable(`is nested more than ${maxDepth} deep`, 'Give the summary alone.', lineAt(text, i))
        isKey = code === 0x7b
        break
      case 0x7d:
      case 0x5d:
        open.pop()
        isKey = false
        break
      case 0x2c:
        isKey = open.at(-1) != null
        break
      default:
        if (code === 0x2d || (code >= 0x30 && code <= 0x39)) i = checkNumber(text, i) - 1
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return end
  }
}

function addKey(text: string, start: number, end: number, keys: Set<string> | null): void {
  const raw = text.slice(start + 1, end)
  const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
  if (key === '__proto__') throw new Unusable('has the key "__proto__"', 'Remove it.', lineAt(text, start))
  if (keys?.has(key)) throw new Unusable(`the key "${key}" stands twice in one object`, 'Keep one of them.', lineAt(text, start))
  keys?.add(key)
}

function checkNumber(text: string, start: number): number {
  let end = start + 1
  while (/[0-9.eE+-]/.test(text.charAt(end))) end++
  const number = Number(text.slice(start, end))
  if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number) && !/[.eE]/.test(text.slice(start, end))))
    throw new Unusable(`the number ${text.slice(start, Math.min(end, start + 30))} is too large to be read exactly`, 'Write it smaller.', lineAt(text, start))
  return end
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
