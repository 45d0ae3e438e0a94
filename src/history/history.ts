import type { History } from '../generated/history.ts'
import { tool } from '../generated/tool.ts'
import { formatInstant, type Instant } from '../model/instant.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { judgeAt, type Seen } from './judge-at.ts'
import { notesOf } from './notes.ts'
import type { HistoryOptions } from './options.ts'
import { outlookOf } from './outlook.ts'
import { rememberingSsh } from './past.ts'
import { setbacksBetween } from './setbacks.ts'
import { itemsOf, pointOf } from './states.ts'
import { thinned } from './thinned.ts'
import { touching } from './touching.ts'

export type { HistoryOptions } from './options.ts'

const mostCommits = 500

/**
 * How a checklist came to where it stands: its state at each commit that touched it or its evidence, judged for that
 * commit's own time, and what went backwards. Reads git alone, never the work tree. It is never authoritative: commit
 * dates are what their authors said. Throws `GateError` for misuse, and `Unavailable` where the history can't be seen.
 */
export async function history(options: HistoryOptions, world: Ports): Promise<History> {
  const ports = { ...world, ssh: world.ssh && rememberingSsh(world.ssh, world.sha256) }
  const { git } = ports
  if (git === null) throw new Unavailable('git is not available here, and a history is read from it', 'Run the command in a clone of the repository.')
  const now = Math.floor(ports.now().getTime() / 1000) * 1000
  const touched = await touching(options, git, ports)
  const stops = thinned(touched, options.most ?? mostCommits)
  const seen: Seen[] = []
  for (const [i, stop] of stops.entries()) {
    options.onCommit?.(i + 1, stops.length)
    /* What a commit from the future would open by then is not open. */
    seen.push(await judgeAt(stop, Math.min(stop.at, now), 'commit', options, git, ports))
  }
  const last = seen.at(-1)
  if (last?.misuse) throw last.misuse
  /* Evidence ages without any commit. */
  if (last && last.at < now) seen.push(await judgeAt(last.stop, now, 'today', options, git, ports))
  const aged = async ({ stop }: Seen, at: Instant) => (await judgeAt(stop, at, 'today', options, git, ports)).report
  const readable = seen.filter(({ report }) => report !== null)
  const setbacks: History['setbacks'] = []
  for (const [i, after] of readable.entries()) {
    const before = readable[i - 1]
    if (before) setbacks.unshift(...(await setbacksBetween(before, after, () => aged(before, after.at))))
  }
  const { report, goLive } = readable.at(-1) ?? { report: null, goLive: null }
  return {
    schemaVersion: 1,
    authoritative: false,
    checklist: options.checklist,
    service: report?.service ?? null,
    release: report?.release ?? null,
    environment: options.environment ?? null,
    checkedAt: formatInstant(now),
    goLive: goLive === null ? null : formatInstant(goLive),
    touching: touched.length,
    points: seen.map(pointOf),
    items: itemsOf(seen),
    setbacks,
    outlook: outlookOf(seen, now),
    notes: notesOf(seen, touched.length, stops.length),
    tool,
  }
}
