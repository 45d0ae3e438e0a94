import type { Report } from '../../generated/report.ts'
import { findingsOf, plural, stateOf, type ReportFinding, type ReportItem } from '../next.ts'
import { evidence } from './evidence.ts'
import { heading, section } from './heading.ts'
import { mark, markOf } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { findingList } from './next-steps.ts'
import { time, withCode } from './words.ts'

/** Every item in the checklist's order; those that block are open. */
export function items(report: Report, level: number, ids: Ids): Html | null {
  if (report.items.length === 0) return null
  const each = report.items.map((item, index) => one(report, item, level + 1, ids.item(item.id, index)))
  return section(level, ids.section('items'), 'Every item', each, html`<svg class="c key ok" aria-hidden="true"><rect class="z" x="70%" width="30%"/><rect class="v" width="82%"/><rect class="t" x="70%"/></svg> The bar is what was measured; the line is what is needed; the tinted stretch is enough.`)
}

function one(report: Report, item: ReportItem, level: number, id: string): Html {
  const findings = findingsOf(report, item.id)
  return html`<details class="item" id="${id}"${item.blocks ? html` open` : null}><summary>${mark(markOf(item))}${heading(level, item.title)}<span class="meta"><span class="owner">${item.owner}</span> <span class="state">${state(item)}${remarks(item, findings)}</span></span></summary><div class="body">${[
    item.why === undefined ? null : html`<p class="why">${item.why}</p>`,
    findings.length === 0 ? null : findingList(findings),
    item.evidence.map((entry) => evidence(entry, level + 1)),
    html`<p class="place">${item.id} · ${item.category}${item.level === 'advisory' ? ' · advisory' : ''}${item.requiredBy.length > 0 ? ` · required by ${item.requiredBy.join(', ')}` : ''}${
      item.covers === undefined ? null : [' · a sign-off covers ', withCode(item.covers)]
    }</p>`,
  ]}</div></details>\n`
}

/** What a closed item has to say besides its state: nobody opens what looks settled. */
function remarks({ blocks }: ReportItem, findings: readonly ReportFinding[]): string {
  return blocks || findings.length === 0 ? '' : `, ${plural(findings.length, 'remark')}`
}

/** As `stateOf`, with the date as people read it. */
function state(item: ReportItem): Html {
  const { waivedUntil, ...rest } = item
  return waivedUntil === undefined ? html`${stateOf(item)}` : html`${stateOf(rest)} until ${time(waivedUntil)}`
}
