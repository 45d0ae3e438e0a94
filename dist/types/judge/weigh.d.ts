import type { SignOff } from '../generated/checklist.ts';
import type { Instants } from '../model/instants.ts';
import type { Remark } from '../model/observation.ts';
import { type Statement } from '../model/records.ts';
import { type Roles } from '../model/roles.ts';
import type { DemandedItem } from '../policy/demands.ts';
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
/** Why nobody can tell whether a statement counts, as a clause. */
export declare function teamUnknown({ by, role }: Statement): string;
/** What to do where nobody can tell who belongs to a team. */
export declare const nameThem = "Name the people of the role one by one, or let the gate run with a token that can read the team.";
/** Lifted only by a later acceptance that itself counts, with at least the same assurance; at the same instant it holds. */
export declare function isLifted(earlier: Statement, context: SignOffContext): boolean;
export {};
