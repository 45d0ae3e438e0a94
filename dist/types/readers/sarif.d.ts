import { type ScanRun } from './scan-run.ts';
/**
 * A SARIF 2.1.0 log by its own rules (OASIS SARIF 2.1.0, §3.27): the level of a result is its own, else that of an
 * override or of its rule, else `warning`; kinds other than `fail` and results that are gone (`baselineState: absent`)
 * are no findings; a result is suppressed where it has suppressions and all of them are accepted. A severity is the
 * rule's or the result's `security-severity`. Throws `Unusable` where a run failed, is not complete, or has no results.
 */
export declare function readSarif(value: unknown): ScanRun;
