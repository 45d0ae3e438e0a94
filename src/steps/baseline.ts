import { assembleUnread } from '../assemble.ts'
import { preferring } from '../baseline/preferring.ts'
import { approvalsOf, declaredStatements } from '../checklist/records.ts'
import type { Report } from '../generated/report.ts'
import type { Finding } from '../model/finding.ts'
import type { Files, Ports } from '../model/ports.ts'
import type { Approval, Statement } from '../model/records.ts'
import { Unavailable } from '../model/unavailable.ts'
import type { Demands } from '../policy/demands.ts'
import { type GatheredItem, gatherAll } from './gather.ts'
import { signedStatements } from './hear.ts'
import type { GateOptions } from './options.ts'
import { type ReadChecklist, demandsFor, loaded, judgedPolicy } from './read.ts'

export interface Base {
  /** The files of its commit. */
  readonly files: Files | null
  /** The baseline's checklist; null where there is none to compare with. */
  readonly read: ReadChecklist | null
  /** What people said in its checklist and in signed statements beside it; signatures are not checked. */
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
  /** Why nothing can be held to it, so that nothing is ready. */
  readonly refusal: Finding | null
  /** Why the baseline could not be read. */
  readonly failed: Unavailable | null
}

export const noBaseline: Base = { files: null, read: null, statements: [], findings: [], refusal: null, failed: null }

/** The checklist as it stood in the baseline. */
export async function baselineOf(options: GateOptions, ports: Ports): Promise<Base> {
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
    /* Refusals are what is looked for, and a refusal needs no proof. */
    const signed = read.ok ? await signedStatements(read, options, { ...ports, files, ssh: null }) : read
    if (read.ok && signed.ok) return { ...noBaseline, files, read, statements: [...declaredStatements(read.checklist, read.times.timezone), ...signed.statements] }
    const [first] = signed.ok ? [] : signed.report.findings
    return { ...noBaseline, files, refusal: baselineFinding('baseline/invalid', 'error', `the checklist of the baseline ${baseline} can't be judged: ${first?.message ?? ''}`, 'Name a baseline whose checklist is valid, or mend that one first.') }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return { ...noBaseline, failed: error }
  }
}

function baselineFinding(rule: string, level: Finding['level'], message: string, remedy: string): Finding {
  return { rule, level, message, remedy, pointer: '' }
}

/** The report where the baseline could not be read: unknown is not yes. */
export function undeterminedBy({ message, remedy }: Unavailable, { checklist, sha256, document, policies, times }: ReadChecklist, { environment, asOf }: GateOptions): Report {
  const { service, release } = checklist
  const finding: Finding = { rule: 'evidence/unavailable', level: 'error', message, remedy, pointer: '' }
  return assembleUnread('undetermined', [finding], times, document, { sha256, service, release, environment: environment ?? null, authoritative: asOf === undefined, policies: policies.map(judgedPolicy) })
}

export interface HeldLine {
  readonly demands: Demands
  readonly approvals: readonly Approval[]
  /** Refusals of the baseline in whose place an acceptance stands here. */
  readonly refusals: readonly Statement[]
  /** Adds what vanished from registers since the baseline. */
  readonly compared: (gathered: readonly GatheredItem[]) => readonly GatheredItem[]
}

/** What is demanded, held to the baseline where there is one. What compares is loaded only then. */
export async function heldTo(base: Base, read: ReadChecklist, statements: readonly Statement[], options: GateOptions, ports: Ports): Promise<HeldLine> {
  const approvals = approvalsOf(read.checklist, read.times.timezone)
  const asItIs = (gathered: readonly GatheredItem[]) => gathered
  if (base.read === null && base.refusal === null) return { demands: read.demands, approvals, refusals: [], compared: asItIs }
  const [{ blockedBy, heldRegisters, holdTo }, { vanishedIds }] = await Promise.all([import('../baseline/hold.ts'), import('../baseline/vanished.ts')])
  if (base.read === null || base.files === null) return { demands: blockedBy(base.refusal, read.demands, options.checklist), approvals, refusals: [], compared: asItIs }
  /* At the same instant: a policy that asks for more from a day on asks so whatever day the baseline meant to go live. */
  const was = { ...base.read, demands: await demandsFor(base.read.checklist, base.read, options.checklist, { judgedFor: read.times.judgedFor, timezone: base.read.times.timezone }) }
  const held = holdTo(sideOf(was, base.statements, options), sideOf(read, statements, options))
  const before = await gatherAll(was, heldRegisters(was.demands), options, { ...ports, files: base.files })
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

function sideOf({ checklist, demands, policies, times }: ReadChecklist, statements: readonly Statement[], { checklist: path }: GateOptions) {
  return { path, demands, policies, releaseIssue: checklist.releaseIssue ?? null, statements, approvals: approvalsOf(checklist, times.timezone) }
}
