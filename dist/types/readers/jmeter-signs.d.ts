import type { Head } from './head.ts';
/** What JMeter 2 to 5 calls the columns of a result file (they are not translated). */
export declare const jmeterNames: ReadonlySet<string>;
/** Whether a file begins as a JMeter result in CSV does: by the names of its columns, or by a row where these lack. */
export declare function looksLikeJmeterCsv({ cells, text }: Pick<Head, 'cells' | 'text'>): boolean;
