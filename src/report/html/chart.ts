import type { Measure } from '../measure.ts'
import { html, type Html } from './markup.ts'

/** Above this, single people or things can't be told apart in a bar. */
const mostCells = 60

/**
 * A measure drawn against its bound: a bar from zero to what was measured, the stretch that is enough, and a line at
 * each bound. A share of few enough is drawn as a cell each, so that the ones who are missing can be counted. The words
 * beside it say the same, so it is hidden from screen readers.
 */
export function chart(measure: Measure): Html {
  const { value, min, max, met } = measure
  const scale = scaleOf(measure)
  const at = (quantity: number) => `${Number(((quantity / scale) * 100).toFixed(1))}%`
  const from = min ?? 0
  const to = Math.min(max ?? scale, scale)
  const width = value === null ? 0 : Math.min(Math.max(value, 0), scale)
  return html`<svg class="c ${met === true ? 'ok' : 'no'}${value === null ? ' none' : ''}" aria-hidden="true">${[
    to > from ? html`<rect class="z" x="${at(from)}" width="${at(to - from)}"/>` : null,
    value === null ? null : html`<rect class="v" width="${at(width)}"/>`,
    value === null ? null : cells(measure, scale),
    ...[min, max].map((bound) => (bound === undefined ? null : html`<rect class="t" x="${at(bound)}"/>`)),
  ]}</svg>`
}

/** Cuts the bar into one cell a person or thing. */
function cells({ unit, n, of, value }: Measure, scale: number): Html | null {
  if (unit !== 'percent' || scale !== 100 || value === null || n === undefined || of === undefined) return null
  if (!Number.isInteger(n) || !Number.isInteger(of) || of < 2 || of > mostCells) return null
  const gap = Math.min(of * 0.006, 0.25)
  const dashes = `${round(gap)} ${round(1 - gap)}`
  return html`<svg class="g" viewBox="0 0 ${of} 1" preserveAspectRatio="none"><path stroke-dasharray="${dashes}" d="M${round(1 - gap / 2)} .5H${of - 1}"/></svg>`
}

function round(value: number): number {
  return Number(value.toFixed(2))
}

/** Where the picture ends: at 100 for shares, so that they compare, but where only a small part is in question, closer. */
function scaleOf({ unit, value, min, max }: Measure): number {
  const reach = Math.max(value ?? 0, min ?? 0, max ?? 0)
  if (unit === 'percent' && (min !== undefined || reach > 20)) return Math.max(100, reach)
  const room = Math.max((value ?? 0) * 1.08, (min ?? 0) * 1.3, (max ?? 0) * 1.6)
  return room > 0 && Number.isFinite(room) ? room : 1
}
