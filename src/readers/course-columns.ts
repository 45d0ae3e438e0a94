import { headerKey } from '../model/names.ts'
import { Unusable } from '../model/unusable.ts'
import type { Table } from './table.ts'

/**
 * A sheet with a column for each course, as one row a person and course: what a training matrix says, in the shape of
 * training records. A cell that is a date is a completion on that day, any other text the status, an empty cell no record.
 * Throws `Unusable` for a column that is not there.
 */
export function fromCourseColumns(table: Table, courses: readonly string[], isDate: (cell: string) => boolean): Table {
  const columns = courses.map((course) => {
    const column = table.header.findIndex((name) => headerKey(name) === headerKey(course))
    if (column < 0) throw new Unusable(`has no column "${course}", which "courseColumns" names`, `The header has ${table.header.map((name) => `"${name}"`).join(', ')}.`)
    return column
  })
  const kept = [...table.header.keys()].filter((column) => !columns.includes(column))
  return longTable(table, kept, columns.map((column) => ({
    name: (table.header[column] ?? '').trim(),
    record: (cells) => recordOf((cells[column] ?? '').trim(), isDate),
  })))
}

/** What a cell or two say of one course; null where they say nothing. */
export interface CourseRecord {
  readonly status: string
  readonly completedOn: string
}

export interface Course {
  readonly name: string
  readonly record: (cells: readonly string[]) => CourseRecord | null
}

/** One row for each person and course that has a record: the kept columns, then course, status and completedOn. */
export function longTable(table: Table, kept: readonly number[], courses: readonly Course[]): Table {
  const rows: (readonly string[])[] = []
  const origins: number[] = []
  for (const [index, cells] of table.rows.entries())
    for (const { name, record } of courses) {
      const said = record(cells)
      if (!said) continue
      rows.push([...kept.map((column) => cells[column] ?? ''), name, said.status, said.completedOn])
      origins.push(index)
    }
  return {
    header: [...kept.map((column) => table.header[column] ?? ''), 'course', 'status', 'completedOn'],
    rows,
    above: table.above,
    lineOf: (row) => table.lineOf(origins[row] ?? 0),
    unit: table.unit,
  }
}

function recordOf(cell: string, isDate: (cell: string) => boolean): CourseRecord | null {
  if (cell === '') return null
  return isDate(cell) ? { status: 'completed', completedOn: cell } : { status: cell, completedOn: '' }
}
