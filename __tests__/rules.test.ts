import { expect, test } from 'vitest'
import { remedyFor } from '../src/model/remedies.ts'
import { allRules, isRule, isWaivable } from '../src/model/rules.ts'

test('every bound and set says what to do', () => {
  const bounds = allRules().filter((rule) => !/^(checklist|evidence|waiver|not-applicable|gate)\//.test(rule))
  const told = bounds.filter((rule) => remedyFor(rule) !== 'Bring it to what is needed, then give the new evidence.')
  /* Counts that are facts, coverage and sign-offs whose remedy the case itself gives. */
  const byCase = bounds.filter((rule) => !told.includes(rule))
  expect(byCase).toEqual([
    'concerns/open-critical',
    'concerns/open-high',
    'concerns/open-low',
    'concerns/open-medium',
    'defect-log/recorded',
    'load-test/exit-code',
    'load-test/thresholds-undecided',
    'sign-off/condition',
    'sign-off/does-not-count',
    'sign-off/refusals',
    'sign-off/refused',
    'sign-off/sign-offs',
    'sign-off/stale',
    'sign-off/team',
    'sign-off/unreadable',
    'training/coverage-percent',
    'training/group-coverage-percent',
  ])
})

test.each([
  ['training/coverage-percent', true, true],
  ['measurement/anything', true, true],
  ['sign-off/refused', true, false],
  ['evidence/unavailable', true, false],
  ['checklist/value', true, false],
  ['training/coverage', false, false],
  ['constructor', false, false],
  ['__proto__', false, false],
])('%s is a rule: %s, and can be waived: %s', (rule, known, waivable) => {
  expect(isRule(rule)).toBe(known)
  expect(isWaivable(rule)).toBe(waivable)
})
