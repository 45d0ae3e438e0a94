import type { PolicyCache } from '../model/policy-cache.ts';
/** Where the user's programs keep what they can fetch again: XDG_CACHE_HOME, on Windows LOCALAPPDATA, else ~/.cache. */
export declare function cacheFolder(env: Readonly<Record<string, string | undefined>>): string;
/**
 * One file a policy in a folder of the user's own. What was kept is told from what was damaged or put there for another
 * file; whoever can write the folder can deceive only the runs with `--offline` on that machine.
 */
export declare function diskPolicyCache(folder: string): PolicyCache;
