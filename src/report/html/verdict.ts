import type { Report } from '../../generated/report.ts'
import { plural, summary } from '../next.ts'
import { heading } from './heading.ts'
import { hiddenMark, mark, markOf, markOfVerdict } from './icons.ts'
import { html, type Html } from './markup.ts'
import { subjectOf, time, verdictWords } from './words.ts'

/** What a board reads: of what, the verdict, why in one sentence, a picture of it, and when it holds. */
export function verdict(report: Report, level: number, id: string | null): Html {
  return html`<div class="verdict v-${report.verdict}">${[
    heading(level, html`<span class="subject">${subjectOf(report)}</span> <span class="word">${mark(markOfVerdict(report))}${verdictWords(report)}</span>`, id),
    html`<p class="lead">${summary(report)}</p>`,
    report.authoritative ? null : html`<p class="rehearsal"><strong>A rehearsal.</strong> Judged as of ${time(report.checkedAt)}, not of now. It opens no gate.</p>`,
    report.items.length === 0 ? null : picture(report),
    facts(report),
  ]}</div>\n`
}

/** One shape an item, what blocks first; the legend counts them in words. */
function picture({ items, counts }: Report): Html {
  const order = ['no', 'unknown', 'wait', 'ok', 'excused']
  const marks = items.map(markOf).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const excused = counts.waived + counts.notApplicable + counts.advisory + counts.otherEnvironment
  const legend = [
    ['no', counts.unsatisfied, 'not satisfied'],
    ['unknown', counts.error, 'could not be judged'],
    ['wait', counts.pending, counts.pending === 1 ? 'waits for sign-off' : 'wait for sign-off'],
    ['ok', counts.satisfied, 'satisfied'],
    ['excused', excused, 'not counted'],
  ] as const
  return html`<div class="strip${items.length > 40 ? ' many' : ''}" aria-hidden="true">${marks.map(hiddenMark)}</div><ul class="legend">${legend
    .filter(([, count]) => count > 0)
    .map(([name, count, words]) => html`<li>${mark(name)}<b>${count}</b> ${words}</li>`)}</ul>`
}

function facts({ checkedAt, judgedFor, validUntil, verdict: is, items }: Report): Html {
  const owners = new Set(items.filter(({ blocks }) => blocks).map(({ owner }) => owner)).size
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Judged for', judgedFor === checkedAt ? 'now' : time(judgedFor)],
    ['Checked', time(checkedAt)],
    ...(is === 'ready' ? [['Holds until', validUntil === null ? 'nothing that it rests on lapses' : time(validUntil)] as const] : []),
    ...(owners > 0 ? [['Waits for', plural(owners, 'owner')] as const] : []),
  ]
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}
