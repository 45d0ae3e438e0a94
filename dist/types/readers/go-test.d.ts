import { type TestRun } from './test-run.ts';
/**
 * The events of `go test -json`, one JSON object a line (go.dev/cmd/test2json). Of a test the last result counts; subtests are tests too,
 * and so are the tests that hold them. A test that started and has no result failed, and so did a package that failed
 * without a failing test (it did not build, or broke outside of its tests). A package without a result means that the
 * file is cut short. A suite is a package. Throws `Unusable`.
 */
export declare function readGoTest(text: string): TestRun;
