import type { Report } from '../../generated/report.ts'
import { section } from './heading.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { time } from './words.ts'

/** What lapses next: evidence that ages, records that expire, waivers that end. The first of them ends a "ready". */
export function expiry(report: Report, level: number, ids: Ids): Html | null {
  const rows = report.items
    .map((item, index) => ({ item, index, until: item.disposition === 'waived' ? item.waivedUntil : item.holdsUntil }))
    .filter(({ item, until }) => until !== undefined && (item.disposition === 'waived' || item.outcome === 'satisfied'))
    .toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
  if (rows.length === 0) return null
  return section(level, ids.section('expiry'), 'What expires next', html`<ol class="expiry">${rows.map(({ item, index, until = '' }) => html`<li>${time(until)} <a href="#${ids.item(item.id, index)}">${item.title}</a> <span class="owner">${item.owner}</span>${item.disposition === 'waived' ? ' (waiver)' : null}</li>`)}</ol>`)
}
