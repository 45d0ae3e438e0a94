import { parseDuration } from '../model/duration.ts'
import type { Instant } from '../model/instant.ts'
import { personKey, sameNameKey } from '../model/names.ts'
import { measured, share, type Measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { fromCourseColumns } from '../readers/course-columns.ts'
import { fromMoodleActivities, looksLikeMoodleActivities } from '../readers/moodle.ts'
import type { Gather } from './gather.ts'
import { groups } from './groups.ts'
import { denials } from './training-denial.ts'
import { countingUntil, saysCompleted } from './training-record.ts'
import { howToCover, ownRoster, unmatchedRemark, type Blamed } from './training-remarks.ts'
import { readRows, type Reshape, type Rows } from './rows.ts'
import type { Collector, EntryOf } from './type.ts'
import { higher } from './worst.ts'

/** One of maybe a million: no more is kept of anybody than is judged. */
interface Person {
  readonly id: string
  /** Each group once, however a row spells it. */
  groups: readonly string[]
  /** Until when the best record of any course holds; null where none counts. */
  until: Instant | null
  /** The same for each course that is required. */
  readonly courses: Map<string, Instant> | null
}

const nowhere: readonly string[] = []

type Roster = ReadonlyMap<string, Person>

/** Coverage over the roster: everyone who should be trained, not everyone who attended. */
export const training: Collector<'training'> = async (entry, gather) => {
  const roster = await readRoster(entry, gather)
  const records = await readRecords(entry, roster.people, gather)
  const required = (entry.requireCourses ?? []).map(sameNameKey)
  const untrained: string[] = []
  let lapse = Infinity
  const byGroup = groups()
  for (const person of roster.people.values()) {
    const until = trainedUntil(person, required)
    if (until === null) untrained.push(person.id)
    else if (until > gather.times.judgedFor) lapse = Math.min(lapse, until)
    for (const group of person.groups) byGroup.add(group, until === null ? 0 : 1, 1)
  }
  const people = roster.people.size
  const remedy = howToCover(untrained.length, records, entry)
  return {
    measures: {
      people: measured(people),
      coveragePercent: share(people - untrained.length, people, { remedy, people: untrained }),
      groupCoveragePercent: { ...byGroup.weakest(), remedy },
      excludedPercent: higher(roster.excludedPercent, records.excludedPercent),
    },
    sets: { courses: [...records.courses.values()] },
    lapses: Number.isFinite(lapse) ? [lapse] : [],
    warnings: [...records.warnings, ...(records.lists.some((list) => roster.lists.includes(list)) ? [ownRoster] : [])],
  }
}

async function readRoster(entry: EntryOf<'training'>, gather: Gather): Promise<{ people: Roster } & Pick<Rows, 'excludedPercent' | 'lists'>> {
  const groupBy = entry.groupBy ?? []
  const rows = await readRows(entry.roster, { required: ['person', ...groupBy], optional: [], asWritten: ['person'] }, gather)
  const people = new Map<string, Person>()
  const groupNamed = firstSpelling()
  /* Most people are in one group, and share its list: a list of their own would take more memory than all else of them. */
  const alone = new Map<string, readonly string[]>()
  rows.each((row) => {
    const id = row.text('person')
    const key = personKey(id)
    if (key === '') throw new Unusable('the roster names nobody here', 'Give every row a person, or remove it.')
    if (isLost(key)) throw new Unusable(`a spreadsheet wrote "${id}" in place of the person, and several can have become that`, 'Let the column be text before the list is put into the spreadsheet, and export it again.')
    let person = people.get(key)
    if (!person) people.set(key, (person = { id, groups: nowhere, until: null, courses: entry.requireCourses ? new Map() : null }))
    if (groupBy.length === 0) return
    const group = groupNamed(groupBy.map((column) => row.text(column) || '(blank)').join(', '))
    if (person.groups.includes(group)) return
    const only = alone.get(group) ?? [group]
    alone.set(group, only)
    person.groups = person.groups.length === 0 ? only : [...person.groups, group]
  })
  return { people, excludedPercent: rows.excludedPercent, lists: rows.lists }
}

/** What spreadsheets write for a formula that failed, and for numbers of which they keep no more than the first digits. */
function isLost(key: string): boolean {
  return /^#(?:n\/a|ref!|value!|name\?|num!|null!|div\/0!|spill!|calc!|field!|getting_data)$/.test(key) || /^-?\d([.,]\d+)?e\+\d{1,3}$/.test(key)
}

/** A row for each record, where the file has a column for each course. */
const asRecords: Reshape = (table, { courseColumns }, isDate) => {
  if (courseColumns !== undefined) return fromCourseColumns(table, courseColumns, isDate)
  return looksLikeMoodleActivities(table) ? fromMoodleActivities(table) : table
}

/** Gives all spellings of one name the first of them. */
function firstSpelling(): (name: string) => string {
  const known = new Map<string, string>()
  const first = new Map<string, string>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const key = sameNameKey(name)
    const spelling = first.get(key) ?? name
    first.set(key, spelling)
    known.set(name, spelling)
    return spelling
  }
}

interface Records extends Blamed {
  readonly courses: ReadonlyMap<string, string>
  readonly excludedPercent: Measured
  readonly lists: readonly string[]
  readonly warnings: readonly Remark[]
}

/** Gives each person of the roster the courses of their counting records; of several records the best counts. */
async function readRecords(entry: EntryOf<'training'>, people: Roster, gather: Gather): Promise<Records> {
  const asksCourse = entry.requireCourses !== undefined
  const rows = await readRows(
    entry.records,
    {
      required: ['person', ...(asksCourse ? ['course'] : []), ...(entry.maxAge === undefined ? [] : ['completedOn'])],
      optional: ['status', 'completedOn', 'score', 'expiresOn', ...(asksCourse ? [] : ['course'])],
    },
    gather,
    asRecords,
  )
  const rule = {
    minScorePercent: entry.minScorePercent ?? null,
    maxAgeSeconds: entry.maxAge === undefined ? null : parseDuration(entry.maxAge),
    times: gather.times,
  }
  const courses = new Map<string, string>()
  const courseNamed = firstSpelling()
  let matched = 0
  let unmatched = 0
  let bestScore: number | null = null
  let completed = 0
  let blamed: Records['blamed'] = null
  const denied = denials(gather.times)
  rows.each((row) => {
    const id = personKey(row.text('person'))
    if (id === '') throw new Unusable('the record names nobody', 'Give every record a person, or remove the row.')
    const person = people.get(id)
    const until = countingUntil(row, rule)
    if (!person) {
      unmatched++
      return
    }
    matched++
    if (row.has('status')) blamed = 'status'
    else if (!row.has('completedOn')) blamed = 'nothing'
    const score = rule.minScorePercent === null ? null : row.number('score')
    if (score !== null) bestScore = Math.max(score, bestScore ?? score)
    if (until !== null || saysCompleted(row)) completed++
    if (until === null || denied.isDenied(row)) return
    person.until = Math.max(until, person.until ?? until)
    const name = courseNamed(row.text('course'))
    if (name === '') return
    const course = sameNameKey(name)
    if (!courses.has(course)) courses.set(course, name)
    person.courses?.set(course, Math.max(until, person.courses.get(course) ?? until))
  })
  const warnings = [...(unmatched === 0 ? [] : [unmatchedRemark(unmatched, matched)]), ...denied.remarks()]
  return { courses, matched, unmatched, bestScore, blamed: completed === 0 ? blamed : null, excludedPercent: rows.excludedPercent, lists: rows.lists, warnings }
}

/** Until when a person counts as trained: the shortest of the required courses, or the longest of any; null: is not. */
function trainedUntil({ until: best, courses }: Person, required: readonly string[]): Instant | null {
  if (!courses) return best
  const untils = required.map((course) => courses.get(course) ?? null)
  return untils.reduce<Instant | null>((least, until) => (least === null || until === null ? null : Math.min(least, until)), Infinity)
}
