export type Instant = string;
export type Commit = string;
export type Count = number;
/**
 * "unknown" where it could not be judged, as evidence on GitHub can't be for the past; "absent" where the checklist did not have the item.
 */
export type State = 'satisfied' | 'pending' | 'unsatisfied' | 'unknown' | 'waived' | 'not-applicable' | 'advisory' | 'other-environment' | 'absent';
/**
 * How a checklist came to where it stands: its state at each commit that touched it or its evidence. It proves nothing and opens no gate, for commit dates are what their authors said.
 */
export interface History {
    schemaVersion: 1;
    /**
     * Always: a history never opens a gate.
     */
    authoritative: false;
    /**
     * Path of the checklist, relative to the root, as it is called today.
     */
    checklist: string;
    service: string | null;
    release: string | null;
    environment: string | null;
    /**
     * When the history was drawn.
     */
    checkedAt: string;
    /**
     * As the newest readable checklist says.
     */
    goLive: Instant | null;
    /**
     * Commits on the line of first parents that touched the checklist, its evidence, policies or records; more than there are points where they were thinned.
     */
    touching: number;
    /**
     * Oldest first; the last may be the newest commit judged for the moment of drawing.
     */
    points: Point[];
    items: Item[];
    /**
     * What went backwards, newest first.
     */
    setbacks: Setback[];
    outlook: Outlook;
    /**
     * What could not be seen, and why.
     */
    notes: string[];
    tool: {
        name: string;
        version: string;
    };
}
/**
 * The checklist as it stood at one commit, judged for that commit's own time.
 */
export interface Point {
    /**
     * "today": the newest commit judged for the moment of drawing, for evidence ages without any commit.
     */
    kind: 'commit' | 'today';
    commit: Commit;
    /**
     * The committer's time, which anybody can set.
     */
    at: string;
    subject: string;
    /**
     * What the checklist was called then.
     */
    path: string;
    /**
     * Null where the checklist could not be read: then the counts are 0 and "why" says what is wrong.
     */
    verdict: ('ready' | 'not-ready' | 'undetermined') | null;
    why?: string;
    goLive: Instant | null;
    required: Count;
    satisfied: Count;
    pending: Count;
    unsatisfied: Count;
    unknown: Count;
    excused: Count;
}
export interface Item {
    id: string;
    title: string;
    owner: string;
    /**
     * At the last point that could be read.
     */
    state: 'satisfied' | 'pending' | 'unsatisfied' | 'unknown' | 'waived' | 'not-applicable' | 'advisory' | 'other-environment' | 'absent';
    /**
     * Since when it has been in this state.
     */
    since: string;
    /**
     * Each change of state, with the number of the point, from 0, at which it was first seen.
     */
    changes: {
        point: Count;
        state: State;
    }[];
}
export interface Setback {
    /**
     * "lost": no longer satisfied, or no longer waived. "excused" and "removed": the line moved instead; less was asked for.
     */
    kind: 'lost' | 'excused' | 'removed';
    /**
     * "time": the earlier commit, judged for the later time, has lost it too.
     */
    cause: 'change' | 'time';
    commit: Commit;
    at: Instant;
    subject: string;
    item: string;
    title: string;
    owner: string;
    from: State;
    to: State;
    /**
     * The first thing that is wrong with it; empty where nothing is.
     */
    why: string;
}
/**
 * Where the pace so far would lead by go-live: arithmetic on the past, never a promise.
 */
export interface Outlook {
    /**
     * "past": go-live is over. "unknown": no date, too few points, or nothing to be read.
     */
    state: 'satisfied' | 'pace' | 'past' | 'unknown';
    /**
     * Required items that are not satisfied at the last point.
     */
    open: number;
    daysLeft: number | null;
    /**
     * Over the whole road and over its later half: how many fewer items were open, in how many days.
     */
    paces: {
        from: Instant;
        days: number;
        /**
         * Negative where more are open now.
         */
        fewerOpen: number;
        openAtGoLive: Count;
    }[];
    /**
     * The worst of the paces; null where nothing can be said.
     */
    openAtGoLive: Count | null;
    /**
     * Evidence that is recent enough today and will be too old at go-live; it is counted as open already.
     */
    expiring: {
        item: string;
        title: string;
        evidence: string;
    }[];
    statement: string;
}
