import type { CsvOptions } from './csv.ts'
import { decode, type Encoding } from './decode.ts'
import type { Table } from './table.ts'

export interface TableOptions extends CsvOptions {
  readonly encoding?: Encoding
}

/** Tables by the bytes that they were read from: one roster serves many items, and is parsed once. */
const known = new WeakMap<Uint8Array, Map<string, Promise<Table>>>()

/** Reads a table in any known format, told by the file's extension; each reader is loaded when it is needed. Throws `Unusable`. */
export function readTable(bytes: Uint8Array, extension: string, options: TableOptions): Promise<Table> {
  const tables = known.get(bytes) ?? new Map<string, Promise<Table>>()
  known.set(bytes, tables)
  const key = JSON.stringify([extension, options.encoding, options.delimiter, options.headerRow])
  const table = tables.get(key) ?? parseTable(bytes, extension, options)
  tables.set(key, table)
  return table
}

async function parseTable(bytes: Uint8Array, extension: string, { encoding, ...options }: TableOptions): Promise<Table> {
  const text = decode(bytes, encoding)
  if (extension === 'json') return (await import('./json-table.ts')).readJsonTable(text)
  return (await import('./csv.ts')).readCsv(text, options)
}
