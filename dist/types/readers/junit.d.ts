import type { StreamReader } from './stream-reader.ts';
import { type TestRun } from './test-run.ts';
/**
 * JUnit XML. A test case with an error or a failure failed, whatever else it says; Surefire's `flakyFailure` is no
 * failure, for the case passed in the end, and its `rerunFailure` stands beside one. Tools disagree with themselves: a
 * suite that never loaded has an error and no case, a build that broke shows in the root alone, a case that is still to
 * be written looks passed, PHPUnit's outer suites count what the inner ones do. So each suite's own counts are compared
 * with all that is in it, and the worse is taken. Throws `Unusable`.
 */
export declare function readJunit(): StreamReader<TestRun>;
