import type { Report } from '../../generated/report.ts'
import { blocking, findingsOf, generalFindings, stateOf, type ReportFinding, type ReportItem } from '../next.ts'
import { section } from './heading.ts'
import { mark, markOf } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { plainStep, sentence, withDigests } from './words.ts'

/** What concerns the checklist as a whole: all there is of an invalid one. */
export function general(report: Report, level: number, ids: Ids): Html | null {
  const findings = generalFindings(report)
  if (findings.length === 0) return null
  const title = report.verdict === 'invalid' ? 'What must be mended first' : 'About the checklist as a whole'
  return section(level, ids.section('general'), title, html`<ol class="findings">${findings.map(findingLine)}</ol>`)
}

/** What blocks, who acts next and how: one line of each for the board, with the way to the item. */
export function nextSteps(report: Report, level: number, ids: Ids): Html | null {
  const blocked = blocking(report)
  if (blocked.length === 0) return null
  const rows = blocked.map((item) => step(item, findingsOf(report, item.id), ids.item(item.id, report.items.indexOf(item))))
  return section(level, ids.section('next'), 'What blocks, and who acts next', html`<ol class="steps">${rows}</ol>`)
}

function step(item: ReportItem, findings: readonly ReportFinding[], id: string): Html {
  const errors = findings.filter(({ level }) => level === 'error')
  const [first] = errors
  return html`<li><div class="what">${mark(markOf(item))}<div><a href="#${id}">${item.title}</a><p>${
    first ? sentence(first.message) : sentence(stateOf(item))
  }${errors.length > 1 ? html` <span class="more">And ${errors.length - 1} more.</span>` : null}</p></div></div><div class="who"><p class="owner"><span class="sr">Acts next: </span>${item.owner}</p><p>${
    first ? plainStep(first.remedy) : null
  }</p></div></li>\n`
}

/** A finding with its remedy, its rule and its place. */
export function findingLine({ level, message, remedy, rule, path, line, column }: ReportFinding): Html {
  const kinds = { error: null, warning: html`<b class="kind">Warning</b> `, notice: html`<b class="kind">Note</b> ` }
  return html`<li class="f-${level}"><p>${kinds[level]}${withDigests(sentence(message))}</p><p class="do">${withDigests(remedy)}</p><p class="place">${rule} · ${path}:${line}:${column}</p></li>`
}
