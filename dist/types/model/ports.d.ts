import type { Git } from './git.ts';
import type { Ssh } from './ssh.ts';
import type { GitHub } from './github.ts';
import type { PolicyCache } from './policy-cache.ts';
/** What stands between the core and the world. Everything that the gate learns from outside comes through here. */
export interface Ports {
    readonly files: Files;
    readonly now: () => Date;
    readonly sha256: () => Hasher;
    /**
     * The content of compressed chunks, which may come in the same memory each time, as it comes out. Throws `Unusable`
     * where they are cut short, damaged or followed by something else, `Unavailable` where this runtime can't.
     */
    readonly unpack: (packing: Packing, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
    /** The repository that holds the root; null where there is none to ask. */
    readonly git: Git | null;
    /** Signatures of people; null where they can't be checked. */
    readonly ssh: Ssh | null;
    /** Null where GitHub can't be asked: evidence that needs it is an error. */
    readonly github: GitHub | null;
    /** Policies of other repositories that earlier runs fetched; null where nothing is kept. */
    readonly policyCache: PolicyCache | null;
}
export type Packing = 'gzip' | 'zstd';
export interface Hasher {
    update(bytes: Uint8Array | string): void;
    /** 64 lower-case hex digits. */
    hex(): string;
}
/**
 * Files below the root. Paths are relative to it, with forward slashes and without `.` or `..` segments. Each method
 * throws `Unusable` for what is not there or must not be read (outside the root, no regular file, below `.git`) and
 * `Unavailable` where the disk fails.
 */
export interface Files {
    /** The whole content; `Unusable` where it has more than `limit` bytes. */
    read(path: string, limit: number): Promise<OpenedFile & {
        readonly bytes: Uint8Array;
    }>;
    /** The content in chunks, for files of any size. */
    stream(path: string): Promise<StreamedFile>;
    /** What stands at a path, symbolic links followed; a link that leads nowhere or out of the root is a file that can't be read. */
    kind(path: string): Promise<'file' | 'folder' | 'absent'>;
    /** Regular files below a folder, sorted; at most `limit`, else `Unusable`. Hidden folders are left out. */
    list(folder: string, deep: boolean, limit: number): Promise<readonly string[]>;
}
export interface OpenedFile {
    /** Where the file really is, relative to the root, symbolic links resolved. */
    readonly realPath: string;
}
export interface StreamedFile extends OpenedFile {
    /** Each is valid only until the next is asked for. */
    readonly chunks: AsyncIterable<Uint8Array>;
    /** A hint: it may grow or shrink meanwhile. */
    readonly size?: number;
    /** SHA-256 of all chunks in hex, after the last: where they were hashed as they were read. */
    readonly digest?: () => string;
}
