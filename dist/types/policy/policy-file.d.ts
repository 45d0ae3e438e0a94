import type { Policy } from '../generated/policy.ts';
import type { Position } from '../model/finding.ts';
import type { ReadSigners } from './signers.ts';
/** A policy that was read, and where it came from. */
export interface PolicyFile {
    /** The name that it gives itself. */
    readonly name: string;
    /** `builtin:essential`, a path relative to the root, or `owner/repo/path@commit`. */
    readonly address: string;
    /** Where the file really is, relative to the root; null for one that is not below it. */
    readonly realPath: string | null;
    readonly sha256: string;
    readonly policy: Policy;
    /** Null where it says nothing of keys. */
    readonly signers: ReadSigners | null;
    readonly locate: (pointer: string) => Position;
}
