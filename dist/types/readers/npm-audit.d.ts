import { type ScanRun } from './scan-run.ts';
/**
 * `npm audit --json` of npm 7 or later: packages with a known vulnerability, critical and high as errors, moderate as
 * warnings, the rest as notes. The packages are counted again, and where the totals say otherwise the worse is taken.
 * Throws `Unusable` where the audit did not take place: npm then writes an error that has no vulnerabilities either.
 */
export declare function readNpmAudit(value: unknown): ScanRun;
