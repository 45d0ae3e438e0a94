import { attestationShape } from '../generated/attestation-shape.js'
import type { Attestation } from '../generated/attestation.ts'
import { parseInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { policyOf, predicateType, statementType, verifierId } from '../report/attestation.ts'
import { conforms } from '../source/conforms.ts'
import { isRecord, jsonIn } from './json.ts'

/**
 * Reads a statement, strictly: what is said twice, or by somebody else, could be meant otherwise. Fields that are not known
 * are left alone, as in-toto asks. Throws `Unusable`.
 */
export function parseAttestation(bytes: Uint8Array, sha256: (text: string) => string): Attestation {
  const value = jsonIn(bytes)
  const foreign = foreignIn(value)
  if (foreign !== null) throw new Unusable(foreign, 'Give an attestation of go-live-gate.')
  if (!isAttestation(value)) throw new Unusable('it lacks something that an attestation of this gate has, or says it in another form', again)
  const contradiction = contradictionIn(value, sha256)
  if (contradiction !== null) throw new Unusable(`it contradicts itself: ${contradiction}`, again)
  return value
}

const again = 'Attest the verdict anew with "go-live-gate check --format attestation=PATH"; an attestation is never edited.'

/** What tells that it is somebody else's; null where nothing does. */
function foreignIn(value: unknown): string | null {
  if (!isRecord(value) || value['_type'] !== statementType) return `it is no in-toto statement of the type ${statementType}`
  if (value['predicateType'] !== predicateType) return `it is of another predicate type than ${predicateType}`
  const { predicate } = value
  const verifier = isRecord(predicate) ? predicate['verifier'] : undefined
  return isRecord(verifier) && verifier['id'] === verifierId ? null : `its verifier is not ${verifierId}`
}

function isAttestation(value: unknown): value is Attestation {
  return conforms(value, attestationShape)
}

function contradictionIn({ subject, predicate }: Attestation, sha256: (text: string) => string): string | null {
  const { commit, inputs, policy, timeVerified, validUntil, resourceUri } = predicate
  const commits = subject.flatMap(({ digest }) => digest.gitCommit ?? [])
  if (commits.some((each) => each !== commit)) return 'its commit is not the one that it names as a subject'
  const ofKind = (kind: string) => inputs.filter(({ name }) => name === kind).map(({ uri, digest }) => ({ uri, sha256: digest.sha256 }))
  const [checklist, ...others] = ofKind('checklist')
  if (!checklist || others.length > 0) return 'it was judged from one checklist, and names none or several'
  const stated = policyOf(checklist, ofKind('policy'), sha256)
  if (stated.uri !== policy.uri || stated.digest.sha256 !== policy.digest.sha256) return 'its policy is not what its inputs say'
  if ([timeVerified, validUntil ?? timeVerified].some((text) => parseInstant(text, 'UTC') === null)) return 'it names a day that does not exist'
  return namesIn(resourceUri) === null ? 'it does not name one service and one release' : null
}

/** The service and the release that a `resourceUri` names; null for any other text. */
export function namesIn(resourceUri: string): { readonly service: string; readonly release: string } | null {
  const parts = resourceUri.split('@')
  if (parts.length !== 2) return null
  try {
    const [service = '', release = ''] = parts.map(decodeURIComponent)
    return service === '' || release === '' ? null : { service, release }
  } catch {
    return null
  }
}
