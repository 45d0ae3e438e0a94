import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { isNamed } from '../model/names.ts'
import { measured, type Observation } from '../model/observation.ts'
import { isWaivable } from '../model/rules.ts'
import type { DemandedEvidence, DemandedItem, Demands } from '../policy/demands.ts'
import { whyNotCounting, type ApprovalContext } from './approvals.ts'
import { freezeFindings, freezeLapses, waivableNow } from './freezes.ts'
import { judgeBounds, type JudgedMeasure, type JudgedSet } from './bounds.ts'
import { refusalFindings, standingRefusals } from './refusals.ts'
import { observeSignOff, type AwaitedSignOff } from './sign-offs.ts'
import type { SignOffContext, WeighedStatement } from './weigh.ts'
import type { Approval, Statement } from '../model/records.ts'

export type Outcome = 'satisfied' | 'pending' | 'unsatisfied' | 'error'
export type Disposition = 'required' | 'waived' | 'not-applicable' | 'advisory' | 'other-environment'

export interface JudgedEvidence {
  readonly demanded: DemandedEvidence
  readonly status: 'met' | 'unmet' | 'error'
  /** Unmet only because people have still to sign. */
  readonly awaitsSignOff: boolean
  readonly observation: Observation
  readonly measures: readonly JudgedMeasure[]
  readonly sets: readonly JudgedSet[]
  readonly weighed: readonly WeighedStatement[]
  readonly awaited: AwaitedSignOff | null
}

export interface JudgedItem {
  readonly demanded: DemandedItem
  readonly outcome: Outcome
  readonly disposition: Disposition
  readonly blocks: boolean
  /** What a sign-off must cover today. */
  readonly covers: string | null
  readonly waivedUntil: Instant | null
  readonly evidence: readonly JudgedEvidence[]
  readonly findings: readonly Finding[]
  /** When something that the item rests on lapses. */
  readonly lapses: readonly Instant[]
}

/** What was gathered of one item. */
export interface ObservedItem {
  readonly demanded: DemandedItem
  /** One a entry, in order; null for sign-offs, which are judged here. */
  readonly observations: readonly (Observation | null)[]
  readonly covers: string | null
}

export interface JudgeContext {
  readonly demands: Demands
  readonly statements: readonly Statement[]
  readonly approvals: readonly Approval[]
  readonly environment: string | null
  readonly times: Instants
  readonly unheard?: SignOffContext['unheard']
  readonly unknownTeam?: SignOffContext['unknownTeam']
}

/** Judges one item from what was gathered: every bound, every sign-off, then what excuses it. */
export function judgeItem(observed: ObservedItem, context: JudgeContext): JudgedItem {
  const { demanded, covers } = observed
  const signing: SignOffContext = {
    item: demanded,
    statements: context.statements.filter(({ item }) => item === demanded.id),
    roles: context.demands.roles,
    covers,
    times: context.times,
    unheard: context.unheard ?? null,
    unknownTeam: context.unknownTeam ?? null,
  }
  const judged = demanded.evidence.map((each, i) => judgeEvidence(each, observed.observations[i] ?? null, signing))
  const refusals = standingRefusals(signing)
  const frozen = freezeFindings(demanded, context.times)
  const findings = [...demanded.findings, ...frozen, ...judged.flatMap((each) => each.findings), ...refusalFindings(refusals, demanded.id, signing)]
  /* Whoever could not be heard may have refused. */
  const mayRefuse = [...refusals.map(({ unknown }) => unknown), ...(signing.unheard ? [true] : [])]
  const isFaulted = [...demanded.findings, ...frozen].some(({ level }) => level === 'error')
  /* The item of freezes asks for nothing but a day outside them. */
  const isOnlyFreezes = demanded.freezes !== null && judged.length === 0 && mayRefuse.length === 0
  const outcome = isFaulted ? 'unsatisfied' : isOnlyFreezes ? 'satisfied' : outcomeOf(judged, mayRefuse)
  const excused = excuse(demanded, outcome, findings, mayRefuse.length > 0, context)
  return {
    demanded,
    outcome,
    disposition: excused.disposition,
    blocks: excused.disposition === 'required' && outcome !== 'satisfied',
    covers,
    waivedUntil: excused.waivedUntil,
    evidence: judged,
    findings: [...levelled(findings, excused.disposition), ...excused.findings],
    lapses: [...judged.flatMap(({ lapses }) => lapses), ...freezeLapses(demanded, context.times), ...(excused.waivedUntil === null ? [] : [excused.waivedUntil])],
  }
}

type JudgedWithFindings = JudgedEvidence & { readonly findings: readonly Finding[]; readonly lapses: readonly Instant[] }

function judgeEvidence(demanded: DemandedEvidence, gathered: Observation | null, signing: SignOffContext): JudgedWithFindings {
  const { entry, place } = demanded
  const signOff = entry.type === 'signOff' && demanded.kind === 'sourced' ? observeSignOff(entry, place, signing) : null
  const observation = signOff?.observation ?? gathered ?? missing
  const item = signing.item.id
  const bounds = judgeBounds(demanded, item, observation)
  const remarks = (level: 'error' | 'warning'): readonly Finding[] =>
    (level === 'error' ? observation.refusals : observation.warnings).map((remark) => ({ ...remark, level, item, ...place }))
  const findings = [...demanded.findings.map((each) => ({ ...each, item })), ...remarks('error'), ...bounds.findings, ...remarks('warning'), ...(signOff?.findings ?? [])]
  const isMet = observation.status === 'measured' && !findings.some(({ level }) => level === 'error') && !signOff?.refusals
  const otherErrors = findings.some(({ rule, level }) => level === 'error' && rule !== 'sign-off/sign-offs')
  return {
    demanded,
    status: observation.status === 'unavailable' ? 'error' : isMet ? 'met' : 'unmet',
    awaitsSignOff: signOff !== null && !isMet && signOff.refusals === 0 && !otherErrors,
    observation,
    measures: signOff ? [...bounds.measures, refusalsMeasure(signOff.refusals)] : bounds.measures,
    sets: bounds.sets,
    weighed: signOff?.weighed ?? [],
    awaited: signOff?.awaited ?? null,
    findings,
    lapses: [...observation.lapses, ...bounds.lapses],
  }
}

/** Nothing was gathered: that can't happen, and must not pass if it does. */
const missing: Observation = {
  status: 'unavailable',
  measures: {},
  sets: {},
  sources: [],
  occurredAt: null,
  lapses: [],
  warnings: [],
  refusals: [{ rule: 'evidence/unavailable', message: 'the evidence was not collected', remedy: 'Report this as a bug.' }],
}

function refusalsMeasure(refusals: number): JudgedMeasure {
  return { name: 'refusals', unit: 'count', measured: measured(refusals), min: null, max: 0, met: refusals === 0, setBy: null }
}

/** Pending: all that is missing are sign-offs that are still to come. */
function outcomeOf(evidence: readonly JudgedEvidence[], refusalsUnknown: readonly boolean[]): Outcome {
  if (refusalsUnknown.includes(false)) return 'unsatisfied'
  if (evidence.some(({ status, awaitsSignOff }) => status === 'unmet' && !awaitsSignOff)) return 'unsatisfied'
  if (refusalsUnknown.length > 0 || evidence.some(({ status }) => status === 'error')) return 'error'
  if (evidence.length > 0 && evidence.every(({ status }) => status === 'met')) return 'satisfied'
  return evidence.some(({ awaitsSignOff }) => awaitsSignOff) ? 'pending' : 'unsatisfied'
}

interface Excuse {
  readonly disposition: Disposition
  readonly waivedUntil: Instant | null
  readonly findings: readonly Finding[]
}

/** Whether the item counts here and now. A standing refusal leaves every excuse but another environment without effect. */
function excuse(item: DemandedItem, outcome: Outcome, findings: readonly Finding[], refused: boolean, context: JudgeContext): Excuse {
  const { environment, demands, times } = context
  if (environment !== null && item.environments !== null && !isNamed(environment, item.environments))
    return { disposition: 'other-environment', waivedUntil: null, findings: [] }
  const approvalContext: ApprovalContext = { item: waivableNow(item, times), roles: demands.roles, waiverLimitSeconds: demands.waiverLimitSeconds, times }
  const weighed = context.approvals
    .filter((approval) => approval.item === item.id)
    .map((approval) => ({ approval, why: whyNotCounting(approval, approvalContext) }))
  const counting = weighed.filter(({ why }) => why === null).map(({ approval }) => approval)
  const setAside = weighed.flatMap(({ approval, why }) => (why === null ? [] : [doesNotCount(approval, why)]))
  if (refused) return { disposition: 'required', waivedUntil: null, findings: setAside }
  if (counting.some(({ kind }) => kind === 'not-applicable')) return { disposition: 'not-applicable', waivedUntil: null, findings: setAside }
  const blocking = findings.filter(({ level }) => level === 'error')
  const waivers = counting.filter(({ kind }) => kind === 'waiver')
  const covering = waivers.filter(({ rules }) => blocking.some(({ rule }) => rules.includes(rule)))
  const unused = waivers
    .flatMap((waiver) => waiver.rules.filter((rule) => !blocking.some((finding) => finding.rule === rule)).map((rule) => unusedWaiver(waiver, rule)))
  if (item.level === 'advisory') return { disposition: 'advisory', waivedUntil: null, findings: [...setAside, ...unused] }
  const isWaived =
    (outcome === 'unsatisfied' || outcome === 'pending') &&
    blocking.length > 0 &&
    blocking.every(({ rule }) => isWaivable(rule) && covering.some(({ rules }) => rules.includes(rule)))
  if (!isWaived) return { disposition: 'required', waivedUntil: null, findings: [...setAside, ...unused] }
  const waivedUntil = Math.min(...covering.map(({ expires }) => expires ?? -Infinity))
  return { disposition: 'waived', waivedUntil, findings: [...setAside, ...unused] }
}

/** What does not block is reported more quietly; what is for another environment not at all. */
function levelled(findings: readonly Finding[], disposition: Disposition): readonly Finding[] {
  if (disposition === 'required') return findings
  if (disposition === 'other-environment') return []
  return findings.map((finding) => (finding.level === 'error' ? { ...finding, level: 'notice' as const } : finding))
}

function doesNotCount({ kind, item, approvedBy, pointer }: Approval, why: string): Finding {
  const name = kind === 'waiver' ? 'waiver' : 'statement that the item is not applicable'
  return {
    rule: `${kind}/does-not-count`,
    level: 'warning',
    item,
    message: `the ${name} approved by ${approvedBy} does not count: ${why}`,
    remedy: 'Correct the record, let somebody approve it who may, or satisfy the item.',
    pointer,
  }
}

function unusedWaiver({ item, pointer }: Approval, rule: string): Finding {
  return {
    rule: 'waiver/unused',
    level: 'warning',
    item,
    message: `the waiver of ${rule} no longer waives anything`,
    remedy: 'Remove it.',
    pointer,
  }
}
