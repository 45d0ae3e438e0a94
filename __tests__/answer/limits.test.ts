import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/answer/annotations.ts'
import { checkRunOf } from '../../src/answer/check-run.ts'
import { commentOf } from '../../src/answer/comment.ts'
import { fitted, sizeOf } from '../../src/answer/fitted.ts'
import type { AnswerPlace } from '../../src/answer/place.ts'
import { commandsIn } from '../../src/readers/commands.ts'
import { checklistOf, judged } from '../support/world.ts'

const place: AnswerPlace = { talk: { kind: 'pull-request', number: 7 }, commit: 'c'.repeat(40), ref: null, repositoryUrl: 'https://github.com/trust/triage', runUrl: 'https://github.com/trust/triage/actions/runs/1', mode: 'enforce' }

const many = (count: number, title: string) =>
  judged({
    checklist: checklistOf([], {
      releaseIssue: 9,
      roles: { sponsor: ['kim-roe'] },
      items: Array.from({ length: count }, (_, i) => ({ id: `i${i}`, title: `${title} ${i}`, owner: `owner-${i % 40}`, evidence: [{ type: 'document', files: `${i}.md` }, { type: 'signOff', role: 'sponsor' }] })),
    }),
    files: Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, i % 2 === 0 ? 'words' : ' '])),
  })

describe('what GitHub takes', () => {
  test.each([['ASCII', 'Everyone is trained'], ['three bytes a letter', '訓練'.repeat(40)], ['four bytes a letter', '🚑'.repeat(60)], ['all escaped', '<@#>'.repeat(30)]])('a comment of 1,500 items fits, shortened with a note: %s', async (_, title) => {
    const report = await many(1500, title)
    for (const text of [commentOf(report, place), checkRunOf(report, place, []).summary]) {
      expect(sizeOf(text)).toBeLessThanOrEqual(65_535)
      expect(text).toMatch(/\*\*Shortened: \d+ lines did not fit\./)
      expect(text.split('\n').filter((line) => line.startsWith('```')).length % 2).toBe(0)
      expect(text.split('<details>').length).toBe(text.split('</details>').length)
      expect(text.split('\n').at(-1)).toMatch(/^<sub>Found at/)
      expect(text).toContain('Who does what next')
      expect(text).toContain('/sign-off i0 as sponsor sha256:')
      expect(commandsIn(text)).toEqual([])
    }
  })

  test('the control: what fits is whole', async () => {
    expect(commentOf(await many(20, 'Title'), place)).not.toContain('Shortened')
  })

  test('names as long as they may be leave room for what matters', async () => {
    const report = { ...(await many(3, '@'.repeat(3900))), service: '@'.repeat(60_000), release: '🚑'.repeat(9000) }
    expect(sizeOf(commentOf(report, place))).toBeLessThanOrEqual(65_535)
    expect(commentOf(report, place)).toContain('NOT READY')
    expect(commentOf(report, place)).toContain('/sign-off i2 as sponsor sha256:')
    expect(commentOf(report, place).isWellFormed()).toBe(true)
  })

  test('a cut leaves no fence and no details open', () => {
    const lines = ['a', '```text', ...Array.from({ length: 9 }, () => 'x'.repeat(10)), '```', '<details>', 'b', '</details>']
    for (let bytes = 0; bytes < 300; bytes++) {
      const { lines: kept, left } = fitted(lines, bytes)
      expect(kept.filter((line) => line.startsWith('```')).length % 2).toBe(0)
      expect(kept.includes('<details>')).toBe(kept.includes('</details>'))
      if (left > 0) expect(sizeOf(kept.join('\n'))).toBeLessThanOrEqual(Math.max(bytes, 0))
    }
  })

  test('annotations stand on lines that are there, with what blocks first', async () => {
    const report = await many(400, 'Title')
    const elsewhere = { ...report.findings[0], level: 'error', path: 'builtin:essential', line: 70 } as (typeof report.findings)[number]
    const warning = { ...report.findings[0], level: 'warning', rule: 'a/b' } as (typeof report.findings)[number]
    const drafts = annotationsOf(report, [warning, elsewhere, ...report.findings])
    expect(drafts).toHaveLength(300)
    expect(drafts[0]).toMatchObject({ path: report.inputs.checklist.path, line: 1, column: 1, level: 'failure' })
    for (const { path, line, title, message } of drafts) expect([path, line > 0, title.length <= 255, message.length <= 4000]).toEqual([report.inputs.checklist.path, true, true, true])
    expect(annotationsOf({ ...report, inputs: { ...report.inputs, checklist: { path: 'gone.yml', sha256: null } } }, report.findings)).toEqual([])
  })
})
