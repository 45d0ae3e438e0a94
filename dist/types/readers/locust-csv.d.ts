import { type LoadRun } from './load-run.ts';
/**
 * `…_stats.csv` of Locust (`--csv`): a row for each name and method, and `Aggregated` (before 1.0 `Total`). Locust writes it
 * about once a second and not once more at the end, so that the last requests, and their failures, can be missing. The
 * duration is the count of requests over their rate. Throws `Unusable`.
 */
export declare function readLocustCsv(text: string): LoadRun;
