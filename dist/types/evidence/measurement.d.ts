import type { Collector } from './type.ts';
/** The named numbers of JSON files; a name that a bound asks for and no file has is unmeasured. */
export declare const measurement: Collector<'measurement'>;
