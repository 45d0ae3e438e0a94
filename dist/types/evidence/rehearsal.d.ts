import type { Collector } from './type.ts';
/** The last run of each kind counts: a later failure undoes a success. */
export declare const rehearsal: Collector<'rehearsal'>;
