import type { Collector } from './type.ts';
/** Counts add up over files; shares take the worst file. */
export declare const testReport: Collector<'testReport'>;
