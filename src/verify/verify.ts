import type { Attestation, Input } from '../generated/attestation.ts'
import type { Report } from '../generated/report.ts'
import { tool } from '../generated/tool.ts'
import type { Verification } from '../generated/verification.ts'
import { gate } from '../gate.ts'
import { hashed } from '../model/hashed.ts'
import { formatInstant } from '../model/instant.ts'
import { resolvePath } from '../model/path.ts'
import type { Files, Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { isPathPolicy } from '../policy/reference.ts'
import { inputsOf } from '../report/attestation.ts'
import { hashOf } from '../steps/hash.ts'
import { openedEnvelope, type Signed } from './envelope.ts'
import type { Asked, Facts, Here } from './facts.ts'
import { compareInputs, keyOf, notRead, type Found } from './inputs.ts'
import { notesOn, reasonsAgainst, type VerifyFinding } from './judge.ts'
import { namesIn, parseAttestation } from './statement.ts'

export interface VerifyOptions extends Asked {
  /** Policies that count besides those that the checklist names. */
  readonly policies: readonly string[]
  readonly here: Here
  /** Whether a signature of the encoded bytes is by the key that counts; null where no key was given. */
  readonly isSignedBy: ((encoded: Uint8Array, signature: Uint8Array) => boolean) | null
  /** Whether the caller knows that another program has checked who signed this very file. */
  readonly isSignatureChecked: boolean
}

/**
 * Whether an attested verdict still holds here and now, and if not, what changed. Asks no network. Never throws for what an
 * attestation says; `GateError` for misuse.
 */
export async function verify(bytes: Uint8Array, options: VerifyOptions, world: Ports): Promise<Verification> {
  const ports = { ...world, github: null }
  const now = Math.floor(ports.now().getTime() / 1000) * 1000
  const sha256 = (text: string) => hashOf(text, ports)
  const about = { schemaVersion: 1, verifiedAt: formatInstant(now), tool } as const
  let signature: Verification['signature'] = options.isSignatureChecked ? 'told' : 'not-checked'
  try {
    const { statement, signed } = openedEnvelope(bytes)
    if (options.isSignedBy !== null) {
      signature = 'invalid'
      requireSigned(signed, options.isSignedBy)
      signature = 'valid'
    }
    const attestation = parseAttestation(statement, sha256)
    const facts = await factsOf(attestation, signature !== 'not-checked', options, { ...ports, now: () => new Date(now) }, now)
    const findings = reasonsAgainst(facts)
    const files = facts.files.map((file) => ({ ...file }))
    return { ...about, verdict: verdictOf(findings), signature, attested: attestedIn(attestation), files, findings: [...findings], notes: [...notesOn(facts)] }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    const place = error.line === undefined ? '' : `, line ${error.line}`
    const kind = signature === 'invalid' ? 'signature' : 'format'
    return { ...about, verdict: 'invalid', signature, attested: null, files: [], findings: [{ kind, message: `the attestation can't be used${place}: ${error.message}`, remedy: error.remedy }], notes: [] }
  }
}

/** Throws `Unusable` unless one of the signatures is by the key. */
function requireSigned(signed: Signed | null, isSignedBy: NonNullable<VerifyOptions['isSignedBy']>): void {
  if (signed === null) throw new Unusable('it is not signed: a bare statement could be anybody\'s', 'Give the signed envelope, or leave --key out to compare the content alone.')
  if (!signed.signatures.some((each) => isSignedBy(signed.encoded, each)))
    throw new Unusable('it is not signed by this key: it was changed after it was signed, or somebody else signed it', 'Give the envelope as the signer wrote it, and the public key of that signer.')
}

function verdictOf(findings: readonly VerifyFinding[]): Verification['verdict'] {
  if (findings.some(({ kind }) => kind !== 'unknown')) return 'does-not-hold'
  return findings.length === 0 ? 'holds' : 'undetermined'
}

/** Judges the checklist again from what is here, and looks at every file that the attestation lists. */
async function factsOf(attestation: Attestation, isSignerKnown: boolean, options: VerifyOptions, ports: Ports, now: number): Promise<Facts> {
  const { inputs } = attestation.predicate
  const { checklist, environment, policies } = options
  const today = await gate({ checklist, policies, ...(environment === null ? {} : { environment }) }, ports)
  const read = inputsOf(today)
  const others = new Map<string, Found>()
  for (const input of notRead(inputs, read)) others.set(keyOf(input), await foundAt(input, today, ports))
  const reasons = new Map([...others].flatMap(([key, found]) => ('unreadable' in found ? [[key, found.unreadable] as const] : 'unknown' in found ? [[key, found.unknown] as const] : [])))
  return { attestation, isSignerKnown, asked: options, here: options.here, now, files: compareInputs(inputs, read, others), reasons, today }
}

async function foundAt({ name, uri }: Input, today: Report, ports: Ports): Promise<Found> {
  /* Where all policies could be read, one that was not is one that nobody here names: it may hand out roles and keys. */
  if (name === 'policy' && today.items.length > 0) return { unreadable: 'neither the checklist nor --policy names it' }
  if (name === 'policy' && !isPathPolicy(uri)) return { unknown: today.findings.find(({ rule }) => rule.startsWith('policy/'))?.message ?? 'it is not known here' }
  if (resolvePath('', uri) !== uri) return { unreadable: 'its path leads outside the root' }
  try {
    return { sha256: await digestAt(uri, ports.files, ports) }
  } catch (error) {
    if (error instanceof Unusable) return { unreadable: error.message }
    if (error instanceof Unavailable) return { unknown: error.message }
    throw error
  }
}

async function digestAt(path: string, files: Files, ports: Ports): Promise<string> {
  const { chunks, digest } = hashed(await files.stream(path), ports)
  for await (const chunk of chunks) void chunk
  return digest()
}

function attestedIn({ subject, predicate }: Attestation): NonNullable<Verification['attested']> {
  const { service, release } = namesIn(predicate.resourceUri) ?? { service: '', release: '' }
  const { environment, commit, verificationResult: result, timeVerified, validUntil } = predicate
  return { service, release, environment, commit, result, timeVerified, validUntil, subjects: subject.filter(({ digest }) => digest.sha256 !== undefined).map(({ name }) => name) }
}
