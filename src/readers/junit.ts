import { Unusable } from '../model/unusable.ts'
import type { TestRun } from './test-run.ts'
import { readXml } from './xml.ts'

/** Counts of a suite and everything in it, as its cases show them. */
interface Counts {
  tests: number
  failed: number
  skipped: number
}

interface Suite extends Counts {
  readonly claimed: { readonly tests: number | null; readonly failed: number | null; readonly skipped: number | null }
  readonly line: number
}

type CaseResult = 'passed' | 'skipped' | 'failed'

const otherRoots: Readonly<Record<string, string>> = {
  html: 'a web page',
  TestRun: 'a TRX report',
  'test-run': 'an NUnit 3 report',
  testResults: 'a JMeter result file',
}

/** Whether a text begins as JUnit XML does. */
export function looksLikeJunit(head: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<testsuites?[\s/>]/.test(head)
}

/**
 * JUnit XML. A case with an error or a failure failed, whatever else it says. Tools disagree with themselves (a suite that
 * never loaded has an error and no case; a teardown error is counted without a case), so each suite's and the root's own
 * counts are compared with their cases, and the worse is taken.
 */
export function readJunit(text: string): TestRun {
  const open: Suite[] = []
  const suites = new Set<string>()
  const starts: string[] = []
  let total: Counts = { tests: 0, failed: 0, skipped: 0 }
  let current: CaseResult | null = null
  let depth = 0
  readXml(text, {
    open(name, attributes, line) {
      if (depth++ === 0) refuseOtherRoot(name)
      if (name === 'testsuite' || name === 'testsuites') {
        open.push({ tests: 0, failed: 0, skipped: 0, claimed: claimsOf(attributes, line), line })
        if (name === 'testsuite' && attributes['name']) suites.add(attributes['name'])
        if (attributes['timestamp'] && !attributes['timestamp'].startsWith('1970-')) starts.push(attributes['timestamp'])
      } else if (name === 'testcase') current = 'passed'
      else if (current !== null && (localName(name) === 'failure' || localName(name) === 'error')) current = 'failed'
      else if (current === 'passed' && localName(name) === 'skipped') current = 'skipped'
    },
    close(name) {
      depth--
      if (name === 'testcase') {
        const suite = open.at(-1)
        if (suite) addCase(suite, current)
        current = null
      } else if (name === 'testsuite' || name === 'testsuites') {
        const suite = open.pop()
        if (!suite) return
        const worst = worstOf(suite)
        const parent = open.at(-1)
        if (parent) add(parent, worst)
        else total = worst
      }
    },
  })
  return {
    format: 'junit-xml',
    ...total,
    ran: Math.max(0, total.tests - total.skipped),
    suites: [...suites],
    startedAt: starts.toSorted()[0] ?? null,
  }
}

function refuseOtherRoot(name: string): void {
  if (name === 'testsuites' || name === 'testsuite') return
  const known = Object.hasOwn(otherRoots, name) ? otherRoots[name] : `XML with the root <${name}>`
  throw new Unusable(`is ${known ?? ''}, not JUnit XML`, 'Let the test tool write JUnit XML.')
}

/** A prefix does not make a failure something else. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function claimsOf(attributes: Readonly<Record<string, string>>, line: number): Suite['claimed'] {
  const count = (name: string): number | null => {
    const value = attributes[name]?.trim() ?? ''
    if (value === '') return null
    if (!/^\d{1,15}$/.test(value)) throw new Unusable(`${name}="${value}" is not a count`, 'Let the tool write it again.', line)
    return Number(value)
  }
  const failures = count('failures')
  const errors = count('errors')
  return {
    tests: count('tests'),
    failed: failures === null && errors === null ? null : (failures ?? 0) + (errors ?? 0),
    skipped: count('skipped'),
  }
}

function addCase(suite: Counts, result: CaseResult | null): void {
  add(suite, { tests: 1, failed: result === 'failed' ? 1 : 0, skipped: result === 'skipped' ? 1 : 0 })
}

function add(to: Counts, { tests, failed, skipped }: Counts): void {
  to.tests += tests
  to.failed += failed
  to.skipped += skipped
}

/** More failures or skips than its cases show count; tests without a case do not count as run. */
function worstOf({ tests, failed, skipped, claimed }: Suite): Counts {
  return { tests, failed: Math.max(failed, claimed.failed ?? 0), skipped: Math.max(skipped, Math.min(tests, claimed.skipped ?? 0)) }
}
