/** A table as its file has it: a header and rows of as many cells, each exactly as written. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** One-based place of a row in its file. */
  readonly lineOf: (row: number) => number
  /** What `lineOf` counts: lines of text, or rows of a sheet or list. */
  readonly unit: 'line' | 'row'
}
