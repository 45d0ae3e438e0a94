import { type TimeHistogram } from './nearest-rank.ts';
/**
 * Counts whole milliseconds, so that exact percentiles of any number of samples fit in constant memory. Throws `Unusable`
 * where so many samples take longer than 4 minutes that they can't be in milliseconds.
 */
export declare function latencyHistogram(): TimeHistogram;
