import type { Instant } from './instant.ts';
import type { Files } from './ports.ts';
/** A commit without anybody's name. */
export interface Commit {
    /** The full object id. */
    readonly sha: string;
    /** When it was committed, by the clock of the machine that did: no proof of when. */
    readonly at: Instant;
    readonly subject: string;
}
/**
 * The repository that holds the root, read without touching its work tree. Every method throws `Unavailable` where git
 * is missing, is no repository, or fails.
 */
export interface Git {
    /** The commit that a revision names; null where the repository has none (a shallow clone hides those further back). */
    commit(revision: string): Promise<Commit | null>;
    /** The full id of the best common ancestor of two commits; null where there is none to be seen. */
    mergeBase(one: string, other: string): Promise<string | null>;
    /** Whether the clone was cut off, so that earlier commits can't be seen. */
    isShallow(): Promise<boolean>;
    /**
     * Commits on the line of first parents up to `to` that changed what one of the paths names, oldest first. Paths are
     * relative to the root and may be globs.
     * @param from Exclusive start; null for the beginning.
     */
    history(to: string, from: string | null, paths: readonly string[]): Promise<readonly Commit[]>;
    /** Files as they stood at a commit, given by its full id, below the same root and with the same rules as on the disk. */
    filesAt(commit: string): Promise<Files>;
    /** Lets go of the process that reads objects; the port can still be used afterwards. */
    close(): void;
}
