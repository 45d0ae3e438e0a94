import type { LoadRun, StreamReader } from './load-run.ts';
export { looksLikeJmeterCsv } from './jmeter-columns.ts';
/**
 * A JMeter result file (JTL) in CSV, of any size, in constant memory. Columns are found by the header. Rows of transaction
 * controllers repeat the samples below them and are left out; that takes the column `responseMessage`. Without it they
 * count as samples, and errors below 100 percent may read too high or too low: nothing else in a row tells them.
 * Percentiles are nearest-rank over all samples, failed ones included. Throws `Unusable` with the line.
 */
export declare function readJmeterCsv(): StreamReader<LoadRun>;
