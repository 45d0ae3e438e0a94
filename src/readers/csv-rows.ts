import { Unusable } from '../model/unusable.ts'
import { isHarmless, markBytes } from './byte-marks.ts'
import { textOf, type CsvRow } from './csv-row.ts'
import { joined } from './joined.ts'
import { rowCarry } from './row-carry.ts'
import type { StreamReader } from './stream-reader.ts'

/** What is done with each row. The row is the same object each time, with another content. */
export type RowReader = (row: CsvRow) => void

type Writable<T> = { -readonly [key in keyof T]: T[key] }

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const quote = 34
const delimiters = [44, 59, tab]
const maxRowBytes = 1024 * 1024
const writeAgain = 'Let the tool write the file again, whole, and give it unchanged.'
const strayQuote = 'a quote stands in the middle of a cell'
const control = 'the row holds a control character'

/**
 * Rows of a CSV file of any size in constant memory: `readHeader` is given the names in the first row, and returns what is
 * done with each later one, which has as many cells. RFC 4180 with comma, semicolon or tab (told from the header), LF
 * or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the line where the
 * row starts, for a row that is longer or shorter than the header, a stray or open quote, a control character, and for
 * more than 1 MiB in one row.
 */
export function csvRows(readHeader: (names: readonly string[]) => RowReader): StreamReader<void> {
  let delimiter = 0
  let width = 0
  let readRow: RowReader = () => {}
  const row: Writable<CsvRow> = { bytes: new Uint8Array(0), words: new DataView(new ArrayBuffer(0)), marks: new Int32Array(0), first: 0, line: 1 }
  /** How many places in `marks` are of these bytes. */
  let count = 0
  let isLast = false

  const refuse = (message: string): never => {
    throw new Unusable(message, writeAgain, row.line)
  }

  /** Takes every whole row from `from` on; returns where the first one starts that these bytes do not hold whole. */
  const scan = (bytes: Uint8Array, from: number): number => {
    if (width === 0 && !bytes.includes(lineFeed)) return from
    const start = width === 0 ? prepare(bytes) : from
    row.bytes = bytes
    row.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (row.marks.length < bytes.length + 2) row.marks = new Int32Array(bytes.length + 2)
    row.marks[0] = start - 1
    count = markBytes(row.words, start, row.marks)
    for (row.first = 0; ;) {
      const next = isPlain() ? taken(width, row.first + width, 1) : oddRow()
      if (next === 0) return (row.marks[row.first] ?? 0) + 1
      row.first = next
    }
  }

  /** Whether the row has just its delimiters and a line feed, as most rows have. */
  const isPlain = (): boolean => {
    const { bytes, marks, first } = row
    const parting = delimiter
    const last = first + width
    if (last >= count || last === first) return false
    for (let i = first + 1; i < last; i++) if (bytes[marks[i] ?? 0] !== parting) return false
    return bytes[marks[last] ?? 0] === lineFeed
  }

  /**
   * Takes any row. Marks within cells are written over, so that those around cells stand side by side. Returns the
   * place of the mark at the row's line feed, or 0 where the row is not whole.
   */
  const oddRow = (): number => {
    const { bytes, marks, first } = row
    let cell = first
    let next = first + 1
    let lines = 1
    for (; next < count; next++) {
      const at = marks[next] ?? 0
      const byte = bytes[at] ?? 0
      if (byte === delimiter) marks[++cell] = at
      else if (byte === lineFeed || byte === carriageReturn) break
      else if (byte === quote) {
        const close = at === (marks[cell] ?? 0) + 1 ? closingQuote(next + 1) : refuse(strayQuote)
        if (close === 0) return 0
        for (let i = next; i < close; i++) if (bytes[marks[i] ?? 0] === lineFeed) lines++
        next = close
        if (!isEndOfCell(bytes[(marks[close] ?? 0) + 1])) refuse(strayQuote)
      } else if (!isHarmless(byte)) refuse(control)
    }
    if (next >= count) return 0
    const end = marks[next] ?? 0
    if (bytes[end] === carriageReturn) {
      if (end + 1 >= bytes.length) return 0
      if (bytes[end + 1] !== lineFeed) refuse(control)
      next++
    }
    marks[++cell] = end
    return taken(cell - first, next, lines)
  }

  /** Place of the mark at the quote that closes a cell; 0 where these bytes do not tell. */
  const closingQuote = (from: number): number => {
    const { bytes, marks } = row
    for (let next = from; next < count; next++) {
      const at = marks[next] ?? 0
      const byte = bytes[at] ?? 0
      if (at + 1 >= bytes.length) return 0
      if (byte === quote && bytes[at + 1] !== quote) return next
      if (byte === quote || (byte === carriageReturn && bytes[at + 1] === lineFeed)) next++
      else if (byte !== lineFeed && !isHarmless(byte)) refuse(control)
    }
    return 0
  }

  const isEndOfCell = (byte: number | undefined): boolean =>
    byte === delimiter || byte === lineFeed || byte === carriageReturn

  /** Hands the row on; returns the place of the mark at its end. */
  const taken = (cells: number, next: number, lines: number): number => {
    const { marks, first } = row
    const start = (marks[first] ?? 0) + 1
    if ((marks[next] ?? 0) - start > maxRowBytes) tooLong()
    if (cells === width) readRow(row)
    else if (width === 0) takeHeader(cells)
    else if (cells > 1 || marks[first + 1] !== start) wrongWidth(cells)
    row.line += lines
    return next
  }

  /** Reads the delimiter off the header; returns where that starts. */
  const prepare = (bytes: Uint8Array): number => {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    const header = bytes.subarray(start, bytes.indexOf(lineFeed))
    const counts = delimiters.map((each) => countOutsideQuotes(header, each))
    delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? 0
    return start
  }

  const takeHeader = (cells: number): void => {
    width = cells
    readRow = readHeader(Array.from({ length: cells }, (_, cell) => textOf(row, cell)))
  }

  const wrongWidth = (cells: number): never => {
    const widths = `has ${cells} cells and the header ${width}`
    return refuse(isLast ? `the last row is cut short: it ${widths}` : `the row ${widths}`)
  }

  const tooLong = (): never => refuse('a row has more than 1 MiB; a quote that opens may never close')

  const carry = rowCarry(scan, maxRowBytes, tooLong)
  return {
    push: (chunk) => carry.push(chunk),
    end() {
      isLast = true
      const rest = joined(carry.rest(), Uint8Array.of(lineFeed))
      if (rest.length > 1 && scan(rest, 0) < rest.length) refuse('the last row is cut short: a quote never closes')
      if (width === 0) throw new Unusable('the file is empty', writeAgain)
    },
  }
}

function countOutsideQuotes(bytes: Uint8Array, wanted: number): number {
  let count = 0
  let isOutside = true
  for (const byte of bytes) {
    if (byte === quote) isOutside = !isOutside
    else if (isOutside && byte === wanted) count++
  }
  return count
}
