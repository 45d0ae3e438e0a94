import { type TestRun } from './test-run.ts';
/**
 * A report in the Common Test Report Format (ctrf.io), versions 0 and 1. Each test has one of five statuses; what is
 * `pending`, `skipped` or `other` (Jest's todo) did not run to a result and counts as skipped, and a flaky test that
 * passed in the end passed. The tests are counted again, and where the summary says otherwise the worse is taken.
 * Throws `Unusable`.
 */
export declare function readCtrf(value: unknown): TestRun;
