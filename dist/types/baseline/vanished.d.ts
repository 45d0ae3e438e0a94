import type { Finding } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { DemandedItem } from '../policy/demands.ts';
/** An item with what was seen of each of its entries, in order. */
export interface Seen {
    readonly item: DemandedItem;
    readonly observations: readonly (Observation | null)[];
}
/** Types whose entries are registers: what stands in them does not vanish, it is closed. */
export declare const registers: ReadonlySet<string>;
/**
 * Ids that the baseline's registers hold and these do not: a concern, hazard or defect is closed, never removed. A
 * register that the baseline does not have yet, or can't read, is a warning.
 */
export declare function vanishedIds(before: readonly Seen[], now: readonly Seen[]): readonly Finding[];
