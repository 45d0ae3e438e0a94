import { type LoadRun } from './load-run.ts';
import type { StreamReader } from './stream-reader.ts';
/**
 * A JMeter result file (JTL) in CSV, of any size, in constant memory. Columns are found by the header. Rows of
 * transaction controllers repeat the samples below them and are left out, by JMeter's own rule; that takes the column
 * `responseMessage`. In a file without it they can't be told from samples and count as such, so that a controller's
 * rows can dilute the errors and raise the rate. Percentiles are nearest-rank over all samples, failed ones included.
 * Throws `Unusable` with the line.
 */
export declare function readJmeterCsv(): StreamReader<LoadRun>;
