import type { Git } from '../model/git.ts';
/** The repository that holds a folder, which is the root below which files lie. Nothing runs before the first question. */
export declare function nodeGit(root: string): Git;
