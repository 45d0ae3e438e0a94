import type { OpenedTable } from './open-table.ts'

/** What must not be told of tables: the cells of columns that could name or describe somebody. */
export interface Concealed {
  /** A text without such cells in it. */
  text(text: string): string
  /** Whether a name that was measured is such a cell. */
  has(name: string): boolean
}

/** More cells than this are looked for only where they stand in quotes, as messages quote what a file says. */
const mostLookedFor = 20_000

export function concealing(tables: readonly OpenedTable[]): Concealed {
  const cells = new Set(tables.flatMap(({ columns }) => columns.filter(({ values, kind }) => values === null && kind !== 'date' && kind !== 'empty').flatMap((column) => [...column.cells])))
  const words = cells.size > mostLookedFor ? [] : [...cells].filter((cell) => /\p{L}{2}/u.test(cell)).toSorted((a, b) => b.length - a.length)
  return {
    text: (text) => words.reduce((left, cell) => (left.includes(cell) ? withoutWord(left, cell) : left), text.replace(/"([^"]*)"/g, (quoted, cell: string) => (cells.has(cell) ? '"…"' : quoted))),
    has: (name) => cells.has(name),
  }
}

/** Only where it stands by itself: a cell that says "on" is in many words. */
function withoutWord(text: string, cell: string): string {
  const parts = text.split(cell)
  return parts.slice(1).reduce((left, part) => left + (/[\p{L}\p{N}]$/u.test(left) || /^[\p{L}\p{N}]/u.test(part) ? cell : '…') + part, parts[0] ?? '')
}
