import { Unusable } from '../model/unusable.ts'
import { isHarmless, markBytes } from './byte-marks.ts'
import { joined } from './joined.ts'
import { rowCarry } from './row-carry.ts'
import type { StreamReader } from './stream-reader.ts'

/**
 * Is told of each row of a table in turn. Cell `i` lies between the bytes at `marks[first + i]` and
 * `marks[first + i + 1]`, quotes included: see `startOf` and `endOf`. All of it is valid only during the call.
 */
export interface RowSink {
  /** The names in the first row. Every later row has as many cells. */
  header(names: readonly string[]): void
  row(bytes: Uint8Array, marks: Int32Array, first: number, line: number): void
}

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
 * Rows of a CSV file of any size in constant memory. RFC 4180 with comma, semicolon or tab (told from the header), LF
 * or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the line where the
 * row starts, for a row that is longer or shorter than the header, a stray or open quote, a control character, and for
 * more than 1 MiB in one row.
 */
export function csvRows(sink: RowSink): StreamReader<void> {
  let delimiter = 0
  let marks = new Int32Array(0)
  let width = 0
  let line = 1
  let isLast = false

  const refuse = (message: string): never => {
    throw new Unusable(message, writeAgain, line)
  }

  /** Takes every whole row from `from` on; returns where the first one starts that these bytes do not hold whole. */
  const scan = (bytes: Uint8Array, from: number): number => {
    if (width === 0 && !bytes.includes(lineFeed)) return from
    const start = width === 0 ? prepare(bytes) : from
    if (marks.length < bytes.length + 2) marks = new Int32Array(bytes.length + 2)
    marks[0] = start - 1
    const count = markBytes(bytes, start, marks)
    for (let first = 0; ;) {
      const isPlain = isPlainRow(bytes, first, count)
      const next = isPlain ? takeRow(bytes, first, width, first + width, 1) : oddRow(bytes, first, count)
      if (next === 0) return (marks[first] ?? 0) + 1
      first = next
    }
  }

  /** Whether the row after `marks[first]` has just its delimiters and a line feed, as most rows have. */
  const isPlainRow = (bytes: Uint8Array, first: number, count: number): boolean => {
    const places = marks
    const parting = delimiter
    const last = first + width
    if (last >= count || last === first) return false
    for (let i = first + 1; i < last; i++) if (bytes[places[i] ?? 0] !== parting) return false
    return bytes[places[last] ?? 0] === lineFeed
  }

  /**
   * Takes any row. Marks within cells are written over, so that those around cells stand side by side. Returns the
   * place of the mark at the row's line feed, or 0 where the row is not whole.
   */
  const oddRow = (bytes: Uint8Array, first: number, count: number): number => {
    let cell = first
    let next = first + 1
    let lines = 1
    for (; next < count; next++) {
      const at = marks[next] ?? 0
      const byte = bytes[at] ?? 0
      if (byte === delimiter) marks[++cell] = at
      else if (byte === lineFeed || byte === carriageReturn) break
      else if (byte === quote) {
        const close = at === (marks[cell] ?? 0) + 1 ? closingQuote(bytes, next + 1, count) : refuse(strayQuote)
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
    return takeRow(bytes, first, cell - first, next, lines)
  }

  /** Place of the mark at the quote that closes a cell; 0 where these bytes do not tell. */
  const closingQuote = (bytes: Uint8Array, from: number, count: number): number => {
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

  const takeRow = (bytes: Uint8Array, first: number, cells: number, next: number, lines: number): number => {
    const start = (marks[first] ?? 0) + 1
    if ((marks[next] ?? 0) - start > maxRowBytes) tooLong()
    if (width === 0) takeHeader(bytes, first, cells)
    else if (cells === width) sink.row(bytes, marks, first, line)
    else if (cells > 1 || marks[first + 1] !== start) wrongWidth(cells)
    line += lines
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

  const takeHeader = (bytes: Uint8Array, first: number, cells: number): void => {
    width = cells
    sink.header(Array.from({ length: cells }, (_, i) => textOf(bytes, marks, first + i)))
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

/** Where the text of the cell after `marks[place]` starts, without its quote. */
export function startOf(bytes: Uint8Array, marks: Int32Array, place: number): number {
  const start = (marks[place] ?? 0) + 1
  return bytes[start] === quote ? start + 1 : start
}

/** Where the text of the cell after `marks[place]` ends, without its quote. */
export function endOf(bytes: Uint8Array, marks: Int32Array, place: number): number {
  const end = marks[place + 1] ?? 0
  return bytes[end - 1] === quote ? end - 1 : end
}

/** The text of the cell after `marks[place]`, with doubled quotes and CRLF made single. */
export function textOf(bytes: Uint8Array, marks: Int32Array, place: number): string {
  return plainText(bytes.subarray(startOf(bytes, marks, place), endOf(bytes, marks, place)))
}

/** The text of a cell's bytes, with doubled quotes and CRLF made single. */
export function plainText(cell: Uint8Array): string {
  return new TextDecoder().decode(cell).replaceAll('""', '"').replaceAll('\r\n', '\n')
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
