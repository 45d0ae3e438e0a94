import { type PageScan } from './page-scan.ts';
/** The issues of one page, which the file does not name: errors count as serious, warnings as moderate, notices as minor. Throws `Unusable`. */
export declare function readPa11y(value: unknown): PageScan;
/**
 * What pa11y-ci found on each page. A page that could not be loaded stands there with a message alone, and counts in no
 * total: such a file is refused. Where the totals know of more than the issues, the worse is taken. Throws `Unusable`.
 */
export declare function readPa11yCi(value: unknown): PageScan;
