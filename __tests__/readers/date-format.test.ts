import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDateFormat } from '../../src/readers/date-format.ts'

/** `2026-12-01 09:05:00`, or null. */
function read(pattern: string, text: string): string | null {
  const parse = parseDateFormat(pattern)
  if (!parse) throw new TypeError(`${pattern} is no date format`)
  const time = parse(text)
  if (!time) return null
  const [month, day, hour, minute, second] = [time.month, time.day, time.hour, time.minute, time.second].map((each) => String(each).padStart(2, '0'))
  return `${time.year}-${month}-${day} ${hour}:${minute}:${second}`
}

describe('parseDateFormat', () => {
  test.each<[string, string, string | null]>([
    ['dd/MM/yyyy', '01/12/2026', '2026-12-01 00:00:00'],
    ['MM/dd/yyyy', '12/01/2026', '2026-12-01 00:00:00'],
    ['d/M/yyyy', '1/12/2026', '2026-12-01 00:00:00'],
    ['d.M.yyyy', '01.02.2026', '2026-02-01 00:00:00'],
    ['yyyyMMdd', '20261201', '2026-12-01 00:00:00'],
    ['yyyy-MM-ddTHH:mm:ss', '2026-12-01T23:59:59', '2026-12-01 23:59:59'],
    ['dd/MM/yyyy HH:mm', '01/12/2026 09:05', '2026-12-01 09:05:00'],
    ['d MMM yyyy, H:mm', '1 dEc 2026, 9:05', '2026-12-01 09:05:00'],
    ['dMMMyyyy', '1may2026', '2026-05-01 00:00:00'],
    ['M/d/yyyy h:mm a', '12/1/2026 12:05 AM', '2026-12-01 00:05:00'],
    ['M/d/yyyy h:mm a', '12/1/2026 12:05 pm', '2026-12-01 12:05:00'],
    ['M/d/yyyy hh:mm:ss a', '12/1/2026 09:05:06 PM', '2026-12-01 21:05:06'],
    ['dd/MM/yy, HH:mm', '12/11/26, 10:01', '2026-11-12 10:01:00'],
    ['dd/MM/yy', '12/11/2026', null],
    ['dd/MM/yyyy', '29/02/2028', '2028-02-29 00:00:00'],
    ['dd/MM/yyyy', '29/02/2026', null],
    ['dd/MM/yyyy', '29/02/2100', null],
    ['dd/MM/yyyy', '30/02/2026', null],
    ['dd/MM/yyyy', '31/11/2026', null],
    ['dd/MM/yyyy', '30/11/2026', '2026-11-30 00:00:00'],
    ['dd/MM/yyyy', '00/12/2026', null],
    ['dd/MM/yyyy', '01/13/2026', null],
    ['dd/MM/yyyy', '01/00/2026', null],
    ['dd/MM/yyyy', '31/12/1999', null],
    ['dd/MM/yyyy', '01/01/2000', '2000-01-01 00:00:00'],
    ['dd/MM/yyyy', '31/12/2100', '2100-12-31 00:00:00'],
    ['dd/MM/yyyy', '01/01/2101', null],
    ['dd/MM/yyyy', '1/12/2026', null],
    ['dd/MM/yyyy', '01/12/26', null],
    ['dd/MM/yyyy', '01/12/2026 ', null],
    ['dd/MM/yyyy', ' 01/12/2026', null],
    ['dd/MM/yyyy', '01/12/20261', null],
    ['dd/MM/yyyy', '01-12-2026', null],
    ['dd/MM/yyyy', '01/12/２０２６', null],
    ['dd/MM/yyyy', '', null],
    ['dd/MM/yyyy HH:mm', '01/12/2026', null],
    ['dd/MM/yyyy HH:mm', '01/12/2026 24:00', null],
    ['dd/MM/yyyy HH:mm', '01/12/2026 23:60', null],
    ['dd/MM/yyyy HH:mm:ss', '01/12/2026 23:59:60', null],
    ['d MMM yyyy', '1 Dez 2026', null],
    ['d MMM yyyy', '1 December 2026', null],
    ['M/d/yyyy h:mm a', '12/1/2026 13:05 PM', null],
    ['M/d/yyyy h:mm a', '12/1/2026 0:05 AM', null],
    ['M/d/yyyy h:mm a', '12/1/2026 9:05 xm', null],
  ])('%s reads "%s" as %s', (pattern, text, expected) => {
    expect(read(pattern, text)).toBe(expected)
  })

  test('milliseconds are none', () => {
    expect(parseDateFormat('dd/MM/yyyy')?.('01/12/2026')).toEqual({ year: 2026, month: 12, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 })
  })

  test.each([
    '',
    'y-MM-dd',
    'DD/MM/YYYY',
    'dd/mm/yyyy',
    'dd/MM',
    'MM/yyyy',
    'dd/MM/yyyy dd',
    'd/M/MMM/yyyy',
    'dd/MM/yyyy HH:mm H',
    'dd/MM/yyyy h:mm',
    'dd/MM/yyyy HH:mm a',
    'dd/MM/yyyy HH h a',
    'dd/MM/yyyy mm',
    'dd/MM/yyyy HH:ss',
    'dMyyyy',
    'ddMyyyy',
    'dd MMMM yyyy',
    'EEE dd/MM/yyyy',
    "dd/MM/yyyy'T'HH:mm",
    'dd/MM/yyyy HH:mm z',
    'dd|MM|yyyy',
    '(d+)+/MM/yyyy',
    '\\d/MM/yyyy',
  ])('"%s" is no date format', (pattern) => {
    expect(parseDateFormat(pattern)).toBeNull()
  })

  test('every day reads back, and no other text does', () => {
    const day = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-12-31T23:59:59Z'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const [on = '', at = ''] = date.toISOString().split(/[T.]/)
        expect(read('yyyy-MM-dd HH:mm:ss', `${on} ${at}`)).toBe(`${on} ${at}`)
        expect(read('dd.MM.yyyy', on.split('-').toReversed().join('.'))).toBe(`${on} 00:00:00`)
        expect(read('yyyy-MM-dd', `${on}0`)).toBeNull()
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
