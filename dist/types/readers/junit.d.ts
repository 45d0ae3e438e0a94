import type { TestRun } from './test-run.ts';
/** Whether a text begins as JUnit XML does. */
export declare function looksLikeJunit(head: string): boolean;
/**
 * JUnit XML. A case with an error or a failure failed, whatever else it says. Tools disagree with themselves (a suite that
 * never loaded has an error and no case; a teardown error is counted without a case), so each suite's and the root's own
 * counts are compared with their cases, and the worse is taken.
 */
export declare function readJunit(text: string): TestRun;
