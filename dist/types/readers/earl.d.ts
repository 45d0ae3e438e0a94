import { type PageScan } from './page-scan.ts';
/**
 * An EARL report as axe's reporter writes it: assertions about one page. A test that failed counts once a page, as
 * serious, for EARL knows no impact; what could not be told, or was not tested, is incomplete. Throws `Unusable`.
 */
export declare function readEarl(value: unknown): PageScan;
