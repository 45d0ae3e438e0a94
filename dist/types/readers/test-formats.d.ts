import type { TestRun } from './test-run.ts';
/** Reads a test report in any known format, told by its content. */
export declare function readTestRun(text: string): TestRun;
