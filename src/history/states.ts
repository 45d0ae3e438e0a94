import type { History, State } from '../generated/history.ts'
import type { Report } from '../generated/report.ts'
import { formatInstant } from '../model/instant.ts'
import type { Seen } from './judge-at.ts'

type ReportItem = Report['items'][number]

/** The state of an item as a history names it. */
export function stateOf({ disposition, outcome }: Pick<ReportItem, 'disposition' | 'outcome'>): State {
  if (disposition !== 'required') return disposition
  return outcome === 'error' ? 'unknown' : outcome
}

/** The state of every item, by id. */
export function statesOf({ items }: Report): ReadonlyMap<string, State> {
  return new Map(items.map((item) => [item.id, stateOf(item)]))
}

export function pointOf({ kind, stop, at, report, why, goLive }: Seen): History['points'][number] {
  const { counts } = report ?? { counts: { satisfied: 0, pending: 0, unsatisfied: 0, error: 0, waived: 0, notApplicable: 0, advisory: 0, otherEnvironment: 0 } }
  const { satisfied, pending, unsatisfied, error: unknown } = counts
  return {
    kind,
    commit: stop.sha,
    at: formatInstant(at),
    subject: stop.subject,
    path: stop.path,
    verdict: report === null || report.verdict === 'invalid' ? null : report.verdict,
    ...(why === null ? {} : { why }),
    goLive: goLive === null ? null : formatInstant(goLive),
    required: satisfied + pending + unsatisfied + unknown,
    satisfied,
    pending,
    unsatisfied,
    unknown,
    excused: counts.waived + counts.notApplicable + counts.advisory + counts.otherEnvironment,
  }
}

/** Every item that any point has, those of the last first: its state, since when, and each change. */
export function itemsOf(seen: readonly Seen[]): History['items'] {
  const latest = new Map<string, ReportItem>()
  for (const { report } of seen.toReversed()) for (const item of report?.items ?? []) if (!latest.has(item.id)) latest.set(item.id, item)
  const states = seen.map(({ report }) => (report === null ? null : statesOf(report)))
  return [...latest.values()].map(({ id, title, owner }) => {
    const changes: History['items'][number]['changes'] = []
    for (const [point, each] of states.entries()) {
      if (each === null) continue
      const state = each.get(id) ?? 'absent'
      if (state !== (changes.at(-1)?.state ?? 'absent')) changes.push({ point, state })
    }
    const last = changes.at(-1)
    return { id, title, owner, state: last?.state ?? 'absent', since: formatInstant(seen[last?.point ?? 0]?.at ?? 0), changes }
  })
}
