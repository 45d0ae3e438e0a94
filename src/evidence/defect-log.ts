import { measured } from '../model/observation.ts'
import { emptyRegister, higherSeverity, isClosed, uniqueIds, type Severity } from './register.ts'
import { readRows } from './rows.ts'
import type { Collector } from './type.ts'

/** Open defects by severity; a lowered severity does not hide the one it was raised with. */
export const defectLog: Collector<'defectLog'> = async (entry, gather) => {
  const rows = await readRows(
    entry.log,
    { required: ['id', 'severity', 'status'], optional: ['raisedSeverity', 'owner', 'due'] },
    gather,
  )
  const unique = uniqueIds()
  const open: Record<Severity, string[]> = { critical: [], high: [], medium: [], low: [] }
  const unclassified: string[] = []
  const ids: string[] = []
  let recorded = 0
  rows.each((row) => {
    const id = row.text('id')
    unique(id)
    ids.push(id)
    row.date('due')
    recorded++
    const severity = higherSeverity(row.text('severity'), row.text('raisedSeverity'))
    if (severity === null) unclassified.push(id)
    else if (!isClosed(row.text('status'))) open[severity].push(id)
  })
  return {
    measures: {
      openCritical: measured(open.critical.length, { which: open.critical }),
      openHigh: measured(open.high.length, { which: open.high }),
      openMedium: measured(open.medium.length, { which: open.medium }),
      openLow: measured(open.low.length, { which: open.low }),
      unclassified: measured(unclassified.length, { which: unclassified }),
      recorded: measured(recorded),
      excludedPercent: rows.excludedPercent,
    },
    sets: {},
    ids,
    warnings: recorded === 0 ? [emptyRegister('the defect log', 'Check that this is the log that the team uses.')] : [],
  }
}
