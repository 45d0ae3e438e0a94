import type { ObservedItem } from '../judge/items.ts';
import type { Ports } from '../model/ports.ts';
import type { Demands } from '../policy/demands.ts';
import type { GateOptions } from './options.ts';
import type { ReadChecklist } from './read.ts';
/** An item with what was seen of it, and the text that a sign-off covers. */
export interface GatheredItem {
    readonly observed: ObservedItem;
    readonly text: string | null;
}
/** Looks at every entry of every item; nothing stops at the first that fails. */
export declare function gatherAll({ checklist, realPath, policies, times }: ReadChecklist, demands: Demands, options: GateOptions, ports: Ports): Promise<readonly GatheredItem[]>;
