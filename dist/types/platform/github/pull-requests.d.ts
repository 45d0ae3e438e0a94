import type { PullRequest } from '../../model/github.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/** The pull requests that carried a commit, and the one that the run belongs to, with reviews and comments. */
export declare function readPullRequests(client: Client, repository: Repository, commit: string | null, own: number | null): Promise<readonly PullRequest[]>;
