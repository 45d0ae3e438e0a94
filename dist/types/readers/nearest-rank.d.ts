import type { Latency } from './load-run.ts';
/** Response times in ascending order, each with how many samples took it. */
export type Counted = Iterable<readonly [milliseconds: number, samples: number]>;
/** Response times of any number of samples, counted in bounded memory. */
export interface TimeHistogram {
    add(milliseconds: number, samples?: number): void;
    ascending(): Counted;
    /** Mean, slowest and nearest-rank percentiles. Nulls without samples. */
    summary(): Latency;
    /** How many counters it holds in memory. */
    cells(): number;
}
/**
 * Mean, slowest and nearest-rank percentiles: the least value that at least so many percent of the samples do not exceed.
 * Nulls without samples.
 */
export declare function summaryOf(ascending: () => Counted): Latency;
