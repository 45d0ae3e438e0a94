import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { render, type Report } from '../../src/index.ts'
import { forAscii, forTerminal } from '../../src/report/escape.ts'
import { widthOf, wrap } from '../../src/report/wrap.ts'
import { looksOf } from '../../src/cli/looks.ts'
import { payloads, withTexts } from '../support/payloads.ts'
import { cli, folderWith } from '../support/process.ts'
import { everyKindOfReport } from '../support/reports.ts'
import { checklistOf, judged } from '../support/world.ts'

let reports: readonly Report[] = []
beforeAll(async () => {
  reports = Object.values(await everyKindOfReport())
})

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
const escape = String.fromCharCode(27)
const bare = (text: string) => text.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '')

describe('broken into lines', () => {
  test('nothing is lost, and only a word that is longer than a line is', () => {
    for (const columns of [30, 80, 120])
      for (const colour of [false, true]) {
        const text = render(reports, 'text', { columns, colour })
        expect(words(text)).toEqual(words(render(reports, 'text', { colour })))
        for (const line of bare(text).split('\n')) if (widthOf(line) > columns) expect(words(line)).toHaveLength(1)
      }
  })

  test('whatever the words, the width and the letters', () => {
    const word = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('日本語', 'e\u0301', '👍🏽', 'a/b/c.yml:1:2')).map((text) => forTerminal(text).replaceAll(' ', '_'))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 30, max: 140 }), fc.nat(8), (all, columns, hang) => {
        const lines = wrap(`  ${all.join(' ')}`, columns, hang)
        expect(lines.join(' ').trim().split(/ +/)).toEqual(all)
        for (const line of lines) if (widthOf(line) > columns) expect(line.trim().split(' ')).toHaveLength(1)
      }),
    )
  })

  test.each([
    ['a digest', `sha256:${'0'.repeat(64)}`, 71],
    ['wide characters', '日本語', 6],
    ['marks upon letters', 'e\u0301', 1],
    ['colours', `${escape}[31mred${escape}[39m`, 3],
  ])('%s', (_, text, width) => expect(widthOf(text)).toBe(width))
})

describe('letters', () => {
  test('ASCII alone where the terminal has no others, with any text', () => {
    for (const payload of [...Object.values(payloads), 'Ärztin, naïve “quote” Œuvre Û 日本'])
      // oxlint-disable-next-line no-control-regex
      expect(render(reports.map((report) => withTexts(report, payload)), 'text', { ascii: true })).toMatch(/^[\n -~]*$/)
    expect(forAscii('Ärztin – naïve … ✗ 日')).toBe('Arztin - naive ... x \\u65e5')
    expect(forAscii('e\u0301')).toBe('e')
  })

  test('colours change nothing but the colours', () => {
    expect(bare(render(reports, 'text', { colour: true }))).toBe(render(reports, 'text'))
  })
})

test.each<[string, Record<string, string>, number | null, object]>([
  ['a file', {}, null, { ascii: false }],
  ['a terminal', {}, 80, { ascii: false, columns: 80 }],
  ['a wide one', {}, 300, { ascii: false, columns: 120 }],
  ['COLUMNS', { COLUMNS: '100' }, 80, { ascii: false, columns: 100 }],
  ['COLUMNS that are none', { COLUMNS: '0' }, 80, { ascii: false, columns: 80 }],
  ['LANG=C', { LANG: 'C' }, null, { ascii: true }],
  ['LC_ALL before LANG', { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, null, { ascii: true }],
  ['UTF-8', { LC_ALL: '', LC_CTYPE: 'C.utf8', LANG: 'C' }, null, { ascii: false }],
  ['Latin 1', { LANG: 'de_DE.ISO-8859-1' }, null, { ascii: true }],
])('how it looks: %s', (_, env, columns, looks) => {
  expect(looksOf({ env, columns: () => columns, isTerminal: { stdout: false, stderr: false } })).toEqual({ colour: false, ...looks })
})

test('the command breaks lines and leaves out letters as the terminal asks', async () => {
  const ended = await cli(['check'], folderWith({}, 'triage-line'), { COLUMNS: '60', LC_ALL: 'C' })
  expect(ended.stdout.split('\n').every((line) => line.length <= 60 || words(line).length === 1)).toBe(true)
  expect(ended.stdout).toContain('-> Train the 3 people')
})

test('of a long list the rest is counted; the same advice is given once', async () => {
  const evidence = Array.from({ length: 20 }, (_, i) => ({ type: 'document', id: `d${i}`, files: `none-${i}.md` }))
  const text = render(await judged({ checklist: checklistOf(evidence) }), 'text')
  expect(text).toMatch(/and \d+ more: --format html=report\.html shows them all|(error .*\n){20}/)
  expect(text.split('\n').length).toBeLessThan(60)
})

test('with one owner to wait for, no list of owners; with more, one', async () => {
  const item = (id: string, owner: string) => ({ id, title: `Title ${id}`, owner, evidence: [{ type: 'document', files: 'none.md' }] })
  const of = async (items: readonly object[]) => render(await judged({ checklist: checklistOf([], { items }) }), 'text')
  expect(await of([item('a', 'kim')])).not.toContain('Who acts next')
  expect(await of([item('a', 'kim'), item('b', 'sam'), item('c', 'kim')])).toContain('Who acts next:\n  kim  Title a\n  "    Title c\n  sam  Title b\n')
})
