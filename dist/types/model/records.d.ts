import type { Instant } from './instant.ts';
/** From a typed name to a signature: how surely a sign-off comes from the person it names. */
export declare const assurances: readonly ['declared', 'authenticated', 'signed'];
export type Assurance = (typeof assurances)[number];
export interface Condition {
    readonly text: string;
    readonly owner: string | null;
    /** Null: open until it is lifted. */
    readonly due: Instant | null;
}
/** A named person, in a role, accepts or refuses an item. */
export interface Statement {
    readonly item: string;
    readonly role: string;
    readonly by: string;
    readonly at: Instant;
    readonly decision: 'accept' | 'refuse';
    /** What was signed, as `sha256:<hex>`; null where it does not say. */
    readonly covers: string | null;
    readonly conditions: readonly Condition[];
    readonly assurance: Assurance;
    readonly pointer: string;
    /** The file of a signed statement, relative to the root, or where on GitHub it was made. */
    readonly source?: string;
    /** Fingerprint of the key that signed, or number of the account that spoke: one of them is one signer. */
    readonly key?: string;
    /** For a signed statement whose signature proves nothing. */
    readonly unproved?: Unproved;
    /** For what may have been a refusal, and nobody can tell: why, as a clause. */
    readonly doubt?: string;
}
/** Why a signature proves nothing: it does not hold, or it can't be checked here. */
export interface Unproved {
    readonly kind: 'refuted' | 'unknown';
    /** As a clause. */
    readonly why: string;
    readonly remedy: string;
}
/** A waiver or a not-applicable: an approved way for an item not to count. */
export interface Approval {
    readonly kind: 'waiver' | 'not-applicable';
    readonly item: string;
    /** Rules that a waiver covers; none for a not-applicable. */
    readonly rules: readonly string[];
    readonly approvedBy: string;
    readonly role: string;
    readonly approvedAt: Instant;
    /** The first instant at which a waiver no longer holds; null for a not-applicable. */
    readonly expires: Instant | null;
    readonly pointer: string;
}
