import { Unusable } from '../model/unusable.ts'
import { isRecord, jsonIn } from './json.ts'

/** What a DSSE envelope carries for an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json'

/** The bytes of a statement and, where they came in an envelope, what was signed and the signatures. */
export interface Opened {
  readonly statement: Uint8Array
  /** Null for a bare statement, which nobody signed. */
  readonly signed: Signed | null
}

export interface Signed {
  /** DSSE's pre-authentication encoding: the very bytes that a signature covers. */
  readonly encoded: Uint8Array
  readonly signatures: readonly Uint8Array[]
}

/**
 * Opens a bare in-toto statement, a DSSE envelope, or a Sigstore bundle that holds one. Who signed is not asked here. The
 * parts of a bundle besides its envelope are left alone. Throws `Unusable`.
 */
export function openedEnvelope(bytes: Uint8Array): Opened {
  const value = jsonIn(bytes)
  if (!isRecord(value)) throw notOne()
  if (Object.hasOwn(value, '_type')) return { statement: bytes, signed: null }
  const envelope = Object.hasOwn(value, 'dsseEnvelope') ? value['dsseEnvelope'] : value
  if (!isRecord(envelope)) throw notOne()
  const { payload, payloadType: type, signatures } = envelope
  if (typeof payload !== 'string' || typeof type !== 'string' || !Array.isArray(signatures)) throw notOne()
  if (type !== payloadType) throw new Unusable(`its envelope holds "${type}", and an attestation is "${payloadType}"`, wanted)
  const statement = fromBase64(payload)
  return { statement, signed: { encoded: preAuthenticationEncoding(type, statement), signatures: signatures.map(signatureIn) } }
}

const wanted = 'Give what "go-live-gate check --format attestation" or the Action wrote, as it is or signed.'

function notOne(): Unusable {
  return new Unusable('it is no in-toto statement, no DSSE envelope and no Sigstore bundle of one', wanted)
}

function signatureIn(value: unknown): Uint8Array {
  if (!isRecord(value) || typeof value['sig'] !== 'string') throw notOne()
  return fromBase64(value['sig'])
}

/** `PAE` of the DSSE protocol, version 1: lengths in bytes, so that no two pairs of type and body are encoded alike. */
function preAuthenticationEncoding(type: string, body: Uint8Array): Uint8Array {
  const encoder = new TextEncoder()
  const head = encoder.encode(`DSSEv1 ${encoder.encode(type).length} ${type} ${body.length} `)
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}

/** Standard or URL-safe, as DSSE asks of those who read it. */
function fromBase64(text: string): Uint8Array {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/').replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(standard) || standard.length % 4 === 1) throw new Unusable('its envelope is not written in base64', wanted)
  return Uint8Array.from(atob(standard), (character) => character.charCodeAt(0))
}
