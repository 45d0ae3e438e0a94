import type { Attestation, Input, Predicate, Subject } from '../generated/attestation.ts'
import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import { json } from './json.ts'

export const statementType = 'https://in-toto.io/Statement/v1'
export const predicateType = 'https://slsa.dev/verification_summary/v1'
export const verifierId = 'pkg:npm/go-live-gate'
export const readyLevel = 'GO_LIVE_READY'

export interface AttestationOptions {
  /** What the verdict is about: at most one commit, and artefacts. */
  readonly subjects: readonly Subject[]
  /** Of a text, in hex. */
  readonly sha256: (text: string) => string
  /** False where the verdict must not open anything, as in report-only mode. */
  readonly mayPass?: boolean
}

/** Of one report alone, for an attestation has one verdict. Throws `GateError` where there is nothing to attest. */
export function attestation(reports: readonly Report[], { attestation: options }: { readonly attestation?: AttestationOptions } = {}): string {
  const [report, ...others] = reports
  if (!report || others.length > 0) throw new GateError('usage', 'an attestation is of one checklist; check each by itself')
  if (!options) throw new GateError('usage', 'an attestation needs subjects and a digest: render(report, "attestation", {attestation: {subjects, sha256}})')
  return `${JSON.stringify(attestationOf(report, options), null, 2)}\n`
}

/** The verdict as an in-toto statement. Passed only where the report is ready and authoritative; never for a rehearsal. */
export function attestationOf(report: Report, { subjects, sha256, mayPass = true }: AttestationOptions): Attestation {
  const flaw = nothingToAttest(report)
  if (flaw !== null) throw new GateError('usage', flaw)
  if (subjects.length === 0) throw new GateError('usage', 'an attestation needs a subject: run it in a git repository, or name an artefact with --subject NAME=sha256:HEX')
  const passed = mayPass && report.verdict === 'ready' && report.authoritative
  return {
    _type: statementType,
    subject: [...subjects],
    predicateType,
    predicate: {
      verifier: { id: verifierId, version: { [report.tool.name]: report.tool.version } },
      timeVerified: report.checkedAt,
      resourceUri: resourceUri(report),
      policy: policyOf({ uri: report.inputs.checklist.path, sha256: report.inputs.checklist.sha256 ?? '' }, report.inputs.policies, sha256),
      verificationResult: passed ? 'PASSED' : 'FAILED',
      verifiedLevels: [passed ? readyLevel : 'FAILED'],
      environment: report.environment,
      commit: subjects.find(({ digest }) => digest.gitCommit !== undefined)?.digest.gitCommit ?? null,
      report: { sha256: sha256(json([report])) },
      validUntil: passed ? report.validUntil : null,
      inputs: [...inputsOf(report)],
    },
  }
}

/** Why a report can't be attested at all; null where it can. */
export function nothingToAttest({ service, release, inputs }: Report): string | null {
  return service === null || release === null || inputs.checklist.sha256 === null ? 'there is nothing to attest: the checklist could not be read' : null
}

/** `service@release`, each with what could be mistaken for the separator encoded. */
export function resourceUri({ service, release }: Pick<Report, 'service' | 'release'>): string {
  return `${encodeURIComponent(service ?? '')}@${encodeURIComponent(release ?? '')}`
}

/** Every file that the verdict was judged from, each once, sorted. */
export function inputsOf({ inputs: { checklist, policies, records = [] }, items }: Report): readonly Input[] {
  const input = (name: Input['name'], uri: string, sha256: string): Input => ({ name, uri, digest: { sha256 } })
  const all = [
    ...(checklist.sha256 === null ? [] : [input('checklist', checklist.path, checklist.sha256)]),
    ...policies.map(({ uri, sha256 }) => input('policy', uri, sha256)),
    ...records.map(({ path, sha256 }) => input('record', path, sha256)),
    ...items.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources.map(({ path, sha256 }) => input('evidence', path, sha256)))),
  ]
  const once = new Map(all.map((each) => [`${each.name} ${each.uri} ${each.digest.sha256}`, each]))
  return [...once.values()].toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name) || compare(a.uri, b.uri) || compare(a.digest.sha256, b.digest.sha256))
}

const names: readonly Input['name'][] = ['checklist', 'policy', 'record', 'evidence']

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Digested {
  readonly uri: string
  readonly sha256: string
}

/** The one policy; of several the digest of a list as sha256sum prints it; of none the checklist itself. */
export function policyOf(checklist: Digested, policies: readonly Digested[], sha256: (text: string) => string): Predicate['policy'] {
  const [first] = policies
  if (first === undefined) return { uri: checklist.uri, digest: { sha256: checklist.sha256 } }
  if (policies.length === 1) return { uri: first.uri, digest: { sha256: first.sha256 } }
  const list = policies
    .map((policy) => `${policy.sha256}  ${policy.uri}\n`)
    .toSorted()
    .join('')
  return { uri: 'urn:go-live-gate:policies', digest: { sha256: sha256(list) } }
}
