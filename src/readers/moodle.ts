import { longTable, type Course, type CourseRecord } from './course-columns.ts'
import type { Table } from './table.ts'

const momentPattern = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

/**
 * Whether a table is Moodle's activity completion report (report/progress): a nameless first column, and at the end pairs
 * of an activity and the date on which it is expected, or nothing.
 */
export function looksLikeMoodleActivities({ header }: Table): boolean {
  return header[0] === '' && firstPair(header) < header.length
}

/**
 * Moodle's activity completion as one row a person and activity. English status texts (completionlib): "Completed",
 * "Completed (achieved pass grade)", "Completed (did not achieve pass grade)", "Completed (set by …)", "Not completed".
 * Others are kept as they are, to be translated with "values".
 */
export function fromMoodleActivities(table: Table): Table {
  const start = firstPair(table.header)
  const named: Table = { ...table, header: table.header.map((name, column) => (column === 0 ? 'Name' : name)) }
  const kept = [...named.header.keys()].slice(0, start)
  const courses: Course[] = []
  for (let column = start; column < named.header.length; column += 2)
    courses.push({ name: (named.header[column] ?? '').trim(), record: (cells) => recordOf((cells[column] ?? '').trim(), (cells[column + 1] ?? '').trim()) })
  return longTable(named, kept, courses)
}

/** Where the pairs of activity and expected date begin. */
function firstPair(header: readonly string[]): number {
  let start = header.length
  while (start >= 3) {
    const activity = header[start - 2] ?? ''
    const expected = header[start - 1] ?? ''
    if (activity === '' || momentPattern.test(activity) || !(expected === '' || momentPattern.test(expected))) break
    start -= 2
  }
  return start
}

function recordOf(cell: string, moment: string): CourseRecord | null {
  if (cell === '' || cell === 'Not completed') return null
  return { status: statusOf(cell), completedOn: momentPattern.test(moment) ? moment.replace(' ', 'T') : moment }
}

function statusOf(cell: string): string {
  if (cell === 'Completed (achieved pass grade)') return 'passed'
  if (cell === 'Completed (did not achieve pass grade)') return 'failed'
  return cell === 'Completed' || /^Completed \(set by .+\)$/.test(cell) ? 'completed' : cell
}
