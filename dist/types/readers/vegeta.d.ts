import { type LoadRun } from './load-run.ts';
/**
 * The report of vegeta (`vegeta report -type=json`). Times are nanoseconds. An answer below 200 or from 400 on failed, and
 * so did what no answer came to, which vegeta counts under the status 0. A report whose metrics were never closed has a
 * duration and percentiles of 0 and is refused. Throws `Unusable`.
 */
export declare function readVegeta(value: unknown): LoadRun;
