import { type PageScan } from './page-scan.ts';
/**
 * A Lighthouse report: the score of the category "accessibility", and each of its audits that failed, as serious. Its
 * manual audits are for a person and always there; they are not counted. Throws `Unusable` where the page did not load,
 * there is no score, or accessibility audits were left out.
 */
export declare function readLighthouse(value: unknown): PageScan;
