import type { SignOff } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import { type Observation } from '../model/observation.ts';
import type { Place } from '../model/place.ts';
import type { Assurance } from '../model/records.ts';
import { type SignOffContext, type WeighedStatement } from './weigh.ts';
export interface ObservedSignOff {
    readonly observation: Observation;
    readonly weighed: readonly WeighedStatement[];
    readonly refusals: number;
    readonly findings: readonly Finding[];
    /** Null where nobody has to sign any more. */
    readonly awaited: AwaitedSignOff | null;
}
/** A sign-off that is still to come. */
export interface AwaitedSignOff {
    /** Who may hold the role, without the item's owner where that one may not sign. */
    readonly from: readonly string[];
    readonly minAssurance: Assurance;
}
/** What the statements about an item say for one sign-off entry. */
export declare function observeSignOff(entry: SignOff, place: Place, context: SignOffContext): ObservedSignOff;
