import { Unusable } from '../model/unusable.ts'
import { looksLikeJunit, readJunit } from './junit.ts'
import type { TestRun } from './test-run.ts'

/** Reads a test report in any known format, told by its content. */
export function readTestRun(text: string): TestRun {
  if (looksLikeJunit(text.slice(0, 10_000))) return readJunit(text)
  throw new Unusable('is not a test report that the gate knows', 'Let the test tool write JUnit XML.')
}
