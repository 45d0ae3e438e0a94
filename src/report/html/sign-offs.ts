import type { Report } from '../../generated/report.ts'
import { section, table } from './heading.ts'
import { mark } from './icons.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'
import { findingList, isRefusal } from './next-steps.ts'
import { assuranceWords, sentence, time } from './words.ts'

type SignOff = NonNullable<Report['items'][number]['evidence'][number]['signOffs']>[number]

/** Everybody's sign-off and refusal, and how surely it comes from that person. */
export function signOffs(report: Report, level: number, ids: Ids): Html | null {
  const rows = report.items.flatMap((item, index) =>
    item.evidence.flatMap((entry) => entry.signOffs ?? []).map((signOff) => rowOf(signOff, html`<td><a href="#${ids.item(item.id, index)}">${item.title}</a></td>`)),
  )
  const refusals = report.findings.filter(isRefusal)
  if (rows.length === 0 && refusals.length === 0) return null
  const note = [html`“Claimed” is a name that somebody typed: nobody has checked whose it is. “GitHub says who” and “signed with a key” can be checked.`]
  return section(level, ids.section('sign-offs'), 'Sign-offs and refusals', [
    refusals.length === 0 ? null : findingList(refusals),
    rows.length === 0 ? null : table('All sign-offs', ['Decision', 'Who', 'When', 'How sure', 'Item'], rows),
  ], note)
}

export function signOffRows(all: readonly SignOff[]): readonly Html[] {
  return all.map((signOff) => rowOf(signOff, null))
}

function rowOf({ by, role, decision, at, assurance, counts, why }: SignOff, last: Html | null): Html {
  const word = decision === 'refuse' ? 'Refuses' : 'Accepts'
  return html`<tr><th scope="row"><span class="n">${mark(counts ? (decision === 'refuse' ? 'no' : 'ok') : 'excused')} ${word}</span>${counts ? null : html`<small>Does not count${why === undefined ? '.' : `: ${sentence(why)}`}</small>`}</th><td>${by}<small>${role}</small></td><td>${time(at)}</td><td>${assuranceWords[assurance]}</td>${last}</tr>`
}
