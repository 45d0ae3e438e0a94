/** What became of a test. */
export type TestResult = 'passed' | 'skipped' | 'failed'

/** Tests counted while a report is read. */
export interface TestCounts {
  tests: number
  failed: number
  skipped: number
  ran: number
}

/** One test, or none. */
export function countsOf(result: TestResult | null): TestCounts {
  return {
    tests: result === null ? 0 : 1,
    failed: result === 'failed' ? 1 : 0,
    skipped: result === 'skipped' ? 1 : 0,
    ran: result === 'passed' || result === 'failed' ? 1 : 0,
  }
}

export function addCounts(to: TestCounts | undefined, counts: TestCounts): void {
  if (!to) return
  to.tests += counts.tests
  to.failed += counts.failed
  to.skipped += counts.skipped
  to.ran += counts.ran
}
