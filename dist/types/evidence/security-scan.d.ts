import type { Collector } from './type.ts';
/** Counts add up over files; the severity is the highest of any finding that stands. */
export declare const securityScan: Collector<'securityScan'>;
