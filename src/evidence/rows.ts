import type { TableObject } from '../generated/checklist.ts'
import type { Instant } from '../model/instant.ts'
import { share, unmeasured, type Measured } from '../model/observation.ts'
import { headerKey } from '../model/names.ts'
import { nearest } from '../model/nearest.ts'
import { Unusable } from '../model/unusable.ts'
import { readTable } from '../readers/table-formats.ts'
import type { Table } from '../readers/table.ts'
import { dateReader, parseCount, parseNumber } from './cells.ts'
import type { Gather } from './gather.ts'
import { copies, givenOnce, howRead } from './given-once.ts'

/** A table source as a checklist gives it. */
export type Tables = string | TableObject | readonly (string | TableObject)[]

/** The columns that a type reads from a table, by our names. */
export interface Columns {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Columns that `values` can't translate. */
  readonly asWritten?: readonly string[]
}

/** One row of a table: cells by our column names. A column that the file lacks reads as empty. */
export interface Row {
  has(column: string): boolean
  /** The cell without surrounding space, translated by `values`. */
  text(column: string): string
  /** Null for an empty cell; throws `Unusable` for what is no whole number from 0. */
  count(column: string): number | null
  /** Null for an empty cell; throws `Unusable` for what is no decimal number. A percent sign is allowed. */
  number(column: string): number | null
  /** Null for an empty cell; throws `Unusable` for what is no date, in `dateFormat` or ISO 8601. */
  date(column: string): Instant | null
  /** Headers of the columns that the type does not read: the same list for all rows of a table. */
  readonly unread: readonly string[]
  /** The cell in one of them, as written; empty for a nested cell of JSON. */
  unreadCell(at: number): string
  /** Reads such a cell as a date; null where it is none. */
  asDate(cell: string): Instant | null
}

/** The rows that count of all tables of a source. */
export interface Rows {
  readonly count: number
  /** The highest share of rows that `where` or `headerRow` left out of one table. */
  readonly excludedPercent: Measured
  /** What was read: digest and sheet of each table, but for those with a column for each course. */
  readonly lists: readonly string[]
  /** Runs over every row that counts; `Unusable` thrown by a step becomes a problem with the row's place. */
  each(step: (row: Row) => void): void
}

interface Opened {
  readonly path: string
  readonly table: Table
  readonly kept: readonly number[]
  readonly columns: ReadonlyMap<string, Column>
  readonly date: (text: string) => Instant | null
}

interface Column {
  readonly index: number
  readonly values: Readonly<Record<string, string>> | null
}

/** Gives a table another shape before its columns are looked for. */
export type Reshape = (table: Table, options: TableObject, isDate: (cell: string) => boolean) => Table

/** Only training records can have a column for each course. */
const asItIs: Reshape = (table, { courseColumns }) => {
  if (courseColumns !== undefined) throw new Unusable('"courseColumns" is for training records', 'Remove it here.')
  return table
}

/** Reads a table source: every file of it, its columns found, `where` applied. */
export async function readRows(source: Tables, columns: Columns, gather: Gather, reshape: Reshape = asItIs): Promise<Rows> {
  const opened: Opened[] = []
  const lists: string[] = []
  const isNew = givenOnce()
  const isCopy = copies(gather)
  for (const each of listOf(source)) {
    const options: TableObject = typeof each === 'string' ? { file: each } : each
    for (const path of await gather.expand(options.file)) {
      let isAgain = true
      gather.guard(path, () => (isAgain = !isNew(path, options)))
      if (isAgain) continue
      const table = await gather.whole(path, (bytes) => open(path, bytes, options, columns, gather.times.timezone, reshape))
      if (!table || (table.table.rows.length > 0 && isCopy(path, howRead(options)))) continue
      gather.countRows(path, options.sheet, table.kept.length, leftOut(table))
      opened.push(table)
      if (options.courseColumns === undefined) lists.push(`${gather.digest(path) ?? path} ${options.sheet ?? ''}`)
    }
  }
  return {
    count: opened.reduce((sum, { kept }) => sum + kept.length, 0),
    excludedPercent: excluded(opened),
    lists,
    each: (step) => {
      for (const table of opened) eachRow(table, step, gather)
    },
  }
}

function listOf(source: Tables): readonly (string | TableObject)[] {
  return typeof source === 'string' || 'file' in source ? [source] : source
}

function excluded(opened: readonly Opened[]): Measured {
  let worst: Measured = unmeasured('no table has a row')
  for (const each of opened) {
    const out = leftOut(each)
    const of = each.kept.length + out
    if (of === 0) continue
    const left = share(out, of)
    if (worst.value === null || (left.value ?? 0) > worst.value) worst = left
  }
  return worst
}

/** Rows that `where` leaves out, and those above the header. */
function leftOut({ table, kept }: Opened): number {
  return table.rows.length - kept.length + table.above
}

async function open(path: string, bytes: Uint8Array, options: TableObject, columns: Columns, timezone: string, reshape: Reshape): Promise<Opened> {
  const read = await readTable(bytes, options)
  const date = dateReader(options.dateFormat, timezone, read.unit === 'row')
  const table = reshape(read, options, (cell) => date(cell) !== null)
  const found = findColumns(table.header, options, columns)
  return { path, table, columns: found, kept: keep(table, found, options), date }
}

function findColumns(header: readonly string[], options: TableObject, columns: Columns): ReadonlyMap<string, Column> {
  const ours = [...columns.required, ...columns.optional]
  const renamed = ourNames(options.columns, ours, 'columns')
  const values = ourNames(options.values, ours, 'values')
  for (const name of columns.asWritten ?? [])
    if (values.has(headerKey(name))) throw new Unusable(`"values" would make other people of those in "${name}", and two could become one`, 'Leave it out here; names that differ can be translated in the other file.')
  const byKey = new Map(header.map((name, i) => [headerKey(name), i]))
  const found = new Map<string, Column>()
  for (const name of ours) {
    const theirs = renamed.get(headerKey(name))
    const index = byKey.get(headerKey(theirs ?? name))
    if (index !== undefined) found.set(name, { index, values: values.get(headerKey(name)) ?? null })
    else if (theirs !== undefined)
      throw new Unusable(`has no column "${theirs}"`, `Correct "columns"; the header has ${listed(header)}.`)
    else if (columns.required.includes(name)) {
      const meant = nearest(name, header)
      throw new Unusable(
        `has no column "${name}"`,
        `Say which column it is: columns: {${name}: ${meant ?? '…'}}. The header has ${listed(header)}.`,
      )
    }
  }
  return found
}

function listed(header: readonly string[]): string {
  const shown = header.slice(0, 20).map((name) => `"${name}"`).join(', ')
  return header.length > 20 ? `${shown} and ${header.length - 20} more` : shown || 'no columns'
}

function ourNames<T>(table: Readonly<Record<string, T>> | undefined, ours: readonly string[], key: string): ReadonlyMap<string, T> {
  const keys = ours.map(headerKey)
  return new Map(
    Object.entries(table ?? {}).map(([name, value]) => {
      if (keys.includes(headerKey(name))) return [headerKey(name), value]
      const meant = nearest(name, ours)
      throw new Unusable(
        `"${key}" names "${name}", which is not a column that the gate reads here`,
        meant ? `Did you mean "${meant}"?` : `Columns read here: ${ours.join(', ')}.`,
      )
    }),
  )
}

/** The rows whose columns hold one of the values that `where` asks for, as the file writes them. */
function keep(table: Table, columns: ReadonlyMap<string, Column>, { where }: TableObject): readonly number[] {
  const all = table.rows.map((_, i) => i)
  if (!where) return all
  const tests = Object.entries(where).map(([name, value]) => {
    const ours = [...columns].find(([column]) => headerKey(column) === headerKey(name))?.[1]
    const index = ours?.index ?? table.header.findIndex((theirs) => headerKey(theirs) === headerKey(name))
    if (index < 0) throw new Unusable(`has no column "${name}", which "where" asks for`, `The header has ${listed(table.header)}.`)
    return { index, allowed: new Set([value].flat().map((each) => each.trim())) }
  })
  return all.filter((i) => tests.every(({ index, allowed }) => allowed.has((table.rows[i]?.[index] ?? '').trim())))
}

function eachRow({ path, table, kept, columns, date }: Opened, step: (row: Row) => void, gather: Gather): void {
  let cells: readonly string[] = []
  let at = 0
  const readHere = new Set([...columns.values()].map(({ index }) => index))
  const others = table.header.map((_, index) => index).filter((index) => !readHere.has(index))
  const text = (column: string): string => {
    const found = columns.get(column)
    if (!found) return ''
    const cell = (cells[found.index] ?? '').trim()
    return found.values && Object.hasOwn(found.values, cell) ? (found.values[cell] ?? '') : cell
  }
  const parsed = (column: string, read: (cell: string) => number | null, kind: string, remedy: string): number | null => {
    const cell = text(column)
    if (cell === '') return null
    const value = read(cell)
    if (value === null) throw new Unusable(`"${cell}" in column "${column}" is not ${kind}`, remedy)
    return value
  }
  const row: Row = {
    has: (column) => columns.has(column),
    text,
    count: (column) => parsed(column, parseCount, 'a whole number from 0', 'Correct the cell.'),
    number: (column) => parsed(column, parseNumber, 'a number', 'Correct the cell; write decimals with a point.'),
    date: (column) =>
      parsed(column, date, 'a date that the gate can read', 'Write 2026-12-01, or say how the file writes dates with "dateFormat".'),
    unread: others.map((index) => (table.header[index] ?? '').trim()),
    unreadCell(which) {
      try {
        return cells[others[which] ?? -1] ?? ''
      } catch (error) {
        if (error instanceof Unusable) return ''
        throw error
      }
    },
    asDate: date,
  }
  gather.guard(path, () => {
    for (at of kept) {
      cells = table.rows[at] ?? []
      try {
        step(row)
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        throw new Unusable(error.message, error.remedy, table.lineOf(at), table.unit)
      }
    }
  })
}
