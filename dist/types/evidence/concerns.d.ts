import type { Collector } from './type.ts';
/** Concerns are counted as open until the people who raised them, or an adjudicator, accept the answer. */
export declare const concerns: Collector<'concerns'>;
