import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'

const again = 'Let the tool write the file again, whole, and give it unchanged.'

/** A number from 0; null where it is absent or null. Throws `Unusable` for all else. */
export function amountAt(from: JsonObject, key: string): number | null {
  const value = from[key] ?? null
  if (value === null) return null
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
  throw new Unusable(`"${key}" is not a number from 0`, again)
}

/** As `amountAt`, for whole numbers. */
export function countAt(from: JsonObject, key: string): number | null {
  const value = amountAt(from, key)
  if (value === null || Number.isSafeInteger(value)) return value
  throw new Unusable(`"${key}" is ${value}, which is no count`, again)
}

/** As `amountAt`, for a number without which the file says nothing. */
export function neededAmount(from: JsonObject, key: string): number {
  return amountAt(from, key) ?? lacks(key)
}

/** As `countAt`, for a count without which the file says nothing. */
export function neededCount(from: JsonObject, key: string): number {
  return countAt(from, key) ?? lacks(key)
}

/** A group of named values. Throws `Unusable` where it is absent or something else. */
export function groupAt(from: JsonObject, key: string): JsonObject {
  const value = from[key]
  return isObject(value) ? value : lacks(key)
}

/** A number times a factor, null staying null: 0.0441 s are 44.1 ms. */
export function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}

function lacks(key: string): never {
  throw new Unusable(`lacks "${key}"`, again)
}
