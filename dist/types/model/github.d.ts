import type { Instant } from './instant.ts';
/**
 * What the gate asks GitHub: narrow questions, each answered whole or not at all. Every method throws `Unavailable` where
 * an answer is missing, cut short, refused or contradicts itself; none ever mistakes a failure for an empty list.
 */
export interface GitHub {
    /** `owner/name` of the repository that is judged. */
    readonly repository: string;
    /** The commit under judgement, 40 hex digits; null where it is not known. */
    readonly commit: string | null;
    /** The pull request under judgement, where the run belongs to one. */
    readonly pullRequest: number | null;
    /** An issue with every comment on it. */
    discussion(issue: number): Promise<Discussion>;
    /** The pull requests that carried the commit under judgement, and the one that the run belongs to, with every review and comment. */
    pullRequests(): Promise<readonly PullRequest[]>;
    /**
     * Issues, open or closed, that bear one of the labels, with comments and timeline; and those that once bore one, looked
     * for among the issues that changed since an instant. Pull requests are left out.
     */
    issues(labels: readonly string[], since: Instant | null): Promise<readonly Issue[]>;
    /** The members of teams (`@org/team`), keyed by the name as given; a team that the token can't read says why. */
    teams(names: readonly string[]): Promise<ReadonlyMap<string, Team>>;
    /** The latest check runs on the commit under judgement. */
    checkRuns(): Promise<readonly CheckRun[]>;
    deployments(environment: string): Promise<Deployments>;
    /** A file of any repository at a commit (40 hex digits); null where that commit does not hold it. */
    fileAt(repository: string, path: string, commit: string): Promise<Uint8Array | null>;
}
/** An account. Its number stays when the name changes, so it is the identity; the name is for people to read. */
export interface Account {
    readonly id: number;
    readonly login: string;
    /** Only a person can sign, refuse, accept or answer. */
    readonly isPerson: boolean;
}
/** A comment on an issue or pull request, or the body of a review. */
export interface Comment {
    readonly id: string;
    /** Null where the account is gone. */
    readonly author: Account | null;
    readonly body: string;
    readonly at: Instant;
    readonly isEdited: boolean;
    /** When it was last edited, as far as that is known. */
    readonly editedAt?: Instant | null;
    /** Whether somebody other than its author edited it last, as far as that was asked. */
    readonly isEditedByOther?: boolean;
    readonly isHidden: boolean;
    /** Written by an app in somebody's name. */
    readonly isByApp: boolean;
    /** Written by answering a notification by mail: whoever has the mail can do that. */
    readonly isByMail: boolean;
    /** Earlier wordings of an edited text; null for one that somebody removed from the history. */
    readonly earlier: readonly (string | null)[];
    readonly url: string;
}
/** A comment that is no longer there: nobody can tell what it said. */
export interface DeletedComment {
    readonly author: Account | null;
    readonly by: Account | null;
    readonly at: Instant;
}
export interface Discussion {
    readonly number: number;
    readonly comments: readonly Comment[];
    readonly deleted: readonly DeletedComment[];
}
export interface PullRequest extends Discussion {
    readonly isOpen: boolean;
    /** The newest commit of the pull request. */
    readonly head: string;
    /** Submitted reviews; their state (approved, changes requested) says nothing here. */
    readonly reviews: readonly Comment[];
    /** Comments on lines of the change, as they read now. */
    readonly remarks: readonly Comment[];
}
export interface Issue extends Discussion {
    readonly title: string;
    readonly author: Account | null;
    readonly at: Instant;
    readonly isClosed: boolean;
    readonly labels: readonly string[];
    readonly assignees: readonly Account[];
    /** The milestone's due date. */
    readonly due: Instant | null;
    readonly url: string;
    /** In the order in which they happened. */
    readonly events: readonly IssueEvent[];
}
export interface IssueEvent {
    readonly kind: 'labelled' | 'unlabelled' | 'closed' | 'reopened' | 'transferred';
    readonly by: Account | null;
    readonly at: Instant;
    /** For labels. */
    readonly label: string | null;
}
export type Team = {
    readonly members: readonly Account[];
}
/** Why nobody can tell who belongs to it, and what to do. */
 | {
    readonly members: null;
    readonly why: string;
    readonly remedy: string;
};
export interface CheckRun {
    readonly name: string;
    /** Slug of the app that ran it, as `github-actions`. */
    readonly app: string | null;
    readonly isSuccess: boolean;
    /** What it says, for people: `in_progress`, or the conclusion. */
    readonly state: string;
    /** Null while it runs. */
    readonly completedAt: Instant | null;
    readonly startedAt: Instant | null;
}
/** Deployments to one environment, each list newest first. */
export interface Deployments {
    /** Every one of the commit under judgement. */
    readonly own: readonly Deployment[];
    /** The hundred newest of any commit. */
    readonly newest: readonly Deployment[];
}
export interface Deployment {
    readonly id: string;
    readonly commit: string;
    readonly at: Instant;
    /** Oldest first. */
    readonly statuses: readonly {
        readonly state: string;
        readonly at: Instant;
    }[];
}
