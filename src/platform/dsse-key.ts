import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { GateError } from '../model/gate-error.ts'

/** Whether a signature of these bytes is by the key. */
export type SignatureCheck = (bytes: Uint8Array, signature: Uint8Array) => boolean

/**
 * A public key in PEM as what checks signatures by it: Ed25519 (RFC 8032), or ECDSA on P-256 with SHA-256, in DER or as the
 * plain pair of numbers, for signers of DSSE write both. Throws `GateError` for any other key.
 */
export function signatureCheck(pem: string): SignatureCheck {
  const key = publicKeyIn(pem)
  if (key.asymmetricKeyType === 'ed25519') return (bytes, signature) => verify(null, bytes, key, signature)
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1')
    return (bytes, signature) => (['der', 'ieee-p1363'] as const).some((dsaEncoding) => verify('sha256', bytes, { key, dsaEncoding }, signature))
  throw new GateError('usage', `--key is a key of the kind ${key.asymmetricKeyType ?? 'unknown'}; give one of Ed25519, or of ECDSA on the curve P-256`)
}

function publicKeyIn(pem: string): KeyObject {
  /* From a private key node would make the public one, and nobody would see what lies about. */
  if (/PRIVATE KEY/.test(pem)) throw new GateError('usage', '--key is a private key; give the public one, and keep the private one where it signs')
  /* Of a certificate node would take the key and leave its dates; of several keys the first, in silence. */
  const kinds = [...pem.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, kind]) => kind)
  if (kinds.length > 1) throw new GateError('usage', `--key holds ${kinds.length} keys or certificates; give the one key that signs`)
  if (kinds[0] === 'CERTIFICATE') throw new GateError('usage', '--key is a certificate, whose dates and issuer are not checked here; give its public key: openssl x509 -pubkey -noout -in FILE')
  try {
    return createPublicKey(pem)
  } catch (error) {
    throw new GateError('usage', '--key is no public key in PEM; it starts with "-----BEGIN PUBLIC KEY-----"', { cause: error })
  }
}
