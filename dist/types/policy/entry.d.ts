import type { Item } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { type DemandedEvidence } from './demands.ts';
import { type ItemDemand } from './merge.ts';
export interface Joined {
    readonly evidence: readonly DemandedEvidence[];
    /** Policies that can't be met together: they are invalid. */
    readonly conflicts: readonly Finding[];
}
/**
 * Joins what policies demand to the checklist's entries: a demand with an id (sign-offs: role) joins the entry of the same
 * type and id, one without joins every entry of its type, and what finds no partner stands by itself.
 */
export declare function joinEntries(item: Pick<Item, 'id' | 'evidence'> | null, demand: ItemDemand, place: Place): Joined;
/** "essential asks", "essential and safety ask". */
export declare function policiesThat(verb: 'ask' | 'require', sayings: readonly {
    readonly policy: string;
}[]): string;
