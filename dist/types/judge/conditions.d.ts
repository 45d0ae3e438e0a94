import type { Finding } from '../model/finding.ts';
import type { Instants } from '../model/instants.ts';
import type { Place } from '../model/place.ts';
import type { Condition, Statement } from '../model/records.ts';
import { type SignOffContext } from './weigh.ts';
export interface HeldCondition {
    readonly condition: Condition;
    readonly statement: Statement;
}
/** Conditions of acceptances by holders of a role that no later counting acceptance of the same person lifted. */
export declare function heldConditions(role: string, context: SignOffContext): readonly HeldCondition[];
/** Valid while due after the instant judged for; without a due date, or due by then, it is open. */
export declare function isOpen({ due }: Condition, { judgedFor }: Instants): boolean;
/** What is still to be done by a later day. */
export declare function laterConditions(held: readonly HeldCondition[], open: readonly HeldCondition[], item: string, place: Place): readonly Finding[];
