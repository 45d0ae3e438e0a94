import type { Discussion } from '../../model/github.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/** An issue with its comments. */
export declare function readDiscussion(client: Client, { owner, name }: Repository, issue: number): Promise<Discussion>;
