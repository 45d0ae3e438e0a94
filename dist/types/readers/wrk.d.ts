import { type LoadRun } from './load-run.ts';
/**
 * What wrk prints. The line of answers other than 2xx and 3xx, and the one of socket errors, lack where there are none;
 * socket errors stand outside of the count of requests. Percentiles are there with `--latency` alone: the 50th, 75th, 90th
 * and 99th. Throws `Unusable`, also for a line that wrk does not print before its last.
 */
export declare function readWrk(text: string): LoadRun;
