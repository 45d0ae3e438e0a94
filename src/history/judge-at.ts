import { gate } from '../gate.ts'
import type { Report } from '../generated/report.ts'
import type { Git } from '../model/git.ts'
import { GateError } from '../model/gate-error.ts'
import type { Instant } from '../model/instant.ts'
import type { Ports } from '../model/ports.ts'
import { loaded } from '../steps/read.ts'
import type { HistoryOptions } from './options.ts'
import { worldAt } from './past.ts'
import type { Stop } from './touching.ts'

/** What was made of a commit, judged for an instant. */
export interface Seen {
  readonly kind: 'commit' | 'today'
  readonly stop: Stop
  readonly at: Instant
  /** Null where nothing could be judged. */
  readonly report: Report | null
  /** Why nothing could be judged. */
  readonly why: string | null
  readonly goLive: Instant | null
  /** The question was wrong for that commit: the environment was not there. */
  readonly misuse: GateError | null
}

/** Judges the checklist as it stood at a commit, with what lay beside it, as if it were then. */
export async function judgeAt(stop: Stop, at: Instant, kind: Seen['kind'], options: HistoryOptions, git: Git, ports: Ports): Promise<Seen> {
  const { environment, policies = [], signers = [] } = options
  const world = await worldAt(stop, at, policies, git, ports)
  const asked = { checklist: stop.path, policies, signers, ...(environment === undefined ? {} : { environment }) }
  const read = await loaded(asked, world)
  const seen = { kind, stop, at, goLive: read.ok ? read.times.goLive : null, misuse: null }
  try {
    const report = await gate(asked, world)
    if (report.items.length > 0) return { ...seen, report, why: null }
    const [first] = report.findings.filter(({ level }) => level === 'error')
    return { ...seen, report: null, why: first?.message ?? 'it has no items' }
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return { ...seen, report: null, why: error.message, misuse: error }
  }
}
