import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { evidenceOf, lines } from '../support/world.ts'

const sample = (path: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'samples', path)))
const roster = (...people: readonly string[]) => lines('person', ...people)

interface Case {
  readonly entry?: object
  readonly records: object | string
  readonly file: string | Uint8Array
  readonly people: readonly string[]
}

/** Coverage in percent, or the messages where the evidence is not usable. */
async function coverage({ entry = {}, records, file, people }: Case): Promise<number | null | string> {
  const seen = await evidenceOf(
    { type: 'training', roster: 'staff.csv', records, minCoveragePercent: 100, ...entry },
    { 'staff.csv': roster(...people), 'records.x': file },
  )
  return seen.errors.includes('evidence/unusable') ? seen.messages : (seen.measures['coveragePercent'] ?? null)
}

describe('a sheet with a column for each course', () => {
  const wide = sample('tables/hr-training-matrix-wide.csv')
  const records = { file: 'records.x', columns: { person: 'Employee ID' }, dateFormat: 'dd/MM/yyyy', courseColumns: ['Order entry (mandatory)', 'Downtime procedure', 'Data protection'], values: { status: { Y: 'completed' } } }
  const people = ['E001', 'E002', 'E003', 'E004', 'E005']

  test.each([
    [['Order entry (mandatory)'], 40],
    [['Downtime procedure'], 60],
    [['Data protection'], 60],
    [['Order entry (mandatory)', 'Downtime procedure', 'Data protection'], 40],
  ])('%j: booked, failed, expired and "N/A" are no training', async (requireCourses, percent) => {
    expect(await coverage({ entry: { requireCourses }, records, file: wide, people })).toBe(percent)
  })

  test('a column that is not there is refused by name', async () => {
    expect(await coverage({ records: { ...records, courseColumns: ['Ordr entry'] }, file: wide, people })).toContain('no column "Ordr entry"')
  })

  test('a date to come is no training, and the same day in the past is', async () => {
    const file = (day: string) => lines('person,Triage', `E1,${day}`)
    const plain = { file: 'records.x', courseColumns: ['Triage'] }
    expect(await coverage({ records: plain, file: file('2026-12-24'), people: ['E1'] })).toBe(0)
    expect(await coverage({ records: plain, file: file('2026-11-24'), people: ['E1'] })).toBe(100)
  })

  test('only training records can have it', async () => {
    const seen = await evidenceOf({ type: 'defectLog', log: { file: 'd.csv', courseColumns: ['x'] } }, { 'd.csv': lines('id,severity,status') })
    expect(seen.messages).toContain('"courseColumns" is for training records')
  })
})

describe("Moodle's activity completion", () => {
  const people = ['asha@ward.example', 'ben@ward.example', 'chloe@ward.example', 'dan@ward.example', 'eve@ward.example']
  const records = { file: 'records.x', columns: { person: 'Email address' } }

  test.each(['tables/moodle-progress.csv', 'tables/moodle-progress-excel-utf16le.csv'])('%s', async (path) => {
    const file = sample(path)
    const covered = (requireCourses: readonly string[]) => coverage({ entry: { requireCourses }, records, file, people })
    expect(await covered(['Orders module (SCORM)'])).toBe(80)
    expect(await covered(['Orders, assessment quiz'])).toBe(60)
    expect(await covered(['Downtime drill attended'])).toBe(40)
    expect(await covered(['Orders module (SCORM)', 'Orders, assessment quiz', 'Downtime drill attended'])).toBe(40)
  })

  test('a status in another language counts only when it is translated', async () => {
    const file = '\ufeff,"Email address","Triage",""\n"Asha","asha@ward.example","Terminé","2026-11-11 10:00:00"\n'
    expect(await coverage({ records, file, people: people.slice(0, 1) })).toBe(0)
    expect(await coverage({ records: { ...records, values: { status: { Terminé: 'completed' } } }, file, people: people.slice(0, 1) })).toBe(100)
  })

  test('course completion is a plain table whose date says that it is complete', async () => {
    const course = { file: 'records.x', columns: { person: 'Email address', completedOn: 'Course complete' }, dateFormat: 'dd/MM/yy, HH:mm' }
    expect(await coverage({ records: course, file: sample('tables/moodle-completion.csv'), people })).toBe(60)
  })
})

describe('xAPI and cmi5 statements', () => {
  const people = ['op-001', 'op-002', 'op-003', 'op-004', 'op-005', 'op-006']
  const file = sample('xapi/cmi5-xapijs-statements.json')

  test('five of six completed, two of six passed', async () => {
    expect(await coverage({ records: 'records.x', file, people })).toBe((5 * 100) / 6)
    expect(await coverage({ records: { file: 'records.x', where: { status: 'passed' } }, file, people })).toBe(200 / 6)
    expect(await coverage({ entry: { minScorePercent: 80 }, records: 'records.x', file, people })).toBe(200 / 6)
    expect(await coverage({ entry: { minScorePercent: 90 }, records: 'records.x', file, people })).toBe(100 / 6)
  })

  const statement = (verb: string, more: object = {}) => ({ id: 's1', actor: { mbox: 'mailto:e1@ward.example' }, verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` }, object: { id: 'urn:triage' }, timestamp: '2026-11-11T10:00:00Z', ...more })
  const one = (...statements: readonly object[]) => coverage({ records: 'records.x', file: JSON.stringify(statements), people: ['e1@ward.example'] })

  test.each([
    ['the control', [statement('completed')], 100],
    ['by completion of the result', [statement('terminated', { result: { completion: true } })], 100],
    ['without success', [statement('completed', { result: { success: false } })], 0],
    ['answers are no training', [statement('answered', { result: { success: true, completion: true } })], 0],
    ['voided', [statement('completed'), statement('voided', { id: 's2', object: { objectType: 'StatementRef', id: 's1' } })], 0],
    ['taken back later', [statement('completed'), statement('uncompleted', { id: 's2', timestamp: '2026-11-12T10:00:00Z' })], 0],
    ['voided in other letters', [statement('completed', { id: 'ab-c' }), statement('voided', { id: 's2', object: { objectType: 'StatementRef', id: 'AB-C' } })], 0],
    ['taken back, by a clock in another zone', [statement('completed', { timestamp: '2026-11-11T10:00:00+02:00' }), statement('uncompleted', { id: 's2', timestamp: '2026-11-11T09:30:00Z' })], 0],
    ['taken back nobody knows when', [statement('completed'), statement('uncompleted', { id: 's2', timestamp: undefined })], 0],
    ['a session abandoned after it was completed', [statement('completed'), statement('abandoned', { id: 's2', timestamp: '2026-11-12T10:00:00Z' })], 100],
    ['taken back, then completed again', [statement('completed', { timestamp: '2026-11-13T10:00:00Z' }), statement('uncompleted', { id: 's2', timestamp: '2026-11-12T10:00:00Z' })], 100],
    ['satisfied because it was waived', [statement('waived', { context: { registration: 'r' } }), statement('satisfied', { id: 's2', context: { registration: 'r' } })], 0],
    ['of another person', [statement('completed', { actor: { mbox: 'mailto:e2@ward.example' } })], 0],
  ] as const)('%s', async (_, statements, percent) => {
    expect(await one(...statements)).toBe(percent)
  })

  test('a scaled score that contradicts the raw one is no score', async () => {
    const scored = (score: object) => coverage({ entry: { minScorePercent: 50 }, records: 'records.x', file: JSON.stringify([statement('passed', { result: { score } })]), people: ['e1@ward.example'] })
    expect(await scored({ scaled: 0.9, raw: 10, max: 100 })).toBe(0)
    expect(await scored({ scaled: 0.9, raw: 90, max: 100 })).toBe(100)
    expect(await scored({ raw: 50, max: 100 })).toBe(100)
  })

  test('a page that is not the last is refused, and a group', async () => {
    const page = (more: string) => coverage({ records: 'records.x', file: JSON.stringify({ statements: [statement('completed')], more }), people: ['e1@ward.example'] })
    expect(await page('/xapi/statements?page=2')).toContain('one page of several')
    expect(await page('')).toBe(100)
    expect(await one(statement('completed', { actor: { objectType: 'Group', mbox: 'mailto:e1@ward.example' } }))).toContain('of a group')
  })
})

describe('an Excel workbook', () => {
  const columns = [{ header: 'person', key: 'person' }, { header: 'completedOn', key: 'completedOn' }]
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const workbook = (...sheets: readonly { name: string; data: readonly Record<string, string | number | Date | null>[]; hidden?: boolean }[]) =>
    writeXlsx({ sheets: sheets.map(({ name, data, hidden = false }) => ({ name, columns, data: [...data], hidden })) })
  const trained = [{ person: 'E1', completedOn: day('2026-11-03') }, { person: 'E2', completedOn: '03/11/2026' }, { person: '', completedOn: null }]
  const records = { file: 'records.x', dateFormat: 'dd/MM/yyyy' }

  test('holds dates and texts, and rows that are blank', async () => {
    expect(await coverage({ records, file: await workbook({ name: 'Records', data: trained }), people: ['E1', 'E2'] })).toBe(100)
  })

  test('a date to come does not count', async () => {
    expect(await coverage({ records, file: await workbook({ name: 'Records', data: [{ person: 'E1', completedOn: day('2026-12-03') }] }), people: ['E1'] })).toBe(0)
  })

  test('numbers are ids as they are read', async () => {
    expect(await coverage({ records, file: await workbook({ name: 'Records', data: [{ person: 1042, completedOn: day('2026-11-03') }] }), people: ['1042'] })).toBe(100)
  })

  test('two numbers of sixteen digits are two people, and of more digits than a number holds nobody knows', async () => {
    const staff = async (...people: readonly number[]) => evidenceOf({ type: 'training', roster: 'staff.xlsx', records: 'lms.csv' }, { 'staff.xlsx': await workbook({ name: 'Staff', data: people.map((person) => ({ person })) }), 'lms.csv': lines('person,completedOn', '1234567890123456,2026-11-01') })
    expect((await staff(1_234_567_890_123_456, 1_234_567_890_123_457)).measures['people']).toBe(2)
    expect((await staff(1_234_567_890_123_456)).errors).toEqual([])
    expect((await staff(2 ** 64)).messages).toContain('staff.xlsx, row 2: a spreadsheet wrote "1.8446744073709552E+19"')
  })

  test('rows above the header are counted as left out, a title is not', async () => {
    const staff = (...above: readonly (readonly string[])[]) => writeXlsx({ sheets: [{ name: 'S', rows: [...above, ['person', 'site'], ['E1', 'North']].map((row) => [...row]) }] })
    const seen = async (file: Uint8Array) => (await evidenceOf({ type: 'training', roster: { file: 'staff.xlsx', headerRow: 3 }, records: 'lms.csv' }, { 'staff.xlsx': file, 'lms.csv': lines('person,completedOn', 'E1,2026-11-01') })).measures['excludedPercent']
    expect(await seen(await staff(['person', 'site'], ['E2', 'South']))).toBeCloseTo(200 / 3)
    expect(await seen(await staff(['Staff'], []))).toBe(0)
  })

  test('what is wrong with a row is told by its row', async () => {
    const beside = await writeXlsx({ sheets: [{ name: 'S', rows: [['person', 'completedOn'], ['E1', '2026-11-01'], ['E2', '2026-11-01', 'a note']] }] })
    expect(await coverage({ records: 'records.x', file: beside, people: ['E1'] })).toContain('records.x, row 3: the row has a cell to the right of the header')
    expect(await coverage({ records: 'records.x', file: '[{"person": "E1"}, 7]', people: ['E1'] })).toContain('records.x, row 2: the row is not an object')
  })

  test('of several sheets one must be named; a hidden one is not the only one', async () => {
    const two = await workbook({ name: 'Leavers', data: [] }, { name: 'Staff', data: trained })
    expect(await coverage({ records, file: two, people: ['E1'] })).toContain('Say which one with "sheet": "Leavers", "Staff"')
    expect(await coverage({ records: { ...records, sheet: 'staff' }, file: two, people: ['E1'] })).toBe(100)
    expect(await coverage({ records: { ...records, sheet: 'Staf' }, file: two, people: ['E1'] })).toContain('no sheet "Staf"')
    expect(await coverage({ records, file: await workbook({ name: 'Staff', data: trained }, { name: 'Lists', data: trained, hidden: true }), people: ['E1'] })).toBe(100)
  })

  test('a row of formulas that nothing has worked out is not blank', async () => {
    const names = ['id', 'severity', 'status']
    const log = (formulaResult: (column: number) => string | null) =>
      writeXlsx({
        sheets: [{ name: 'Log', columns: names.map((key) => ({ header: key, key })), data: [{ id: 'D1', severity: 'low', status: 'closed' }], cells: new Map(names.map((_, column) => [`2,${column}`, { formula: `Other!A${column + 1}`, value: formulaResult(column), formulaResult: formulaResult(column), type: 'formula' as const }])) }],
      })
    const judge = async (result: (column: number) => string | null) => evidenceOf({ type: 'defectLog', log: 'd.xlsx' }, { 'd.xlsx': await log(result) })
    const unknown = await judge(() => null)
    expect(unknown.errors).toEqual(['evidence/unusable'])
    expect(unknown.messages).toContain('a formula without a result')
    expect((await judge((column) => ['D2', 'low', 'closed'][column] ?? '')).errors).toEqual([])
    expect((await judge((column) => ['D2', 'high', 'open'][column] ?? '')).errors).toEqual(['defect-log/open-high'])
  })

  test('what is damaged, of the old kind or no workbook is refused with the remedy', async () => {
    const whole = await workbook({ name: 'Records', data: trained })
    expect(await coverage({ records, file: whole.slice(0, -40), people: ['E1'] })).toContain('may be damaged')
    expect(await coverage({ records, file: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), people: ['E1'] })).toContain('.xls')
    expect(await coverage({ records: { ...records, sheet: 'Records' }, file: 'person,completedOn\n', people: ['E1'] })).toContain('so it has no sheets')
  })

  test('a workbook that claims to unpack to more than half a gigabyte is not unpacked', async () => {
    const bomb = await workbook({ name: 'Records', data: trained })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at + 4 < bomb.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x3fffffff, true)
    expect(await coverage({ records, file: bomb, people: ['E1'] })).toContain('512 MiB')
  })
})
