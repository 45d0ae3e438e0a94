/** What git is started with: no prompt, no lock, no fetch on demand, words that can be read. */
export declare function gitEnvironment(): NodeJS.ProcessEnv;
/**
 * Runs git in a folder, without a shell and in bounded time; returns what it printed, or null where it ended with code 1,
 * which says "no" in the commands that are asked. Throws `Unavailable` for everything else.
 */
export declare function runGit(root: string, args: readonly string[]): Promise<string | null>;
