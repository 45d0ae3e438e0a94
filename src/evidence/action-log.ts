import type { Instant } from '../model/instant.ts'
import { measured, share } from '../model/observation.ts'
import { emptyRegister, isClosed, isFilled, uniqueIds, yetDue } from './register.ts'
import { readRows } from './rows.ts'
import type { Collector } from './type.ts'

/** Actions and what became of them; one that is said to be closed on a day to come is still open. */
export const actionLog: Collector<'actionLog'> = async (entry, gather) => {
  const rows = await readRows(entry.log, { required: ['id', 'action', 'status'], optional: ['owner', 'due', 'closedOn'] }, gather)
  const unique = uniqueIds()
  const open: string[] = []
  const overdue: string[] = []
  const dues: (Instant | null)[] = []
  const unplanned: string[] = []
  const early: string[] = []
  let actions = 0
  rows.each((row) => {
    const id = row.text('id')
    unique(id)
    actions++
    const due = row.date('due')
    const closedOn = row.date('closedOn')
    const isEarly = closedOn !== null && closedOn > gather.times.now
    if (isEarly) early.push(id)
    if (isClosed(row.text('status')) && !isEarly) return
    open.push(id)
    dues.push(due)
    if (due !== null && due < gather.times.now) overdue.push(id)
    if (due === null || !isFilled(row.text('owner'))) unplanned.push(id)
  })
  return {
    measures: {
      actions: measured(actions),
      open: measured(open.length, { which: open }),
      overdue: measured(overdue.length, { which: overdue, grows: yetDue(dues, gather.times.now) }),
      unplanned: measured(unplanned.length, { which: unplanned }),
      closedPercent: share(actions - open.length, actions),
      excludedPercent: rows.excludedPercent,
    },
    sets: {},
    warnings: [
      ...(actions === 0 ? [emptyRegister('the action log', 'Check that this is the log that the team uses.')] : []),
      ...early.map((id) => ({
        rule: 'evidence/future',
        message: `action ${id} is said to be closed on a day that has not come, and counts as open`,
        remedy: 'Correct the date, or wait until it is done.',
      })),
    ],
  }
}
