import type { JsonObject } from './json-object.ts';
/** What one test report says, in one shape for every format. A report of no tests has `tests: 0`; it is not refused. */
export interface TestRun {
    /** The file's format, as `explain` names it. */
    readonly format: string;
    /** Tests that the report shows one by one. */
    readonly tests: number;
    /** Failures and errors: the worst of what tests, suites and the whole report say. Can be more than `tests`. */
    readonly failed: number;
    /** Tests that were left out, or are still to be written: the most that any part of the report says. */
    readonly skipped: number;
    /** Tests that ran to a result: the least that any part of the report says. */
    readonly ran: number;
    /** Names of suites in which a test ran, in order of first appearance. */
    readonly suites: readonly string[];
    /** The earliest start: epoch milliseconds, or the tool's own local time without offset. */
    readonly startedAt: number | string | null;
}
/**
 * The earliest of the starts that tools wrote, as text or epoch milliseconds; null where there is none. Null too where
 * one can't be read, for that could be the earliest. Times without offset are compared as if they were UTC.
 */
export declare function oldestStart(starts: readonly (string | number)[]): number | string | null;
/** As `oldestStart`, for starts that come one by one. */
export declare function startKeeper(): {
    add(each: string | number): void;
    start: () => number | string | null;
};
/** A whole number from 0 in a JSON report; null where it is absent or null. Throws `Unusable` for all else. */
export declare function countOf(from: JsonObject, key: string): number | null;
/** As `countOf`, for a count without which the report can't be judged. */
export declare function neededCountOf(from: JsonObject, key: string): number;
