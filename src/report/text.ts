import type { Report } from '../generated/report.ts'
import { forTerminal } from './escape.ts'
import { labelOf, nameOf, neededOf, telling, valueOf } from './measure.ts'
import { blocking, findingsOf, generalFindings, headline, stateOf, summary, type ReportFinding, type ReportItem } from './next.ts'
import { paint, type Paint } from './paint.ts'

export interface TextOptions {
  readonly colour?: boolean
  /** Show the names of people whom a finding is about: for a local terminal alone. */
  readonly people?: boolean
}

/** The verdict for a terminal: what blocks, who is to act, what was measured against what was needed, and where. */
export function text(reports: readonly Report[], { colour = false, people = false }: TextOptions = {}): string {
  const colours = paint(colour)
  return reports.map((report) => one(report, colours, people)).join('\n')
}

function one(report: Report, colours: Paint, people: boolean): string {
  const blocked = blocking(report)
  const rest = report.items.filter(({ blocks }) => !blocks)
  return [
    ...head(report, colours),
    ...generalFindings(report).flatMap((finding) => findingLines(finding, colours, people)),
    ...blocked.flatMap((item) => ['', ...blockedItem(report, item, colours, people)]),
    ...(rest.length > 0 ? ['', ...rest.flatMap((item) => quietItem(report, item, colours, people))] : []),
    '',
    ...foot(report, colours),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function head(report: Report, colours: Paint): string[] {
  const title = [report.service, report.release, report.environment].filter((part) => part !== null).map(forTerminal).join(' · ')
  const verdict = report.verdict === 'ready' ? colours.green(colours.bold(headline(report))) : colours.red(colours.bold(headline(report)))
  return [
    `${verdict}${title === '' ? '' : `  ${colours.bold(title)}`}`,
    summary(report),
    ...(report.authoritative ? [] : [colours.yellow(`A rehearsal: judged as of ${report.checkedAt}, not of now. It opens no gate.`)]),
  ]
}

function blockedItem(report: Report, item: ReportItem, colours: Paint, people: boolean): string[] {
  return [
    `${colours.red('✗')} ${colours.bold(forTerminal(item.title))} ${colours.dim(`(${item.id})`)}: ${stateOf(item)}`,
    `  ${colours.bold('Owner:')} ${forTerminal(item.owner)}`,
    ...(item.why === undefined ? [] : [`  ${colours.bold('Why it matters:')} ${forTerminal(item.why)}`]),
    ...findingsOf(report, item.id).flatMap((finding) => findingLines(finding, colours, people).map((line) => `  ${line}`)),
    ...met(item, colours),
  ]
}

function quietItem(report: Report, item: ReportItem, colours: Paint, people: boolean): string[] {
  const mark = item.disposition === 'required' ? colours.green('✓') : colours.yellow('○')
  return [
    `${mark} ${forTerminal(item.title)} ${colours.dim(`(${item.id}, ${forTerminal(item.owner)})`)}: ${stateOf(item)}`,
    ...met(item, colours),
    ...findingsOf(report, item.id).flatMap((finding) => findingLines(finding, colours, people).map((line) => `  ${line}`)),
  ]
}

/** What was measured and is enough: a reader who must vouch for it wants to see it. */
function met(item: ReportItem, colours: Paint): string[] {
  return item.evidence.flatMap((evidence) => {
    const good = telling(evidence)
      .filter((measure) => measure.met === true)
      .map((measure) => `${labelOf(evidence.type, measure.name)}: ${valueOf(measure)} (${neededOf(measure)})`)
    const signed = (evidence.signOffs ?? [])
      .filter(({ counts, decision }) => counts && decision === 'accept')
      .map(({ by, at, assurance }) => `${by} signed on ${at.slice(0, 10)} (${assurance === 'declared' ? 'claimed' : assurance})`)
    const lines = [...good, ...signed]
    if (lines.length === 0 && evidence.status === 'met') lines.push('met')
    return lines.map((line) => colours.dim(`  ${colours.green('·')} ${forTerminal(`${nameOf(evidence)}: ${line}`)}`))
  })
}

function findingLines(finding: ReportFinding & { readonly people?: readonly string[] }, colours: Paint, people: boolean): string[] {
  const mark = { error: colours.red('error'), warning: colours.yellow('warning'), notice: colours.blue('note') }[finding.level]
  return [
    `${mark} ${forTerminal(finding.message)} ${colours.dim(`[${finding.rule}]`)}`,
    `  → ${forTerminal(finding.remedy)}`,
    ...(people && finding.people ? [`  who: ${finding.people.map(forTerminal).join(', ')}`] : []),
    colours.dim(`  at ${forTerminal(finding.path)}:${finding.line}:${finding.column}`),
  ]
}

function foot(report: Report, colours: Paint): string[] {
  const until = report.validUntil === null ? '' : ` Holds until ${report.validUntil}.`
  return [colours.dim(`Checked at ${report.checkedAt}, judged for ${report.judgedFor}.${until}`)]
}
