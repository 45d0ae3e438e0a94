import { Unusable } from '../model/unusable.ts'
import { parseJson } from './json.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { oldestStart, type TestRun } from './test-run.ts'

interface Package {
  /** Last result of each test, by its name. */
  readonly tests: Map<string, string>
  result: string | null
}

const keepOutput = 'Write only the standard output of "go test -json" into the file, and all of it.'
const isResult = (action: string): boolean => action === 'pass' || action === 'fail' || action === 'skip'

/**
 * The events of `go test -json`, one JSON object a line (go.dev/cmd/test2json). Of a test the last result counts; subtests are tests too,
 * and so are the tests that hold them. A test that started and has no result failed, and so did a package that failed
 * without a failing test (it did not build, or broke outside of its tests). A package without a result means that the
 * file is cut short. A suite is a package. Throws `Unusable`.
 */
export function readGoTest(text: string): TestRun {
  const packages = new Map<string, Package>()
  const starts: string[] = []
  let brokenBuilds = 0
  const lines = text.replace(/^\ufeff/, '').split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const event = readEvent(line, i + 1)
    const action = wordOf(event, 'Action', i + 1)
    if (action === 'build-fail') brokenBuilds++
    const started = wordOf(event, 'Time', i + 1)
    if (started !== '') starts.push(started)
    note(packages, wordOf(event, 'Package', i + 1), wordOf(event, 'Test', i + 1), action)
  }
  return { format: 'go-test-json', ...countsOf(packages, brokenBuilds), startedAt: oldestStart(starts) }
}

function readEvent(line: string, at: number): JsonObject {
  try {
    const event = parseJson(line)
    if (isObject(event) && typeof event['Action'] === 'string') return event
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
  }
  throw new Unusable('has a line that is no whole event of "go test -json"', keepOutput, at)
}

function wordOf(event: JsonObject, key: string, at: number): string {
  const value = event[key] ?? ''
  if (typeof value === 'string') return value
  throw new Unusable(`"${key}" is no text`, keepOutput, at)
}

function note(packages: Map<string, Package>, name: string, test: string, action: string): void {
  if (name === '') return
  const entry = packages.get(name) ?? { tests: new Map<string, string>(), result: null }
  packages.set(name, entry)
  if (test !== '') {
    /* Until it has a result, what has started is as good as failed. */
    if (isResult(action)) entry.tests.set(test, action)
    else if (action === 'run') entry.tests.set(test, 'fail')
  }
  if (test === '' && isResult(action)) entry.result = action
  else if (action === 'start' || action === 'run') entry.result = null
}

function countsOf(packages: ReadonlyMap<string, Package>, brokenBuilds: number): Omit<TestRun, 'format' | 'startedAt'> {
  const suites: string[] = []
  let [tests, failed, skipped] = [0, 0, 0]
  for (const [name, { tests: results, result }] of packages) {
    if (result === null) throw new Unusable(`is cut short: the package ${name} has no result`, keepOutput)
    const having = (wanted: string): number => [...results.values()].filter((each) => each === wanted).length
    tests += results.size
    skipped += having('skip')
    failed += Math.max(having('fail'), result === 'fail' ? 1 : 0)
    if (results.size > having('skip')) suites.push(name)
  }
  return { tests, failed: Math.max(failed, brokenBuilds), skipped, ran: tests - skipped, suites }
}
