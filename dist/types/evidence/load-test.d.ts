import type { Collector } from './type.ts';
/** Every measure takes the worst of the result files: two half loads are not a whole one. */
export declare const loadTest: Collector<'loadTest'>;
