import type { Report } from '../generated/report.ts';
/**
 * Findings as SARIF 2.1.0 (OASIS), within what GitHub's code scanning reads: one run a checklist, results on the lines of
 * the checklist or policy, and fingerprints that hold while lines move and numbers change.
 */
export declare function sarif(reports: readonly Report[]): string;
