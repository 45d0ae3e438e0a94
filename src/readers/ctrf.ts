import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { countOf, neededCountOf, oldestStart, type TestRun } from './test-run.ts'

const writeAgain = 'Let the reporter write the CTRF file again, whole.'

/**
 * A report in the Common Test Report Format (ctrf.io), versions 0 and 1. Each test has one of five statuses; what is
 * `pending`, `skipped` or `other` (Jest's todo) did not run to a result and counts as skipped, and a flaky test that
 * passed in the end passed. The tests are counted again, and where the summary says otherwise the worse is taken.
 * Throws `Unusable`.
 */
export function readCtrf(value: unknown): TestRun {
  const results = isObject(value) ? value['results'] : null
  if (!isObject(results)) throw new Unusable('has no "results", as a CTRF report does', writeAgain)
  const { summary, tests } = results
  if (!isObject(summary)) throw new Unusable('has no "summary" in its results', writeAgain)
  if (!Array.isArray(tests)) throw new Unusable('has no list of "tests" in its results', writeAgain)
  const read = tests.map((test: unknown, i) => readTest(test, i + 1))
  const having = (...statuses: readonly string[]): number => read.filter(({ status }) => statuses.includes(status)).length
  const leftOut = (countOf(summary, 'skipped') ?? 0) + (countOf(summary, 'pending') ?? 0) + (countOf(summary, 'other') ?? 0)
  const failed = neededCountOf(summary, 'failed')
  const ran = read.filter(({ status }) => status === 'passed' || status === 'failed')
  return {
    format: 'ctrf',
    tests: read.length,
    failed: Math.max(having('failed'), failed),
    skipped: Math.max(having('pending', 'skipped', 'other'), leftOut),
    ran: Math.min(ran.length, neededCountOf(summary, 'passed') + failed),
    suites: [...new Set(ran.map(({ suite }) => suite))].filter((suite) => suite !== ''),
    startedAt: oldestStart(startsOf(summary)),
  }
}

function readTest(test: unknown, place: number): { readonly status: string; readonly suite: string } {
  const status = isObject(test) ? test['status'] : null
  if (!isObject(test) || typeof status !== 'string') throw new Unusable(`its test ${place} has no status`, writeAgain)
  if (!['passed', 'failed', 'skipped', 'pending', 'other'].includes(status))
    throw new Unusable(
      `its test ${place} has the status ${JSON.stringify(status.slice(0, 30))}, which CTRF does not know`,
      'Use a reporter that writes passed, failed, skipped, pending or other.',
    )
  return { status, suite: suiteOf(test['suite']) }
}

/** Version 0 writes a path of suites as one text, version 1 as a list. */
function suiteOf(suite: unknown): string {
  if (typeof suite === 'string') return suite
  return Array.isArray(suite) ? suite.filter((part: unknown) => typeof part === 'string').join(' > ') : ''
}

/** Epoch milliseconds; converters that do not know it write 0. */
function startsOf(summary: JsonObject): readonly number[] {
  const start = countOf(summary, 'start')
  return start === null ? [] : [start]
}
