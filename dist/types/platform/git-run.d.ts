/**
 * What git is started with: no prompt, no lock, no fetch on demand, words that can be read. What lies on disk is what
 * counts: neither a variable nor `core.worktree` names another place, and no object stands in for another.
 */
export declare function gitEnvironment(root: string): NodeJS.ProcessEnv;
/**
 * Runs git in a folder, without a shell and in bounded time; returns what it printed, or null where it ended with code 1,
 * which says "no" in the commands that are asked. Throws `Unavailable` for everything else.
 * @param index A file that stands in for the repository's own index.
 */
export declare function runGit(root: string, args: readonly string[], index?: string | null): Promise<string | null>;
