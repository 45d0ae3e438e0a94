import type { Collector } from './type.ts';
/**
 * Counts add up over pages and files. Several tools may look at one page: it counts once, its score is the lowest, and
 * its standards are those that any of them ran whole. A standard is in the set only where it was run on every page.
 */
export declare const accessibility: Collector<'accessibility'>;
