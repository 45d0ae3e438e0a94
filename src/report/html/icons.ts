import type { Report } from '../../generated/report.ts'
import type { ReportItem } from '../next.ts'
import { html, type Html } from './markup.ts'

/** A state as a shape, a colour and, always, a word: each tells it alone. */
export type Mark = 'ok' | 'no' | 'wait' | 'unknown' | 'excused'

/** The shapes, once a page; `mark` refers to them. */
export const shapes: Html = {
  markup: [
    ['ok', '<circle cx="8" cy="8" r="7.2"/><path d="M4.6 8.3 7 10.7l4.5-5.2"/>'],
    ['no', '<path class="f" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"/>'],
    ['wait', '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.2V8l2.6 1.6"/>'],
    ['unknown', '<path class="f" d="M8 .8 15.2 8 8 15.2.8 8z"/><path d="M6.2 6.6C6.2 4 10 4.2 10 6.5c0 1.5-2 1.4-2 2.9m0 1.7v.9"/>'],
    ['excused', '<circle cx="8" cy="8" r="6.5"/><path d="M5 8h6"/>'],
  ]
    .map(([id, drawing]) => `<symbol id="${id}" viewBox="0 0 16 16">${drawing}</symbol>`)
    .join(''),
}

/** A shape beside a word that says the same. */
export function mark(name: Mark): Html {
  return html`<svg class="i ${name}" aria-hidden="true"><use href="#${name}"/></svg>`
}

/** A shape in a picture that is hidden as a whole. */
export function hiddenMark(name: Mark): Html {
  return html`<svg class="i ${name}"><use href="#${name}"/></svg>`
}

/** A shape that stands alone: with its word for who does not see it. */
export function toldMark(name: Mark, word: string): Html {
  return html`<svg class="i ${name}" role="img" aria-label="${word}"><use href="#${name}"/></svg>`
}

const outcomes: Readonly<Record<ReportItem['outcome'], Mark>> = { satisfied: 'ok', pending: 'wait', unsatisfied: 'no', error: 'unknown' }

export function markOf({ disposition, outcome }: Pick<ReportItem, 'disposition' | 'outcome'>): Mark {
  return disposition === 'required' ? outcomes[outcome] : 'excused'
}

const verdicts: Readonly<Record<Report['verdict'], Mark>> = { ready: 'ok', 'not-ready': 'no', invalid: 'no', undetermined: 'unknown' }

export function markOfVerdict({ verdict }: Report): Mark {
  return verdicts[verdict]
}
