import type { Checklist, Evidence, Item } from '../generated/checklist.ts';
import type { Evidence as PolicyEvidence } from '../generated/policy.ts';
import type { Finding } from '../model/finding.ts';
import type { AnyEntry } from '../model/identity.ts';
import type { Instant } from '../model/instant.ts';
import type { Place } from '../model/place.ts';
import type { Roles } from '../model/roles.ts';
interface Demanded {
    /** Where the entry is written: in the checklist, or in the policy that asks for it. */
    readonly place: Place;
    /** Where a key below the entry was set, as `['maxP95Ms']` or `['requireCourses', 'core']`; null for a type's default. */
    readonly setBy: (keys: readonly string[]) => Place | null;
    /** What is wrong with the entry beside its policies: errors leave it unmet. */
    readonly findings: readonly Finding[];
}
/** An evidence entry of the checklist as it is judged: tightened, with defaults. */
export interface SourcedEvidence extends Demanded {
    readonly kind: 'sourced';
    readonly entry: Evidence;
    /** The entry as the checklist has it: what narrows where to look can't come from a policy. */
    readonly own: Evidence;
    /**
     * Where a policy gives settings that the checklist leaves out: the entry without them, with the bounds that do not come
     * from policies. It must be met too, or a policy's setting would help a checklist past its own bounds.
     */
    readonly alone?: Evidence;
}
/** An entry that policies ask for and the checklist lacks: it stands without sources, and nothing can meet it. */
export interface StandingEvidence extends Demanded {
    readonly kind: 'standing';
    readonly entry: PolicyEvidence;
}
export type DemandedEvidence = SourcedEvidence | StandingEvidence;
/** A time in which nothing goes live. */
export interface DemandedFreeze {
    readonly from: Instant;
    readonly to: Instant;
    readonly why: string;
    /** Roles that may waive it. */
    readonly waivableBy: readonly string[];
    readonly policy: string;
    readonly place: Place;
}
/** An item as it is judged. */
export interface DemandedItem {
    readonly id: string;
    readonly title: string;
    readonly why?: string;
    readonly category: string;
    readonly owner: string;
    /** Everyone whom the owner stands for, where it is a team, and where it is nobody every owner of the checklist; else the owner alone. */
    readonly owners?: readonly string[];
    readonly level: 'required' | 'advisory';
    /** Null: all environments. */
    readonly environments: readonly string[] | null;
    /** Names of the policies that require it. */
    readonly requiredBy: readonly string[];
    /** Roles that may waive it, or say that it is not applicable. Null leaves it to every role. */
    readonly waivableBy: readonly string[] | null;
    readonly notApplicableBy: readonly string[] | null;
    readonly place: Place;
    readonly evidence: readonly DemandedEvidence[];
    /** For the item that freezes are judged as. */
    readonly freezes: readonly DemandedFreeze[] | null;
    /** What is to be said of the item beside its policies. */
    readonly findings: readonly Finding[];
}
/** An item as it will be judged from the next day on which a policy asks for more of it. */
export interface UpcomingItem {
    /** The day, as the policy writes it. */
    readonly from: string;
    readonly at: Instant;
    readonly item: DemandedItem;
}
export interface Demands {
    readonly items: readonly DemandedItem[];
    /** What is only reported yet. */
    readonly upcoming: readonly UpcomingItem[];
    readonly roles: Roles;
    /** The longest that a waiver may last, from its approval. */
    readonly waiverLimitSeconds: number;
    /** What is wrong with the checklist and its policies as a whole; an error makes them invalid. */
    readonly findings: readonly Finding[];
}
/** Stands where an owner should; no person is called so. */
export declare const nobody = "nobody yet";
/** From its approval, in seconds: 90 days. */
export declare const longestWaiver: number;
/** What a checklist without policies demands, with every default filled in and the place of every key known. */
export declare function demandsOf(checklist: Checklist, path: string): Demands;
/** An item as the checklist has it. */
export declare function ownItem(item: Item, place: Place): DemandedItem;
export declare function titleOf(id: string): string;
export declare function categoryOf(id: string): string;
export declare function ownEvidence(own: Evidence, place: Place): SourcedEvidence;
export declare function valueAt(entry: object, key: string): unknown;
/** A default applies only to a bound that nobody set; those of named parts to each that has a bound. */
export declare function withDefaults<T extends AnyEntry>(entry: T): T;
/** Without them there would be nothing to reach, and whatever is measured would pass. */
export declare function missingBounds({ kind, entry, place }: DemandedEvidence): readonly Finding[];
export {};
