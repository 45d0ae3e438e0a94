import { isObject, type JsonObject } from './json-object.ts'
import { rootOf } from './xml-root.ts'

/** So many bytes of a file, or all where it has fewer, decide which format it has. */
export const headBytes = 64 * 1024

/** What a file's first bytes look like; each part is worked out once, and only where somebody asks. */
export interface Head {
  /** Without byte-order mark; a character that the end cuts through is replaced. */
  readonly text: string
  /** Name of the root element, where it begins as XML does. */
  readonly xmlRoot: string | null
  /** Whether it begins as a JSON document does. */
  readonly isJson: boolean
  /** The first line where that is a whole JSON object, as in JSON lines. */
  readonly firstObject: JsonObject | null
  /** The cells of the first line, by comma, semicolon, tab or bar, without their quotes. */
  readonly cells: readonly string[]
}

export function headOf(bytes: Uint8Array): Head {
  const first = bytes.subarray(0, headBytes)
  const text = once(() => textOf(first))
  const firstLine = once(() => /^[^\r\n]*/.exec(text())?.[0] ?? '')
  const xmlRoot = once(() => rootOf(text()))
  const isJson = once(() => /^\s*[{[]/.test(text()))
  const firstObject = once(() => objectIn(firstLine()))
  const cells = once(() => firstLine().split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
  return {
    get text() {
      return text()
    },
    get xmlRoot() {
      return xmlRoot()
    },
    get isJson() {
      return isJson()
    },
    get firstObject() {
      return firstObject()
    },
    get cells() {
      return cells()
    },
  }
}

function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function objectIn(line: string): JsonObject | null {
  if (!/^\s*\{/.test(line)) return null
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
