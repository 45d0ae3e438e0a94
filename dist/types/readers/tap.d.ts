import type { TestRun } from './test-run.ts';
/**
 * The Test Anything Protocol, versions 12 to 14 (testanything.org). The lines at the left edge are the tests; a group
 * with nested lines counts once: it failed where anything in it did, ran where anything in it did, and counts as
 * skipped too where anything in it was. `# SKIP` and `# TODO` are no failures, and count as skipped. A test that the plan
 * misses, one with a number outside of the plan or used twice, and `Bail out!` count as failures. TAP has no times and
 * no suites but its groups, which have no fixed form. Throws `Unusable` without exactly one plan, and
 * where the last line is a test and does not end.
 */
export declare function readTap(text: string): TestRun;
