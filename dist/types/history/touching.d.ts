import type { Commit, Git } from '../model/git.ts';
import type { Ports } from '../model/ports.ts';
import type { HistoryOptions } from './options.ts';
/** A commit, and what the checklist was called in it. */
export interface Stop extends Commit {
    readonly path: string;
}
/**
 * Commits on HEAD's line of first parents that touched the checklist or what any of its versions is judged from, oldest
 * first; before them the one that `since` names. Throws `Unavailable` where the line can't be seen whole.
 */
export declare function touching(options: HistoryOptions, git: Git, ports: Ports): Promise<readonly Stop[]>;
