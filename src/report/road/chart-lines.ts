import type { History } from '../../generated/history.ts'
import type { Paint } from '../paint.ts'
import { markAt, plotOf } from './plot.ts'
import { dayOf } from './words.ts'

const widest = 100
const mostRows = 10

/**
 * The road as a picture: time to the right, items upwards, filled as far as they are satisfied. A row of several items is
 * filled only when all of them are: never more is shown than there is.
 */
export function chartLines(history: History, columns: number, colours: Paint, ascii: boolean): string[] {
  const plot = plotOf(history)
  const { start, end, top, goLive, marks } = plot
  if (marks.length === 0) return []
  const label = String(top).length
  const width = Math.max(10, Math.min(columns, widest) - label - 3)
  const [full, open, unread, rule] = ascii ? ['#', '.', '?', '|'] : ['█', '░', '?', '│']
  const instant = (column: number) => start + ((end - start) * column) / (width - 1)
  const last = marks.at(-1)?.at ?? start
  const live = goLive === null ? null : Math.round(((goLive - start) / Math.max(1, end - start)) * (width - 1))
  const rows = Math.min(mostRows, top)
  const lines = Array.from({ length: rows }, (_, i) => {
    const needed = Math.ceil((top * (rows - i)) / rows)
    let line = ''
    for (let column = 0; column < width; column++) {
      const at = instant(column)
      /* At its own column a point is seen, however the times are rounded. */
      const mark = end === start ? (marks.at(-1) ?? null) : markAt(plot, at + 1)
      if (at > last + 1) line += column === live ? colours.yellow(rule) : ' '
      else if (mark === null) line += ' '
      else if (mark.required === null) line += i === rows - 1 ? colours.red(unread) : ' '
      else if (mark.satisfied >= needed) line += colours.green(full)
      else line += mark.required >= needed ? colours.dim(open) : ' '
    }
    const name = i === 0 ? String(top) : i === rows - 1 && rows > 1 ? String(needed) : ''
    return `${name.padStart(label)} ${ascii ? '|' : '┤'}${line.trimEnd()}`
  })
  const days = end > last && goLive !== null ? `${dayOf(new Date(start).toISOString())} to go-live on ${dayOf(new Date(goLive).toISOString())}` : `${dayOf(new Date(start).toISOString())} to ${dayOf(new Date(end).toISOString())}`
  return [...lines, `${' '.repeat(label + 2)}${days}; ${full} satisfied, ${open} open${marks.some(({ required }) => required === null) ? `, ${unread} unreadable` : ''}${live !== null && (goLive ?? 0) > last ? `, ${rule} go-live` : ''}`]
}
