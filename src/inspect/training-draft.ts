import { folderOf } from '../model/path.ts'
import type { Column } from './columns.ts'
import type { Draft } from './draft.ts'
import { tableSource } from './table-source.ts'
import { completeWords, courseWords, pairOf, type Records, type Roster } from './training-tables.ts'
import { flowList, scalar } from './yaml.ts'

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
      ...(pair?.roster.questions ?? []),
      ...statusQuestion(records),
      ...(courses !== null && courses.length > 1 ? [`requireCourses: which does everyone need of ${courses.map((course) => scalar(course)).join(', ')}? Without it any one of them is enough`] : []),
      ...(pair && pair.roster.groups.length > 0 ? [`groupBy: ${flowList(pair.roster.groups)}? Then the weakest of them counts by itself, with minGroupCoveragePercent`] : []),
    ],
    hasTimes: opened.form === 'moodle-activities' || source.hasTimes,
  }
}

/** The entry for a roster without records among the files. */
export function rosterDraft({ opened, people, groups, questions }: Roster): Draft {
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
    questions: [...source.questions, ...questions, ...(groups.length > 0 ? [`groupBy: ${flowList(groups)}? Then the weakest of them counts by itself, with minGroupCoveragePercent`] : [])],
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
