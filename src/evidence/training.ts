import { parseDuration } from '../model/duration.ts'
import type { Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import { measured, share, type Measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { fromCourseColumns } from '../readers/course-columns.ts'
import { fromMoodleActivities, looksLikeMoodleActivities } from '../readers/moodle.ts'
import type { Gather } from './gather.ts'
import { groups } from './groups.ts'
import { countingUntil } from './training-record.ts'
import { readRows, type Reshape } from './rows.ts'
import type { Collector, EntryOf } from './type.ts'
import { higher } from './worst.ts'

interface Person {
  readonly id: string
  readonly groups: Set<string>
  /** Course to the instant until which the person's best record of it holds. */
  readonly courses: Map<string, Instant>
}

type Roster = ReadonlyMap<string, Person>

/** Coverage over the roster: everyone who should be trained, not everyone who attended. */
export const training: Collector<'training'> = async (entry, gather) => {
  const roster = await readRoster(entry, gather)
  const records = await readRecords(entry, roster.people, gather)
  const required = (entry.requireCourses ?? []).map(sameNameKey)
  const trained = [...roster.people.values()].map((person) => ({ person, until: trainedUntil(person, required) }))
  const untrained = trained.filter(({ until }) => until === null)
  const remedy = howToCover(untrained.length, records)
  const byGroup = groups()
  for (const { person, until } of trained) for (const group of person.groups) byGroup.add(group, until === null ? 0 : 1, 1)
  return {
    measures: {
      people: measured(trained.length),
      coveragePercent: share(trained.length - untrained.length, trained.length, {
        remedy,
        people: untrained.map(({ person }) => person.id),
      }),
      groupCoveragePercent: { ...byGroup.weakest(), remedy },
      excludedPercent: higher(roster.excludedPercent, records.excludedPercent),
    },
    sets: { courses: [...records.courses.values()] },
    lapses: trained.flatMap(({ until }) => (until !== null && Number.isFinite(until) ? [until] : [])),
    warnings: records.warnings,
  }
}

async function readRoster(entry: EntryOf<'training'>, gather: Gather): Promise<{ people: Roster; excludedPercent: Measured }> {
  const groupBy = entry.groupBy ?? []
  const rows = await readRows(entry.roster, { required: ['person', ...groupBy], optional: [] }, gather)
  const people = new Map<string, Person>()
  rows.each((row) => {
    const id = row.text('person')
    if (id === '') throw new Unusable('the roster names nobody here', 'Give every row a person, or remove it.')
    let person = people.get(id.toLowerCase())
    if (!person) people.set(id.toLowerCase(), (person = { id, groups: new Set(), courses: new Map() }))
    if (groupBy.length > 0) person.groups.add(groupBy.map((column) => row.text(column) || '(blank)').join(', '))
  })
  return { people, excludedPercent: rows.excludedPercent }
}

/** A row for each record, where the file has a column for each course. */
const asRecords: Reshape = (table, { courseColumns }, isDate) => {
  if (courseColumns !== undefined) return fromCourseColumns(table, courseColumns, isDate)
  return looksLikeMoodleActivities(table) ? fromMoodleActivities(table) : table
}

interface Records {
  readonly courses: ReadonlyMap<string, string>
  readonly matched: number
  readonly unmatched: number
  readonly excludedPercent: Measured
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
  let matched = 0
  let unmatched = 0
  rows.each((row) => {
    const id = row.text('person')
    if (id === '') throw new Unusable('the record names nobody', 'Give every record a person, or remove the row.')
    const person = people.get(id.toLowerCase())
    const until = countingUntil(row, rule)
    if (!person) {
      unmatched++
      return
    }
    matched++
    if (until === null) return
    const course = sameNameKey(row.text('course'))
    person.courses.set(course, Math.max(until, person.courses.get(course) ?? until))
    if (course !== '' && !courses.has(course)) courses.set(course, row.text('course'))
  })
  const warnings =
    unmatched === 0
      ? []
      : [
          {
            rule: 'evidence/unmatched',
            message: `${unmatched} of ${unmatched + matched} training records are for people who are not on the roster`,
            remedy: 'Check that the roster is complete and that both files name people in the same way ("columns.person").',
          },
        ]
  return { courses, matched, unmatched, excludedPercent: rows.excludedPercent, warnings }
}

/** Until when a person counts as trained: the shortest of the required courses, or the longest of any; null: is not. */
function trainedUntil({ courses }: Person, required: readonly string[]): Instant | null {
  if (required.length === 0) return courses.size === 0 ? null : Math.max(...courses.values())
  const untils = required.map((course) => courses.get(course) ?? null)
  return untils.reduce<Instant | null>((least, until) => (least === null || until === null ? null : Math.min(least, until)), Infinity)
}

function howToCover(untrained: number, { matched, unmatched }: Records): string {
  if (matched === 0 && unmatched > 0)
    return 'No record is for anybody on the roster: check that "columns.person" names the same kind of id in both files.'
  return `Train the ${untrained === 1 ? 'one person' : `${untrained} people`} without a record that counts, then export the records again.`
}
