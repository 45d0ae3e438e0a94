/** What one test report says, in one shape for every format. */
export interface TestRun {
  /** The file's format, as `explain` names it. */
  readonly format: string
  readonly tests: number
  /** Failures and errors: the worst of what cases, suites and the whole report say. */
  readonly failed: number
  readonly skipped: number
  /** Tests that were not skipped. */
  readonly ran: number
  /** Names of suites, in order of first appearance. */
  readonly suites: readonly string[]
  /** The earliest start: epoch milliseconds, or the tool's own local time without offset. */
  readonly startedAt: number | string | null
}
