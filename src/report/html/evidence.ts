import { labelOf, nameOf, neededOf, telling, type Evidence, type Measure } from '../measure.ts'
import { plural } from '../next.ts'
import { chart } from './chart.ts'
import { heading, table } from './heading.ts'
import { toldMark } from './icons.ts'
import { html, type Html } from './markup.ts'
import { countedOf, inPassing, neededCount, quantityOf, setLabelOf, type ReportSet } from './measure-words.ts'
import { signOffRows } from './sign-offs.ts'
import { time } from './words.ts'

const statuses = { met: ['ok', 'met'], unmet: ['no', 'not met'], error: ['unknown', 'could not be judged'] } as const

/** One piece of evidence: each measure drawn against its bound, what had to be present, who signed, and the files. */
export function evidence(entry: Evidence, level: number): Html {
  const [name, word] = statuses[entry.status]
  const drawn = telling(entry)
  const isMeasured = drawn.length === 0 || entry.measures.some(({ value }) => value !== null)
  const also = entry.measures.filter((measure) => !drawn.includes(measure) && measure.value !== null && !saysNothing(measure))
  return html`<div class="evidence">${[
    heading(level, [toldMark(name, word), ' ', nameOf(entry)]),
    entry.description === undefined ? null : html`<p class="note">${entry.description}</p>`,
    isMeasured ? null : html`<p class="also">Nothing could be measured. Needed: ${drawn.map((measure) => `${labelOf(entry.type, measure)} ${neededOf(measure)}`).join('; ')}.</p>`,
    !isMeasured || drawn.length === 0 ? null : html`<table class="m"><thead><tr><th scope="col">Measure</th><th scope="col">Measured</th><th scope="col">Needed</th></tr></thead><tbody>${drawn.map((measure) => row(entry.type, measure))}</tbody></table>`,
    entry.sets.map((set) => setLine(entry.type, set)),
    (entry.signOffs ?? []).length === 0 ? null : table('Sign-offs of this item', ['Decision', 'Who', 'When', 'How sure'], signOffRows(entry.signOffs ?? [])),
    also.length === 0 ? null : html`<p class="also">Also measured: ${also.map((measure) => inPassing(entry.type, measure)).join('; ')}.</p>`,
    entry.sources.length === 0 ? null : html`<p class="also">From ${entry.sources.map(sourceOf).join('; ')}${entry.occurredAt === undefined ? null : ['. Dated ', time(entry.occurredAt)]}.</p>`,
  ]}</div>`
}

/** That no row was left out. */
function saysNothing({ name, value }: Measure): boolean {
  return name === 'excludedPercent' && value === 0
}

function row(type: string, measure: Measure): Html {
  const { met, setBy, group } = measure
  const counted = countedOf(measure)
  const quantity = quantityOf(measure)
  const needed = neededCount(measure)
  return html`<tr><th scope="row">${toldMark(met === true ? 'ok' : 'no', met === true ? 'met' : 'not met')} ${labelOf(type, measure)}${
    group === undefined ? null : html` <span class="group">${group}</span>`
  }${chart(measure)}</th><td>${counted ?? quantity}${counted === null ? null : html`<small>${quantity}</small>`}</td><td>${needed ?? neededOf(measure)}${
    needed === null ? null : html`<small>${neededOf(measure)}</small>`
  }<small class="place">${setBy ? `${setBy.path.split('/').pop() ?? ''}:${setBy.line}` : 'by default'}</small></td></tr>`
}

function setLine(type: string, { name, value, required, missing }: ReportSet): Html {
  if (required === undefined) return html`<p class="also">${setLabelOf(type, name)}: ${value.length === 0 ? 'none' : value.join(', ')}.</p>`
  return html`<div class="set"><p>${setLabelOf(type, name)}</p><ul>${required.map((each) =>
    missing?.includes(each) ? html`<li class="no">${toldMark('no', 'missing')}${each}</li>` : html`<li class="ok">${toldMark('ok', 'present')}${each}</li>`,
  )}</ul></div>`
}

function sourceOf({ path, rows, excluded }: Evidence['sources'][number]): string {
  const parts = [...(rows === undefined ? [] : [plural(rows, 'row')]), ...(excluded === undefined || excluded === 0 ? [] : [`${excluded} left out`])]
  return parts.length === 0 ? path : `${path} (${parts.join(', ')})`
}
