import { assemble, locatedFindings, type ReportFinding } from './assemble.ts'
import { declaredStatements } from './checklist/records.ts'
import type { Report } from './generated/report.ts'
import { judgeItem } from './judge/items.ts'
import type { Finding } from './model/finding.ts'
import { GateError } from './model/gate-error.ts'
import { isNamed } from './model/names.ts'
import type { Ports } from './model/ports.ts'
import type { Roles } from './model/roles.ts'
import { noBaseline, baselineOf, undeterminedBy, heldTo } from './steps/baseline.ts'
import { gatherAll } from './steps/gather.ts'
import { signedStatements, witness } from './steps/hear.ts'
import type { GateOptions } from './steps/options.ts'
import { type ReadChecklist, loaded, judgedPolicy } from './steps/read.ts'
import type { Upcoming } from './steps/upcoming.ts'
import { asksGitHub } from './witness/asks.ts'
import { remembering } from './witness/remembering.ts'

export type { GateOptions } from './steps/options.ts'

/**
 * Judges one checklist: load, demand, collect, judge, locate, report. Never throws for what a user wrote or for a world
 * that fails; `GateError` for misuse alone.
 */
export async function gate(options: GateOptions, world: Ports): Promise<Report> {
  const ports = { ...world, github: world.github && remembering(world.github) }
  const base = await baselineOf(options, ports)
  const read = await loaded(options, ports, options.trustBaseline ? base : noBaseline)
  if (!read.ok) return read.report
  if (base.failed !== null) return undeterminedBy(base.failed, read, options)
  const { checklist, sha256, document, warnings, times } = read
  const { environment = null } = options
  knownEnvironment(read, environment)
  const signed = await signedStatements(read, options, ports)
  if (!signed.ok) return signed.report
  const told = [...declaredStatements(checklist, times.timezone), ...signed.statements]
  const held = await heldTo(base, read, told, options, ports)
  const witnessed = await witness({ checklist, demands: held.demands, github: ports.github, statements: told, approvals: held.approvals, timezone: times.timezone })
  const gathered = held.compared(await gatherAll(read, witnessed.demands, options, ports))
  const context = {
    demands: witnessed.demands,
    statements: [...told, ...held.refusals, ...witnessed.statements],
    approvals: held.approvals,
    environment,
    times,
    unheard: witnessed.unheard,
    unknownTeam: witnessed.unknownTeam,
  }
  const items = gathered.map(({ observed }) => judgeItem(observed, context))
  const upcoming = witnessed.demands.upcoming.length === 0 ? nothingUpcoming : await (await import('./steps/upcoming.ts')).judgeUpcoming(read, items, context, options, ports)
  const findings = [...warnings, ...base.findings, ...signed.notices, ...witnessed.findings, ...upcoming.findings, ...(items.some(({ disposition }) => disposition === 'required') ? [] : [nothingRequired])]
  return assemble({ checklist, sha256, environment, authoritative: options.asOf === undefined, times, isHeardOnGitHub: asksGitHub(checklist, held.demands), items, findings, lapses: upcoming.lapses, document, policies: read.policies.map(judgedPolicy), records: signed.files, people: options.people ?? false })
}

/** What a sign-off of each item covers today, and the text behind the digest; null where files could not be read. */
export interface ItemDigest {
  readonly id: string
  readonly covers: string | null
  readonly text: string | null
}

export type Digests =
  | {
      readonly ok: true
      readonly service: string
      readonly release: string
      readonly items: readonly ItemDigest[]
      readonly roles: Roles
      /** Epoch milliseconds: when the files were read. */
      readonly now: number
    }
  | { readonly ok: false; readonly report: Report }

/** What a sign-off covers, item by item. GitHub is asked for policies alone: what else it knows has no part in a digest. */
export async function digest(options: GateOptions, ports: Ports): Promise<Digests> {
  const read = await loaded(options, ports)
  if (!read.ok) return read
  const { demands } = read
  const gathered = await gatherAll(read, demands, options, { ...ports, github: null })
  const items = gathered.map(({ observed, text }) => ({ id: observed.demanded.id, covers: observed.covers, text }))
  const { service, release } = read.checklist
  return { ok: true, service, release, items, roles: demands.roles, now: read.times.now }
}

/**
 * Findings on a checklist's shape and meaning, and what its policies find looser in it or miss; no evidence is read. Only
 * what makes the checklist invalid is an error here.
 */
export async function validate(options: Pick<GateOptions, 'checklist' | 'policies'>, ports: Ports): Promise<readonly ReportFinding[]> {
  const read = await loaded(options, ports)
  if (!read.ok) return read.report.findings
  const { demands, document, warnings } = read
  const ofItems = demands.items.flatMap(({ id, findings, evidence }) => [...findings, ...evidence.flatMap((entry) => entry.findings)].map((finding) => ({ ...finding, item: id })))
  const blocking = ofItems.map((finding) => (finding.level === 'error' ? { ...finding, level: 'warning' as const } : finding))
  return locatedFindings([...warnings, ...blocking], document)
}

const nothingUpcoming: Upcoming = { findings: [], lapses: [] }

const nothingRequired: Finding = {
  rule: 'gate/nothing-required',
  level: 'error',
  message: 'no item is required here, so there is nothing that could be ready',
  remedy: 'Require at least one item for this environment.',
  pointer: '/items',
}

function knownEnvironment({ checklist, policies }: ReadChecklist, environment: string | null): void {
  if (environment === null) return
  const items = [...checklist.items, ...policies.flatMap(({ policy }) => policy.items ?? [])]
  const known = [...new Set([...(checklist.environments ?? []), ...items.flatMap((item) => item.environments ?? [])])]
  if (isNamed(environment, known)) return
  const list = known.length > 0 ? `known: ${known.join(', ')}` : 'neither the checklist nor a policy names any under "environments"'
  throw new GateError('usage', `no environment is called "${environment}"; ${list}`)
}
