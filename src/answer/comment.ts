import type { Report } from '../generated/report.ts'
import { forMarkdown } from '../report/escape.ts'
import { itemTable, measured } from '../report/markdown.ts'
import { headline, summary } from '../report/next.ts'
import { brief, short } from './brief.ts'
import { fitted, sizeOf } from './fitted.ts'
import { markerLine } from './marker.ts'
import { nextSteps } from './next-steps.ts'
import { isOpen, type AnswerPlace } from './place.ts'
import { signOffLines } from './sign-off-lines.ts'

/** GitHub takes 65,536 characters for a comment and 65,535 bytes for a check run's summary. */
const maxBytes = 65_000
/** Lines to paste are kept before lists of what is wrong, and both before what was measured. */
const forSignOffs = 24_000

/** The comment on a pull request or issue, with the marker by which it is found again. */
export function commentOf(report: Report, place: AnswerPlace): string {
  return [markerLine(report), ...answerLines(report, place)].join('\n')
}

/** What the gate answers: the verdict, who does what next, the lines to paste. The last line says when; nothing else does. */
export function answerLines(whole: Report, place: AnswerPlace): readonly string[] {
  const report = brief(whole)
  const head = headLines(report, place)
  const foot = footLines(report, place)
  const budget = maxBytes - sizeOf([markerLine(report), ...head, ...foot].join('\n')) - 1000
  const signing = fitted(signOffLines(report, place), Math.min(forSignOffs, budget))
  const steps = fitted(nextSteps(report), budget - spent(signing.lines))
  const details = report.items.length === 0 ? [] : ['', '<details><summary>Items, and what was measured</summary>', '', ...itemTable(report), '', ...measured(report), '', '</details>']
  const rest = fitted(details, budget - spent(signing.lines) - spent(steps.lines))
  const left = signing.left + steps.left + rest.left
  return [
    ...head,
    ...steps.lines,
    ...signing.lines,
    ...rest.lines,
    ...(left === 0 ? [] : ['', `**Shortened: ${left} lines did not fit. The ${place.runUrl === null ? 'job summary' : `[job summary](${place.runUrl})`} has more, the file that the output "report" names has all, and "go-live-gate digest" prints what sign-offs cover.**`]),
    ...foot,
  ]
}

function spent(lines: readonly string[]): number {
  return sizeOf(lines.join('\n')) + 1
}

function headLines(report: Report, place: AnswerPlace): readonly string[] {
  const title = [report.service, report.release, report.environment].filter((part) => part !== null).map(forMarkdown).join(' · ')
  return [
    `## ${isOpen(report, place) ? '✅' : '⛔'} ${headline(report)}${title === '' ? '' : `: ${title}`}`,
    '',
    `${summary(report)} Commit ${place.commit.slice(0, 12)}${place.ref === null ? '' : ` of ${forMarkdown(short(place.ref, 200))}`}.${report.validUntil === null ? '' : ` Holds until ${report.validUntil}.`}`,
    ...(report.authoritative ? [] : ['', '**A rehearsal:** it opens no gate.']),
    ...(place.mode === 'enforce' ? [] : ['', '**REPORT ONLY:** this gate blocks nothing and opens nothing.']),
  ]
}

function footLines(report: Report, { runUrl }: AnswerPlace): readonly string[] {
  const run = runUrl === null ? '' : ` · [the run](${runUrl})`
  return ['', `<sub>Found at ${report.checkedAt}, judged for ${report.judgedFor}${run}. The gate keeps this text up to date and hears nothing that it says itself.</sub>`]
}
