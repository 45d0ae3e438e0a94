import { Unusable } from '../model/unusable.ts'
import { parseJson } from '../readers/json.ts'

const asWritten = 'Give the file as the gate or the signer wrote it; an attestation is never edited.'

/** Strict JSON in UTF-8: no key twice, nothing replaced. Throws `Unusable`. */
export function jsonIn(bytes: Uint8Array): unknown {
  const text = decoded(bytes)
  try {
    return parseJson(text)
  } catch (error) {
    /* What helps with evidence, as removing one of two keys, would be forging here. */
    throw error instanceof Unusable ? new Unusable(error.message, asWritten, error.line) : error
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable('it is not UTF-8 text', asWritten)
  }
}

/** A JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
