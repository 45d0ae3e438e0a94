import type { History, State } from '../../generated/history.ts'
import { frame } from '../html/frame.ts'
import { section, table } from '../html/heading.ts'
import { mark, toldMark, type Mark } from '../html/icons.ts'
import { html, type Html } from '../html/markup.ts'
import { sentence, time } from '../html/words.ts'
import { plural } from '../next.ts'
import { drawing } from './drawing.ts'
import { caveat, fallOf, movesOf, shortOf, standOf, stateWords, subjectOf, type Point, type Setback } from './words.ts'

/** The road as one page: the picture, where it leads, what went backwards, each item and each point. */
export function page(history: History): string {
  const subject = subjectOf(history)
  return frame({
    title: `Road to readiness: ${subject}`,
    skipTo: 'the road',
    header: 'Road to readiness',
    main: html`<article><div class="verdict"><h1><span class="subject">${subject}</span> <span>Road to readiness</span></h1><p class="lead">${lead(history)}</p><p class="rehearsal"><strong>It opens no gate.</strong> ${caveat}</p></div>
${[road(history), leads(history), setbacks(history), moves(history), items(history), points(history)]}</article>
`,
    footer: 'Drawn from git alone. The same commits and the same instant give the same page, byte for byte.',
  })
}

function lead({ points: all }: History): string {
  const read = all.filter(({ verdict }) => verdict !== null)
  const [first, last] = [read[0], read.at(-1)]
  return first && last ? `${last.satisfied} of ${plural(last.required, 'required item')} satisfied; ${first.satisfied} of ${first.required} at the start.` : 'At no commit could the checklist be read.'
}

function road(history: History): Html {
  return section(2, 'road', 'Items satisfied over time', [drawing(history), history.notes.map((note) => html`<p class="note">${note}</p>`)])
}

function leads({ outlook: { statement, expiring } }: History): Html {
  return section(2, 'outlook', 'Where it leads', [
    html`<p>${statement}</p>`,
    expiring.length === 0 ? null : html`<ul>${expiring.map(({ title, evidence }) => html`<li>${title}: its ${evidence} is recent enough today and will be too old at go-live; it counts as open.</li>`)}</ul>`,
  ])
}

function setbacks({ setbacks: all }: History): Html {
  if (all.length === 0) return section(2, 'setbacks', 'What went backwards', html`<p>Nothing, between these points.</p>`)
  return section(2, 'setbacks', 'What went backwards', table('What went backwards, newest first', ['Item', 'What', 'When', 'With'], all.map(setback)))
}

function setback(each: Setback): Html {
  const { title, owner, at, commit, subject, cause, why, kind } = each
  return html`<tr><th scope="row">${mark(kind === 'lost' ? 'no' : 'excused')} ${title}<small>${owner}</small></th><td>${sentence(fallOf(each))}${why === '' ? null : html`<small>${sentence(why)}</small>`}</td><td>${time(at)}</td><td>${cause === 'time' ? html`time alone, before or at <code class="n">${shortOf(commit)}</code>` : html`<code class="n">${shortOf(commit)}</code><small>${subject}</small>`}</td></tr>`
}

function moves(history: History): Html | null {
  const all = movesOf(history)
  if (all.length === 0) return null
  const day = (instant: string | null) => (instant === null ? 'no date' : time(instant))
  const rows = all.map(({ point: { at, commit, subject }, from, to }) => html`<tr><th scope="row">${time(at)}</th><td>${day(from)}</td><td>${day(to)}</td><td><code class="n">${shortOf(commit)}</code><small>${subject}</small></td></tr>`)
  return section(2, 'moves', 'Go-live was moved', table('Changes of the date of go-live', ['When', 'From', 'To', 'With'], rows))
}

const marks: Readonly<Record<State, Mark>> = { satisfied: 'ok', pending: 'wait', unsatisfied: 'no', unknown: 'unknown', waived: 'excused', 'not-applicable': 'excused', advisory: 'excused', 'other-environment': 'excused', absent: 'excused' }

function items({ items: all }: History): Html | null {
  if (all.length === 0) return null
  const rows = all.map(({ title, owner, state, since }) => html`<tr><th scope="row">${title}<small>${owner}</small></th><td><span class="n">${mark(marks[state])} ${stateWords[state]}</span></td><td>${time(since)}</td></tr>`)
  return section(2, 'items', 'Every item', table('Every item', ['Item', 'State', 'Since'], rows))
}

function points({ points: all }: History): Html {
  return section(2, 'points', 'Every point', table('Every point, newest first', ['When', 'Required items satisfied', 'Commit'], all.toReversed().map(point)))
}

function point(each: Point): Html {
  const { at, verdict, commit, kind, subject, unknown } = each
  return html`<tr><th scope="row">${time(at)}</th><td>${verdict === null ? toldMark('unknown', 'unknown') : null} ${standOf(each)}${unknown > 0 ? html`<small>${unknown} could not be judged</small>` : null}</td><td><code class="n">${shortOf(commit)}</code><small>${kind === 'today' ? 'the same commit, judged for when this was drawn' : subject}</small></td></tr>`
}
