import type { Report } from '../generated/report.ts'
import { forMarkdown } from './escape.ts'
import { labelOf, leftOut, nameOf, neededOf, telling, valueOf } from './measure.ts'
import { blocking, findingsOf, generalFindings, headline, stateOf, summary, type ReportFinding, type ReportItem } from './next.ts'

/** The verdict for a job summary: next action and owner first, then everything that was measured. */
export function markdown(reports: readonly Report[]): string {
  return reports.map(one).join('\n')
}

function one(report: Report): string {
  const title = [report.service, report.release, report.environment].filter((part) => part !== null).map(forMarkdown).join(' · ')
  const blocked = blocking(report)
  return [
    `## ${report.verdict === 'ready' ? '✅' : '⛔'} ${headline(report)}${title === '' ? '' : `: ${title}`}`,
    '',
    summary(report),
    ...(report.authoritative ? [] : ['', `**A rehearsal:** judged as of ${report.checkedAt}, not of now. It opens no gate.`]),
    ...general(report),
    ...(blocked.length > 0 ? ['', '### What to do next', '', ...nextActions(report, blocked)] : []),
    ...(report.items.length > 0 ? ['', '### Items', '', ...itemTable(report)] : []),
    ...(report.items.length > 0 ? ['', '<details><summary>What was measured</summary>', '', ...measured(report), '', '</details>'] : []),
    '',
    `<sub>Checked at ${report.checkedAt}, judged for ${report.judgedFor}.${report.validUntil === null ? '' : ` Holds until ${report.validUntil}.`}</sub>`,
    '',
  ].join('\n')
}

function general(report: Report): string[] {
  const findings = generalFindings(report)
  return findings.length === 0 ? [] : ['', ...findings.map((finding) => `- ${findingLine(finding)}`)]
}

function nextActions(report: Report, blocked: readonly ReportItem[]): string[] {
  return blocked.flatMap((item) => [
    `- **${forMarkdown(item.owner)}**, ${forMarkdown(item.title)}: ${stateOf(item)}`,
    ...findingsOf(report, item.id)
      .filter(({ level }) => level === 'error')
      .map((finding) => `  - ${findingLine(finding)}`),
  ])
}

/** A finding on one line: what is wrong, what to do, where. */
export function findingLine({ message, remedy, rule, path, line, column }: ReportFinding): string {
  return `${forMarkdown(message)}. **${forMarkdown(remedy)}** <sub>${forMarkdown(`${path}:${line}:${column}`)} · ${forMarkdown(rule)}</sub>`
}

/** Every item with its owner and state, as a table. */
export function itemTable(report: Report): string[] {
  return [
    '| | Item | Owner | State |',
    '| --- | --- | --- | --- |',
    ...report.items.map((item) => `| ${item.blocks ? '⛔' : item.disposition === 'required' ? '✅' : '➖'} | ${forMarkdown(item.title)} | ${forMarkdown(item.owner)} | ${stateOf(item)} |`),
  ]
}

/** What was measured and what was needed, as a table; warnings below it. */
export function measured(report: Report): string[] {
  const rows = report.items.flatMap((item) =>
    item.evidence.flatMap((evidence) =>
      telling(evidence).map((measure) =>
        `| ${measure.met === true ? '✅' : '⛔'} | ${forMarkdown(item.title)} | ${forMarkdown(nameOf(evidence))} | ${forMarkdown(labelOf(evidence.type, measure))} | ${forMarkdown(valueOf(measure))} | ${forMarkdown(neededOf(measure))} |`,
      ),
    ),
  )
  const warnings = report.findings.filter(({ level, item }) => level !== 'error' && item !== undefined)
  return [
    ...(rows.length === 0 ? [] : ['| | Item | Evidence | Measure | Measured | Needed |', '| --- | --- | --- | --- | --- | --- |', ...rows, '']),
    ...report.items.flatMap((item) => item.evidence.flatMap((evidence) => leftOut(evidence).map((each) => `- ${forMarkdown(item.title)}, ${forMarkdown(nameOf(evidence))}: ${forMarkdown(each)}`))),
    ...warnings.map((finding) => `- ${forMarkdown(finding.item ?? '')}: ${findingLine(finding)}`),
  ]
}
