import type { Files } from '../model/ports.ts';
import type { GitObjects } from './git-objects.ts';
import type { Tree } from './git-trees.ts';
export interface Repository {
    readonly root: string;
    readonly objects: GitObjects;
    readonly tree: (id: string) => Promise<Tree>;
    /** The tree that a commit holds below the root; null where the root did not exist then. */
    /** Blobs that are too large to be read whole, as far as they are known. */
    readonly large: Set<string>;
    readonly rootTree: (commit: string) => Promise<string | null>;
}
/** Files as they stood at a commit: the work tree is neither read nor touched. The rules are those of the disk. */
export declare function gitFiles({ root, objects, tree, rootTree, large }: Repository, commit: string): Files;
