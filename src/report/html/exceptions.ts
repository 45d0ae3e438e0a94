import type { Report } from '../../generated/report.ts'
import { stateOf } from '../next.ts'
import { section, table } from './heading.ts'
import { mark } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { sentence, time } from './words.ts'

type ReportItem = Report['items'][number]

/** Items that do not count towards the verdict, why, on whose word, and what was measured of them all the same. */
export function exceptions(report: Report, level: number, ids: Ids): Html | null {
  const rows = report.items.flatMap((item, index) => (item.disposition === 'required' ? [] : [row(item, ids.item(item.id, index))]))
  if (rows.length === 0) return null
  const heads = ['Item', 'Measured; excuse', 'On record', 'Until']
  return section(level, ids.section('exceptions'), 'Waivers and other exceptions', table('Items that do not count', heads, rows), 'What was measured stands beside the excuse; nothing is rewritten as passed.')
}

function row(item: ReportItem, id: string): Html {
  const { waivedUntil, ...rest } = item
  return html`<tr><th scope="row">${mark('excused')} <a href="#${id}">${item.title}</a></th><td>${stateOf(rest)}</td><td>${(item.excuses ?? []).map(excuse)}</td><td>${waivedUntil === undefined ? '–' : time(waivedUntil)}</td></tr>`
}

function excuse({ reason, approvedBy, role, approvedAt, rules, reference }: NonNullable<ReportItem['excuses']>[number]): Html {
  return html`<p>${sentence(reason)}<small>${approvedBy} as ${role}, ${approvedAt}${reference === undefined ? '' : ` · ${reference}`}${rules === undefined ? '' : ` · waives ${rules.join(', ')}`}</small></p>`
}
