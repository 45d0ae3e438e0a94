import type { Collector } from './type.ts';
/** An outcome counts only where somebody can tell whether it came: with measure, baseline, target and owner. */
export declare const outcomes: Collector<'outcomes'>;
