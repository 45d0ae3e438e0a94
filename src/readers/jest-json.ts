import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { countOf, neededCountOf, oldestStart, type TestRun } from './test-run.ts'

interface TestFile {
  readonly statuses: readonly string[]
  readonly suites: readonly string[]
  /** The file failed and no test in it did: it could not be loaded, or broke outside of its tests. */
  readonly isBroken: boolean
}

const writeAgain = 'Let Jest or Vitest write the report again, whole.'

/**
 * The JSON report of Jest or Vitest. `success` is right in both, so where it is false at least one test counts as
 * failed. A file that could not be loaded has no test and counts as one failure; Jest gives their number, Vitest shows
 * them by the file's status alone. Tests are counted again, and where a total says otherwise the worse is taken.
 * A suite is the outermost `describe`, or the file where there is none. Throws `Unusable`.
 */
export function readJestJson(value: unknown): TestRun {
  if (!isObject(value)) throw new Unusable('is no report of Jest or Vitest', writeAgain)
  const { success, testResults } = value
  if (typeof success !== 'boolean') throw new Unusable('does not say whether the run had success', writeAgain)
  if (!Array.isArray(testResults)) throw new Unusable('has no list of "testResults"', writeAgain)
  const files = testResults.map((file: unknown) => readFile(file))
  const statuses = files.flatMap((file) => file.statuses)
  const having = (...wanted: readonly string[]): number => statuses.filter((each) => wanted.includes(each)).length
  const failed = neededCountOf(value, 'numFailedTests')
  const broken = Math.max(files.filter(({ isBroken }) => isBroken).length, countOf(value, 'numRuntimeErrorTestSuites') ?? 0)
  const leftOut = (countOf(value, 'numPendingTests') ?? 0) + (countOf(value, 'numTodoTests') ?? 0)
  const start = countOf(value, 'startTime')
  return {
    format: 'jest-json',
    tests: statuses.length,
    failed: Math.max(having('failed') + broken, failed + broken, saysFailed(value) ? 1 : 0),
    skipped: Math.max(statuses.length - having('passed', 'failed'), leftOut),
    ran: Math.min(having('passed', 'failed'), neededCountOf(value, 'numPassedTests') + failed),
    suites: [...new Set(files.flatMap(({ suites }) => suites))].filter((suite) => suite !== ''),
    startedAt: oldestStart(start === null ? [] : [start]),
  }
}

/** Whether the report as a whole says that not all is well. */
function saysFailed(report: JsonObject): boolean {
  if (report['success'] !== true || report['wasInterrupted'] === true) return true
  return (countOf(report, 'numFailedTestSuites') ?? 0) > 0
}

function readFile(file: unknown): TestFile {
  const tests = isObject(file) ? file['assertionResults'] : null
  if (!isObject(file) || !Array.isArray(tests)) throw new Unusable('has a test file without "assertionResults"', writeAgain)
  const read = tests.map((test: unknown) => readTest(test, file['name']))
  const hasFailed = read.some(({ status }) => status === 'failed')
  return {
    statuses: read.map(({ status }) => status),
    suites: read.filter(({ status }) => status === 'passed' || status === 'failed').map(({ suite }) => suite),
    isBroken: file['status'] === 'failed' && !hasFailed,
  }
}

function readTest(test: unknown, file: unknown): { readonly status: string; readonly suite: string } {
  const status = isObject(test) ? test['status'] : null
  if (!isObject(test) || typeof status !== 'string') throw new Unusable('has a test without a status', writeAgain)
  if (!['passed', 'failed', 'pending', 'skipped', 'todo', 'disabled', 'focused'].includes(status))
    throw new Unusable(
      `has a test with the status ${JSON.stringify(status.slice(0, 30))}, which Jest does not know`,
      'Give the report as Jest or Vitest wrote it.',
    )
  return { status, suite: outermost(test['ancestorTitles']) ?? baseName(file) }
}

function outermost(titles: unknown): string | null {
  const named: unknown = Array.isArray(titles) ? titles.find((title) => typeof title === 'string' && title !== '') : null
  return typeof named === 'string' ? named : null
}

function baseName(file: unknown): string {
  return typeof file === 'string' ? file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) : ''
}
