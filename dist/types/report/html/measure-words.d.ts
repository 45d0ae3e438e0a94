import { type Evidence, type Measure } from '../measure.ts';
export type ReportSet = Evidence['sets'][number];
/** "39 of 42", for shares. */
export declare function countedOf({ value, n, of }: Measure): string | null;
/** "92.86 %" or "not measured", without what it was counted from. */
export declare function quantityOf({ value, unit, min, max }: Measure): string;
/** "40 of 42": the fewest that reach a least share. */
export declare function neededCount({ unit, min, max, n, of }: Measure): string | null;
/** "Mean response time 5 ms", for what no bound was set on. */
export declare function inPassing(type: string, measure: Measure): string;
/** A set's name in plain words. */
export declare function setLabelOf(type: string, name: string): string;
