import { createHash } from 'node:crypto'
import { gate, memoryPorts, render, type Attestation, type AttestationOptions, type GateOptions } from '../../src/index.ts'
import type { Ports } from '../../src/model/ports.ts'
import { verify, type VerifyOptions } from '../../src/verify/verify.ts'

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
export const commit = 'c0ffee'.repeat(7).slice(0, 40)
export const judgedAt = new Date('2026-12-01T09:00:00Z')
export const app = { name: 'app.tgz', digest: { sha256: 'a'.repeat(64) } }

export type Files = Readonly<Record<string, string>>
export type Edit = (statement: Attestation) => unknown

/** A service that is ready: a policy, two pieces of evidence by a pattern. */
export const ready: Files = {
  'readiness.yml': JSON.stringify({
    version: 1, service: 'Triage line', release: '2026.12', environments: ['production', 'staging'], policies: ['./p.yml'],
    items: [{ id: 'plan', owner: 'kim', evidence: [{ type: 'document', files: 'evidence/*.md' }] }],
  }),
  'p.yml': JSON.stringify({ version: 1, policy: 'p', waiverLimit: '30d' }),
  'evidence/a.md': 'words', 'evidence/b.md': 'more words',
}

/** The attestation of a checklist, judged in a world of files. */
export async function attest(files: Files, more: Partial<AttestationOptions> = {}, options: Partial<GateOptions> = {}, world: Partial<Ports> = {}): Promise<Attestation> {
  const report = await gate({ checklist: 'readiness.yml', ...options }, { ...memoryPorts({ files, now: judgedAt }), ...world })
  return JSON.parse(render(report, 'attestation', { attestation: { subjects: [{ name: 'commit', digest: { gitCommit: commit } }, app], sha256, ...more } })) as Attestation
}

export interface There {
  readonly files?: Files
  readonly options?: Partial<VerifyOptions>
  readonly world?: Partial<Ports>
  /** After the verdict. */
  readonly seconds?: number
}

/** Verifies a statement, or its text, elsewhere and later. */
export function verified(statement: unknown, { files = ready, options = {}, world = {}, seconds = 3600 }: There = {}) {
  const text = typeof statement === 'string' ? statement : JSON.stringify(statement)
  const asked: VerifyOptions = { checklist: 'readiness.yml', environment: null, maxAge: 86_400, subjects: [], commit: null, policies: [], here: { commit, changed: [] }, isSignedBy: null, isSignatureChecked: false, ...options }
  return verify(new TextEncoder().encode(text), asked, { ...memoryPorts({ files, now: new Date(judgedAt.getTime() + seconds * 1000) }), ...world })
}

/** DSSE's pre-authentication encoding, written by the protocol and not by our code. */
export const preAuthenticationEncoding = (type: string, body: Buffer) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `), body])
