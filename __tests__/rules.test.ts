import { expect, test } from 'vitest'
import { remedyFor } from '../src/model/remedies.ts'
import { allRules, isRule, isWaivable, otherRules } from '../src/model/rules.ts'

test('every bound and set says what to do', () => {
  const bounds = allRules().filter((rule) => !Object.hasOwn(otherRules, rule))
  expect(bounds.filter((rule) => remedyFor(rule) === 'Bring it to what is needed, then give the new evidence.')).toEqual([])
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
