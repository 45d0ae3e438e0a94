import type { Report } from '../../generated/report.ts'
import { findingsOf, plural, stateOf, type ReportItem } from '../next.ts'
import { heading, section } from './heading.ts'
import { mark, markOf } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { sentence, withCode } from './words.ts'

/** For each owner what to do, item by item; those who have nothing to do are named at the end. */
export function owners(report: Report, level: number, ids: Ids): Html | null {
  if (report.items.length === 0) return null
  const everyone = [...new Set(report.items.map(({ owner }) => owner))].map((owner) => [owner, report.items.filter((item) => item.owner === owner)] as const)
  const busy = everyone.filter(([, items]) => items.some(({ blocks }) => blocks))
  const idle = everyone.filter(([, items]) => !items.some(({ blocks }) => blocks))
  return section(level, ids.section('owners'), 'What each owner must do', [
    busy.length === 0 ? null : html`<div class="cards">${busy.map(([owner, items]) => card(report, owner, items, level + 1, ids))}</div>`,
    idle.length === 0 ? null : html`<p class="idle">Nothing stands open for ${idle.map(([owner, items], i) => [i === 0 ? '' : ', ', html`<b>${owner}</b>`, ` (${plural(items.length, 'item')})`])}.</p>`,
  ])
}

function card(report: Report, owner: string, items: readonly ReportItem[], level: number, ids: Ids): Html {
  const open = items.filter(({ blocks }) => blocks)
  return html`<div class="card">${heading(level, owner)}<p class="note">${open.length} of ${plural(items.length, 'item')} to settle</p>${open.map(
    (item) => html`<p class="to">${mark(markOf(item))}<a href="#${ids.item(item.id, report.items.indexOf(item))}">${item.title}</a></p><ul class="todo">${todo(report, item)}</ul>`,
  )}</div>`
}

/** Each thing to do once, however many findings ask for it. */
function todo(report: Report, item: ReportItem): readonly Html[] {
  const remedies = [...new Set(findingsOf(report, item.id).filter(({ level }) => level === 'error').map(({ remedy }) => remedy))]
  return (remedies.length > 0 ? remedies : [stateOf(item)]).map((remedy) => html`<li>${withCode(sentence(remedy))}</li>`)
}
