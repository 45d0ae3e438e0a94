import type { Latency } from './load-run.ts';
/** Counts whole milliseconds, so that exact percentiles of any number of samples fit in constant memory. */
export interface LatencyHistogram {
    add(milliseconds: number): void;
    /**
     * Mean, slowest and nearest-rank percentiles: the least value that at least so many percent of the samples do not
     * exceed. Nulls without samples.
     */
    summary(): Latency;
}
/** Throws `Unusable` where so many samples take longer than 4 minutes that they can't be in milliseconds. */
export declare function latencyHistogram(): LatencyHistogram;
