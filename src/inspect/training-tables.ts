import { fromMoodleActivities } from '../readers/moodle.ts'
import { columnsOf, type Column } from './columns.ts'
import { dateFormatsOf, looksLikeDate } from './date-patterns.ts'
import { matched } from './matching.ts'
import type { OpenedTable } from './open-table.ts'
import { isNameable } from './table-source.ts'
import { groupWords, recordWords } from './vocabulary.ts'
import { scalar } from './yaml.ts'

/** A table of training records, and the columns that could say who each is of. */
export interface Records {
  readonly opened: OpenedTable
  readonly people: readonly Column[]
  readonly columns: ReadonlyMap<string, Column>
  /** In a sheet with a column for each course. */
  readonly courseColumns: readonly Column[]
  /** Names of courses that the table has; null where they could be anything. */
  readonly courses: readonly string[] | null
  /** What the header leaves open. */
  readonly questions: readonly string[]
}

/** A table that lists people, and what it could group them by. */
export interface Roster {
  readonly opened: OpenedTable
  readonly people: readonly Column[]
  readonly groups: readonly string[]
  /** What the header leaves open. */
  readonly questions: readonly string[]
}

export const completeWords = /^(?:completed|complete|passed|pass|yes|true|1)$/i
/** How a cell of a course begins where it is no date. */
export const courseWords = /^(?:n\/a|y|n|yes|no|x|✓|na|completed?|done|attended|in progress|not started|not completed|booked|enrolled|failed|fail|passed|pass|expired|due|overdue|exempt|outstanding|pending|withdrawn)(?![\p{L}\d])/iu

/** What only somebody in training is, of all these words: "yes" and "no" could be of anything. */
const telling = /^(?:completed?|done|attended|in progress|not started|not completed|booked|enrolled|failed|fail|passed|pass|expired|overdue|exempt|outstanding|pending|withdrawn)(?![\p{L}\d])/iu
/** Dates that people have besides those of courses. */
const otherDate = /date|start|join|hire|birth|dob|leav|left|since|until|from|expir|contract|employ|seen|login|modified|created|updated/
/** Whether somebody works here, which says nothing of training. */
const employment = /^(?:active|inactive|current|leaver|left|starter|employed|permanent|temporary|fixed[- ]term|bank|agency|contractor|suspended|on leave|maternity|full[- ]time|part[- ]time)(?![\p{L}\d])/iu

/** Null for a table that holds no records of training. */
export function recordsIn(opened: OpenedTable, now: number): Records | null {
  const { found, unsure } = matched(opened.columns, recordWords)
  const people = candidates(found, unsure)
  if (people.length === 0) return null
  const columns = new Map([...found].filter(([ours]) => ours !== 'person'))
  if (opened.form === 'moodle-activities') {
    const activities = columnsOf(fromMoodleActivities(opened.table), now).find(({ name }) => name === 'course')
    return { opened, people, columns: new Map(), courseColumns: [], courses: activities ? [...activities.cells] : null, questions: [] }
  }
  const open = [...unsure].filter(([ours]) => ours !== 'person')
  if (isEmployment(columns, unsure)) return null
  if (['status', 'completedOn', 'score', 'course'].some((ours) => columns.has(ours) || unsure.has(ours))) {
    const course = columns.get('course')
    return { opened, people, columns, courseColumns: [], courses: course?.values ?? null, questions: open.map(([ours, several]) => `columns.${ours}: which of ${several.map(({ name }) => `"${name}"`).join(' or ')}?`) }
  }
  const likely = opened.columns.filter((column) => mayBeCourse(column) && !people.includes(column))
  const isCourse = ({ cells }: Column) => [...cells].some((cell) => looksLikeDate(cell) || telling.test(cell))
  const courseColumns = likely.filter(isCourse).map((column) => ({ ...column, dateFormats: dateFormatsOf([...column.cells].filter(looksLikeDate), now, opened.mayBeIso) }))
  return courseColumns.length === 0 ? null : { opened, people, columns: new Map(), courseColumns, courses: courseColumns.map(({ name }) => name), questions: whichCourses(courseColumns, likely.filter((column) => !isCourse(column))) }
}

function whichCourses(courses: readonly Column[], others: readonly Column[]): readonly string[] {
  const named = (columns: readonly Column[]) => columns.map(({ name }) => `"${name}"`).join(', ')
  return [`courseColumns: is each of ${named(courses)} a course?${others.length > 0 ? ` And ${named(others)}?` : ''} Whoever has a date or "completed" in one counts as trained`]
}

/** Whether nothing is said of people but whether they work here. */
function isEmployment(columns: ReadonlyMap<string, Column>, unsure: ReadonlyMap<string, readonly Column[]>): boolean {
  const status = columns.get('status')
  const more = ['completedOn', 'score', 'course', 'expiresOn'].some((ours) => columns.has(ours) || unsure.has(ours))
  return !more && status !== undefined && status.cells.size > 0 && [...status.cells].every((cell) => employment.test(cell))
}

function mayBeCourse({ name, kind, cells, key }: Column): boolean {
  if (!isNameable(name) || kind === 'empty' || kind === 'e-mail' || kind === 'number' || groupWords.test(key) || otherDate.test(key)) return false
  return [...cells].every((cell) => looksLikeDate(cell) || courseWords.test(cell))
}

/** Null for a table that lists no people, or says more of them than where they belong. */
export function rosterIn(opened: OpenedTable): Roster | null {
  const { found, unsure } = matched(opened.columns, recordWords)
  const people = candidates(found, unsure)
  const employed = isEmployment(found, unsure) ? found.get('status') : undefined
  if (people.length === 0 || ['status', 'completedOn', 'score', 'course', 'expiresOn'].some((ours) => (found.has(ours) && found.get(ours) !== employed) || unsure.has(ours))) return null
  return {
    opened,
    people,
    groups: opened.columns.filter(({ key }) => groupWords.test(key)).map(({ name }) => name),
    questions: employed ? [`where: {${scalar(employed.name)}: …}: who should be trained, of ${[...new Set([...employed.cells].map((cell) => scalar(employment.exec(cell)?.[0] ?? '…')))].join(', ')}? Without it everybody`] : [],
  }
}

function candidates(found: ReadonlyMap<string, Column>, unsure: ReadonlyMap<string, readonly Column[]>): readonly Column[] {
  const person = found.get('person')
  return person ? [person] : (unsure.get('person') ?? [])
}

/** The roster on which most people of the records stand, and the columns that name them alike; null below half. */
export function pairOf(records: Records, rosters: readonly Roster[]): { readonly roster: Roster; readonly inRecords: Column; readonly inRoster: Column } | null {
  let best: { readonly roster: Roster; readonly inRecords: Column; readonly inRoster: Column } | null = null
  let most = 0.5
  for (const roster of rosters)
    for (const inRoster of roster.people) {
      const listed = new Set([...inRoster.cells].map((cell) => cell.toLowerCase()))
      for (const inRecords of records.people) {
        const ids = [...inRecords.cells]
        const share = ids.filter((id) => listed.has(id.toLowerCase())).length / ids.length
        if (share > most || (share === most && best === null)) [best, most] = [{ roster, inRecords, inRoster }, share]
      }
    }
  return best
}
