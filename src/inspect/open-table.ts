import type { Instant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { looksLikeMoodleActivities } from '../readers/moodle.ts'
import { readTable, type TableOptions } from '../readers/table-formats.ts'
import type { Table } from '../readers/table.ts'
import { columnsOf, type Column } from './columns.ts'
import { scalar } from './yaml.ts'

export type TableForm = 'csv' | 'json-rows' | 'xlsx' | 'xapi-statements' | 'moodle-activities'

/** A table with what its columns hold, and what a checklist has to say so that the gate reads it. */
export interface OpenedTable {
  /** As the checklist names it. */
  readonly path: string
  readonly form: TableForm
  readonly table: Table
  readonly columns: readonly Column[]
  /** Lines of the table's object in a checklist: sheet, encoding, header row. */
  readonly options: readonly string[]
  readonly notes: readonly string[]
  /** Whether dates in ISO 8601 are read beside those of `dateFormat`. */
  readonly mayBeIso: boolean
}

/** What is known of a file before it is read as a table. */
export interface Hints {
  readonly sheet?: string
  readonly isStatements?: boolean
}

/** Title lines above a header are few. */
const lastHeaderRow = 10

/** Reads a table as the gate would, with the options that it takes. Throws `Unusable` where no options help. */
export async function openTable(path: string, bytes: Uint8Array, now: Instant, { sheet, isStatements = false }: Hints = {}): Promise<OpenedTable> {
  const { table, options, notes } = await readWithOptions(bytes, sheet === undefined ? {} : { sheet })
  const lines = [
    ...(options.sheet === undefined ? [] : [`sheet: ${scalar(options.sheet)}`]),
    ...(options.encoding === undefined ? [] : [`encoding: ${options.encoding}`]),
    ...(options.headerRow === undefined ? [] : [`headerRow: ${options.headerRow}`]),
  ]
  return { path, form: isStatements ? 'xapi-statements' : formOf(table, bytes), table, columns: columnsOf(table, now), options: lines, notes, mayBeIso: table.unit === 'row' }
}

interface Read {
  readonly table: Table
  readonly options: TableOptions
  readonly notes: readonly string[]
}

async function readWithOptions(bytes: Uint8Array, options: TableOptions): Promise<Read> {
  const plain = await attempt(bytes, options)
  if (!(plain instanceof Unusable) && (looksLikeMoodleActivities(plain) || isHeader(plain.header))) return { table: plain, options, notes: [] }
  const encodings: readonly TableOptions[] = plain instanceof Unusable && plain.message === 'is not UTF-8 text' ? [{ ...options, encoding: 'windows-1252' }] : [options]
  for (const encoded of encodings) {
    const notes = encoded.encoding === undefined ? [] : ['It is not UTF-8, and is read as windows-1252, which any file can be: check that letters such as é come out right.']
    for (let headerRow = 1; headerRow <= lastHeaderRow; headerRow++) {
      const tried: TableOptions = headerRow === 1 ? encoded : { ...encoded, headerRow }
      const table = await attempt(bytes, tried)
      if (table instanceof Unusable || !isHeader(table.header) || table.rows.length === 0) continue
      if (headerRow === 1) return { table, options: tried, notes }
      const row = await withoutBlanks(bytes, encoded, headerRow, table)
      return { table, options: { ...encoded, headerRow: row }, notes: [...notes, `Its header stands in row ${row}, below title lines.`] }
    }
  }
  if (plain instanceof Unusable) throw plain
  return { table: plain, options, notes: [] }
}

/** The row of the header itself: blank ones above it lead to it too. */
async function withoutBlanks(bytes: Uint8Array, options: TableOptions, from: number, { header }: Table): Promise<number> {
  for (let row = from; row < lastHeaderRow; row++) {
    const next = await attempt(bytes, { ...options, headerRow: row + 1 })
    if (next instanceof Unusable || next.header.join('\n') !== header.join('\n')) return row
  }
  return lastHeaderRow
}

async function attempt(bytes: Uint8Array, options: TableOptions): Promise<Table | Unusable> {
  try {
    return await readTable(bytes, options)
  } catch (error) {
    if (error instanceof Unusable) return error
    throw error
  }
}

/** Names of columns, not a title or a row of data: most are there, and none is a number, a date or an address of mail. */
function isHeader(header: readonly string[]): boolean {
  const named = header.filter((name) => name.trim() !== '')
  return named.length * 2 > header.length && !named.some((name) => /^[\d\s./:-]+%?$/.test(name) && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(name)) && !named.some((name) => /\S@\S+\.\S/.test(name))
}

const zipStart = 0x50

function formOf(table: Table, bytes: Uint8Array): TableForm {
  if (looksLikeMoodleActivities(table)) return 'moodle-activities'
  if (table.unit === 'line') return 'csv'
  return bytes[0] === zipStart ? 'xlsx' : 'json-rows'
}
