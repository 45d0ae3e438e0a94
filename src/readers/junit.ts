import { Unusable } from '../model/unusable.ts'
import type { StreamReader } from './stream-reader.ts'
import { addCounts, countsOf, type TestCounts, type TestResult } from './test-counts.ts'
import { startKeeper, type TestRun } from './test-run.ts'
import { countIn, type Attributes } from './xml.ts'
import { xmlStream } from './xml-stream.ts'

/** A suite with the counts of all that is in it, and what it says of itself. */
interface Suite extends TestCounts {
  readonly name: string
  readonly claimed: { readonly tests: number | null; readonly failed: number | null; readonly skipped: number | null }
  hasSuites: boolean
}

/**
 * JUnit XML. A test case with an error or a failure failed, whatever else it says; Surefire's `flakyFailure` is no
 * failure, for the case passed in the end, and its `rerunFailure` stands beside one. Tools disagree with themselves: a
 * suite that never loaded has an error and no case, a build that broke shows in the root alone, a case that is still to
 * be written looks passed, PHPUnit's outer suites count what the inner ones do. So each suite's own counts are compared
 * with all that is in it, and the worse is taken. Throws `Unusable`.
 */
export function readJunit(): StreamReader<TestRun> {
  const open: Suite[] = []
  const suites = new Map<string, boolean>()
  const starts = startKeeper()
  let total: TestCounts = { tests: 0, failed: 0, skipped: 0, ran: 0 }
  let inCase: TestResult | null = null
  const xml = xmlStream({
    open(name, attributes, line) {
      const suite = open.at(-1)
      if (!suite) refuseOtherRoot(name)
      if (isSuite(name) || name === 'testcase') {
        if (inCase !== null)
          throw new Unusable(`has a <${name}> inside a test case`, 'Give the file as the tool wrote it.', line)
        if (name === 'testcase') {
          inCase = resultOf(attributes)
          return
        }
        if (suite) suite.hasSuites = true
        open.push(suiteOf(name, attributes, line))
        starts.add(attributes['timestamp'] ?? '')
        const named = open.at(-1)?.name ?? ''
        suites.set(named, suites.get(named) ?? false)
      } else if (isFailure(name)) {
        /* Outside of a case it is the suite that failed, before or after its cases. */
        if (inCase !== null) inCase = 'failed'
        else if (suite) suite.failed++
      } else if (inCase === 'passed' && localName(name) === 'skipped') inCase = 'skipped'
    },
    close(name) {
      if (name === 'testcase') {
        addCounts(open.at(-1), countsOf(inCase))
        inCase = null
      } else if (isSuite(name)) {
        const suite = open.pop()
        if (!suite) return
        refuseMissing(suite)
        total = worstOf(suite)
        if (total.ran > 0) suites.set(suite.name, true)
        addCounts(open.at(-1), total)
      }
    },
  })
  return {
    push: (chunk) => xml.push(chunk),
    end() {
      xml.end()
      const { tests, failed, skipped, ran } = total
      const names = [...suites].filter(([name, hasRun]) => hasRun && name !== '').map(([name]) => name)
      return { format: 'junit-xml', tests, failed, skipped, ran, suites: names, startedAt: starts.start() }
    },
  }
}

function isSuite(name: string): boolean {
  return name === 'testsuite' || name === 'testsuites'
}

/** A prefix does not make a failure something else. */
function isFailure(name: string): boolean {
  return localName(name) === 'failure' || localName(name) === 'error'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function refuseOtherRoot(name: string): void {
  if (isSuite(name)) return
  throw new Unusable(`is XML with the root <${name.slice(0, 40)}>, not JUnit XML`, 'Let the test tool write JUnit XML.')
}

function suiteOf(element: string, attributes: Attributes, line: number): Suite {
  const count = (name: string): number | null => countIn(attributes, name, line)
  return {
    ...countsOf(null),
    /* The root's name is the tool's, or the project's. */
    name: element === 'testsuite' ? (attributes['name'] ?? '') : '',
    claimed: {
      tests: count('tests'),
      failed: sum(count('failures'), count('errors')),
      skipped: sum(count('skipped'), count('disabled')),
    },
    hasSuites: false,
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0)
}

/** What a case's attributes say: GoogleTest and CTest mark there what did not run. */
function resultOf(attributes: Attributes): TestResult {
  const said = [attributes['status'] ?? '', attributes['result'] ?? '']
  if (said.some((word) => /^(?:fail|failed|failure|error|errored|broken)$/i.test(word))) return 'failed'
  if (said.some((word) => /^(?:notrun|skipped|disabled|suppressed|ignored|pending)$/i.test(word))) return 'skipped'
  return 'passed'
}

/**
 * What a suite counts and does not show may be what failed. One that holds others may count theirs, and where something
 * failed tools count it twice: a case and its teardown (pytest), a hook (Mocha).
 */
function refuseMissing({ name, claimed, hasSuites, tests, failed }: Suite): void {
  const isGreen = failed === 0 && (claimed.failed ?? 0) === 0
  if (isGreen && !hasSuites && claimed.tests !== null && claimed.tests > tests && tests > 0)
    throw new Unusable(`the suite "${name.slice(0, 60)}" counts ${claimed.tests} tests and shows ${tests}`, 'Give the file as the tool wrote it, whole.')
  if (claimed.skipped !== null && claimed.skipped > Math.max(claimed.tests ?? 0, tests))
    throw new Unusable(`the suite "${name.slice(0, 60)}" counts ${claimed.skipped} skipped tests of ${Math.max(claimed.tests ?? 0, tests)}`, 'Give the file as the tool wrote it, whole.')
}

function worstOf({ claimed, hasSuites, ...seen }: Suite): TestCounts {
  const claimedRan = Math.max(0, (claimed.tests ?? seen.tests) - (claimed.skipped ?? seen.skipped))
  const saysNothing = claimed.tests === null && claimed.skipped === null
  /* An outer suite that counts fewer tests than it holds counts only its own. */
  const countsOwn = hasSuites && claimed.tests !== null && claimed.tests < seen.tests
  return {
    tests: seen.tests,
    failed: Math.max(seen.failed, claimed.failed ?? 0),
    skipped: Math.max(seen.skipped, claimed.skipped ?? 0),
    ran: saysNothing || countsOwn ? seen.ran : Math.min(seen.ran, claimedRan),
  }
}
