import { Unusable } from '../model/unusable.ts'
import { markBytes } from './byte-marks.ts'

/**
 * Is told of each row of a table in turn. Cell `i` lies between the bytes at `marks[first + i]` and
 * `marks[first + i + 1]`, quotes included: see `startOf` and `endOf`. All of it is valid only during the call.
 */
export interface RowSink {
  /** The names in the first row. Every later row has as many cells. */
  header(names: readonly string[]): void
  row(bytes: Uint8Array, marks: Int32Array, first: number, line: number): void
}

/** Takes a file's bytes in any pieces. Both throw `Unusable`. */
export interface RowScanner {
  push(chunk: Uint8Array): void
  end(): void
}

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const quote = 34
const delimiters = [44, 59, tab]
const maxRowBytes = 1024 * 1024
const pieceBytes = 64 * 1024
const leastLookAhead = 4096
const writeAgain = 'Let the tool write the file again, whole, and give it unchanged.'

/**
 * Rows of a CSV file of any size in constant memory. RFC 4180 with comma, semicolon or tab (told from the header), LF or
 * CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the line where the row
 * starts, for a row that is longer or shorter than the header, a stray or open quote, a control character, and for more
 * than 1 MiB in one row.
 */
export function csvRows(sink: RowSink): RowScanner {
  let delimiter = 0
  let special = new Uint8Array(0)
  let marks = new Int32Array(0)
  let width = 0
  let line = 1
  let isLast = false
  let carried = new Uint8Array(0)

  const refuse = (message: string): never => {
    throw new Unusable(message, writeAgain, line)
  }

  /** Takes every whole row from `from` on; returns where the first one starts that these bytes do not hold whole. */
  const scan = (bytes: Uint8Array, from: number): number => {
    if (width === 0 && !bytes.includes(lineFeed)) return from
    const start = width === 0 ? prepare(bytes) : from
    if (marks.length < bytes.length + 2) marks = new Int32Array(bytes.length + 2)
    marks[0] = start - 1
    const count = markBytes(bytes, start, special, marks)
    let first = 0
    for (let next = endOfRow(bytes, first, count); next > 0; next = endOfRow(bytes, first, count)) first = next
    return (marks[first] ?? 0) + 1
  }

  /**
   * Takes the row after `marks[first]`. Marks inside quotes are written over, so that those around cells stand side by
   * side. Returns the place of the mark at the row's line feed, or 0 where the row is not whole.
   */
  const endOfRow = (bytes: Uint8Array, first: number, count: number): number => {
    const { length } = bytes
    const parting = delimiter
    let cell = first
    let next = first + 1
    let lines = 1
    let byte: number | undefined = parting
    for (; next < count; next++) {
      const at = marks[next] ?? 0
      byte = bytes[at]
      if (byte === quote) {
        if (at !== (marks[cell] ?? 0) + 1) refuse('a quote stands in the middle of a cell')
        const close = closingQuote(bytes, next + 1, count)
        if (close === 0) return 0
        for (let i = next; i < close; i++) if (bytes[marks[i] ?? 0] === lineFeed) lines++
        const after = (marks[close] ?? 0) + 1
        next = close + 1
        if (after >= length) return 0
        if (next === count || marks[next] !== after) refuse('a quote stands in the middle of a cell')
        byte = bytes[after]
        marks[++cell] = after
      } else marks[++cell] = at
      if (byte !== parting) break
    }
    if (next >= count) return 0
    if (byte === carriageReturn) {
      next++
      if ((marks[cell] ?? 0) + 1 >= length) return 0
      byte = bytes[(marks[cell] ?? 0) + 1]
    }
    if (byte !== lineFeed) refuse('the row holds a control character')
    takeRow(bytes, first, cell - first, marks[next] ?? 0)
    line += lines
    return next
  }

  /** Place of the mark at the quote that closes a cell; 0 where these bytes do not tell. */
  const closingQuote = (bytes: Uint8Array, from: number, count: number): number => {
    for (let next = from; next < count; next++) {
      const at = marks[next] ?? 0
      const byte = bytes[at] ?? 0
      if (at + 1 >= bytes.length) return 0
      if (byte === quote && bytes[at + 1] !== quote) return next
      if (byte === quote || (byte === carriageReturn && bytes[at + 1] === lineFeed)) next++
      else if (byte < 32 && byte !== lineFeed && byte !== tab) refuse('the row holds a control character')
    }
    return 0
  }

  const takeRow = (bytes: Uint8Array, first: number, cells: number, end: number): void => {
    const start = (marks[first] ?? 0) + 1
    if (end - start > maxRowBytes) tooLong()
    if (width === 0) {
      width = cells
      sink.header(Array.from({ length: cells }, (_, i) => textOf(bytes, marks, first + i)))
    } else if (cells === width) sink.row(bytes, marks, first, line)
    else if (cells > 1 || marks[first + 1] !== start) wrongWidth(cells)
  }

  /** Reads the delimiter off the header; returns where that starts. */
  const prepare = (bytes: Uint8Array): number => {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    const header = bytes.subarray(start, bytes.indexOf(lineFeed))
    const counts = delimiters.map((each) => countOutsideQuotes(header, each))
    delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? 0
    special = Uint8Array.from({ length: 256 }, (_, byte) => Number((byte < 32 && byte !== tab) || byte === quote || byte === delimiter))
    return start
  }

  const wrongWidth = (cells: number): never =>
    refuse(
      isLast
        ? `the last row is cut short: it has ${cells} cells and the header ${width}`
        : `the row has ${cells} cells and the header ${width}`,
    )

  const tooLong = (): never => refuse('a row has more than 1 MiB; a quote that opens may never close')

  const take = (piece: Uint8Array): void => {
    const from = carried.length > 0 ? finishCarried(piece) : 0
    if (carried.length > 0) return
    /* A copy, for the memory of the piece may be used again (`slice` of a Node buffer makes none). */
    carried = new Uint8Array(piece.subarray(scan(piece, from)))
    if (carried.length > maxRowBytes) tooLong()
  }

  /** Adds to the row that the last piece left cut until it is whole; returns where in this piece the next row starts. */
  const finishCarried = (piece: Uint8Array): number => {
    let taken = 0
    while (taken < piece.length) {
      const held = carried.length
      const more = piece.subarray(taken, taken + Math.max(leastLookAhead, held))
      const whole = joined(carried, more)
      const used = scan(whole, 0)
      carried = used > 0 ? new Uint8Array(0) : whole
      if (used > 0) return taken + used - held
      if (whole.length > maxRowBytes) tooLong()
      taken += more.length
    }
    return taken
  }

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length; at += pieceBytes) take(chunk.subarray(at, at + pieceBytes))
    },
    end() {
      isLast = true
      const rest = joined(carried, Uint8Array.of(lineFeed))
      if (carried.length > 0 && scan(rest, 0) < rest.length) refuse('the last row is cut short: a quote never closes')
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

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
