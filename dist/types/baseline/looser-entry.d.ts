import type { Finding } from '../model/finding.ts';
import type { DemandedEvidence } from '../policy/demands.ts';
/** What an entry asks for less than it did in the baseline: lower bounds, names no longer required, other settings. */
export declare function looserEntry(before: DemandedEvidence, now: DemandedEvidence, item: string): readonly Finding[];
export declare function valueOf(entry: object, key: string): unknown;
