import type { AnyEntry } from '../model/identity.ts';
import type { Measured } from '../model/observation.ts';
import type { Unit } from '../model/quantity.ts';
/** A measure of a type, and the keys under which bounds on it stand. */
export interface Bounded {
    readonly name: string;
    readonly unit: Unit;
    readonly label: string;
    readonly min: Bound | null;
    readonly max: Bound | null;
    /** For a measure of one named part of the evidence: which, and its name among that part's measures. */
    readonly of?: {
        readonly part: string;
        readonly name: string;
        readonly measure: string;
    };
}
export interface Bound {
    /** Keys below the entry: `['minCoveragePercent']`, `['max', 'unmatchedRecords']`, or `['scenarios', 'check out', 'maxP95Ms']`. */
    readonly keys: readonly string[];
    /** In the measure's unit. */
    readonly limit: number;
}
/** The measures of an entry's type with the bounds that the entry sets, driven by the bound's name alone. */
export declare function boundedMeasures(entry: AnyEntry, observed: readonly string[]): readonly Bounded[];
/** Whether a measured value reaches its bounds, inclusive and before any rounding. Null is never a pass. */
export declare function reaches({ value }: Pick<Measured, 'value'>, min: Bound | null, max: Bound | null): boolean;
/** The names that a `require…` asks for and the evidence does not show; "roll-back" is shown by "rollback" too. */
export declare function missingNames(required: readonly string[], shown: readonly string[]): readonly string[];
export interface RequiredSet {
    readonly name: string;
    readonly label: string;
    readonly required: readonly string[] | null;
    /** The keys below the entry under which a name may have been asked for. */
    readonly keysOf: (name: string) => readonly (readonly string[])[];
}
/** The sets of an entry's type with what the entry requires of them. Named parts with bounds must be there. */
export declare function requiredSets(entry: AnyEntry): readonly RequiredSet[];
