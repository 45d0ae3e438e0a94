import { Unusable } from '../model/unusable.ts'
import { oldestStart, type TestRun } from './test-run.ts'
import { countIn, readXml, type Attributes } from './xml.ts'

/** A result, which may have others inside: the rows of a data-driven test. */
interface Result {
  readonly testId: string
  readonly hasFailed: boolean
  readonly isLeftOut: boolean
  parts: number
  failedParts: number
}

interface Counters {
  readonly failed: number
  readonly skipped: number
  readonly ran: number | null
}

const giveWhole = 'Let "dotnet test --logger trx" or Visual Studio write the file again, and give it unchanged.'
const failing = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected', 'inProgress']
const leftOut = ['notExecuted', 'inconclusive', 'pending']

/**
 * A Visual Studio test result (TRX). A test passed only where its outcome is `Passed`; one that was not executed or is
 * inconclusive counts as skipped; every other outcome is a failure, and so is none at all, for the logger leaves
 * `Error` out. Counters and the run's own outcome are compared with the results, and the worse is taken (the logger's
 * counters do not count what was skipped). Rows of a data-driven test count one by one. A suite is a class. Throws
 * `Unusable`.
 */
export function readTrx(text: string): TestRun {
  const path: string[] = []
  const open: Result[] = []
  const starts: string[] = []
  const classes = new Map<string, string>()
  const ranIds = new Set<string>()
  let [tests, failed, skipped] = [0, 0, 0]
  let runOutcome: string | null = null
  let counters: Counters = { failed: 0, skipped: 0, ran: null }
  let testId = ''
  readXml(text, {
    open(name, attributes, line) {
      if (path.length === 0 && name !== 'TestRun')
        throw new Unusable(`is XML with the root <${name.slice(0, 40)}>, not a TRX file`, giveWhole)
      const parent = path.at(-1) ?? ''
      path.push(name)
      if (isHolder(parent)) open.push(resultOf(attributes))
      else if (name === 'Times') starts.push(attributes['start'] ?? '')
      else if (name === 'ResultSummary') runOutcome = attributes['outcome'] ?? ''
      else if (name === 'Counters') counters = countersOf(attributes, line)
      else if (name === 'UnitTest') testId = attributes['id'] ?? ''
      else if (name === 'TestMethod') classes.set(testId, classOf(attributes['className'] ?? ''))
    },
    close() {
      path.pop()
      if (!isHolder(path.at(-1) ?? '')) return
      const result = open.pop()
      if (!result) return
      const outer = open.at(-1)
      const failures = Math.max(result.failedParts, result.hasFailed ? 1 : 0)
      failed += failures - result.failedParts
      if (outer) {
        outer.parts++
        outer.failedParts += failures
      }
      if (result.parts > 0) return
      tests++
      if (result.isLeftOut) skipped++
      else ranIds.add(result.testId)
    },
  })
  if (runOutcome === null) throw new Unusable('has no ResultSummary, so the run may not have ended', giveWhole)
  const ran = tests - skipped
  return {
    format: 'trx',
    tests,
    failed: Math.max(failed, counters.failed, isGood(runOutcome) ? 0 : 1),
    skipped: Math.max(skipped, counters.skipped),
    ran: Math.min(ran, counters.ran ?? ran),
    suites: [...new Set([...classes].filter(([id]) => ranIds.has(id)).map(([, name]) => name))].filter((name) => name !== ''),
    startedAt: oldestStart(starts),
  }
}

function isHolder(name: string): boolean {
  return name === 'Results' || name === 'InnerResults'
}

function resultOf(attributes: Attributes): Result {
  const outcome = (attributes['outcome'] ?? '').toLowerCase()
  const isLeftOut = ['notexecuted', 'inconclusive', 'pending', 'completed'].includes(outcome)
  return {
    testId: attributes['testId'] ?? '',
    hasFailed: !isLeftOut && outcome !== 'passed',
    isLeftOut,
    parts: 0,
    failedParts: 0,
  }
}

/** `executed` may hold what is inconclusive, and the logger writes 0 for `notExecuted`, whatever was skipped. */
function countersOf(attributes: Attributes, line: number): Counters {
  const count = (name: string): number => countIn(attributes, name, line) ?? 0
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + count(name), 0)
  const executed = countIn(attributes, 'executed', line)
  return {
    failed: sum(failing),
    skipped: Math.max(sum(leftOut), executed === null ? 0 : count('total') - executed),
    ran: executed,
  }
}

/** The outcome of the run as a whole; a run in which all is well is `Completed`. */
function isGood(outcome: string): boolean {
  return ['completed', 'passed', 'warning', 'inconclusive', 'notexecuted'].includes(outcome.toLowerCase())
}

/** MSTest adds the assembly's name to the class's. */
function classOf(name: string): string {
  return (name.split(',')[0] ?? '').trim()
}
