import type { GitHub } from '../../model/github.ts';
import { type GitHubOptions } from './connected.ts';
export type { GitHubOptions } from './connected.ts';
/** GitHub over the network. Throws `Unavailable` where the options can't lead to it. */
export declare function gitHub(options: GitHubOptions): GitHub;
