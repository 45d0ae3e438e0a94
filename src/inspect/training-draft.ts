import { folderOf } from '../model/path.ts'
import { fromMoodleActivities } from '../readers/moodle.ts'
import { columnsOf, type Column } from './columns.ts'
import { dateFormatsOf, looksLikeDate } from './date-patterns.ts'
import type { Draft } from './draft.ts'
import { matched } from './matching.ts'
import type { OpenedTable } from './open-table.ts'
import { isNameable, tableSource } from './table-source.ts'
import { groupWords, recordWords } from './vocabulary.ts'
import { flowList, scalar } from './yaml.ts'

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
}

const completeWords = /^(?:completed|complete|passed|pass|yes|true|1)$/i
/** How a cell of a course begins where it is no date. */
const courseWords = /^(?:n\/a|y|n|yes|no|x|✓|na|completed?|done|attended|in progress|not started|not completed|booked|enrolled|failed|fail|passed|pass|expired|due|overdue|exempt|outstanding|pending|withdrawn)(?![\p{L}\d])/iu

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
  if (['status', 'completedOn', 'score', 'course'].some((ours) => columns.has(ours) || unsure.has(ours))) {
    const course = columns.get('course')
    return { opened, people, columns, courseColumns: [], courses: course?.values ?? null, questions: open.map(([ours, several]) => `columns.${ours}: which of ${several.map(({ name }) => `"${name}"`).join(' or ')}?`) }
  }
  const courseColumns = opened.columns.filter((column) => isCourse(column) && !people.includes(column)).map((column) => ({ ...column, dateFormats: dateFormatsOf([...column.cells].filter(looksLikeDate), now, opened.mayBeIso) }))
  return courseColumns.length === 0 ? null : { opened, people, columns: new Map(), courseColumns, courses: courseColumns.map(({ name }) => name), questions: [] }
}

function isCourse({ name, kind, cells, key }: Column): boolean {
  if (!isNameable(name) || kind === 'empty' || kind === 'e-mail' || kind === 'number' || groupWords.test(key)) return false
  return [...cells].every((cell) => looksLikeDate(cell) || courseWords.test(cell))
}

/** Null for a table that lists no people, or says more of them than where they belong. */
export function rosterIn(opened: OpenedTable): Roster | null {
  const { found, unsure } = matched(opened.columns, recordWords)
  const people = candidates(found, unsure)
  if (people.length === 0 || ['status', 'completedOn', 'score', 'course', 'expiresOn'].some((ours) => found.has(ours) || unsure.has(ours))) return null
  return { opened, people, groups: opened.columns.filter(({ key }) => groupWords.test(key)).map(({ name }) => name) }
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

/** The entry for records, with their roster where there is one among the files. */
export function trainingDraft(records: Records, rosters: readonly Roster[]): Draft {
  const { opened, people, columns, courseColumns, courses, questions } = records
  const pair = pairOf(records, rosters)
  const person = pair?.inRecords ?? (people.length === 1 ? people[0] : undefined)
  const source = tableSource({ key: 'records', opened, columns: new Map([...(person ? [['person', person] as const] : []), ...columns]), courseColumns, questions: [...(person ? [] : [whichPerson(people)]), ...questions] })
  const rosterSource = pair ? tableSource({ key: 'roster', opened: pair.roster.opened, columns: new Map([['person', pair.inRoster]]) }) : null
  const missing = placeholder(opened.path, 'everyone-who-should-be-trained.csv')
  return {
    type: 'training',
    ...(pair ? {} : { needs: { path: missing, what: 'the roster: a list of all who should be trained, not of those who came' } }),
    why: whyOf(records),
    files: [...(pair ? [pair.roster.opened.path] : []), opened.path],
    body: [...(rosterSource?.lines ?? [`roster: ${scalar(missing)} # replace it: a list of all who should be trained, not of those who came`]), ...source.lines],
    questions: [
      ...source.questions,
      ...(rosterSource?.questions ?? []),
      ...statusQuestion(records),
      ...(courses !== null && courses.length > 1 ? [`requireCourses: which does everyone need of ${courses.map((course) => scalar(course)).join(', ')}? Without it any one of them is enough`] : []),
      ...(pair && pair.roster.groups.length > 0 ? [`groupBy: ${flowList(pair.roster.groups)}? Then the weakest of them counts by itself, with minGroupCoveragePercent`] : []),
    ],
    hasTimes: opened.form === 'moodle-activities' || source.hasTimes,
  }
}

/** The entry for a roster without records among the files. */
export function rosterDraft({ opened, people, groups }: Roster): Draft {
  const [person, ...others] = people
  const isSure = person !== undefined && others.length === 0
  const source = tableSource({ key: 'roster', opened, columns: new Map(isSure ? [['person', person]] : []), questions: isSure ? [] : [whichPerson(people)] })
  const missing = placeholder(opened.path, 'training-records.csv')
  return {
    type: 'training',
    needs: { path: missing, what: 'the records: what people completed, and when' },
    why: 'it lists people, as a roster does',
    files: [opened.path],
    body: [...source.lines, `records: ${scalar(missing)} # replace it: what they completed, and when`],
    questions: [...source.questions, ...(groups.length > 0 ? [`groupBy: ${flowList(groups)}? Then the weakest of them counts by itself, with minGroupCoveragePercent`] : [])],
    hasTimes: false,
  }
}

function placeholder(beside: string, name: string): string {
  const folder = folderOf(beside)
  return folder === '' ? name : `${folder}/${name}`
}

function whichPerson(people: readonly Column[]): string {
  return `columns.person: which of ${people.map(({ name }) => `"${name}"`).join(' or ')}? Both files must name people in the same way`
}

function whyOf({ opened, courseColumns, columns }: Records): string {
  if (opened.form === 'xapi-statements') return 'they are statements of who completed what'
  if (opened.form === 'moodle-activities') return "it is Moodle's report of activity completion"
  if (courseColumns.length > 0) return 'it has people in rows and a column for each course'
  return `it has people and the ${columns.size === 1 ? 'column' : 'columns'} ${[...columns.values()].map(({ name }) => `"${name}"`).join(', ')}`
}

function statusQuestion({ columns, courseColumns }: Records): readonly string[] {
  const words = courseColumns.length > 0 ? courseColumns.flatMap(({ cells }) => [...cells].flatMap((cell) => courseWords.exec(cell)?.[0] ?? [])) : (columns.get('status')?.values ?? [])
  const others = [...new Set(words.filter((word) => !completeWords.test(word)))]
  return others.length === 0 ? [] : [`values: {status: {…: completed}}: these do not count as trained: ${others.map((word) => scalar(word)).join(', ')}; translate what should`]
}
