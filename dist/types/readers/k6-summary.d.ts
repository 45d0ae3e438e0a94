import type { LoadRun } from './load-run.ts';
/** Whether a JSON value is a k6 summary, of `handleSummary` or of `--summary-export`. */
export declare function looksLikeK6Summary(value: unknown): boolean;
/**
 * A k6 summary. In `handleSummary`'s form figures stand under `values` and a threshold says `{ok: true}` where it passed; in
 * the legacy form of `--summary-export` they stand flat and a threshold of `true` means that it FAILED (grafana/k6
 * #1498). A threshold over a metric without a sample passes in k6 (grafana/k6 #4283) and counts as failed here.
 */
export declare function readK6Summary(value: unknown): LoadRun;
