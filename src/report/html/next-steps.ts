import type { Report } from '../../generated/report.ts'
import { blocking, findingsOf, generalFindings, stateOf, type ReportFinding, type ReportItem } from '../next.ts'
import { section } from './heading.ts'
import { mark, markOf } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { plainStep, sentence, withCode } from './words.ts'

/** What concerns the checklist as a whole: all there is of an invalid one. */
export function general(report: Report, level: number, ids: Ids): Html | null {
  const findings = generalFindings(report)
  if (findings.length === 0) return null
  const title = report.verdict === 'invalid' ? 'What must be mended first' : 'About the checklist as a whole'
  return section(level, ids.section('general'), title, findingList(findings))
}

/** More than a board reads; the owners' part has all. */
const mostSteps = 30

/** What blocks, who acts next and how: one line of each for the board, with the way to the item. */
export function nextSteps(report: Report, level: number, ids: Ids): Html | null {
  const refused = new Set(report.findings.filter(isRefusal).map(({ item }) => item))
  const blocked = blocking(report).toSorted((a, b) => Number(refused.has(b.id)) - Number(refused.has(a.id)))
  if (blocked.length === 0) return null
  const rows = blocked.slice(0, mostSteps).map((item) => step(item, findingsOf(report, item.id), ids.item(item.id, report.items.indexOf(item))))
  return section(level, ids.section('next'), 'What blocks, and who acts next', [
    html`<ol class="steps">${rows}</ol>`,
    blocked.length > mostSteps ? html`<p class="note">And ${blocked.length - mostSteps} more: <a href="#${ids.section('owners')}">all of them, by owner</a>.</p>` : null,
  ])
}

/** A refusal is a veto: what else is wrong comes after it. */
export function isRefusal({ level, rule }: ReportFinding): boolean {
  return level === 'error' && rule.startsWith('sign-off/refus')
}

function step(item: ReportItem, findings: readonly ReportFinding[], id: string): Html {
  const errors = findings.filter(({ level }) => level === 'error')
  const first = errors.find(isRefusal) ?? errors[0]
  return html`<li><div class="what">${mark(markOf(item))}<div><a href="#${id}">${item.title}</a><p>${
    first ? sentence(first.message) : sentence(stateOf(item))
  }${errors.length > 1 ? html` <span class="more">And ${errors.length - 1} more.</span>` : null}</p></div></div><div class="who"><p class="owner"><span class="sr">Acts next: </span>${item.owner}</p><p>${
    first ? plainStep(first.remedy) : null
  }</p></div></li>\n`
}

/** Findings with their rules and places; those that ask for the same thing are asked for once. */
export function findingList(findings: readonly ReportFinding[]): Html {
  const asks = [...new Set(findings.map(({ level, remedy }) => `${level} ${remedy}`))]
  return html`<ul class="findings">${asks.map((ask) => oneAsk(findings.filter(({ level, remedy }) => `${level} ${remedy}` === ask)))}</ul>`
}

const kinds = { error: null, warning: html`<b>Warning</b> `, notice: html`<b>Note</b> ` } as const

function oneAsk(findings: readonly ReportFinding[]): Html {
  const [first] = findings
  return first === undefined
    ? html``
    : html`<li${first.level === 'error' ? null : html` class="f-${first.level}"`}>${findings.map(({ level, message }) => html`<p>${kinds[level]}${withCode(sentence(message))}</p>`)}<p class="do">${withCode(first.remedy)}</p>${findings.map(
        ({ rule, path, line, column }) => html`<p class="place">${rule} · ${path}:${line}:${column}</p>`,
      )}</li>`
}
