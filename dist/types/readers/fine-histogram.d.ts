import { type TimeHistogram } from './nearest-rank.ts';
/**
 * Counts times of any fraction of a millisecond in steps of a microsecond up to a second, and of a hundred-thousandth of
 * their length beyond; what lies between two steps counts as the longer, so that no percentile is understated. Memory is
 * taken by the page as times come up: 18 MB at most, whatever the number of samples. Throws `Unusable` for a time of more
 * than an hour, or none, and for more than four thousand million samples of one time.
 */
export declare function fineHistogram(): TimeHistogram;
