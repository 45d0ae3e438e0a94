import type { Finding } from '../model/finding.ts';
import type { DemandedItem } from '../policy/demands.ts';
import type { Side } from './baseline.ts';
/**
 * Tables of allowed signers that are others here than in the baseline: a key that was put in could have been put in to
 * sign. They block the items that people sign. A table that the baseline does not have asks for more, and is not compared.
 */
export declare function changedSigners(before: Side, now: Side, items: readonly DemandedItem[]): readonly Finding[];
