import type { Unit } from './quantity.ts';
import type { EvidenceType } from './rules.ts';
/** A group of named parts that a type of evidence takes bounds of, one by one, as `scenarios`: what is measured of each. */
export interface PartFacts {
    readonly measures: Readonly<Record<string, {
        readonly unit: Unit;
        readonly label: string;
    }>>;
    /** By the bound's key: `minRequests`. */
    readonly defaults: Readonly<Record<string, number>>;
}
/** By the key under which their bounds stand. */
export declare function partsOf(type: EvidenceType): Readonly<Record<string, PartFacts>>;
/** What a measure of a single part is called beside those of the whole: `p95Ms` of one of the `scenarios` is `scenarioP95Ms`. */
export declare function partMeasure(part: string, measure: string): string;
/** Every measure of a single part of a type's evidence, by the name it is reported under. */
export declare function partMeasures(type: EvidenceType): Readonly<Record<string, {
    readonly unit: Unit;
    readonly label: string;
}>>;
/** The named parts that an entry sets bounds on, each with them, in the entry's order. */
export declare function partsIn(entry: object, part: string): readonly (readonly [name: string, bounds: object])[];
