import type { History } from '../../generated/history.ts'
import { sayInstant } from '../dates.ts'
import { html, type Html } from '../html/markup.ts'
import { plural } from '../next.ts'
import { plotOf, type Mark } from './plot.ts'

/** Units of the picture, which is stretched to whatever room there is. */
const width = 1000
const height = 100

/**
 * Items required as a line, those satisfied as a filled stretch below it, over time; a dashed line at go-live. The picture
 * ends where the last point or go-live is: what is empty is still to come. A table beside it says the same.
 */
export function drawing(history: History): Html {
  const { marks, start, end, goLive, top } = plotOf(history)
  const span = Math.max(1, end - start)
  const x = (at: number) => round(((at - start) / span) * width)
  const y = (items: number) => round(height - (items / top) * height)
  /* The last point is as wide as can be seen, also where it is the only one. */
  const until = (i: number) => Math.max(x(marks[i + 1]?.at ?? marks[i]?.at ?? start), i === marks.length - 1 ? Math.min(width, x(marks[i]?.at ?? start) + 3) : 0)
  const area = (of: (mark: Mark) => number, name: string) =>
    marks.map((mark, i) => (mark.required === null || until(i) <= x(mark.at) ? null : html`<rect class="${name}" x="${x(mark.at)}" y="${y(of(mark))}" width="${round(until(i) - x(mark.at))}" height="${round(height - y(of(mark)))}"/>`))
  const unread = marks.map((mark, i) => (mark.required === null ? html`<rect class="u" x="${x(mark.at)}" width="${Math.max(2, round(until(i) - x(mark.at)))}" height="${height}"/>` : null))
  const line = marks.map((mark, i) => (mark.required === null ? '' : `${(marks[i - 1]?.required ?? null) === null ? `M${x(mark.at)} ${y(mark.required)}` : `V${y(mark.required)}`}H${round(until(i))}`)).join('')
  const first = marks[0]
  const last = marks.at(-1)
  const hasUnread = marks.some(({ required }) => required === null)
  return html`<figure><svg class="road" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="Items satisfied over time; the table of points says the same.">${[
    area(({ required }) => required ?? 0, 'r'),
    area(({ satisfied }) => satisfied, 's'),
    html`<path class="t" d="${line}"/>`,
    unread,
    goLive === null ? null : html`<path class="l" d="M${Math.min(width - 2, x(goLive))} 0V${height}"/>`,
  ]}</svg><p class="ends"><span>${sayInstant(first?.point.at ?? '')}</span><span>${goLive !== null && goLive >= (last?.at ?? 0) ? ['Go-live: ', sayInstant(history.goLive ?? '')] : sayInstant(last?.point.at ?? '')}</span></p><ul class="keys"><li>${key('s')}satisfied</li><li>${key('r')}required, at most ${plural(top, 'item')}</li>${hasUnread ? html`<li>${key('u')}could not be read</li>` : null}${goLive === null ? null : html`<li>${key('l')}go-live</li>`}</ul></figure>`
}

function key(name: string): Html {
  const shape = name === 'l' ? html`<path class="l" d="M0 5H14"/>` : html`<rect class="${name}" width="14" height="10"/>`
  return html`<svg class="road" viewBox="0 0 14 10" aria-hidden="true">${shape}</svg>`
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
