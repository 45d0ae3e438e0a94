import type { Checklist, Evidence } from '../generated/checklist.ts';
/** Where a key of an effective entry was written; null for a type's default. */
export interface Place {
    readonly path: string;
    readonly pointer: string;
}
/** An evidence entry as it is judged: the checklist's, with defaults. */
export interface DemandedEvidence {
    readonly entry: Evidence;
    readonly pointer: string;
    readonly setBy: ReadonlyMap<string, Place | null>;
}
/** An item as it is judged. */
export interface DemandedItem {
    readonly id: string;
    readonly title: string;
    readonly why?: string;
    readonly category: string;
    readonly owner: string;
    /** Everyone whom the owner stands for, where it is a team; else the owner alone. */
    readonly owners?: readonly string[];
    readonly level: 'required' | 'advisory';
    /** Null: all environments. */
    readonly environments: readonly string[] | null;
    readonly requiredBy: readonly string[];
    readonly pointer: string;
    readonly evidence: readonly DemandedEvidence[];
}
export interface Demands {
    readonly items: readonly DemandedItem[];
    readonly roles: Readonly<Record<string, readonly string[]>>;
    /** The longest that a waiver may last, from its approval. */
    readonly waiverLimitDays: number;
}
/** What a checklist demands, with every default filled in and the place of every key known. */
export declare function demandsOf(checklist: Checklist, path: string): Demands;
