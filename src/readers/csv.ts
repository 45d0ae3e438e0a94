import { Unusable } from '../model/unusable.ts'
import { positions } from '../source/lines.ts'
import { refuseTwins, rowsAbove, type Table } from './table.ts'

export type Delimiter = ',' | ';' | '\t'

export interface CsvOptions {
  /** Told from the header where it is not given. */
  readonly delimiter?: Delimiter
  /** One-based record of the header, blank ones counted; default 1. Where that one is blank, the next that is not. */
  readonly headerRow?: number
}

/** Parts a text whose quotes are in order, with one kind of line end, into records and cells. */
export type SplitRecords = (text: string, delimiter: Delimiter, lineEnd: '\n' | '\r\n') => readonly (readonly string[])[]

interface Place {
  readonly line: number
  readonly isBlank: boolean
}

const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }
const delimiters: readonly Delimiter[] = [',', ';', '\t']
const exportAgain = 'Export the file again as plain CSV.'
const quoteWhole = 'Export the file again: a cell with a quote in it stands in quotes, and its own quotes are doubled.'
const quote = 34
const lineFeed = 10

/**
 * CSV by RFC 4180 with comma, semicolon or tab, LF or CRLF. Cells are as written, without the quotes around them.
 * Strict where a spreadsheet is lax: every row has as many cells as the header, no name stands twice, quotes are in
 * order, no control characters. Blank lines are passed over, and rows of empty cells, which spreadsheets leave below a list. Throws `Unusable` with the line.
 *
 * @param quotedRecords Parts a text with quotes into records and cells; a text without needs no library.
 */
export function readCsv(written: string, options: CsvOptions, quotedRecords: SplitRecords): Table {
  /* "sep=;" is a line for Excel, which names the delimiter and is no row. */
  const forExcel = /^sep=([,;\t])(?=\r?\n)/i.exec(written)
  const text = forExcel === null ? written : written.slice(forExcel[0].length)
  const { delimiter = delimiters.find((each) => each === forExcel?.[1]), headerRow = 1 } = options
  if (!/\S/.test(text)) throw new Unusable('the file is empty', 'Export it again.')
  refuseControls(text)
  const { index, start, end } = headerOf(text, headerRow)
  const headerLine = () => positions(text)(start).line
  const parting = delimiter ?? delimiterOf(text.slice(start, end), headerLine)
  const hasQuotes = refuseQuotes(text, parting)
  if (parting !== '\t') refuseTabs(text)

  const data = recordsOf(text, parting, hasQuotes ? quotedRecords : plainRecords)
  const header = data[index] ?? []
  if (header.every((name) => name.trim() === ''))
    throw new Unusable('has no header', 'Name the columns above the rows, or say "headerRow".', headerLine())
  refuseTwins(header, headerLine)

  /* Only errors and files with blank lines ask for places: a million of them cost time and memory. */
  const places = once(() => placesOf(text, parting))
  const filled = once(() => places().filter(({ isBlank }, i) => i > index && !isBlank))
  const rows: (readonly string[])[] = []
  /* After a last line end one more record is seen. */
  const count = text.endsWith('\n') ? data.length - 1 : data.length
  for (let i = index + 1; i < count; i++) {
    const cells = data[i] ?? []
    /* A last row without line end may be one that was cut. */
    const mayBeBlank = cells.length === 1 || (cells.length === header.length && i < data.length - 1)
    if (mayBeBlank && cells.every(isSpace) && (!hasQuotes || (places()[i]?.isBlank ?? false))) continue
    if (!(cells.length === header.length)) {
      const isCut = i === data.length - 1 && cells.length < header.length
      const row = isCut ? 'the last row is cut short: it' : 'the row'
      throw new Unusable(
        `${row} has ${cells.length} cells and the header ${header.length}`,
        `Mend the row: a cell is missing, or one that holds a ${delimiterNames[parting]} needs quotes around it.`,
        places()[i]?.line,
      )
    }
    rows.push(cells)
  }
  return { header, rows, above: rowsAbove(data.slice(0, index), header), lineOf: (row) => filled()[row]?.line ?? headerLine(), unit: 'line' }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function isSpace(text: string): boolean {
  return /^ *$/.test(text)
}

function refuseAt(text: string, offset: number, message: string, remedy: string): never {
  throw new Unusable(message, remedy, positions(text)(offset).line)
}

/** Tab, LF and CRLF alone are no surprise in a table. */
function refuseControls(text: string): void {
  // oxlint-disable-next-line no-control-regex
  const at = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/)
  if (at >= 0) refuseAt(text, at, 'holds a control character', exportAgain)
}

/** A tab outside quotes hints at another delimiter. The quotes of the text are in order. */
function refuseTabs(text: string): void {
  if (!text.includes('\t')) return
  const remedy = 'Take it out, or say "delimiter" where tabs part the cells.'
  for (const { 0: found, index } of text.matchAll(/"[^"]*"|\t/g))
    if (found === '\t') refuseAt(text, index, 'holds a tab outside quotes', remedy)
}

/** Place of the line feed after a record, or of the text's end. */
function endOfRecord(text: string, start: number): number {
  let isQuoted = false
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) isQuoted = !isQuoted
    else if (code === lineFeed && !isQuoted) return i
  }
  return text.length
}

function isBlankRecord(text: string, start: number, end: number, delimiter?: Delimiter): boolean {
  const record = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end)
  return delimiter === undefined ? isSpace(record) : record.split(delimiter).every(isSpace)
}

interface Header {
  readonly index: number
  readonly start: number
  readonly end: number
}

function headerOf(text: string, headerRow: number): Header {
  let start = 0
  for (let index = 0; start < text.length; index++) {
    const end = endOfRecord(text, start)
    if (index >= headerRow - 1 && !isBlankRecord(text, start, end)) return { index, start, end }
    start = end + 1
  }
  throw new Unusable(`has no row ${headerRow}, where "headerRow" looks for the header`, 'Correct "headerRow".')
}

function placesOf(text: string, delimiter: Delimiter): readonly Place[] {
  const position = positions(text)
  const places: Place[] = []
  for (let start = 0; start <= text.length; ) {
    const end = endOfRecord(text, start)
    places.push({ line: position(start).line, isBlank: isBlankRecord(text, start, end, delimiter) })
    start = end + 1
  }
  return places
}

/** The one of comma, semicolon and tab that parts the header into most cells; quoted cells are passed over. */
function delimiterOf(header: string, line: () => number): Delimiter {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: Delimiter) => bare.split(delimiter).length
  const most = Math.max(...delimiters.map(count))
  const [best = ',', ...others] = delimiters.filter((each) => count(each) === most)
  if (most === 1 || others.length === 0) return best
  const names = [best, ...others].map((each) => delimiterNames[each]).join(' or ')
  throw new Unusable(`the header could be parted by ${names} alike`, 'Say which it is with "delimiter".', line())
}

/** Refuses what is lax about quotes, and with that what RFC 4180 leaves open; tells whether there are any. */
function refuseQuotes(text: string, delimiter: Delimiter): boolean {
  const parting = delimiter.charCodeAt(0)
  let close = -1
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', close + 1)) {
    const before = text.charCodeAt(open - 1)
    if (!(open === 0 || before === parting || before === lineFeed))
      refuseAt(text, open, 'a quote stands in the middle of a cell', quoteWhole)
    close = text.indexOf('"', open + 1)
    while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2)
    if (close < 0) refuseAt(text, open, 'a quote opens here and never closes', quoteWhole)
    const after = text.charCodeAt(close + 1)
    if (!(after === parting || after === lineFeed || after === 13 || close + 1 === text.length))
      refuseAt(text, close, 'text follows the quote that closes a cell', quoteWhole)
  }
  return close >= 0
}

/** The cells of every record, blank ones too. */
function recordsOf(text: string, delimiter: Delimiter, split: SplitRecords): readonly (readonly string[])[] {
  const isUnix = !text.includes('\r')
  const isWindows = !isUnix && !/(?<!\r)\n/.test(text)
  const body = isUnix || isWindows ? text : unixEnds(text)
  return split(body, delimiter, isWindows ? '\r\n' : '\n')
}

const plainRecords: SplitRecords = (text, delimiter, lineEnd) => text.split(lineEnd).map((record) => record.split(delimiter))

/** LF after every record; what is quoted stays as written. */
function unixEnds(text: string): string {
  return text.replaceAll(/"[^"]*"|\r\n/g, (found) => (found === '\r\n' ? '\n' : found))
}
