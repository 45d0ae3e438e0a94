import { malformed } from './fault.ts'

/** Reads an answer's values by their types; what is missing or of another type is a fault, never a default. */
export interface Shape {
  readonly value: unknown
  has(key: string): boolean
  /** A key's value; throws where this is no object or lacks the key. */
  get(key: string): Shape
  /** The same, with null for null. */
  maybe(key: string): Shape | null
  text(key: string): string
  textOrNull(key: string): string | null
  number(key: string): number
  truth(key: string): boolean
  /** Epoch milliseconds. */
  instant(key: string): number
  instantOrNull(key: string): number | null
  list(key: string): readonly Shape[]
  items(): readonly Shape[]
}

/** @param path Where the value stands, for faults. */
export function shape(value: unknown, path = ''): Shape {
  const wrong = (key: string, what: string) => malformed(`holds ${what} at ${path}${path && key ? '.' : ''}${key}`)
  const field = (key: string): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) throw wrong(key, 'nothing')
    return Reflect.get(value, key)
  }
  const get = (key: string) => shape(field(key), path ? `${path}.${key}` : key)
  const text = (key: string): string => {
    const found = field(key)
    if (typeof found !== 'string') throw wrong(key, 'no text')
    return found
  }
  const instant = (key: string): number => {
    const found = Date.parse(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text(key)) ? text(key) : '')
    if (Number.isNaN(found)) throw wrong(key, 'no date')
    return found
  }
  const items = (): readonly Shape[] => {
    if (!Array.isArray(value)) throw wrong('', 'no list')
    return value.map((each: unknown, i) => shape(each, `${path}[${i}]`))
  }
  return {
    value,
    has: (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
    get,
    maybe: (key) => (field(key) === null ? null : get(key)),
    text,
    textOrNull: (key) => (field(key) === null ? null : text(key)),
    number(key) {
      const found = field(key)
      if (typeof found !== 'number' || !Number.isFinite(found)) throw wrong(key, 'no number')
      return found
    },
    truth(key) {
      const found = field(key)
      if (typeof found !== 'boolean') throw wrong(key, 'neither true nor false')
      return found
    },
    instant,
    instantOrNull: (key) => (field(key) === null ? null : instant(key)),
    list: (key) => get(key).items(),
    items,
  }
}
