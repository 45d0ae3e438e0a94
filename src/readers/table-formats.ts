import { Unusable } from '../model/unusable.ts'
import type { CsvOptions, SplitRecords } from './csv.ts'
import { decode, type Encoding } from './decode.ts'
import type { Table } from './table.ts'

export interface TableOptions extends CsvOptions {
  readonly encoding?: Encoding
  readonly sheet?: string
}

/** Tables by the bytes that they were read from: one roster serves many items, and is parsed once. */
const known = new WeakMap<Uint8Array, Map<string, Promise<Table>>>()

/** Reads a table: an Excel workbook or JSON, told by content, else CSV. Each reader is loaded when it is needed. Throws `Unusable`. */
export function readTable(bytes: Uint8Array, options: TableOptions): Promise<Table> {
  const tables = known.get(bytes) ?? new Map<string, Promise<Table>>()
  known.set(bytes, tables)
  const key = JSON.stringify([options.encoding, options.delimiter, options.headerRow, options.sheet])
  const table = tables.get(key) ?? parseTable(bytes, options)
  tables.set(key, table)
  return table
}

async function parseTable(bytes: Uint8Array, { encoding, sheet, delimiter, headerRow }: TableOptions): Promise<Table> {
  const header = headerRow === undefined ? {} : { headerRow }
  if (startsWith(bytes, zipMark)) return (await import('./xlsx.ts')).readXlsxTable(bytes, { ...header, ...(sheet === undefined ? {} : { sheet }) })
  if (startsWith(bytes, compoundMark))
    throw new Unusable('is an Excel file of the old kind (.xls), or one with a password', 'Save it as "Excel Workbook (.xlsx)" without a password, or as "CSV UTF-8".')
  if (sheet !== undefined) throw new Unusable('is not an Excel workbook, so it has no sheets', 'Remove "sheet", or give the workbook.')
  const text = decode(bytes, encoding)
  if (!isJson(text)) {
    const quoted = text.includes('"') ? (await import('./quoted-records.ts')).quotedRecords : noRecords
    return (await import('./csv.ts')).readCsv(text, { ...header, ...(delimiter === undefined ? {} : { delimiter }) }, quoted)
  }
  const [{ parseJson }, { readJsonTable }, { looksLikeStatements, readStatements }] = await Promise.all([import('./json.ts'), import('./json-table.ts'), import('./xapi.ts')])
  const value = parseJson(text)
  return looksLikeStatements(value) ? readStatements(value) : readJsonTable(value)
}

/** For a text without quotes; a text that has one all the same is none that the gate understands. */
const noRecords: SplitRecords = () => {
  throw new Unusable('has a quote where none was seen', 'Export it again.')
}

/** Local file header of a ZIP archive, which a workbook is. */
const zipMark = [0x50, 0x4b, 0x03, 0x04]
/** Compound file (MS-CFB). */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

/** A header of CSV begins with neither a brace nor a list of objects. */
function isJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*(?:\{|\]))/.test(text)
}
