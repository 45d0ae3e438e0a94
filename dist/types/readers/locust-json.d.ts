import { type LoadRun } from './load-run.ts';
/**
 * The result of Locust (`--json`, `--json-file`): an entry for each name and method, with all response times counted, so
 * that percentiles are nearest rank over all requests; Locust rounds the times to two figures first. There is no sum, and
 * nothing is missing at the end, as it is in the CSV. Throws `Unusable`.
 */
export declare function readLocustJson(value: unknown): LoadRun;
