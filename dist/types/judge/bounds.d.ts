import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Measured, Observation } from '../model/observation.ts';
import type { Place } from '../model/place.ts';
import { type Unit } from '../model/quantity.ts';
import type { DemandedEvidence } from '../policy/demands.ts';
export interface JudgedMeasure {
    readonly name: string;
    /** The name of the part that was measured, where it is not the whole. */
    readonly part?: string;
    readonly unit: Unit;
    readonly measured: Measured;
    readonly min: number | null;
    readonly max: number | null;
    /** Null where no bound is set. */
    readonly met: boolean | null;
    readonly setBy: Place | null;
}
export interface JudgedSet {
    readonly name: string;
    readonly value: readonly string[];
    readonly required: readonly string[] | null;
    readonly missing: readonly string[];
    readonly setBy: Place | null;
}
export interface Judged {
    readonly measures: readonly JudgedMeasure[];
    readonly sets: readonly JudgedSet[];
    readonly findings: readonly Finding[];
    /** When a bound that is met now will be met no longer. */
    readonly lapses: readonly Instant[];
}
/** Compares what was observed with every bound that the entry sets: one comparator for all types. */
export declare function judgeBounds(demanded: DemandedEvidence, item: string, observation: Observation): Judged;
