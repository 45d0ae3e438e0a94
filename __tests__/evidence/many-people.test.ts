import { expect, test } from 'vitest'
import { evidenceOf } from '../support/world.ts'

const many = 200_000
const roster = `person,site\n${Array.from({ length: many }, (_, i) => `E${i},${i % 2 === 0 ? 'North' : 'South'}\n`).join('')}`
const records = (last: string) => `person,status,completedOn,expiresOn\n${Array.from({ length: many }, (_, i) => `E${i},completed,2026-10-01,${i === many - 1 ? last : '2027-10-01'}\n`).join('')}`
const entry = { type: 'training', roster: 'staff.csv', records: 'lms.csv', groupBy: ['site'] }

test('a roster of any size is judged, and the verdict lapses with the first of its records', async () => {
  const { report, measures } = await evidenceOf(entry, { 'staff.csv': roster, 'lms.csv': records('2027-01-01') })
  expect(report.verdict).toBe('ready')
  expect(measures).toMatchObject({ people: many, coveragePercent: 100, groupCoveragePercent: 100 })
  expect(report.validUntil).toBe('2027-01-01T00:00:00Z')
})

test('one of them whose record has lapsed is not lost in the many', async () => {
  const { report, measures } = await evidenceOf(entry, { 'staff.csv': roster, 'lms.csv': records('2026-11-01') })
  expect(report.verdict).toBe('not-ready')
  expect(measures['coveragePercent']).toBe(((many - 1) * 100) / many)
})

test('a person under several spellings of one group counts once in it', async () => {
  const rows = ['person,site', 'E1,North', 'E1,north', 'E1,NORTH ', 'E2,North']
  const { measures, report } = await evidenceOf({ ...entry, minCoveragePercent: 0, minGroupCoveragePercent: 60 }, { 'staff.csv': `${rows.join('\n')}\n`, 'lms.csv': 'person,status\nE1,completed\n' })
  expect(measures['groupCoveragePercent']).toBe(50)
  expect(report.verdict).toBe('not-ready')
})
