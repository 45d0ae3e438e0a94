import { type TestRun } from './test-run.ts';
/**
 * A Visual Studio test result (TRX). A test passed only where its outcome is `Passed`; one that was not executed or is
 * inconclusive counts as skipped; every other outcome is a failure, and so is none at all, for the logger leaves
 * `Error` out. Counters and the run's own outcome are compared with the results, and the worse is taken (the logger's
 * counters do not count what was skipped). Rows of a data-driven test count one by one. A suite is a class. Throws
 * `Unusable`.
 */
export declare function readTrx(text: string): TestRun;
