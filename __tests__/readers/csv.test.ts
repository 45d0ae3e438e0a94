import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import { readCsv as readWith, type CsvOptions, type Delimiter } from '../../src/readers/csv.ts'
import { decode } from '../../src/readers/decode.ts'
import { quotedRecords } from '../../src/readers/quoted-records.ts'
import { refusal } from './refusal.ts'

const readCsv = (text: string, options: CsvOptions = {}) => readWith(text, options, quotedRecords)

type Rows = readonly (readonly string[])[]

const all = (text: string, options?: CsvOptions): Rows => {
  const { header, rows } = readCsv(text, options)
  return [header, ...rows]
}

describe('readCsv reads', () => {
  test.each<[string, string, CsvOptions, Rows]>([
    ['commas', 'a,b\n1,2\n', {}, [['a', 'b'], ['1', '2']]],
    ['semicolons', 'a;b\n1,5;2\n', {}, [['a', 'b'], ['1,5', '2']]],
    ['tabs', 'a\tb\n1\t\n', {}, [['a', 'b'], ['1', '']]],
    ['the delimiter that is said', 'a,b;c\n1,2;3\n', { delimiter: ';' }, [['a,b', 'c'], ['1,2', '3']]],
    ['the delimiter that parts the header into more cells', 'a, b;c;d\n1;2;3\n', {}, [['a, b', 'c', 'd'], ['1', '2', '3']]],
    ['a quoted header whose delimiters do not count', '"a,b,c";d\n1;2\n', {}, [['a,b,c', 'd'], ['1', '2']]],
    ['the delimiter that a line for Excel names', 'sep=;\r\na,b;c\r\n1,2;3\r\n', {}, [['a,b', 'c'], ['1,2', '3']]],
    ['a line for Excel as the first of the rows', 'SEP=,\nReport,\na,b\n1,2\n', { headerRow: 3 }, [['a', 'b'], ['1', '2']]],
    ['one column', 'a\n1\n', {}, [['a'], ['1']]],
    ['no last line end', 'a,b\n1,2', {}, [['a', 'b'], ['1', '2']]],
    ['CRLF', 'a,b\r\n1,2\r\n', {}, [['a', 'b'], ['1', '2']]],
    ['LF and CRLF', 'a,b\r\n1,2\n3,4\r\n', {}, [['a', 'b'], ['1', '2'], ['3', '4']]],
    ['LF and CRLF with quotes', '"a",b\r\n1,"2\r\n"\n"3",4\r\n', {}, [['a', 'b'], ['1', '2\r\n'], ['3', '4']]],
    ['LF inside quotes in a file of CRLF', 'a,b\r\n1,"x\ny"\r\n', {}, [['a', 'b'], ['1', 'x\ny']]],
    ['doubled quotes, delimiters and tabs inside quotes', 'a,b\n"say ""x""","1,\t2"\n', {}, [['a', 'b'], ['say "x"', '1,\t2']]],
    ['cells exactly as written', 'a,b\n 1 ," 2 "\n', {}, [['a', 'b'], [' 1 ', ' 2 ']]],
    ['blank lines as nothing', '\na,b\n\n1,2\n  \n\n3,4\n\n', {}, [['a', 'b'], ['1', '2'], ['3', '4']]],
    ['an empty cell in quotes as a row', 'a\n""\n\n"x"\n', {}, [['a'], [''], ['x']]],
    ['a row of empty cells as nothing', 'a,b\n,\n1,2\n , \n', {}, [['a', 'b'], ['1', '2']]],
    ['a row of empty cells in quotes as a row', 'a,b\n"",""\n', {}, [['a', 'b'], ['', '']]],
    ['a last row of empty cells without line end as a row', 'a,b\n,', {}, [['a', 'b'], ['', '']]],
    ['empty names that repeat', ',a,,""\n1,2,3,4\n', {}, [['', 'a', '', ''], ['1', '2', '3', '4']]],
    ['a header without rows', 'a,b\n', {}, [['a', 'b']]],
    ['a header after title rows', 'Report\n"two\nlines",,\na,b\n1,2\n', { headerRow: 3 }, [['a', 'b'], ['1', '2']]],
    ['a header after a blank line that counts', 'Report\n\na,b\n1,2\n', { headerRow: 3 }, [['a', 'b'], ['1', '2']]],
    ['names like those of objects', '__proto__,constructor\n1,2\n', {}, [['__proto__', 'constructor'], ['1', '2']]],
  ])('%s', (_, text, options, rows) => {
    expect(all(text, options)).toEqual(rows)
  })
})

describe('readCsv refuses', () => {
  test.each<[string, string, CsvOptions, string, number | undefined]>([
    ['an empty file', '', {}, 'empty', undefined],
    ['a blank file', '\n \r\n', {}, 'empty', undefined],
    ['a header of no names', '\n,,\n1,2,3\n', {}, 'has no header', 2],
    ['a short row', 'a,b\n1,2\n3\n4,5\n', {}, 'the row has 1 cells and the header 2', 3],
    ['a long row', 'a,b\n1,2,3\n', {}, 'the row has 3 cells and the header 2', 2],
    ['a last row that is cut', 'a,b\n1,2\n3', {}, 'the last row is cut short', 3],
    ['an empty quoted cell where there are more columns', 'a,b\n1,2\n""\n', {}, 'the row has 1 cells', 3],
    ['a row below a line for Excel', 'sep=,\na,b\n1,2\n3\n', {}, 'the row has 1 cells', 4],
    ['a short row of empty cells', 'a,b,c\n1,2,3\n,\n', {}, 'the row has 2 cells', 3],
    ['a short row after quoted line ends and blank lines', 'a,b\n\n"x\ny\n",2\n\n3\n', {}, 'the row has 1 cells', 7],
    ['a quote in the middle of a cell', 'a,b\n1,x"y"\n', {}, 'a quote stands in the middle of a cell', 2],
    ['a quote after a space', 'a,b\n1, "x"\n', {}, 'a quote stands in the middle of a cell', 2],
    ['text after a closing quote', 'a,b\n"1"x,2\n', {}, 'text follows the quote', 2],
    ['a space after a closing quote', 'a,b\n"1" ,2\n', {}, 'text follows the quote', 2],
    ['a quote that opens and never closes', 'a,b\n1,2\n3,"4\n5,6\n', {}, 'never closes', 3],
    ['a quote at the very start that never closes', '"a,b\n1,2\n', {}, 'never closes', 1],
    ['two quotes at the very start, then one', '""a,"b\n', {}, 'text follows the quote', 1],
    ['a quote that is doubled at the end', 'a,b\n1,"2""', {}, 'never closes', 2],
    ['a single quote in a title row', 'The "list"\na,b\n1,2\n', { headerRow: 2 }, 'a quote stands in the middle', 1],
    ['a control character', 'a,b\n1,2\n3,\u0007\n', {}, 'control character', 3],
    ['a control character inside quotes', 'a,b\n1,"\n\u001b"\n', {}, 'control character', 3],
    ['a C1 control character', 'a,b\n1,\u0085\n', {}, 'control character', 2],
    ['a lone carriage return', 'a,b\n1,2\r3,4\n', {}, 'control character', 2],
    ['a lone carriage return inside quotes', 'a,b\n1,"2\r"\n', {}, 'control character', 2],
    ['a tab outside quotes', 'a,b\n1,"\t"\n1\t,2\n', {}, 'a tab outside quotes', 3],
    ['a name twice', 'a,b,a\n1,2,3\n', {}, 'names the column "a" twice', 1],
    ['a name twice but for case, spaces, _ and -', '\nStart time,b,start_TIME\n1,2,3\n', {}, '"Start time" twice, also as "start_TIME"', 2],
    ['a header that two delimiters part alike', 'a,b;c\n1,2;3\n', {}, 'comma or semicolon alike', 1],
    ['a header row beyond the end', 'a,b\n1,2\n', { headerRow: 3 }, 'has no row 3', undefined],
    ['the wrong delimiter', 'a,b\n1,2;3\n"4";5,6\n', {}, 'text follows the quote', 3],
  ])('%s', (_, text, options, message, line) => {
    const refused = refusal(() => readCsv(text, options))
    expect(refused.message).toContain(message)
    expect(refused.remedy).toMatch(/^[A-Z].*\.$/)
    expect(refused.line).toBe(line)
  })
})

test('lines stay true over blank lines, title rows and quoted line ends', () => {
  const { rows, lineOf, unit } = readCsv('"Ti\ntle"\n\na,b\n\n1,"x\r\ny"\n\n"2",z\n3,w', { headerRow: 2 })
  expect(rows.map((cells, row) => [cells[0], lineOf(row)])).toEqual([['1', 6], ['2', 9], ['3', 10]])
  expect(unit).toBe('line')
})

describe('by chance', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', ' ', 'a', 'é', '€', '\u{1f469}') }),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\p{Cc}]/gu, '')),
  )
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }).map((rows): Rows => [
      Array.from({ length: width }, (_, i) => `column "${i}"`),
      ...rows,
    ]),
  )
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const needsQuotes = (text: string) => /["\r\n,;\t]|^ *$/.test(text)
  const format = fc.record({
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    other: fc.constantFrom('\n', '\r\n'),
    isAllQuoted: fc.boolean(),
    blank: fc.constantFrom('', ' ', '   '),
  })

  test('any table that is written by RFC 4180 reads back as it was, with true lines', () => {
    fc.assert(
      fc.property(table, format, (rows, { delimiter, end, other, isAllQuoted, blank }) => {
        const written = rows.map((cells) =>
          cells.map((text) => (isAllQuoted || needsQuotes(text) ? quoted(text) : text)).join(delimiter),
        )
        const text = written.map((row, i) => row + (i % 2 === 0 ? end : other + blank + end)).join('')
        const { header, rows: read, lineOf } = readCsv(text, { delimiter })
        expect([header, ...read]).toEqual(rows)
        let line = 1
        for (const [i, row] of written.entries()) {
          if (i > 0) expect(lineOf(i - 1)).toBe(line)
          line += row.split('\n').length + (i % 2 === 0 ? 0 : 1)
        }
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test('whatever the text, every row that is returned has as many cells as the header, or the text is refused', () => {
    const junk = fc.string({ unit: fc.constantFrom('"', ',', ',', '\n', '\n', '\r\n', ' ', 'a', 'b', 'c,d\n', ';', '\r'), maxLength: 30 })
    let read = 0
    let refused = 0
    fc.assert(
      fc.property(junk, fc.integer({ min: 1, max: 3 }), (text, headerRow) => {
        try {
          const { header, rows } = readCsv(text, { headerRow })
          for (const cells of rows) expect(cells.length).toBe(header.length)
          expect(text.split('"').length % 2).toBe(1)
          read++
        } catch (error) {
          expect(error).toBeInstanceOf(Unusable)
          refused++
        }
      }),
      { numRuns: 3000, seed: 1 },
    )
    expect(Math.min(read, refused)).toBeGreaterThan(100)
  })

  test('a file that is cut anywhere but after a row never gives a row that was not there', () => {
    const text = 'id,name,site\nE1,"Rao, Asha",North\r\nE2,"Ito ""B""\nBen",South\nE3,Chloé,West\n'
    const whole = all(text)
    for (let length = 1; length < text.length; length++) {
      try {
        const rows = all(text.slice(0, length))
        const last = rows.at(-1) ?? []
        expect(rows.slice(0, -1)).toEqual(whole.slice(0, rows.length - 1))
        expect(last.length).toBe(rows[0]?.length)
        expect(last.slice(0, -1)).toEqual(whole[rows.length - 1]?.slice(0, last.length - 1))
      } catch (error) {
        expect(error).toBeInstanceOf(Unusable)
      }
    }
  })
})

describe('samples', () => {
  const sample = (name: string) => decode(readFileSync(join(import.meta.dirname, '..', 'samples', 'tables', name)))
  test.each<[string, number, number, string | undefined]>([
    ['moodle-progress.csv', 8, 5, 'Chloé Dubois'],
    ['moodle-progress-excel-utf16le.csv', 8, 5, 'Chloé Dubois'],
    ['moodle-completion.csv', 7, 5, '102'],
    ['hr-training-matrix-wide.csv', 7, 5, 'E003'],
    ['hr-training-long.csv', 9, 5, 'E002'],
    ['hazard-log.csv', 16, 3, 'HAZ-003'],
    ['googleforms.csv', 4, 2, undefined],
    ['msforms.csv', 8, 2, undefined],
    ['limesurvey-code-headings.csv', 10, 3, '3'],
  ])('%s', (name, columns, count, third) => {
    const { header, rows } = readCsv(sample(name))
    expect(header).toHaveLength(columns)
    expect(rows).toHaveLength(count)
    expect(rows[2]?.[0]).toBe(third)
  })

  test('a quoted line end and quoted commas of a form', () => {
    expect(readCsv(sample('googleforms.csv')).rows[0]?.at(-1)).toBe('line one\nline two')
    expect(readCsv(sample('limesurvey-code-headings.csv')).rows[2]?.at(-1)).toBe('oui, "pret"')
  })
})

test('a text without quotes is parted as the library parts it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '_', 'é', ';') })
  /* Rows of empty cells are nothing, whatever the library says. */
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }).filter((cells) => cells.some((each) => /[^ ]/.test(each))), { minLength: 1 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (given, end, isEnded) => {
      const text = ['name,other', ...given.map((cells) => cells.join(','))].join(end) + (isEnded ? end : '')
      expect(readCsv(text).rows).toEqual(quotedRecords(text, ',', end === '\n' ? '\n' : '\r\n').slice(1).filter((cells) => cells.length === 2))
    }),
  )
})
