import { headerKey } from '../model/names.ts'
import { Unusable } from '../model/unusable.ts'

/** A table as its file has it: a header and rows of as many cells, each exactly as written. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows above the header look like rows of the table: see `rowsAbove`. */
  readonly above: number
  /** One-based place of a row in its file. */
  readonly lineOf: (row: number) => number
  /** What `lineOf` counts: lines of text, or rows of a sheet or list. */
  readonly unit: 'line' | 'row'
}

/** Rows above a header that are as full as it: a title is not, and a "headerRow" further down would hide them. */
export function rowsAbove(above: readonly (readonly string[])[], header: readonly string[]): number {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length
  return above.filter((cells) => filled(cells) >= Math.max(1, filled(header))).length
}

/**
 * Throws `Unusable` where two names of a header would be found as the same column. Empty names may repeat: nobody can
 * ask for one. `lineOf` gives the place to show for a column.
 */
export function refuseTwins(header: readonly string[], lineOf: (column: number) => number, unit: Table['unit'] = 'line'): void {
  const seen = new Map<string, string>()
  for (const [column, written] of header.entries()) {
    const name = written.trim()
    const key = headerKey(name)
    if (key === '') continue
    const first = seen.get(key)
    if (first !== undefined)
      throw new Unusable(
        `the header names the column "${first}" twice${first === name ? '' : `, also as "${name}"`}`,
        'Give every column a name of its own; case, spaces, "_" and "-" make no difference.',
        lineOf(column),
        unit,
      )
    seen.set(key, name)
  }
}
