import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { evidenceOf, lines } from '../support/world.ts'

const hazards = { type: 'hazardLog', maxResidualRisk: 2 }
const header = ['id', 'hazard', 'residualRisk', 'controls', 'owner']
const hazard = (id: string, risk: number) => [id, 'Call lost', risk, 'call back', 'kim']
const workbook = (pharmacy: number) =>
  writeXlsx({ sheets: [{ name: 'Ward', rows: [header, hazard('H1', 1)] }, { name: 'Pharmacy', rows: [header, hazard('H2', pharmacy)] }] })

describe('a file that is given twice', () => {
  test.each([
    [3, ['hazard-log/residual-risk']],
    [2, []],
  ])('as two sheets of a workbook counts with both of them: a risk of %i in the second', async (risk, errors) => {
    const log = [{ file: 'h.xlsx', sheet: 'Ward' }, { file: 'h.xlsx', sheet: 'Pharmacy' }, { file: './h.xlsx', sheet: 'ward ' }]
    const seen = await evidenceOf({ ...hazards, log }, { 'h.xlsx': await workbook(risk) })
    expect(seen.errors).toEqual(errors)
    expect(seen.measures['hazards']).toBe(2)
    expect(seen.report.items[0]?.evidence[0]?.sources).toMatchObject([{ path: 'h.xlsx', rows: 2, excluded: 0 }])
  })

  const training = { type: 'training', records: 'lms.csv' }
  const files = { 'staff.csv': lines('person,site', 'E1,North', 'E2,South'), 'lms.csv': lines('person,completedOn', 'E1,2026-11-01', 'E2,2026-11-01') }
  const at = (site: string) => ({ file: 'staff.csv', where: { site } })

  test.each([
    ['with one filter and another', [at('North'), at('South')]],
    ['with a filter and without', [at('North'), 'staff.csv']],
    ['with a column and another', ['staff.csv', { file: 'staff.csv', columns: { person: 'site' } }]],
  ])('%s is refused, for one of the two would be passed over', async (_, roster) => {
    const seen = await evidenceOf({ ...training, roster }, files)
    expect(seen.errors).toEqual(['evidence/unusable'])
    expect(seen.messages).toContain('staff.csv: is given twice with different settings')
  })

  test.each([
    ['with the same filter', [at('North'), at('North')], 1],
    ['with a list in one filter', { file: 'staff.csv', where: { site: ['North', 'South'] } }, 2],
  ])('%s is one', async (_, roster, people) => {
    const seen = await evidenceOf({ ...training, roster }, files)
    expect(seen).toMatchObject({ errors: [], measures: { people } })
  })
})

describe('a copy of a file', () => {
  const sessions = lines('date,group,invited,attended', '2026-09-01,nurse,10,9')
  const others = lines('date,group,invited,attended', '2026-09-02,nurse,10,9')
  const engagement = { type: 'engagement', sessions: '*.csv', minSessions: 2 }

  test('counts once, and says so; a file that differs in a date counts', async () => {
    const copied = await evidenceOf(engagement, { 'a.csv': sessions, 'b.csv': sessions })
    expect(copied).toMatchObject({ errors: ['engagement/sessions'], warnings: ['evidence/rows'], measures: { sessions: 1 } })
    expect(copied.messages).toContain('b.csv is the same as a.csv, byte for byte, and does not count again')
    expect(await evidenceOf(engagement, { 'a.csv': sessions, 'b.csv': others })).toMatchObject({ errors: [], warnings: [], measures: { sessions: 2 } })
  })

  test('counts where it is read in another way, so that nobody is lost', async () => {
    const staff = lines('person,site', 'E1,North', 'E2,South')
    const entry = (south: string) => ({ type: 'training', roster: [{ file: 'a.csv', where: { site: 'North' } }, { file: 'b.csv', where: { site: south } }], records: 'lms.csv' })
    const files = { 'a.csv': staff, 'b.csv': staff, 'lms.csv': lines('person,completedOn', 'E1,2026-11-01') }
    expect(await evidenceOf(entry('South'), files)).toMatchObject({ errors: ['training/coverage-percent'], measures: { people: 2 } })
    expect(await evidenceOf(entry('North'), files)).toMatchObject({ errors: [], warnings: ['evidence/rows'], measures: { people: 1 } })
  })

  test('of a list without rows is nothing to speak of', async () => {
    const empty = lines('id,severity,status')
    const seen = await evidenceOf({ type: 'defectLog', log: '*.csv' }, { 'a.csv': empty, 'b.csv': empty, 'c.csv': lines('id,severity,status', 'D1,low,open') })
    expect(seen).toMatchObject({ errors: [], warnings: [] })
  })

  test('of a test report adds no tests; another report does', async () => {
    const report = (name: string) => `<testsuite name="s"><testcase name="${name}"/><testcase name="two"/></testsuite>`
    const entry = { type: 'testReport', results: '*.xml', minRan: 4 }
    const copied = await evidenceOf(entry, { 'a.xml': report('one'), 'b.xml': report('one') })
    expect(copied).toMatchObject({ errors: ['test-report/ran'], warnings: ['evidence/rows'], measures: { ran: 2 } })
    expect(await evidenceOf(entry, { 'a.xml': report('one'), 'b.xml': report('three') })).toMatchObject({ errors: [], warnings: [], measures: { ran: 4 } })
  })

  test('of one run is no evidence of two sites', async () => {
    const run = (ms: number) => lines('timeStamp,elapsed,label,responseCode,responseMessage,success,allThreads', ...Array.from({ length: 9 }, (_, i) => `${Date.UTC(2026, 10, 1) + i * 1000},${ms},x,200,OK,true,1`))
    const entry = (south: string) => ({ type: 'loadTest', results: [{ file: 'north.jtl', site: 'North' }, { file: south, site: 'South' }], requireSites: ['North', 'South'] })
    for (const south of ['south.jtl', 'north.jtl']) {
      const copied = await evidenceOf(entry(south), { 'north.jtl': run(20), 'south.jtl': run(20) })
      expect(copied.errors).toEqual(['evidence/unusable'])
      expect(copied.messages).toContain('is given for "South", and is the very result that is given for "North"')
    }
    expect(await evidenceOf(entry('south.jtl'), { 'north.jtl': run(20), 'south.jtl': run(21) })).toMatchObject({ errors: [], sets: { sites: ['North', 'South'] } })
  })
})
