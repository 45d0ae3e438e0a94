import type { Finding } from './finding.ts';
import type { Instant } from './instant.ts';
import type { EvidenceType, MeasureName, SetName } from './rules.ts';
/**
 * A number that evidence yields, or why there is none. `n` of `of` are what a share was counted from, so that a
 * percentage never stands alone; `group` is the weakest group, whose value this is.
 */
export interface Measured {
    /** Null where it could not be measured: an unmeasured bound is unmet. */
    readonly value: number | null;
    readonly n?: number;
    readonly of?: number;
    readonly group?: string;
    /** Why there is no value, as a clause. */
    readonly why?: string;
    /** Ids of what is counted, to find them by. */
    readonly which?: readonly string[];
    /** What to do when the bound is not met, where the facts allow more than the type's general advice. */
    readonly remedy?: string;
    /** For an age: the instant from which it counts; the bound lapses `max` after it. */
    readonly since?: Instant;
    /** For a count: the instants at which one more will count, in order; a bound lapses with the one that is too many. */
    readonly grows?: readonly Instant[];
    /** For a bound that names people who are missing; local text alone. */
    readonly people?: readonly string[];
}
export interface SourceFile {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows?: number;
    readonly excluded?: number;
}
export type Remark = Pick<Finding, 'rule' | 'message' | 'remedy' | 'people'>;
/** What was measured of a part that has a name, as of one of the `scenarios`. */
export interface PartMeasures {
    /** The key under which bounds of such parts stand. */
    readonly part: string;
    readonly name: string;
    readonly measures: Readonly<Record<string, Measured>>;
}
/** What a type of evidence yields. It never judges: bounds are compared elsewhere, by one piece of code. */
export interface Yield<T extends EvidenceType = EvidenceType> {
    readonly measures: Readonly<Record<MeasureName<T>, Measured>>;
    readonly sets: Readonly<Record<SetName<T>, readonly string[]>>;
    /** For the named parts that the entry sets bounds on and the evidence shows, what was measured of each. */
    readonly parts?: readonly PartMeasures[];
    /** When what the evidence shows occurred. */
    readonly occurredAt?: Instant | null;
    /** Instants after which something measured here holds no longer. */
    readonly lapses?: readonly Instant[];
    /** For a register: the ids of what stands in it, so that nothing vanishes unseen. */
    readonly ids?: readonly string[];
    readonly warnings?: readonly Remark[];
    /** What makes the evidence unmet whatever its bounds say. */
    readonly refusals?: readonly Remark[];
}
/** What was seen of one evidence entry: measured, not usable (unmet), or not to be found out (error). */
export interface Observation {
    readonly status: 'measured' | 'unusable' | 'unavailable';
    readonly measures: Readonly<Record<string, Measured>>;
    readonly sets: Readonly<Record<string, readonly string[]>>;
    readonly parts?: readonly PartMeasures[];
    readonly sources: readonly SourceFile[];
    readonly occurredAt: Instant | null;
    readonly lapses: readonly Instant[];
    readonly ids?: readonly string[];
    readonly warnings: readonly Remark[];
    readonly refusals: readonly Remark[];
}
export declare function measured(value: number | null, facts?: Omit<Measured, 'value'>): Measured;
export declare function unmeasured(why: string, remedy?: string): Measured;
/** A share in percent, multiplied first so that 57 of 100 is 57 and not a little less; unmeasured where there is nothing to take a share of. */
export declare function share(n: number, of: number, facts?: Omit<Measured, 'value' | 'n' | 'of'>): Measured;
