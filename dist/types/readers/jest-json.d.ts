import { type TestRun } from './test-run.ts';
/**
 * The JSON report of Jest or Vitest. `success` is right in both, so where it is false at least one test counts as
 * failed. A file that could not be loaded has no test and counts as one failure; Jest gives their number, Vitest shows
 * them by the file's status alone. Tests are counted again, and where a total says otherwise the worse is taken.
 * A suite is the outermost `describe`, or the file where there is none. Throws `Unusable`.
 */
export declare function readJestJson(value: unknown): TestRun;
