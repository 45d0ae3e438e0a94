import type { Comment } from '../../model/github.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
import type { Asking } from './status-fault.ts';
/**
 * Which of these comments an app wrote in somebody's name: only the REST API says so. Where it does not know a comment,
 * the answer is not whole. Nothing is asked where there is no comment.
 *
 * @param issue Where all of them stand on one issue, its number; else the repository's comments are read from the oldest on.
 */
export declare function onBehalf(client: Client, { owner, name }: Repository, comments: readonly Comment[], asking: Asking, issue?: number): Promise<ReadonlySet<string>>;
