const quote = 34

/** A row of a table, valid only while a reader is told of it. */
export interface CsvRow {
  readonly bytes: Uint8Array
  /** The same bytes, to fetch four at once. */
  readonly words: DataView
  /** Cell `i` lies between the bytes at `marks[first + i]` and `marks[first + i + 1]`, quotes included. */
  readonly marks: Int32Array
  readonly first: number
  /** The line of the file where it starts. */
  readonly line: number
}

/** Where the text of a cell starts, without its quote. */
export function startOf({ bytes, marks, first }: CsvRow, cell: number): number {
  const start = (marks[first + cell] ?? 0) + 1
  return bytes[start] === quote ? start + 1 : start
}

/** Where the text of a cell ends, without its quote. */
export function endOf({ bytes, marks, first }: CsvRow, cell: number): number {
  const end = marks[first + cell + 1] ?? 0
  return bytes[end - 1] === quote ? end - 1 : end
}

/** The text of a cell, with doubled quotes and CRLF made single. */
export function textOf(row: CsvRow, cell: number): string {
  return plainText(row.bytes.subarray(startOf(row, cell), endOf(row, cell)))
}

/** The text of a cell's bytes, with doubled quotes and CRLF made single. */
export function plainText(cell: Uint8Array): string {
  return new TextDecoder().decode(cell).replaceAll('""', '"').replaceAll('\r\n', '\n')
}
