import type { Account, Comment, DeletedComment } from '../../model/github.ts';
import type { Connection } from './connection.ts';
import type { Shape } from './shape.ts';
export declare const actor = "{ __typename login ... on User { databaseId } }";
/** What is asked of a comment or a review: who wrote it, whether it was ever edited or hidden. */
export declare const said = "id body createdAt lastEditedAt includesCreatedEdit isMinimized createdViaEmail url author { __typename login ... on User { databaseId } }";
type Talk = 'Issue' | 'PullRequest';
export declare const comments: (on: Talk) => Connection<Comment>;
export declare const reviews: Connection<Comment | null>;
export declare const deletions: (on: Talk) => Connection<DeletedComment>;
export declare function accountOf(author: Shape | null): Account | null;
export declare function commentOf(node: Shape): Comment;
export {};
