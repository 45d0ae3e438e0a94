import type { Report } from '../../generated/report.ts'
import { plural } from '../next.ts'
import { audit } from './audit.ts'
import { exceptions } from './exceptions.ts'
import { expiry } from './expiry.ts'
import { frame } from './frame.ts'
import { mark, markOfVerdict } from './icons.ts'
import { idsOf, type Ids } from './ids.ts'
import { items } from './item.ts'
import { html, type Html } from './markup.ts'
import { general, nextSteps } from './next-steps.ts'
import { owners } from './owners.ts'
import { signOffs } from './sign-offs.ts'
import { verdict } from './verdict.ts'
import { subjectOf, verdictWords } from './words.ts'

/** The whole page of one report, or of several. */
export function page(reports: readonly Report[]): string {
  const [first] = reports
  return frame({
    title: reports.length === 1 && first ? `${verdictWords(first)}: ${subjectOf(first)}` : overall(reports),
    skipTo: 'the verdict',
    header: 'Go-live readiness',
    main: html`${reports.length === 1 ? null : overview(reports)}${reports.map((report, i) => one(report, reports.length > 1 ? 2 : 1, idsOf(i, reports.length)))}`,
    footer: 'The same evidence gives the same report, byte for byte. Names of people in evidence are left out.',
  })
}

function overall(reports: readonly Report[]): string {
  const ready = reports.filter(({ verdict: is }) => is === 'ready').length
  return ready > 0 && ready === reports.length ? `All ${plural(ready, 'checklist')} ready` : `${ready} of ${plural(reports.length, 'checklist')} ready`
}

/** What several checklists come to, before each. */
function overview(reports: readonly Report[]): Html {
  return html`<h1 class="all">${overall(reports)}</h1><ul class="overview">${reports.map((report, i) => html`<li>${mark(markOfVerdict(report))}<a href="#${idsOf(i, reports.length).section('report')}">${subjectOf(report)}</a> <span>${verdictWords(report)}</span></li>`)}</ul>\n`
}

function one(report: Report, level: number, ids: Ids): Html {
  const parts: readonly (readonly [string, string, Html | null])[] = [
    ['general', 'To mend', general(report, level + 1, ids)],
    ['next', 'What blocks', nextSteps(report, level + 1, ids)],
    ['exceptions', 'Exceptions', exceptions(report, level + 1, ids)],
    ['owners', 'By owner', owners(report, level + 1, ids)],
    ['expiry', 'Expiry', expiry(report, level + 1, ids)],
    ['items', 'Every item', items(report, level + 1, ids)],
    ['sign-offs', 'Sign-offs', signOffs(report, level + 1, ids)],
    ['audit', 'Audit', audit(report, level + 1, ids)],
  ]
  const there = parts.filter(([, , content]) => content !== null)
  return html`<article>${verdict(report, level, level > 1 ? ids.section('report') : null)}<nav aria-label="${ids.report === null ? 'Parts of this report' : `Parts of report ${ids.report}`}"><ul>${there.map(([name, label]) => html`<li><a href="#${ids.section(name)}">${label}</a></li>`)}</ul></nav>
${there.map(([, , content]) => content)}</article>
`
}
