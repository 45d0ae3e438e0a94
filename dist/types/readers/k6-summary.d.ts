import { type LoadRun } from './load-run.ts';
/**
 * A k6 summary in either form. Latencies are those that k6 computed, in milliseconds; one that the file lacks stays
 * null. The legacy form has no duration: it is the count of requests over their rate, which is how k6 gets the rate,
 * and so as exact as that. Checks that fail are no failed requests, as in k6; thresholds over them count. Throws
 * `Unusable` where the file contradicts itself, or does not say how many requests failed.
 */
export declare function readK6Summary(value: unknown): LoadRun;
