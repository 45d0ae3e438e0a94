import type { Evidence as PolicyEvidence, Policy } from '../generated/policy.ts';
import { type Instant } from '../model/instant.ts';
import type { RoleTable } from '../model/roles.ts';
import { type Cell, type Leaves } from './leaf.ts';
import type { PolicyFile } from './policy-file.ts';
/** Who says something, and where. */
export type Saying = Pick<Cell, 'place'> & {
    readonly policy: string;
};
/** What policies demand of one evidence entry of an item. */
export interface EntryDemand {
    /** Type, and id or role: what a checklist's entry must share to be the same. */
    readonly entry: PolicyEvidence;
    readonly sayings: readonly Saying[];
    readonly leaves: Leaves;
}
/** What policies demand of one item. */
export interface ItemDemand {
    readonly id: string;
    readonly sayings: readonly Saying[];
    /** The policies that require it whatever the checklist says. */
    readonly requiring: readonly Saying[];
    readonly title: Cell<string> | null;
    readonly why: Cell<string> | null;
    readonly category: Cell<string> | null;
    /** Null: all. */
    readonly environments: readonly string[] | null;
    /** Roles that every policy allows; null where none restricts them. */
    readonly waivableBy: readonly string[] | null;
    readonly notApplicableBy: readonly string[] | null;
    /** By what tells entries apart. */
    readonly entries: ReadonlyMap<string, EntryDemand>;
}
/** A time in which nothing goes live. */
export interface Freeze extends Saying {
    readonly from: string;
    readonly to: string;
    readonly why: string;
    /** Roles that may waive it; none where neither it nor the item of freezes names any. */
    readonly waivableBy: readonly string[];
}
/** What any number of policies demand together. */
export interface PolicyDemands {
    readonly items: ReadonlyMap<string, ItemDemand>;
    readonly roles: ReadonlyMap<string, readonly RoleTable[]>;
    /** The shortest limit that a policy sets, as a duration. */
    readonly waiverLimit: Cell<string> | null;
    readonly freezes: readonly Freeze[];
}
/** The policies whose demands on an item are enforced at an instant, in a zone; the others are only reported. */
export interface When {
    readonly at: Instant;
    readonly timezone: string;
}
export declare const noDemands: PolicyDemands;
/** What one policy by itself demands at an instant. */
export declare function demandsOfPolicy({ name, address, policy }: Pick<PolicyFile, 'name' | 'address' | 'policy'>, when: When): PolicyDemands;
type PolicyItem = NonNullable<Policy['items']>[number];
/** A date that could not be read is no reason to wait. */
export declare function isEnforced({ enforceFrom }: Pick<PolicyItem, 'enforceFrom'>, { at, timezone }: When): boolean;
/** The name of the item that freezes are judged as. */
export declare const freezeItem = "change-freeze";
/**
 * The demands of any number of policies at once: associative, commutative and idempotent, for every part of it is. All are
 * met in one pass: two by two, each step would copy what was met before.
 */
export declare function meetAll(demands: readonly PolicyDemands[]): PolicyDemands;
export declare function meetEntries(entries: Several<EntryDemand>): EntryDemand;
type Several<T> = readonly [T, ...T[]];
export {};
