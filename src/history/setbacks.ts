import type { History, State } from '../generated/history.ts'
import type { Report } from '../generated/report.ts'
import { formatInstant } from '../model/instant.ts'
import type { Seen } from './judge-at.ts'
import { statesOf } from './states.ts'

type Setback = History['setbacks'][number]

const counted: ReadonlySet<State> = new Set(['satisfied', 'pending', 'unsatisfied', 'unknown'])
/** How far an item is: what falls goes backwards. A waiver that ends does, too. */
const height: Readonly<Record<State, number>> = { satisfied: 2, waived: 2, pending: 1, unsatisfied: 0, unknown: 0, 'not-applicable': 0, advisory: 0, 'other-environment': 0, absent: 0 }

/** What kind of step backwards a change of state is; null for none. An item that counts no longer has moved the line. */
function setbackBetween(from: State, to: State): Setback['kind'] | null {
  if (counted.has(from) && to === 'absent') return 'removed'
  if (counted.has(from) && !counted.has(to)) return 'excused'
  return counted.has(to) && height[to] < height[from] ? 'lost' : null
}

/**
 * What went backwards between two points that could be judged.
 * @param aged The earlier point's files, judged for the later instant: what they have lost too, time took alone.
 */
export async function setbacksBetween(before: Seen, after: Seen, aged: () => Promise<Report | null>): Promise<readonly Setback[]> {
  if (before.report === null || after.report === null) return []
  const [was, is] = [statesOf(before.report), statesOf(after.report)]
  const fallen = [...was].flatMap(([id, from]) => {
    const to = is.get(id) ?? 'absent'
    const kind = setbackBetween(from, to)
    return kind === null ? [] : [{ id, from, to, kind }]
  })
  if (fallen.length === 0) return []
  const alone = fallen.some(({ kind }) => kind === 'lost') ? await aged() : null
  const then = alone === null ? null : statesOf(alone)
  return fallen.map(({ id, from, to, kind }) => {
    const item = [...(after.report?.items ?? []), ...(before.report?.items ?? [])].find((each) => each.id === id)
    const byTime = kind === 'lost' && then !== null && setbackBetween(from, then.get(id) ?? 'absent') === 'lost'
    return {
      kind,
      cause: byTime ? 'time' : 'change',
      commit: after.stop.sha,
      at: formatInstant(after.at),
      subject: after.stop.subject,
      item: id,
      title: item?.title ?? id,
      owner: item?.owner ?? '',
      from,
      to,
      why: kind === 'removed' ? '' : (after.report?.findings.find((finding) => finding.item === id && finding.level !== 'warning')?.message ?? ''),
    }
  })
}
