import { type LoadRun } from './load-run.ts';
/**
 * k6's machine-readable summary, version 1 (k6 1.5 and later, `--new-machine-readable-summary`). Metrics are a list; a
 * rate counts the samples that are true as `matches`. The file carries no thresholds: k6 tells of them by its exit code
 * alone (grafana/k6 #4872). It was written when the run ended, so the start is that instant less the duration. Throws
 * `Unusable`.
 */
export declare function readK6Machine(value: unknown): LoadRun;
