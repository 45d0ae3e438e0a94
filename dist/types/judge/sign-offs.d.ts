import type { SignOff } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Instants } from '../model/instants.ts';
import { type Observation, type Remark } from '../model/observation.ts';
import type { Place } from '../model/place.ts';
import { type Roles } from '../model/roles.ts';
import type { DemandedItem } from '../policy/demands.ts';
import { type Assurance, type Statement } from '../model/records.ts';
export interface SignOffContext {
    readonly item: DemandedItem;
    /** Every statement about the item. */
    readonly statements: readonly Statement[];
    readonly roles: Roles;
    /** What a sign-off must cover today; null where the item's files could not be read. */
    readonly covers: string | null;
    readonly times: Instants;
    /** Why GitHub could not be heard, where it had to be. */
    readonly unheard?: Remark | null;
    /** Why nobody can tell who belongs to a team, and what to do. */
    readonly unknownTeam?: Pick<Remark, 'message' | 'remedy'> | null;
}
/** What makes an acceptance count, besides the role and the digest. */
type SignOffRule = Pick<SignOff, 'maxAge' | 'minAssurance' | 'requireIndependent'>;
export interface WeighedStatement {
    readonly statement: Statement;
    readonly verdict: 'counts' | 'set-aside' | 'unknown';
    /** Why it does not count, as a clause. */
    readonly why: string | null;
    readonly stale: boolean;
}
/** Weighs one statement: a refusal needs only a holder of the role; an acceptance everything that specification §6 asks. */
export declare function weigh(statement: Statement, rule: SignOffRule, context: SignOffContext): WeighedStatement;
export interface StandingRefusal {
    readonly statement: Statement;
    readonly unknown: boolean;
}
/**
 * Refusals that no later acceptance of the same person in the same role lifted. A refusal whose author may or may not
 * hold the role stands as unknown.
 */
export declare function standingRefusals(context: SignOffContext): readonly StandingRefusal[];
export interface ObservedSignOff {
    readonly observation: Observation;
    readonly weighed: readonly WeighedStatement[];
    readonly refusals: number;
    readonly findings: readonly Finding[];
    /** Null where nobody has to sign any more. */
    readonly awaited: AwaitedSignOff | null;
}
/** A sign-off that is still to come. */
export interface AwaitedSignOff {
    /** Who holds the role, besides the item's owner. */
    readonly from: readonly string[];
    readonly minAssurance: Assurance;
}
/** What the statements about an item say for one sign-off entry. */
export declare function observeSignOff(entry: SignOff, place: Place, context: SignOffContext): ObservedSignOff;
/** A veto: one accountable person who refuses outweighs any number who accept. */
export declare function refusalFindings(refusals: readonly StandingRefusal[], item: string, { unknownTeam }: SignOffContext): readonly Finding[];
export {};
