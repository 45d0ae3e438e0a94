import Papa from 'papaparse'
import { headerKey } from '../model/names.ts'
import { Unusable } from '../model/unusable.ts'
import type { Table } from './table.ts'

export type Delimiter = ',' | ';' | '\t'

export interface CsvOptions {
  /** Told from the header where it is not given. */
  readonly delimiter?: Delimiter
  /** One-based line of the header; default 1. */
  readonly headerRow?: number
}

/**
 * CSV by RFC 4180 with comma, semicolon or tab. Strict where a spreadsheet is lax: every row has as many cells as the
 * header, no name stands twice, quotes close, no control characters. Throws `Unusable` with the line.
 */
export function readCsv(text: string, { delimiter, headerRow = 1 }: CsvOptions = {}): Table {
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  refuseControls(unix)
  const from = startOfLine(unix, headerRow)
  const body = from === 0 ? unix : unix.slice(from)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiter ?? delimiterOf(body), newline: '\n', quoteChar: '"' })
  const lines = linesOf(data, headerRow)
  const [problem] = errors.filter(({ type }) => type === 'Quotes')
  if (problem)
    throw new Unusable('a quote opens or closes in the wrong place', 'Export the file again; quotes inside a cell are doubled.', lines(problem.row ?? 0))
  const kept = data.flatMap((cells, i) => (isBlank(cells) ? [] : [i]))
  const [first] = kept
  const header = (first === undefined ? undefined : data[first]) ?? []
  if (first === undefined || header.every((name) => name.trim() === '')) throw new Unusable('has no header', 'Put the names of the columns into the first line, or say "headerRow".')
  refuseTwins(header, lines(first))
  const places = kept.slice(1)
  const rows = places.map((i) => {
    const cells = data[i] ?? []
    if (cells.length !== header.length)
      throw new Unusable(
        `the row has ${cells.length} cells and the header ${header.length}`,
        'Mend the row: a cell is missing, or a comma in a text needs quotes around the cell.',
        lines(i),
      )
    return cells
  })
  return { header, rows, lineOf: (row) => lines(places[row] ?? 0), unit: 'line' }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && (cells[0] ?? '').trim() === ''
}

/** Tab and line end alone are no surprise in a table. */
function refuseControls(text: string): void {
  // oxlint-disable-next-line no-control-regex
  const at = text.search(/[\u0000-\u0008\u000b-\u001f\u007f]/)
  if (at < 0) return
  const line = text.slice(0, at).split('\n').length
  throw new Unusable('holds a control character', 'Export the file again as plain CSV.', line)
}

function startOfLine(text: string, line: number): number {
  let start = 0
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start)
    if (end < 0) throw new Unusable(`has no line ${line}, where "headerRow" looks for the header`, 'Correct "headerRow".')
    start = end + 1
  }
  return start
}

/** The one of comma, semicolon and tab that parts the header into most cells; quoted cells are passed over. */
function delimiterOf(text: string): Delimiter {
  const end = text.search(/\S/) < 0 ? -1 : text.indexOf('\n', text.search(/\S/))
  const header = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  const count = (delimiter: Delimiter) => header.split(delimiter).length
  const delimiters: readonly Delimiter[] = [',', ';', '\t']
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best))
}

function refuseTwins(header: readonly string[], line: number): void {
  const seen = new Set<string>()
  for (const name of header) {
    const key = headerKey(name)
    if (key === '') continue
    if (seen.has(key)) throw new Unusable(`the header names the column "${name.trim()}" twice`, 'Give every column a name of its own.', line)
    seen.add(key)
  }
}

/** Line of each record, counted only when it is asked for: a cell may hold line ends. */
function linesOf(data: readonly (readonly string[])[], first: number): (record: number) => number {
  let known: number[] | undefined
  return (record) => {
    if (!known) {
      known = []
      let line = first
      for (const cells of data) {
        known.push(line)
        line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
      }
    }
    return known[record] ?? first
  }
}
