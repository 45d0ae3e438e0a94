import type { GitHub } from '../model/github.ts';
import type { GitHubOptions } from './github/github.ts';
/** GitHub, which is looked for and whose client is loaded with the first question: most checks ask none. */
export declare function lazyGitHub(find: () => GitHubOptions): GitHub;
