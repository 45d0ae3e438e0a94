import { type LoadRun } from './load-run.ts';
/**
 * Gatling's `js/global_stats.json`, and `js/stats.json`, which has the same for each request and group too. Percentiles
 * 1 to 4 are the 50th, 75th, 95th and 99th unless `gatling.conf` says otherwise; there is no 90th. The duration is the
 * count of requests over their mean rate. Throws `Unusable`.
 */
export declare function readGatling(value: unknown): LoadRun;
