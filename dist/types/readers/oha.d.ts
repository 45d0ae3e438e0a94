import { type LoadRun } from './load-run.ts';
/**
 * The result of oha (`--output-format json`, before that `--json`). Its `successRate` takes any answer for a success, so
 * what failed is counted by status and error. Times are seconds, and null where no answer came. Throws `Unusable`.
 */
export declare function readOha(value: unknown): LoadRun;
