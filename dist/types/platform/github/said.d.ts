import type { Account, Comment, DeletedComment } from '../../model/github.ts';
import type { Client } from './client.ts';
import { type Connection } from './connection.ts';
import type { Shape } from './shape.ts';
import type { Asking } from './status-fault.ts';
export declare const actor = "{ __typename login ... on User { databaseId } }";
/** What is asked of a comment or a review: who wrote it, whether it was ever edited or hidden. */
export declare const said = "id body createdAt lastEditedAt includesCreatedEdit isMinimized createdViaEmail url author { __typename login ... on User { databaseId } }";
type Talk = 'Issue' | 'PullRequest';
export declare const comments: (on: Talk) => Connection<Comment>;
export declare const reviews: Connection<Comment | null>;
/** Comments on lines of the change, thread by thread. How they read before an edit would cost more than all else together. */
export declare const threads: Connection<Shape>;
export declare function remarksIn(client: Client, asking: Asking, found: readonly Shape[]): Promise<readonly Comment[]>;
export declare const deletions: (on: Talk) => Connection<DeletedComment>;
export declare function accountOf(author: Shape | null): Account | null;
export declare function commentOf(node: Shape): Comment;
export {};
