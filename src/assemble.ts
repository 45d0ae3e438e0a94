import type { Checklist } from './generated/checklist.ts'
import type { Report } from './generated/report.ts'
import { formatInstant, type Instant } from './model/instant.ts'
import type { Finding, Position } from './model/finding.ts'
import type { Instants } from './model/instants.ts'
import type { JudgedEvidence, JudgedItem } from './judge/items.ts'
import type { JudgedMeasure, JudgedSet } from './judge/bounds.ts'
import type { WeighedStatement } from './judge/weigh.ts'
import { validUntil, verdictOf } from './judge/verdict.ts'
import type { Place } from './model/place.ts'
import { tool } from './generated/tool.ts'

export type ReportFinding = Report['findings'][number] & {
  /** Names of people that the finding is about. Only the local text report shows them; they are in no other format. */
  readonly people?: readonly string[]
}
export type ReportItem = Report['items'][number]
type ReportEvidence = ReportItem['evidence'][number]

/** Where a report's findings and bounds stand: the one seam from pointers to lines. */
export interface Located {
  readonly path: string
  readonly locate: (pointer: string) => Position
  /** Policies by their address. */
  readonly policies: ReadonlyMap<string, (pointer: string) => Position>
}

/** A policy as it was judged. */
export type JudgedPolicy = Report['inputs']['policies'][number]

export interface Judgement {
  readonly checklist: Checklist
  readonly sha256: string
  /** Files besides evidence that the verdict rests on. */
  readonly records: readonly { readonly path: string; readonly sha256: string }[]
  readonly environment: string | null
  readonly authoritative: boolean
  readonly times: Instants
  /** Whether people are heard on GitHub. */
  readonly isHeardOnGitHub: boolean
  readonly items: readonly JudgedItem[]
  readonly findings: readonly Finding[]
  /** When a "ready" ends beside what its items say. */
  readonly lapses: readonly Instant[]
  readonly document: Located
  readonly policies: readonly JudgedPolicy[]
  /** Whether findings may name the people that they are about. */
  readonly people: boolean
}

/** The report of a judged checklist. */
export function assemble(judgement: Judgement): Report {
  const { checklist, items, times, document } = judgement
  const until = validUntil(items, times, judgement.lapses)
  return {
    schemaVersion: 1,
    verdict: verdictOf(items),
    authoritative: judgement.authoritative,
    service: checklist.service,
    release: checklist.release,
    environment: judgement.environment,
    checkedAt: formatInstant(times.now),
    judgedFor: formatInstant(times.judgedFor),
    validUntil: until === null ? null : formatInstant(until),
    counts: countsOf(items),
    ...(judgement.isHeardOnGitHub ? { heardOnGitHub: checklist.releaseIssue === undefined ? {} : { releaseIssue: checklist.releaseIssue } } : {}),
    items: items.map((item) => itemOf(item, judgement)),
    findings: [...judgement.findings, ...items.flatMap(({ findings }) => findings)].map((finding) => findingOf(finding, document, judgement.people)),
    inputs: {
      checklist: { path: document.path, sha256: judgement.sha256 },
      policies: [...judgement.policies],
      ...(judgement.records.length === 0 ? {} : { records: judgement.records.map((record) => ({ ...record })) }),
    },
    tool,
  }
}

/** What is known of a checklist that could not be judged. */
export interface Unread {
  readonly sha256: string | null
  readonly service: string | null
  readonly release: string | null
  readonly environment: string | null
  readonly authoritative: boolean
  readonly policies: readonly JudgedPolicy[]
}

/** The report of a checklist that is unusable or out of reach: no items, only what is wrong. */
export function assembleUnread(
  verdict: 'invalid' | 'undetermined',
  findings: readonly Finding[],
  times: Pick<Instants, 'now' | 'judgedFor'>,
  document: Located,
  { sha256, policies, ...known }: Unread,
): Report {
  return {
    schemaVersion: 1,
    verdict,
    ...known,
    checkedAt: formatInstant(times.now),
    judgedFor: formatInstant(times.judgedFor),
    validUntil: null,
    counts: countsOf([]),
    items: [],
    findings: findings.map((finding) => findingOf(finding, document)),
    inputs: { checklist: { path: document.path, sha256 }, policies: [...policies] },
    tool,
  }
}

/** Findings with the lines that they are about. */
export function locatedFindings(findings: readonly Finding[], document: Located): readonly ReportFinding[] {
  return findings.map((finding) => findingOf(finding, document))
}

function findingOf(finding: Finding, document: Located, withPeople = false): ReportFinding {
  const { rule, level, item, message, remedy, pointer, people, path = document.path } = finding
  const at = finding.at ?? locateIn(document, { path, pointer })
  return { rule, level, ...(item === undefined ? {} : { item }), message, remedy, pointer, path, ...at, ...(withPeople && people ? { people } : {}) }
}

/** Where a place is, in the checklist or a policy. */
export function locateIn({ path, locate, policies }: Located, place: Place): Position {
  return (place.path === path ? locate : (policies.get(place.path) ?? start))(place.pointer)
}

function countsOf(items: readonly JudgedItem[]): Report['counts'] {
  const count = (test: (item: JudgedItem) => boolean) => items.filter(test).length
  const required = (outcome: JudgedItem['outcome']) => count((item) => item.disposition === 'required' && item.outcome === outcome)
  const disposed = (disposition: JudgedItem['disposition']) => count((item) => item.disposition === disposition)
  return {
    items: items.length,
    satisfied: required('satisfied'),
    pending: required('pending'),
    unsatisfied: required('unsatisfied'),
    error: required('error'),
    waived: disposed('waived'),
    notApplicable: disposed('not-applicable'),
    advisory: disposed('advisory'),
    otherEnvironment: disposed('other-environment'),
  }
}

function itemOf(item: JudgedItem, { checklist, times, document }: Judgement): ReportItem {
  const { demanded, waivedUntil, covers } = item
  const holds = item.lapses.filter((instant) => instant > times.now)
  const excuses = excusesOf(item, checklist)
  return {
    id: demanded.id,
    title: demanded.title,
    ...(demanded.why === undefined ? {} : { why: demanded.why }),
    category: demanded.category,
    owner: demanded.owner,
    level: demanded.level,
    outcome: item.outcome,
    disposition: item.disposition,
    blocks: item.blocks,
    requiredBy: [...demanded.requiredBy],
    ...(covers === null ? {} : { covers }),
    ...(waivedUntil === null ? {} : { waivedUntil: formatInstant(waivedUntil) }),
    ...(item.outcome !== 'satisfied' || holds.length === 0 ? {} : { holdsUntil: formatInstant(Math.min(...holds)) }),
    ...(excuses.length === 0 ? {} : { excuses }),
    evidence: item.evidence.map((each) => evidenceOf(each, document)),
  }
}

/** What the checklist records to excuse an item: who looks at a waiver wants to know why, and whose word it is. */
function excusesOf({ demanded: { id }, disposition }: JudgedItem, { waivers = [], notApplicable = [] }: Checklist): NonNullable<ReportItem['excuses']> {
  if (disposition === 'waived')
    return waivers
      .filter(({ item }) => item === id)
      .map(({ rules, reason, approvedBy, role, approvedAt, expires, reference }) => ({
        kind: 'waiver',
        rules: [...rules],
        reason,
        approvedBy,
        role,
        approvedAt,
        expires,
        ...(reference === undefined ? {} : { reference }),
      }))
  if (disposition !== 'not-applicable') return []
  return notApplicable
    .filter(({ item }) => item === id)
    .map(({ reason, approvedBy, role, approvedAt }) => ({ kind: 'not-applicable', reason, approvedBy, role, approvedAt }))
}

function evidenceOf({ demanded: { entry }, status, observation, measures, sets, weighed, awaited }: JudgedEvidence, document: Located): ReportEvidence {
  return {
    type: entry.type,
    ...('id' in entry && entry.id !== undefined ? { id: entry.id } : {}),
    ...(entry.type === 'signOff' ? { role: entry.role } : {}),
    ...(entry.description === undefined ? {} : { description: entry.description }),
    status,
    measures: measures.map((measure) => measureOf(measure, document)),
    sets: sets.map((set) => setOf(set, document)),
    sources: observation.sources.map((source) => ({ ...source })),
    ...(entry.type === 'signOff' ? { signOffs: weighed.map(signOffOf) } : {}),
    ...(awaited === null ? {} : { awaited: { from: [...awaited.from], minAssurance: awaited.minAssurance } }),
    ...(observation.occurredAt === null ? {} : { occurredAt: formatInstant(observation.occurredAt) }),
  }
}

function measureOf({ name, part, unit, measured, min, max, met, setBy }: JudgedMeasure, document: Located): ReportEvidence['measures'][number] {
  const { value, n, of, group } = measured
  return {
    name,
    ...(part === undefined ? {} : { part }),
    value,
    unit,
    ...(n === undefined ? {} : { n }),
    ...(of === undefined ? {} : { of }),
    ...(group === undefined ? {} : { group }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(met === null ? {} : { met, setBy: placeOf(setBy, document) }),
  }
}

function setOf({ name, value, required, missing, setBy }: JudgedSet, document: Located): ReportEvidence['sets'][number] {
  return {
    name,
    value: [...value],
    ...(required === null ? {} : { required: [...required], missing: [...missing], met: missing.length === 0, setBy: placeOf(setBy, document) }),
  }
}

function placeOf(place: Place | null, document: Located): { path: string; line: number } | null {
  return place === null ? null : { path: place.path, line: locateIn(document, place).line }
}

function signOffOf({ statement, verdict, why }: WeighedStatement): NonNullable<ReportEvidence['signOffs']>[number] {
  const { by, role, decision, at, assurance, unproved } = statement
  const reason = why ?? unproved?.why ?? null
  return {
    by,
    role,
    decision,
    at: formatInstant(at),
    assurance: unproved ? 'declared' : assurance,
    counts: verdict === 'counts',
    ...(reason === null ? {} : { why: reason }),
  }
}

/** Of a policy that could not be parsed. */
const start = (): Position => ({ line: 1, column: 1 })
