import { type TestRun } from './test-run.ts';
/**
 * An NUnit 3 result (docs.nunit.org, "Test Result XML Format"). `Passed` and `Warning` are passes, as for NUnit;
 * `Skipped` and `Inconclusive` count as skipped; all else failed. A fixture whose set-up or tear-down failed says so in
 * its own result alone, and an assembly that did not load has no test case, so the run's and each suite's result and
 * counts are compared with all that is in it, and the worse is taken. A suite is a fixture, by its full name. Throws
 * `Unusable`.
 */
export declare function readNunit3(text: string): TestRun;
