import type { Report } from '../generated/report.ts'

export type ReportItem = Report['items'][number]
export type ReportFinding = Report['findings'][number]

/** Items in the order in which a reader needs them: what blocks first, each group in the checklist's order. */
export function blocking(report: Report): readonly ReportItem[] {
  return report.items.filter(({ blocks }) => blocks)
}

export function findingsOf(report: Report, item: string): readonly ReportFinding[] {
  return report.findings.filter((finding) => finding.item === item)
}

/** Findings that concern the checklist as a whole. */
export function generalFindings(report: Report): readonly ReportFinding[] {
  return report.findings.filter(({ item }) => item === undefined)
}

const headlines: Readonly<Record<Report['verdict'], string>> = {
  ready: 'READY',
  'not-ready': 'NOT READY',
  invalid: 'INVALID',
  undetermined: 'UNDETERMINED',
}

export function headline({ verdict }: Report): string {
  return headlines[verdict]
}

/** The verdict in one sentence. */
export function summary(report: Report): string {
  const { counts, verdict } = report
  const blocked = blocking(report).length
  switch (verdict) {
    case 'ready':
      return `${counts.satisfied === 1 ? 'The one required item is' : `All ${counts.satisfied} required items are`} satisfied${excused(report)}.`
    case 'not-ready':
      return blocked === 0 ? 'No item is required here, so nothing can be ready.' : `${blocked} of ${plural(counts.items, 'item')} ${blocked === 1 ? 'blocks' : 'block'} the go-live${excused(report)}.`
    case 'invalid':
      return `The checklist can't be judged: ${plural(report.findings.filter(({ level }) => level === 'error').length, 'error')} to mend.`
    case 'undetermined':
      return blocked === 0 ? `${report.inputs.checklist.sha256 === null ? 'The checklist could not be read' : 'It could not be judged'}: unknown is not yes.` : `${plural(counts.error, 'item')} could not be judged: unknown is not yes.`
  }
}

function excused({ counts }: Report): string {
  const parts = [
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
    ...(counts.notApplicable > 0 ? [`${counts.notApplicable} not applicable`] : []),
    ...(counts.advisory > 0 ? [`${counts.advisory} advisory`] : []),
  ]
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

const states: Readonly<Record<ReportItem['outcome'], string>> = {
  satisfied: 'satisfied',
  pending: 'waits for sign-off',
  unsatisfied: 'not satisfied',
  error: 'could not be judged',
}

const dispositions: Readonly<Record<Exclude<ReportItem['disposition'], 'required'>, string>> = {
  waived: 'waived',
  'not-applicable': 'not applicable',
  advisory: 'advisory',
  'other-environment': 'for another environment',
}

/** "not satisfied", "not satisfied; waived until 2026-12-20T00:00:00Z": the measured outcome stays beside the excuse. */
export function stateOf(item: ReportItem): string {
  if (item.disposition === 'required') return states[item.outcome]
  if (item.disposition === 'other-environment') return dispositions['other-environment']
  const until = item.waivedUntil === undefined ? '' : ` until ${item.waivedUntil}`
  return `${states[item.outcome]}; ${dispositions[item.disposition]}${until}`
}
