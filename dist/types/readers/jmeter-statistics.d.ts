import { type LoadRun } from './load-run.ts';
/**
 * `statistics.json` of JMeter's dashboard (since 5.1): a row a label, and `Total`, which leaves transaction controllers
 * out. `pct1ResTime` to `pct3ResTime` are the 90th, 95th and 99th percentile unless `aggregate_rpt_pct1` to `3` say
 * otherwise, which the file does not show. Throws `Unusable`.
 */
export declare function readJmeterStatistics(value: unknown): LoadRun;
