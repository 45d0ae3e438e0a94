import type { Finding } from '../model/finding.ts';
import { type DemandedItem } from '../policy/demands.ts';
/** An item as it is held to its baseline: at the stricter level and in all environments of both, with what is looser. */
export declare function heldItem(before: DemandedItem, now: DemandedItem): DemandedItem;
/** An item that the baseline has and the checklist has no more: it stays until it is gone from the baseline too. */
export declare function removedItem(before: DemandedItem, path: string): DemandedItem;
export declare function looser(item: string | undefined, rule: string, message: string, place: {
    readonly path: string;
    readonly pointer: string;
}, remedy?: string): Finding;
