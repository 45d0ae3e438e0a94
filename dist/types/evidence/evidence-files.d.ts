import type { Ports } from '../model/ports.ts';
import type { LoadRun } from '../readers/load-run.ts';
import type { PageScan } from '../readers/page-scan.ts';
import type { ScanRun } from '../readers/scan-run.ts';
import type { TestRun } from '../readers/test-run.ts';
/** What was read, and the digest and size of the very bytes that it was read from. */
export interface ReadFile<T> {
    readonly content: T;
    readonly sha256: string;
    readonly bytes: number;
}
/**
 * The evidence files of one run. Each is read and hashed once, however many items judge it, and they judge the same bytes;
 * only what is large and read whole is read again. Methods throw `Unusable` and `Unavailable`.
 */
export interface EvidenceFiles {
    /** The whole content, unpacked where it is compressed. */
    whole(path: string): Promise<ReadFile<Uint8Array>>;
    readonly loadRuns: Results<LoadRun>;
    readonly testRuns: Results<TestRun>;
    readonly pageScans: Results<PageScan>;
    readonly scanRuns: Results<ScanRun>;
}
/** What a tool's result file says, in the format that is named, or that its content shows. */
export type Results<T> = (path: string, format?: string) => Promise<ReadFile<T>>;
/**
 * @param reserved Files that can't be evidence: the checklist and policies, relative to the root.
 * @param outputs Files that this run writes; `GateError` where one is evidence, for it would be lost.
 */
export declare function evidenceFiles(ports: Ports, reserved: ReadonlySet<string>, outputs: ReadonlySet<string>): EvidenceFiles;
