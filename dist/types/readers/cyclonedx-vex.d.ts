import { type ScanRun } from './scan-run.ts';
/**
 * A CycloneDX document with vulnerabilities. One that is exploitable, still in triage or without analysis is an error;
 * one that is resolved, a false positive, or not affected for a stated reason is none. Each stands for itself, so the
 * same CVE that is settled for one component does not settle another. Throws `Unusable` for a document that lists none:
 * a bill of materials that nobody scanned looks the same.
 */
export declare function readCycloneDx(value: unknown): ScanRun;
