export type Instant = string;
export type Sha256 = string;
/**
 * The verdict of one checklist and everything that it rests on.
 */
export interface Report {
    schemaVersion: 1;
    verdict: 'ready' | 'not-ready' | 'invalid' | 'undetermined';
    /**
     * False for a rehearsal with --as-of: such a report never opens a gate.
     */
    authoritative: boolean;
    service: string | null;
    release: string | null;
    environment: string | null;
    checkedAt: Instant;
    /**
     * The later of now and go-live.
     */
    judgedFor: string;
    /**
     * When something that the verdict rests on lapses; null where nothing does.
     */
    validUntil: Instant | null;
    /**
     * Each item once.
     */
    counts: {
        /**
         * All items.
         */
        items: number;
        /**
         * Required and satisfied.
         */
        satisfied: number;
        /**
         * Required; only sign-offs are still to come.
         */
        pending: number;
        /**
         * Required and not satisfied.
         */
        unsatisfied: number;
        /**
         * Required and could not be judged.
         */
        error: number;
        /**
         * Waived.
         */
        waived: number;
        /**
         * Not applicable.
         */
        notApplicable: number;
        /**
         * Advisory.
         */
        advisory: number;
        /**
         * For other environments.
         */
        otherEnvironment: number;
    };
    /**
     * Present where sign-offs and refusals are heard on GitHub: in reviews of the pull request, and in comments on the release's issue.
     */
    heardOnGitHub?: {
        /**
         * Number of the issue where this release is discussed and signed.
         */
        releaseIssue?: number;
    };
    items: Item[];
    findings: Finding[];
    inputs: {
        checklist: {
            path: string;
            sha256: Sha256 | null;
        };
        policies: {
            name: string;
            uri: string;
            sha256: Sha256;
        }[];
        /**
         * Files besides evidence that the verdict rests on: signed statements and their signatures. Absent where there are none.
         */
        records?: {
            path: string;
            sha256: Sha256;
        }[];
    };
    tool: {
        name: string;
        version: string;
    };
}
export interface Item {
    id: string;
    title: string;
    why?: string;
    category: string;
    owner: string;
    level: 'required' | 'advisory';
    outcome: 'satisfied' | 'pending' | 'unsatisfied' | 'error';
    disposition: 'required' | 'waived' | 'not-applicable' | 'advisory' | 'other-environment';
    blocks: boolean;
    /**
     * Policies that require it.
     */
    requiredBy: string[];
    /**
     * What a sign-off of this item must cover today.
     */
    covers?: string;
    waivedUntil?: Instant;
    /**
     * When something that a satisfied item rests on lapses first; absent where nothing does.
     */
    holdsUntil?: string;
    /**
     * Of an item that is waived or not applicable: what the checklist records of it.
     */
    excuses?: Excuse[];
    evidence: Evidence[];
}
/**
 * A waiver, or a statement that an item is not applicable, as it is written in the checklist.
 */
export interface Excuse {
    kind: 'waiver' | 'not-applicable';
    /**
     * Rules that a waiver covers.
     */
    rules?: string[];
    reason: string;
    approvedBy: string;
    role: string;
    /**
     * As written.
     */
    approvedAt: string;
    /**
     * As written; a waiver alone has it.
     */
    expires?: string;
    reference?: string;
}
export interface Evidence {
    type: string;
    id?: string;
    role?: string;
    description?: string;
    status: 'met' | 'unmet' | 'error';
    measures: Measure[];
    sets: Set[];
    sources: Source[];
    signOffs?: SignOff[];
    /**
     * Of a sign-off that is still to come.
     */
    awaited?: {
        /**
         * Who holds the role, besides the item's owner.
         */
        from: string[];
        /**
         * How surely it must come from the person: GitHub says who, or a key does.
         */
        minAssurance: 'declared' | 'authenticated' | 'signed';
    };
    occurredAt?: Instant;
}
/**
 * A named number that the evidence yields.
 */
export interface Measure {
    name: string;
    /**
     * For a measure of one named part of the evidence, as "scenarioP95Ms": the name of the scenario.
     */
    part?: string;
    /**
     * Null where it could not be measured.
     */
    value: number | null;
    unit: 'percent' | 'count' | 'number' | 'milliseconds' | 'seconds';
    /**
     * Numerator, for shares.
     */
    n?: number;
    /**
     * Denominator, for shares.
     */
    of?: number;
    /**
     * The group whose value this is: the weakest.
     */
    group?: string;
    min?: number;
    max?: number;
    /**
     * Absent where no bound is set.
     */
    met?: boolean;
    /**
     * Where the bound is written; null for a default. Of two bounds, the one that is not met.
     */
    setBy?: Place | null;
}
/**
 * Where a bound is written.
 */
export interface Place {
    path: string;
    line: number;
}
/**
 * A named set that the evidence yields.
 */
export interface Set {
    name: string;
    value: string[];
    required?: string[];
    missing?: string[];
    met?: boolean;
    setBy?: Place | null;
}
/**
 * A file as it was judged.
 */
export interface Source {
    path: string;
    sha256: Sha256;
    /**
     * Size of the file that was judged.
     */
    bytes: number;
    /**
     * Rows of a table that count.
     */
    rows?: number;
    /**
     * Rows that "where" or "headerRow" left out.
     */
    excluded?: number;
}
/**
 * A sign-off as it was judged.
 */
export interface SignOff {
    by: string;
    role: string;
    decision: 'accept' | 'refuse';
    at: Instant;
    /**
     * "declared" is a name typed into the checklist: claimed, not proved.
     */
    assurance: 'declared' | 'authenticated' | 'signed';
    counts: boolean;
    /**
     * Why it does not count.
     */
    why?: string;
}
/**
 * One thing that is wrong or missing.
 */
export interface Finding {
    /**
     * Rule id, as "training/coverage-percent"; "explain RULE" says what it means.
     */
    rule: string;
    /**
     * An error blocks its item or the checklist.
     */
    level: 'error' | 'warning' | 'notice';
    /**
     * Id of the item that it concerns.
     */
    item?: string;
    /**
     * What was measured and what was needed.
     */
    message: string;
    /**
     * What to do next.
     */
    remedy: string;
    /**
     * JSON Pointer into the checklist.
     */
    pointer: string;
    path: string;
    line: number;
    column: number;
}
