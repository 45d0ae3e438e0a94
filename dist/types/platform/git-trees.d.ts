import type { GitObjects } from './git-objects.ts';
export interface TreeEntry {
    readonly kind: 'file' | 'link' | 'folder' | 'module';
    readonly id: string;
}
export type Tree = ReadonlyMap<string, TreeEntry>;
/** Folders of a repository by object id, each read once: of two commits, only what differs is read again. */
export declare function gitTrees(objects: GitObjects): (id: string) => Promise<Tree>;
