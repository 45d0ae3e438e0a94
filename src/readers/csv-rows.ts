import { Unusable } from '../model/unusable.ts'

/** Is told of each row of a table in turn. */
export interface RowSink {
  /** The names in the first row. Every later row has as many cells. */
  header(names: readonly string[]): void
  /** Cell `i` is the bytes from `starts[i]` up to `ends[i]`, without its quotes. Valid only during the call. */
  row(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): void
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
const lookAhead = 4096
const writeAgain = 'Let the tool write the file again, whole, and give it unchanged.'

/**
 * Rows of a CSV file of any size in constant memory: a scan over bytes. RFC 4180 with comma, semicolon or tab (told from
 * the header), LF or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the
 * line where the row starts, for a row that is longer or shorter than the header, a stray or open quote, a control
 * character, and for more than 1 MiB in one row.
 */
export function csvRows(sink: RowSink): RowScanner {
  let starts = new Int32Array(0)
  let ends = new Int32Array(0)
  let delimiter = 0
  let plain = new Uint8Array(0)
  let isHeader = true
  let isLast = false
  let line = 1
  let carried: Uint8Array = new Uint8Array(0)

  const refuse = (message: string, remedy = writeAgain): never => {
    throw new Unusable(message, remedy, line)
  }

  /** Takes every whole row from `from` on; returns where the first one starts that these bytes do not hold whole. */
  const scan = (bytes: Uint8Array, from: number): number => {
    const length = bytes.length
    let row = from
    if (isHeader) {
      const end = bytes.indexOf(lineFeed)
      if (end < 0) return from
      row = startsWithMark(bytes) ? 3 : 0
      prepare(bytes.subarray(row, end))
    }
    while (row < length) {
      let at = row
      let cell = 0
      let hasQuotes = false
      for (;;) {
        if (cell === starts.length) refuse(`the row has more cells than the header, which has ${cell}`)
        if (bytes[at] === quote) {
          hasQuotes = true
          starts[cell] = at + 1
          const close = closingQuote(bytes, at + 1)
          if (close < 0) return row
          ends[cell] = close
          at = close + 1
        } else {
          starts[cell] = at
          while (at < length && plain[bytes[at] ?? 0] === 1) at++
          ends[cell] = at
        }
        cell++
        if (at >= length || bytes[at] !== delimiter) break
        at++
      }
      if (bytes[at] === carriageReturn) at++
      if (at >= length) return row
      if (bytes[at] !== lineFeed) refuse('the row holds a control character, or a quote in the middle of a cell')
      if (at - row > maxRowBytes) tooLong()
      if (isHeader) takeHeader(bytes, cell)
      else if (cell > 1 || ends[0] !== row) {
        if (cell !== starts.length) tooShort(cell)
        sink.row(bytes, starts, ends, line)
      }
      line += hasQuotes ? linesIn(bytes, row, at) : 1
      row = at + 1
    }
    return row
  }

  const closingQuote = (bytes: Uint8Array, from: number): number => {
    let at = from
    while (at + 1 < bytes.length) {
      const byte = bytes[at] ?? 0
      if (byte === quote && bytes[at + 1] !== quote) return at
      if (byte < 32 && byte !== tab && byte !== lineFeed && (byte !== carriageReturn || bytes[at + 1] !== lineFeed))
        refuse('the row holds a control character')
      at += byte === quote ? 2 : 1
    }
    return -1
  }

  /** Reads the delimiter off the first line, and makes room for as many cells as it could have. */
  const prepare = (first: Uint8Array): void => {
    const counts = delimiters.map((each) => countOutsideQuotes(first, each))
    delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? 0
    plain = Uint8Array.from({ length: 256 }, (_, byte) => Number((byte >= 32 || byte === tab) && byte !== quote && byte !== delimiter))
    starts = new Int32Array(first.length + 1)
    ends = new Int32Array(first.length + 1)
  }

  const takeHeader = (bytes: Uint8Array, count: number): void => {
    const names = Array.from({ length: count }, (_, i) => textOf(bytes, starts[i] ?? 0, ends[i] ?? 0))
    starts = new Int32Array(count)
    ends = new Int32Array(count)
    isHeader = false
    sink.header(names)
  }

  const tooShort = (cells: number): never =>
    isLast
      ? refuse(`the last row is cut short: it has ${cells} of ${starts.length} cells`)
      : refuse(`the row has ${cells} cells and the header ${starts.length}`)

  const tooLong = (): never => refuse('a row has more than 1 MiB; a quote that opens may never close')

  /** Finishes the row that the last piece left cut; returns where in this piece the next row starts. */
  const finishCarried = (chunk: Uint8Array): number => {
    for (let taken = 0; taken < chunk.length; ) {
      const held = carried.length
      const more = chunk.subarray(taken, taken + Math.max(lookAhead, held))
      carried = joined(carried, more)
      const used = scan(carried, 0)
      if (used > 0) {
        carried = new Uint8Array(0)
        return taken + used - held
      }
      taken += more.length
      if (carried.length > maxRowBytes) tooLong()
    }
    return chunk.length
  }

  return {
    push(chunk) {
      const from = carried.length > 0 ? finishCarried(chunk) : 0
      if (carried.length > 0) return
      /* A copy, for the piece's memory may be used again (`slice` of a Node buffer makes none). */
      carried = new Uint8Array(chunk.subarray(scan(chunk, from)))
      if (carried.length > maxRowBytes) tooLong()
    },
    end() {
      isLast = true
      const rest = joined(carried, Uint8Array.of(lineFeed))
      if (carried.length > 0 && scan(rest, 0) < rest.length) refuse('the last row is cut short: a quote never closes')
      if (isHeader) throw new Unusable('the file is empty', writeAgain)
    },
  }
}

/** The text of a cell, with doubled quotes and CRLF made single. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end)).replaceAll('""', '"').replaceAll('\r\n', '\n')
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function countOutsideQuotes(bytes: Uint8Array, wanted: number): number {
  let count = 0
  let isOutside = true
  for (const byte of bytes) {
    if (byte === quote) isOutside = !isOutside
    if (isOutside && byte === wanted) count++
  }
  return count
}

function linesIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 1
  for (let i = start; i < end; i++) if (bytes[i] === lineFeed) count++
  return count
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
