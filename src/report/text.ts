import type { Report } from '../generated/report.ts'
import { forAscii, forTerminal } from './escape.ts'
import { labelOf, leftOut, nameOf, neededOf, telling, valueOf } from './measure.ts'
import { blocking, findingsOf, generalFindings, headline, stateOf, summary, type ReportFinding, type ReportItem } from './next.ts'
import { paint, type Paint } from './paint.ts'
import { indentOf, widthOf, wrap } from './wrap.ts'

export interface TextOptions {
  readonly colour?: boolean
  /** Show the names of people whom a finding is about: for a local terminal alone. */
  readonly people?: boolean
  /** Lines are broken between words to fit; without it they are as long as they are, which is best for files and logs. */
  readonly columns?: number
  /** For terminals that show ASCII alone. */
  readonly ascii?: boolean
}

/** Findings of one item that are shown; a longer list hides what else there is. */
const mostAsks = 12
/** Below this, wrapped text is harder to read than what the terminal breaks. */
const fewestColumns = 30

/** The verdict for a terminal: who acts next, what blocks, what was measured against what was needed, and where. */
export function text(reports: readonly Report[], { colour = false, people = false, columns, ascii = false }: TextOptions = {}): string {
  const colours = paint(colour)
  const fit = (line: string) => (columns === undefined ? [line] : wrap(line, Math.max(columns, fewestColumns), hangOf(line)))
  return reports
    .map((report) =>
      one(report, colours, people)
        .flatMap((line) => fit(ascii ? forAscii(line) : line))
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n')
}

/** Under its first word or, in a list of owners and items, under the item. */
function hangOf(line: string): number {
  const columns = /^ {2}\S+ {2,}(?=\S)/.exec(line)
  return columns ? columns[0].length : indentOf(line) + 2
}

function one(report: Report, colours: Paint, people: boolean): string[] {
  const blocked = blocking(report)
  const rest = report.items.filter(({ blocks }) => !blocks)
  return [
    ...head(report, colours),
    ...actors(blocked),
    ...findingLines(generalFindings(report), colours, people),
    ...blocked.flatMap((item) => ['', ...blockedItem(report, item, colours, people)]),
    ...(rest.length > 0 ? ['', ...rest.flatMap((item) => quietItem(report, item, colours, people))] : []),
    '',
    ...foot(report, colours),
  ]
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

/** Who acts next: an owner and the items that wait for them, a line each. One item says it by itself. */
function actors(blocked: readonly ReportItem[]): string[] {
  if (blocked.length < 2) return []
  const owners = [...new Set(blocked.map(({ owner }) => owner))]
  const width = Math.min(Math.max(...owners.map((owner) => widthOf(forTerminal(owner)))), 24)
  return [
    '',
    'Who acts next:',
    ...owners.flatMap((owner) =>
      blocked
        .filter((item) => item.owner === owner)
        .map((item, i) => {
          const name = i === 0 ? forTerminal(owner) : '"'
          return `  ${name}${' '.repeat(Math.max(width - widthOf(name), 0))}  ${forTerminal(item.title)}${toSign(item)}`
        }),
    ),
  ]
}

/** Whom an item waits for that lacks nothing but signatures. */
function toSign({ outcome, evidence }: ReportItem): string {
  const people = [...new Set(evidence.flatMap(({ awaited }) => awaited?.from ?? []))]
  return outcome !== 'pending' || people.length === 0 ? '' : ` (to sign: ${people.map(forTerminal).join(' or ')})`
}

function blockedItem(report: Report, item: ReportItem, colours: Paint, people: boolean): string[] {
  return [
    `${colours.red('✗')} ${colours.bold(forTerminal(item.title))} ${colours.dim(`(${item.id})`)}: ${stateOf(item)}`,
    `  ${colours.bold('Owner:')} ${forTerminal(item.owner)}`,
    ...(item.why === undefined ? [] : [`  ${colours.bold('Why it matters:')} ${forTerminal(item.why)}`]),
    ...indented(findingLines(findingsOf(report, item.id), colours, people)),
    ...met(item, colours),
  ]
}

function quietItem(report: Report, item: ReportItem, colours: Paint, people: boolean): string[] {
  const mark = item.disposition === 'required' ? colours.green('✓') : colours.yellow('○')
  return [
    `${mark} ${forTerminal(item.title)} ${colours.dim(`(${item.id}, ${forTerminal(item.owner)})`)}: ${stateOf(item)}`,
    ...met(item, colours),
    ...indented(findingLines(findingsOf(report, item.id), colours, people)),
  ]
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

/** What was measured and is enough: a reader who must vouch for it wants to see it. */
function met(item: ReportItem, colours: Paint): string[] {
  return item.evidence.flatMap((evidence) => {
    const good = telling(evidence)
      .filter((measure) => measure.met === true)
      .map((measure) => `${labelOf(evidence.type, measure)}: ${valueOf(measure)} (${neededOf(measure)})`)
    const signed = (evidence.signOffs ?? [])
      .filter(({ counts, decision }) => counts && decision === 'accept')
      .map(({ by, at, assurance }) => `${by} signed on ${at.slice(0, 10)} (${assurance === 'declared' ? 'claimed' : assurance})`)
    const lines = [...good, ...signed]
    if (lines.length === 0 && evidence.status === 'met') lines.push('met')
    lines.push(...leftOut(evidence))
    return lines.map((line) => colours.dim(`  ${colours.green('·')} ${forTerminal(`${nameOf(evidence)}: ${line}`)}`))
  })
}

type Named = ReportFinding & { readonly people?: readonly string[] }

/** What is wrong; findings that ask for the same thing ask once, and of a long list the rest is counted. */
function findingLines(findings: readonly Named[], colours: Paint, people: boolean): string[] {
  const asks = [...new Set(findings.map(askOf))]
  const left = asks.length - mostAsks
  return [
    ...asks.slice(0, mostAsks).flatMap((ask) => askLines(findings.filter((finding) => askOf(finding) === ask), colours, people)),
    ...(left > 0 ? [`and ${left} more: --format html=report.html shows them all`] : []),
  ]
}

function askOf({ level, remedy }: Named): string {
  return `${level} ${remedy}`
}

function askLines(findings: readonly Named[], colours: Paint, people: boolean): string[] {
  const mark = { error: colours.red('error'), warning: colours.yellow('warning'), notice: colours.blue('note') }
  const names = new Set(findings.flatMap((finding) => finding.people ?? []))
  return [
    ...findings.map(({ level, message, rule }) => `${mark[level]} ${forTerminal(message)} ${colours.dim(`[${rule}]`)}`),
    ...findings.slice(0, 1).map(({ remedy }) => `  → ${forTerminal(remedy)}`),
    ...(people && names.size > 0 ? [`  who: ${[...names].map(forTerminal).join(', ')}`] : []),
    ...findings.map(({ path, line, column }) => colours.dim(`  at ${forTerminal(path)}:${line}:${column}`)),
  ]
}

function foot(report: Report, colours: Paint): string[] {
  const until = report.validUntil === null ? '' : ` Holds until ${report.validUntil}.`
  return [colours.dim(`Checked at ${report.checkedAt}, judged for ${report.judgedFor}.${until}`)]
}
