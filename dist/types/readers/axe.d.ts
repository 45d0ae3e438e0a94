import { type PageScan } from './page-scan.ts';
/**
 * The results of axe-core for one page, or a list of pages. A rule that is violated counts once, by its impact; one
 * without a known impact counts as critical. `incomplete` is what a person has to look at: no pass. Throws `Unusable`,
 * also where no rule was run.
 */
export declare function readAxe(value: unknown): PageScan;
