/** What became of a test. */
export type TestResult = 'passed' | 'skipped' | 'failed';
/** Tests counted while a report is read. */
export interface TestCounts {
    tests: number;
    failed: number;
    skipped: number;
    ran: number;
}
/** One test, or none. */
export declare function countsOf(result: TestResult | null): TestCounts;
export declare function addCounts(to: TestCounts | undefined, counts: TestCounts): void;
