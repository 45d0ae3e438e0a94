import { type LoadRun } from './load-run.ts';
/**
 * The result of autocannon (`--json`). A request whose socket was destroyed is counted nowhere: what was sent, less what
 * was answered and what may still have been under way at the end (one a connection), was lost, and failed. There is no
 * 95th percentile. Throws `Unusable`.
 */
export declare function readAutocannon(value: unknown): LoadRun;
