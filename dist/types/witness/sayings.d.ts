import type { Account, Discussion, PullRequest } from '../model/github.ts';
import { type Command } from '../readers/commands.ts';
/** What one comment or review says to the gate, and what speaks against taking it at its word. */
export interface Saying {
    readonly by: Account;
    readonly at: number;
    readonly commands: readonly Command[];
    /** Where it stands, as "a comment on issue #12". */
    readonly where: string;
    /** Why nothing in it can sign, as a clause; null where it can. */
    readonly flaw: string | null;
    /** Whether it once read otherwise, and GitHub no longer shows how. */
    readonly isBlurred: boolean;
}
/** A comment of somebody else that was deleted by another hand. */
export interface Silenced {
    readonly by: Account;
    readonly at: number;
    readonly where: string;
}
export interface Heard {
    readonly sayings: readonly Saying[];
    readonly silenced: readonly Silenced[];
}
/** What was said on the release's issue: comments sign there. */
export declare function heardOnIssue(discussion: Discussion): Heard;
/** What was said on a pull request: reviews sign there; a comment, on a line of the change too, only refuses. */
export declare function heardOnPullRequest(pull: PullRequest): Heard;
