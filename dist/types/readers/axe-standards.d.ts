import { type JsonObject } from './json-object.ts';
/**
 * The standards that a run tested whole, by the options that axe writes into its result (`toolOptions.runOnly` and
 * `rules`) and by the rules that the result shows. A run of chosen rules tests no standard, nor does one in which a rule
 * of it was switched off; level AA without level A is not AA.
 */
export declare function standardsOf(options: unknown, shown: readonly JsonObject[]): readonly string[];
