import { writeXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleBytes, sampleText } from '../support/samples.ts'
import { evidenceOf, lines } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

interface Source {
  readonly people: readonly string[]
  readonly records: object
  readonly more?: object
}

/** People who are trained; null where the file is refused. Any other error fails the test. */
async function trained({ people, records, more = {} }: Source, file: string | Uint8Array): Promise<number | null> {
  const seen = await evidenceOf({ type: 'training', roster: 'staff.csv', records: { file: 'records', ...records }, ...more }, { 'staff.csv': lines('person', ...people), records: file })
  const coverage = seen.measures['coveragePercent'] ?? null
  if (seen.errors.includes('evidence/unusable')) {
    expect(coverage).toBeNull()
    return null
  }
  return Math.round(((coverage ?? NaN) * people.length) / 100)
}

const wards = ['asha', 'ben', 'chloe', 'dan', 'eve'].map((name) => `${name}@ward.example`)
const moodle = ['Orders module (SCORM)', 'Orders, assessment quiz', 'Downtime drill attended'].map((course) => ({ people: wards, records: { columns: { person: 'Email address' } }, more: { requireCourses: [course] } }))
const matrix = ['Order entry (mandatory)', 'Downtime procedure', 'Data protection'].map((course) => ({
  people: ['E001', 'E002', 'E003', 'E004', 'E005'],
  records: { columns: { person: 'Employee ID' }, courseColumns: ['Order entry (mandatory)', 'Downtime procedure', 'Data protection'], values: { status: { Y: 'completed' } }, dateFormat: 'dd/MM/yyyy' },
  more: { requireCourses: [course] },
}))
const long = [{ people: ['E001', 'E002', 'E003', 'E004'], records: { columns: { person: 'employee_id' } }, more: { minScorePercent: 80 } }, { people: ['E001', 'E002', 'E003', 'E004'], records: { columns: { person: 'employee_id' } } }]
const operators = ['op-001', 'op-002', 'op-003', 'op-004', 'op-005', 'op-006']
const statements = [{}, { minScorePercent: 80 }].map((more) => ({ people: operators, records: {}, more }))

const tables: readonly (readonly [file: string, sources: readonly Source[]])[] = [
  ['tables/moodle-progress.csv', moodle],
  ['tables/hr-training-matrix-wide.csv', matrix],
  ['tables/hr-training-long.csv', long],
  ['tables/moodle-completion.csv', [{ people: wards, records: { columns: { person: 'Email address', completedOn: 'Course complete' }, dateFormat: 'dd/MM/yy, HH:mm' } }]],
]
const files = [...tables, ['tables/moodle-progress-excel-utf16le.csv', moodle] as const, ['xapi/cmi5-xapijs-statements.json', statements] as const]

describe.each(files)('%s', (file, sources) => {
  test('cut off anywhere it is refused, or shows no more people than the whole', async () => {
    const bytes = sampleBytes(file)
    for (const source of sources) {
      const whole = (await trained(source, bytes)) ?? NaN
      expect(whole).toBeGreaterThan(0)
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), async (end) => {
          const part = await trained(source, bytes.subarray(0, end))
          /* In the last cell of a row nobody can tell: a blank expiry is none. It is one person at most, and their record is there. */
          expect(part ?? 0).toBeLessThanOrEqual(whole + (file.includes('long') ? 1 : 0))
        }),
        { numRuns: 120 },
      )
    }
  })
})

/** Rows of a table without line ends in its cells. */
const rowsOf = (file: string) => sampleText(file).replace(/^\ufeff/, '').trimEnd().split(/\r?\n/)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}
const ways: Readonly<Record<string, (rows: readonly string[]) => string | Uint8Array>> = {
  'LF': (rows) => `${rows.join('\n')}\n`,
  'CRLF': (rows) => `${rows.join('\r\n')}\r\n`,
  'no last line end': (rows) => rows.join('\n'),
  'blank lines': (rows) => `${rows.join('\n\n')}\n\n`,
  'byte-order mark': (rows) => `\ufeff${rows.join('\n')}\n`,
  'UTF-16LE': (rows) => utf16(`\ufeff${rows.join('\r\n')}\r\n`, true),
  'UTF-16BE': (rows) => utf16(`\ufeff${rows.join('\n')}\n`, false),
}

describe.each(tables)('%s, as others would write it', (file, sources) => {
  const [head = '', ...body] = rowsOf(file)

  test('in any order, encoding and line ends it shows the same', async () => {
    for (const source of sources) {
      const whole = await trained(source, sampleBytes(file))
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(body, { minLength: body.length }), fc.constantFrom(...Object.values(ways)), async (rows, write) => {
          expect(await trained(source, write([head, ...rows]))).toBe(whole)
        }),
        { numRuns: 40 },
      )
    }
  })

  test('with rows left out it never shows more, and with a row twice the same', async () => {
    for (const source of sources) {
      const whole = (await trained(source, sampleBytes(file))) ?? NaN
      await fc.assert(
        fc.asyncProperty(fc.subarray(body), fc.constantFrom(...body), async (rows, twice) => {
          expect(await trained(source, lines(head, ...rows))).toBeLessThanOrEqual(whole)
          expect(await trained(source, lines(head, ...body, twice))).toBe(whole)
        }),
        { numRuns: 40 },
      )
    }
  })

  test('columns that nobody asks for change nothing', async () => {
    /* Before Moodle's pairs of activity and date stands whatever identifies people; after them nothing may. */
    const insert = (row: string, cell: string) => (file.includes('moodle-progress') ? row.replace(/^([^,]*),/, (start) => `${start}${cell},`) : `${cell},${row}`)
    for (const source of sources) {
      const whole = await trained(source, sampleBytes(file))
      await fc.assert(
        fc.asyncProperty(fc.constantFrom('Passed', 'completed', '2026-11-20', '', 'E001', '100'), async (cell) => {
          expect(await trained(source, lines(insert(head, 'Remark of HR'), ...body.map((row) => insert(row, cell))))).toBe(whole)
        }),
        { numRuns: 12 },
      )
    }
  })
})

describe('statements of xAPI', () => {
  const all = JSON.parse(sampleText('xapi/cmi5-xapijs-statements.json')) as unknown
  const list: readonly unknown[] = Array.isArray(all) ? all : typeof all === 'object' && all !== null && 'statements' in all && Array.isArray(all.statements) ? all.statements : []

  test('in any order they show the same, and fewer of them never more', async () => {
    expect(list.length).toBeGreaterThan(0)
    for (const source of statements) {
      const whole = (await trained(source, JSON.stringify(list))) ?? NaN
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...list], { minLength: list.length }), fc.subarray([...list]), async (shuffled, some) => {
          expect(await trained(source, JSON.stringify(shuffled))).toBe(whole)
          expect((await trained(source, JSON.stringify(some))) ?? 0).toBeLessThanOrEqual(whole)
        }),
        { numRuns: 60 },
      )
    }
  })
})

describe('a workbook', () => {
  const columns = ['person', 'status', 'completedOn', 'expiresOn'].map((key) => ({ header: key, key }))
  const day = fc.integer({ min: 1, max: 28 }).map((n) => new Date(Date.UTC(2026, 10, n)))
  const row = fc.record({ person: fc.constantFrom('E1', 'E2', 'E3', 'E4'), status: fc.constantFrom('Passed', 'Failed', 'Booked', ''), completedOn: fc.option(day), expiresOn: fc.option(day) })
  const source: Source = { people: ['E1', 'E2', 'E3', 'E4'], records: {} }
  type Cells = Readonly<Record<string, string | Date | null>>
  const write = (rows: readonly Cells[]) => writeXlsx({ sheets: [{ name: 'Records', columns, data: rows.map((each) => ({ ...each })) }] })
  const asCsv = (rows: readonly Cells[]) => lines('person,status,completedOn,expiresOn', ...rows.map((each) => columns.map(({ key }) => { const cell = each[key]; return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? '') }).join(',')))

  test('shows what the same table shows as CSV, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(), async (rows, turn) => {
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)]
        const expected = await trained(source, asCsv(rows))
        expect(await trained(source, await write(rows))).toBe(expected)
        expect(await trained(source, await write(turned))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('cut off or changed anywhere it is refused, or shows the same', async () => {
    const rows: readonly Cells[] = [{ person: 'E1', status: 'Passed', completedOn: new Date('2026-11-03T00:00:00Z'), expiresOn: null }, { person: 'E2', status: 'Failed', completedOn: null, expiresOn: null }]
    const bytes = await write(rows)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        expect(await trained(source, bytes.subarray(0, at))).toBeNull()
        const changed = new Uint8Array(bytes)
        changed[at] = byte
        expect((await trained(source, changed)) ?? 0).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })
})
