import { expect, test } from 'vitest'
import { commandsIn } from '../../src/readers/commands.ts'

test.each<[string, string]>([
  ['spaces', `condition: x${' '.repeat(60_000)}y`],
  ['stars', `${'*'.repeat(60_000)}x`],
  ['line ends', '\n'.repeat(60_000)],
  ['comment starts', '<!--'.repeat(15_000)],
  ['elements', '<pre>'.repeat(12_000)],
  ['a long refusal', `/refuse safety as cso ${'because '.repeat(8000)}`],
])('a comment full of %s is read at once', (_, body) => {
  expect(commandsIn(body).length).toBeLessThanOrEqual(1)
}, 1000)

test('one comment may say several things', () => {
  const digest = 'a'.repeat(64)
  expect(commandsIn(`/sign-off one as cso sha256:${digest.toUpperCase()}\n/refuse two as cso\nCondition: a thing (due 2026-12-20)\n- condition: another\n/accept\n/reopen now`)).toEqual([
    { kind: 'sign-off', item: 'one', role: 'cso', covers: `sha256:${digest}` },
    { kind: 'refuse', item: 'two', role: 'cso' },
    { kind: 'condition', text: 'a thing', due: '2026-12-20' },
    { kind: 'condition', text: 'another', due: null },
    { kind: 'accept' },
    { kind: 'reopen' },
  ])
})
