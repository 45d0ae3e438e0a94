import type { Collector } from './type.ts';
/** Sessions count where somebody attended, on a date that has come. */
export declare const engagement: Collector<'engagement'>;
