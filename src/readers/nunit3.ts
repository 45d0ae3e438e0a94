import { Unusable } from '../model/unusable.ts'
import { addCounts, countsOf, type TestCounts, type TestResult } from './test-counts.ts'
import { oldestStart, type TestRun } from './test-run.ts'
import { countIn, readXml, type Attributes } from './xml.ts'

/** The run or a suite with the counts of all that is in it, and what it says of itself. */
interface Suite extends TestCounts {
  /** Name of a fixture; empty for namespaces and assemblies. */
  readonly name: string
  readonly hasFailed: boolean
  readonly claimed: { readonly failed: number; readonly skipped: number; readonly ran: number | null }
}

const giveWhole = 'Let the NUnit console or engine write the file again, and give it unchanged.'

/**
 * An NUnit 3 result (docs.nunit.org, "Test Result XML Format"). `Passed` and `Warning` are passes, as for NUnit;
 * `Skipped` and `Inconclusive` count as skipped; all else failed. A fixture whose set-up or tear-down failed says so in
 * its own result alone, and an assembly that did not load has no test case, so the run's and each suite's result and
 * counts are compared with all that is in it, and the worse is taken. A suite is a fixture, by its full name. Throws
 * `Unusable`.
 */
export function readNunit3(text: string): TestRun {
  const open: Suite[] = []
  const suites = new Map<string, boolean>()
  let total: TestCounts = { tests: 0, failed: 0, skipped: 0, ran: 0 }
  let inCase: TestResult | null = null
  let startedAt: TestRun['startedAt'] = null
  readXml(text, {
    open(name, attributes, line) {
      if (open.length === 0) {
        if (name !== 'test-run')
          throw new Unusable(`is XML with the root <${name.slice(0, 40)}>, not an NUnit 3 result`, giveWhole)
        startedAt = oldestStart([attributes['start-time'] ?? ''])
      }
      if (isSuite(name) || name === 'test-case') {
        if (inCase !== null) throw new Unusable(`has a <${name}> inside a test case`, giveWhole, line)
        if (name === 'test-case') {
          inCase = resultOf(attributes, line)
          return
        }
        const suite = suiteOf(attributes, line)
        open.push(suite)
        suites.set(suite.name, suites.get(suite.name) ?? false)
      } else if (name === 'failure' && inCase !== null) inCase = 'failed'
    },
    close(name) {
      if (name === 'test-case') {
        addCounts(open.at(-1), countsOf(inCase))
        inCase = null
      } else if (isSuite(name)) {
        const suite = open.pop()
        if (!suite) return
        total = worstOf(suite)
        if (total.ran > 0) suites.set(suite.name, true)
        addCounts(open.at(-1), total)
      }
    },
  })
  const names = [...suites].filter(([name, hasRun]) => hasRun && name !== '').map(([name]) => name)
  return { format: 'nunit3', ...total, suites: names, startedAt }
}

function isSuite(name: string): boolean {
  return name === 'test-suite' || name === 'test-run'
}

/** Unity writes the label and the site into the result: `Failed(Child)`, `Skipped:Ignored`. */
function resultOf(attributes: Attributes, line: number): TestResult {
  const result = /^[A-Za-z]*/.exec(attributes['result'] ?? '')?.[0] ?? ''
  if (result === '')
    throw new Unusable('lists tests without a result', 'Run the tests: the option --explore only lists them.', line)
  if (result === 'Passed' || result === 'Warning') return 'passed'
  return result === 'Skipped' || result === 'Inconclusive' ? 'skipped' : 'failed'
}

function suiteOf(attributes: Attributes, line: number): Suite {
  const count = (name: string): number | null => countIn(attributes, name, line)
  const [passed, failed] = [count('passed'), count('failed') ?? 0]
  return {
    ...countsOf(null),
    name: attributes['type'] === 'TestFixture' ? (attributes['fullname'] ?? attributes['name'] ?? '') : '',
    hasFailed: resultOf(attributes, line) === 'failed',
    claimed: {
      failed,
      skipped: (count('skipped') ?? 0) + (count('inconclusive') ?? 0),
      ran: passed === null ? null : passed + failed + (count('warnings') ?? 0),
    },
  }
}

function worstOf({ tests, failed, skipped, ran, hasFailed, claimed }: Suite): TestCounts {
  return {
    tests,
    failed: Math.max(failed, claimed.failed, hasFailed ? 1 : 0),
    skipped: Math.max(skipped, claimed.skipped),
    ran: Math.min(ran, claimed.ran ?? ran),
  }
}
