import { Unusable } from '../model/unusable.ts'
import { parseJson } from '../readers/json.ts'

/** Strict JSON in UTF-8: no key twice, nothing replaced. Throws `Unusable`. */
export function jsonIn(bytes: Uint8Array): unknown {
  return parseJson(decoded(bytes))
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable('it is not UTF-8 text', 'Give the file as it was written.')
  }
}

/** A JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
