import { assemble, assembleUnread, type JudgedPolicy, type Located, type ReportFinding, type Unread } from './assemble.ts'
import { loadChecklist } from './checklist/load.ts'
import { meaningFindings } from './checklist/meaning.ts'
import { approvalsOf, declaredStatements } from './checklist/records.ts'
import { collect } from './evidence/collect.ts'
import { preferring } from './baseline/preferring.ts'
import { evidenceFiles } from './evidence/evidence-files.ts'
import type { GatherContext } from './evidence/gather.ts'
import type { Checklist } from './generated/checklist.ts'
import type { Report } from './generated/report.ts'
import { coveredText } from './judge/covers.ts'
import { judgeItem, type ObservedItem } from './judge/items.ts'
import type { Finding } from './model/finding.ts'
import { GateError } from './model/gate-error.ts'
import { isTimezone, parseInstant } from './model/instant.ts'
import type { Instants } from './model/instants.ts'
import type { Observation } from './model/observation.ts'
import { folderOf } from './model/path.ts'
import { child } from './model/pointer.ts'
import type { Files, Ports } from './model/ports.ts'
import { isTeam } from './model/principal.ts'
import type { Approval } from './model/records.ts'
import type { Roles } from './model/roles.ts'
import { Unavailable } from './model/unavailable.ts'
import { Unusable } from './model/unusable.ts'
import type { Signed } from './signed/collect.ts'
import { signOffFolder } from './signed/folder.ts'
import type { Signers } from './signed/signers.ts'
import { asksGitHub } from './witness/asks.ts'
import { remembering } from './witness/remembering.ts'
import type { Hearing, Witnessed } from './witness/hear.ts'
import { demandsOf, type DemandedEvidence, type DemandedItem, type Demands } from './policy/demands.ts'
import type { PolicyFile } from './policy/policy-file.ts'
import type { Resolved } from './policy/resolve.ts'
import { limits } from './source/limits.ts'
import { inOrder } from './source/read.ts'

export interface GateOptions {
  /** Path of the checklist relative to the root. */
  readonly checklist: string
  readonly environment?: string
  /** More policies than the checklist names: built-in names, paths relative to the root, or `owner/repo/path@commit`. */
  readonly policies?: readonly string[]
  /** A git revision: what asks for less here than there blocks its item. */
  readonly baseline?: string
  /** Read path policies and the tables of roles from the baseline, so that a change can't weaken its own gate. */
  readonly trustBaseline?: boolean
  /** Another instant for "now", for rehearsals; the report then is not authoritative. */
  readonly asOf?: string
  /** Let findings name people, for a local terminal: personal data that no report may carry. */
  readonly people?: boolean
  /** Files that this run writes, relative to the root: they can't be evidence. */
  readonly outputs?: readonly string[]
  /** Who may sign with which key, besides what policies say: a signature must hold by all of them. */
  readonly signers?: readonly Signers[]
}

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
  const held = await heldTo(base, read, options, ports)
  const witnessed = await witness({ checklist, demands: held.demands, github: ports.github, statements: told, approvals: held.approvals, timezone: times.timezone })
  const gathered = held.compared(await gatherAll(read, witnessed.demands, options, ports))
  const context = {
    demands: witnessed.demands,
    statements: [...told, ...witnessed.statements],
    approvals: held.approvals,
    environment,
    times,
    unheard: witnessed.unheard,
    unknownTeam: witnessed.unknownTeam,
  }
  const items = gathered.map(({ observed }) => judgeItem(observed, context))
  const findings = [...warnings, ...base.findings, ...signed.notices, ...witnessed.findings, ...(items.some(({ disposition }) => disposition === 'required') ? [] : [nothingRequired])]
  return assemble({ checklist, sha256, environment, authoritative: options.asOf === undefined, times, items, findings, document, policies: read.policies.map(judgedPolicy), records: signed.files, people: options.people ?? false })
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

/** What a sign-off covers, item by item. */
export async function digest(options: GateOptions, ports: Ports): Promise<Digests> {
  const read = await loaded(options, ports)
  if (!read.ok) return read
  const { demands } = read
  const gathered = await gatherAll(read, demands, options, ports)
  const items = gathered.map(({ observed, text }) => ({ id: observed.demanded.id, covers: observed.covers, text }))
  const { service, release } = read.checklist
  return { ok: true, service, release, items, roles: demands.roles, now: read.times.now }
}

/** Findings on a checklist's shape and meaning; no evidence is read. */
export async function validate(options: Pick<GateOptions, 'checklist' | 'policies'>, ports: Ports): Promise<readonly ReportFinding[]> {
  const read = await loaded(options, ports)
  return read.ok ? [] : read.report.findings
}

type Read =
  | { readonly ok: false; readonly report: Report }
  | {
      readonly ok: true
      readonly checklist: Checklist
      readonly sha256: string
      /** Where the checklist really is: it is no evidence under another name. */
      readonly realPath: string
      readonly document: Located
      readonly policies: readonly PolicyFile[]
      readonly demands: Demands
      readonly warnings: readonly Finding[]
      readonly times: Instants
    }

/** @param trusted Where path policies and tables of roles are read from first, whatever the files here say. */
async function loaded(options: GateOptions, ports: Ports, trusted: Pick<Base, 'files' | 'read'> = noBaseline): Promise<Read> {
  const now = Math.floor(ports.now().getTime() / 1000) * 1000
  const { checklist: path, environment = null } = options
  const start: Located = { path, locate: () => ({ line: 1, column: 1 }), policies: new Map() }
  const nothing: Unread = { sha256: null, service: null, release: null, environment, authoritative: options.asOf === undefined, policies: [] }
  const refuse = (verdict: 'invalid' | 'undetermined', findings: readonly Finding[], document: Located, unread: Unread): Read => ({
    ok: false,
    report: assembleUnread(verdict, findings, { now, judgedFor: now }, document, unread),
  })
  try {
    const { bytes, realPath } = await ports.files.read(path, limits.bytes)
    const sha256 = hashOf(bytes, ports)
    const read = await loadChecklist(bytes)
    const own: Located = read.document ? { ...start, locate: read.document.locate } : start
    const named = { ...nothing, sha256, service: textAt(read.value, 'service'), release: textAt(read.value, 'release') }
    if (!read.ok) return refuse('invalid', read.findings, own, named)
    const checklist = trusted.read === null ? read.value : { ...read.value, roles: { ...read.value.roles, ...trusted.read.checklist.roles } }
    const resolved = await policiesOf(checklist, options, trusted.files === null ? ports : { ...ports, files: preferring(trusted.files, ports.files) })
    const document = { ...own, policies: resolved.places }
    const known = { ...named, policies: resolved.policies.map(judgedPolicy) }
    const timezone = checklist.timezone !== undefined && isTimezone(checklist.timezone) ? checklist.timezone : 'UTC'
    const times = instantsOf(checklist, timezone, options, now)
    const demands = await demandsFor(checklist, resolved, path, times)
    const unclear = meaningFindings(checklist, { items: demands.items.map(({ id }) => id), roles: Object.keys(demands.roles) })
    const findings = [...resolved.invalid, ...inOrder([...unclear, ...demands.findings.filter((each) => each.path === undefined || each.path === path)], read.document)]
    const others = demands.findings.filter((each) => each.path !== undefined && each.path !== path)
    const errors = [...findings, ...others].filter(({ level }) => level === 'error')
    if (resolved.unavailable.length > 0 && errors.every(({ rule }) => rule === 'checklist/unknown-name' || rule === 'checklist/required-bound'))
      return refuse('undetermined', resolved.unavailable, document, known)
    if (errors.length > 0) return refuse('invalid', [...findings, ...others, ...resolved.unavailable], document, known)
    return { ok: true, checklist, sha256, realPath, document, policies: resolved.policies, demands, warnings: [...findings, ...others], times }
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof Unavailable)) throw error
    const isWorld = error instanceof Unavailable
    const finding: Finding = {
      rule: isWorld ? 'evidence/unavailable' : 'checklist/unreadable',
      level: 'error',
      message: `the checklist can't be read: ${error.message}`,
      remedy: error.remedy,
      pointer: '',
    }
    return refuse(isWorld ? 'undetermined' : 'invalid', [finding], start, nothing)
  }
}

const noPolicies: Resolved = { policies: [], invalid: [], unavailable: [], places: new Map() }

/** The policies that the checklist and the options name. What reads them is loaded only where there are any. */
async function policiesOf(checklist: Checklist, options: GateOptions, ports: Ports): Promise<Resolved> {
  const { checklist: path, policies: more = [] } = options
  const named = [
    ...(checklist.policies ?? []).map((text, i) => ({ text, place: { path, pointer: child('/policies', i) }, folder: folderOf(path) })),
    ...more.map((text) => ({ text, place: { path, pointer: '' }, folder: '' })),
  ]
  if (named.length === 0) return noPolicies
  const { resolvePolicies } = await import('./policy/resolve.ts')
  return resolvePolicies(named, ports)
}

async function demandsFor(checklist: Checklist, { policies }: Resolved, path: string, { judgedFor, timezone }: Instants): Promise<Demands> {
  if (policies.length === 0) return demandsOf(checklist, path)
  const { tighten } = await import('./policy/tighten.ts')
  return tighten(checklist, path, policies, { at: judgedFor, timezone })
}

function judgedPolicy({ name, address, sha256 }: PolicyFile): JudgedPolicy {
  return { name, uri: address, sha256 }
}

type SignedRead = ({ readonly ok: true } & Omit<Signed, 'malformed'>) | { readonly ok: false; readonly report: Report }

/** The signed statements beside the checklist. One that can't be understood could be a refusal: nothing is judged then. */
async function signedStatements(
  { checklist, sha256, document, policies, demands, times }: Extract<Read, { ok: true }>,
  options: GateOptions,
  ports: Ports,
): Promise<SignedRead> {
  const { service, release } = checklist
  const folder = folderOf(options.checklist)
  const unread = { sha256, service, release, environment: options.environment ?? null, authoritative: options.asOf === undefined, policies: policies.map(judgedPolicy) }
  try {
    if ((await ports.files.kind(folder === '' ? signOffFolder : `${folder}/${signOffFolder}`)) === 'absent') return { ok: true, statements: [], notices: [], files: [] }
    /* Most checklists have none, and need not load what reads them. */
    const { collectSigned } = await import('./signed/collect.ts')
    const signed = await collectSigned({ ports, folder, service, release, timezone: times.timezone, demands, signers: options.signers ?? [] })
    if (signed.malformed.length === 0) return { ok: true, ...signed }
    return { ok: false, report: assembleUnread('invalid', signed.malformed, times, document, unread) }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    const finding: Finding = { rule: 'evidence/unavailable', level: 'error', message: `the signed statements can't be read: ${error.message}`, remedy: error.remedy, pointer: '' }
    return { ok: false, report: assembleUnread('undetermined', [finding], times, document, unread) }
  }
}

/** What GitHub knows of people. Most checklists ask nothing of it, and need not load what does. */
async function witness(hearing: Hearing): Promise<Witnessed> {
  const { checklist, demands } = hearing
  const principals = [...demands.items.map(({ owner }) => owner), ...Object.values(demands.roles).flat(2)]
  if (!asksGitHub(checklist, demands) && !principals.some(isTeam)) return { demands, statements: [], findings: [], unheard: null, unknownTeam: null }
  const { hear } = await import('./witness/hear.ts')
  return hear(hearing)
}

function instantsOf(checklist: Checklist, timezone: string, { asOf }: GateOptions, clock: number): Instants {
  const now = asOf === undefined ? clock : parseInstant(asOf, timezone)
  if (now === null) throw new GateError('usage', `"${asOf}" is not an instant; write 2026-12-01 or 2026-12-01T09:00:00Z`)
  const goLive = checklist.goLive === undefined ? null : parseInstant(checklist.goLive, timezone)
  return { now, goLive, timezone, judgedFor: goLive === null ? now : Math.max(now, goLive) }
}

interface Base {
  /** The files of its commit. */
  readonly files: Files | null
  /** The baseline's checklist; null where there is none to compare with. */
  readonly read: Extract<Read, { ok: true }> | null
  readonly findings: readonly Finding[]
  /** Why nothing can be held to it, so that nothing is ready. */
  readonly refusal: Finding | null
  /** Why the baseline could not be read. */
  readonly failed: Unavailable | null
}

const noBaseline: Base = { files: null, read: null, findings: [], refusal: null, failed: null }

/** The checklist as it stood in the baseline. */
async function baselineOf(options: GateOptions, ports: Ports): Promise<Base> {
  const { baseline, checklist: path } = options
  if (baseline === undefined) return noBaseline
  try {
    if (ports.git === null) throw new Unavailable('git is not available here, and the baseline is read from it', 'Run the gate in a clone of the repository.')
    const commit = await ports.git.commit(baseline)
    if (commit === null) throw new Unavailable(`the baseline ${baseline} is no commit that this clone has`, 'Correct the name, or fetch the whole history: with actions/checkout, "fetch-depth: 0".')
    const files = await ports.git.filesAt(commit.sha)
    if ((await files.kind(path)) === 'absent') return { ...noBaseline, files, findings: [baselineFinding('baseline/none', 'notice', `the baseline ${baseline} has no ${path}, so nothing is compared with it`, 'It is compared from the next change on.')] }
    /* A policy that the change brings along, named by a flag, asks for more in both. */
    const read = await loaded(options, { ...ports, files: preferring(files, ports.files) })
    if (read.ok) return { ...noBaseline, files, read }
    const [first] = read.report.findings
    return { ...noBaseline, files, refusal: baselineFinding('baseline/invalid', 'error', `the checklist of the baseline ${baseline} can't be judged: ${first?.message ?? ''}`, 'Name a baseline whose checklist is valid, or mend that one first.') }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return { ...noBaseline, failed: error }
  }
}

function baselineFinding(rule: string, level: Finding['level'], message: string, remedy: string): Finding {
  return { rule, level, message, remedy, pointer: '' }
}

function undeterminedBy({ message, remedy }: Unavailable, { checklist, sha256, document, policies, times }: Extract<Read, { ok: true }>, { environment, asOf }: GateOptions): Report {
  const { service, release } = checklist
  const finding: Finding = { rule: 'evidence/unavailable', level: 'error', message, remedy, pointer: '' }
  return assembleUnread('undetermined', [finding], times, document, { sha256, service, release, environment: environment ?? null, authoritative: asOf === undefined, policies: policies.map(judgedPolicy) })
}

interface HeldLine {
  readonly demands: Demands
  readonly approvals: readonly Approval[]
  /** Adds what vanished from registers since the baseline. */
  readonly compared: (gathered: readonly GatheredItem[]) => readonly GatheredItem[]
}

/** What is demanded, held to the baseline where there is one. What compares is loaded only then. */
async function heldTo(base: Base, read: Extract<Read, { ok: true }>, options: GateOptions, ports: Ports): Promise<HeldLine> {
  const approvals = approvalsOf(read.checklist, read.times.timezone)
  const asItIs = (gathered: readonly GatheredItem[]) => gathered
  if (base.read === null && base.refusal === null) return { demands: read.demands, approvals, compared: asItIs }
  const [{ blockedBy, heldRegisters, holdTo }, { vanishedIds }] = await Promise.all([import('./baseline/hold.ts'), import('./baseline/vanished.ts')])
  if (base.read === null || base.files === null) return { demands: blockedBy(base.refusal, read.demands, options.checklist), approvals, compared: asItIs }
  const held = holdTo(sideOf(base.read, options), sideOf(read, options))
  const before = await gatherAll(base.read, heldRegisters(base.read.demands), options, { ...ports, files: base.files })
  return {
    ...held,
    compared: (gathered) => {
      const gone = vanishedIds(before.map(seenOf), gathered.map(seenOf))
      return gathered.map((each) => {
        const { demanded } = each.observed
        const findings = [...demanded.findings, ...gone.filter(({ item }) => item === demanded.id)]
        return { ...each, observed: { ...each.observed, demanded: { ...demanded, findings } } }
      })
    },
  }
}

function seenOf({ observed: { demanded, observations } }: GatheredItem) {
  return { item: demanded, observations }
}

function sideOf({ checklist, demands, policies, times }: Extract<Read, { ok: true }>, { checklist: path }: GateOptions) {
  return { path, demands, policies, statements: declaredStatements(checklist, times.timezone), approvals: approvalsOf(checklist, times.timezone) }
}

interface GatheredItem {
  readonly observed: ObservedItem
  readonly text: string | null
}

async function gatherAll(
  { checklist, realPath, policies, times }: Extract<Read, { ok: true }>,
  demands: Demands,
  options: GateOptions,
  ports: Ports,
): Promise<readonly GatheredItem[]> {
  const { github } = ports
  const evidence = evidenceFiles(ports, new Set([options.checklist, realPath, ...policies.flatMap((policy) => [policy.address, policy.realPath ?? []].flat())]), new Set(options.outputs))
  const gathered: GatheredItem[] = []
  for (const item of demands.items) {
    const context: GatherContext = {
      files: ports.files,
      evidence,
      times,
      github,
      people: { owner: item.owner, roles: demands.roles, ...(item.owners ? { owners: item.owners } : {}) },
      folder: folderOf(options.checklist),
    }
    const observations: (Observation | null)[] = []
    for (const demanded of item.evidence) observations.push(await observe(demanded, context))
    const text = textOf(checklist, item, observations, ports)
    const covers = text === null ? null : `sha256:${hashOf(text, ports)}`
    gathered.push({ observed: { demanded: item, observations, covers }, text })
  }
  return gathered
}

/** What is seen of an entry; null for sign-offs, which are judged later. What a policy asks for and nobody gives can't be seen. */
async function observe(demanded: DemandedEvidence, context: GatherContext): Promise<Observation | null> {
  if (demanded.kind === 'standing') return nothingGiven
  const { entry, own, alone } = demanded
  if (entry.type === 'signOff') return null
  const seen = await collect(entry, { ...context, own })
  if (alone === undefined || alone.type === 'signOff') return seen
  const { withoutHelp } = await import('./judge/without-help.ts')
  return withoutHelp(seen, await collect(alone, { ...context, own }), { ...demanded, entry: alone }, demanded)
}

const nothingGiven: Observation = { status: 'unusable', measures: {}, sets: {}, sources: [], occurredAt: null, lapses: [], warnings: [], refusals: [] }

/** An item whose files can't be read has nothing that could be signed. */
function textOf({ service, release }: Checklist, { id, evidence }: DemandedItem, observations: readonly (Observation | null)[], ports: Ports): string | null {
  const entries = evidence.map(({ entry }) => entry)
  if (observations.some((observation, i) => observation !== null && observation.status !== 'measured' && !isOnGitHub(evidence[i]))) return null
  const sources = observations.flatMap((observation) => observation?.sources ?? [])
  return coveredText({ service, release, item: id, entries, sources }, (text) => hashOf(text, ports))
}

/** What stands on GitHub has no files: what is asked of it can be signed for without a network. */
function isOnGitHub(demanded: DemandedEvidence | undefined): boolean {
  if (demanded?.kind !== 'sourced') return false
  const { entry } = demanded
  return entry.type === 'githubCheck' || entry.type === 'deployment' || (entry.type === 'concerns' && entry.github !== undefined)
}

const nothingRequired: Finding = {
  rule: 'gate/nothing-required',
  level: 'error',
  message: 'no item is required here, so there is nothing that could be ready',
  remedy: 'Require at least one item for this environment.',
  pointer: '/items',
}

function knownEnvironment({ checklist, policies }: Extract<Read, { ok: true }>, environment: string | null): void {
  if (environment === null) return
  const items = [...checklist.items, ...policies.flatMap(({ policy }) => policy.items ?? [])]
  const known = [...new Set([...(checklist.environments ?? []), ...items.flatMap((item) => item.environments ?? [])])]
  if (known.includes(environment)) return
  const list = known.length > 0 ? `known: ${known.join(', ')}` : 'neither the checklist nor a policy names any under "environments"'
  throw new GateError('usage', `no environment is called "${environment}"; ${list}`)
}

function hashOf(content: Uint8Array | string, ports: Ports): string {
  const hasher = ports.sha256()
  hasher.update(content)
  return hasher.hex()
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  const text: unknown = Reflect.get(value, key)
  return typeof text === 'string' ? text : null
}
