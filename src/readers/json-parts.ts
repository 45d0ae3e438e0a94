import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'

/** A list, or null where it is something else; its items are still unknown. */
export function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The object, or an empty one: for parts that may be left out and whose lack says nothing good. */
export function partOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** Objects of a list that must be there; throws `Unusable` where it is not, or holds anything else. */
export function objectsIn(value: unknown, what: string, remedy: string): readonly JsonObject[] {
  const list = listOf(value)
  if (list === null) throw new Unusable(`has no list of ${what}`, remedy)
  return list.map((each, i) => {
    if (!isObject(each)) throw new Unusable(`number ${i + 1} of its ${what} is no object`, remedy)
    return each
  })
}
