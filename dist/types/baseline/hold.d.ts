import type { Finding } from '../model/finding.ts';
import { type Approval, type Statement } from '../model/records.ts';
import { type Demands } from '../policy/demands.ts';
import type { Side } from './baseline.ts';
export interface Held {
    readonly demands: Demands;
    /** Those of the baseline: nobody excuses an item in the change that needs the excuse. */
    readonly approvals: readonly Approval[];
    /** Refusals of the baseline in whose place an acceptance stands: they stand too, unless it counts. */
    readonly refusals: readonly Statement[];
}
/**
 * Holds a checklist to its baseline: whatever asks for less here than there is a finding that blocks its item until the
 * baseline has it too (specification §9). So nobody moves the line after seeing the result.
 */
export declare function holdTo(before: Side, now: Side): Held;
/** Demands that nothing can satisfy, for the reason that is given. */
export declare function blockedBy(refusal: Finding | null, demands: Demands, path: string): Demands;
/** The registers of a baseline, the only evidence of it that is read. */
export declare function heldRegisters(demands: Demands): Demands;
