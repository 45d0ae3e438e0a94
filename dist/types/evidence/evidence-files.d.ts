import type { Ports } from '../model/ports.ts';
import type { Formats } from '../readers/format.ts';
/** What was read, and the digest and size of the very bytes that it was read from. */
export interface ReadFile<T> {
    readonly content: T;
    readonly sha256: string;
    readonly bytes: number;
}
/**
 * The evidence files of one run. What is read whole is read and hashed once, however many items judge it, and they judge
 * the same bytes. Methods throw `Unusable` and `Unavailable`.
 */
export interface EvidenceFiles {
    /** The whole content, unpacked where it is compressed. */
    whole(path: string): Promise<ReadFile<Uint8Array>>;
    /** What a tool's result file says, in the format that is named, or that its content shows. */
    result<T>(path: string, formats: Formats<T>, format?: string): Promise<ReadFile<T>>;
}
/**
 * @param reserved Files that can't be evidence: the checklist and policies, relative to the root.
 * @param outputs Files that this run writes; `GateError` where one is evidence, for it would be lost.
 */
export declare function evidenceFiles(ports: Ports, reserved: ReadonlySet<string>, outputs: ReadonlySet<string>): EvidenceFiles;
