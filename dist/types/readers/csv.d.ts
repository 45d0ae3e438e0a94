import type { Table } from './table.ts';
export type Delimiter = ',' | ';' | '\t';
export interface CsvOptions {
    /** Told from the header where it is not given. */
    readonly delimiter?: Delimiter;
    /** One-based line of the header; default 1. */
    readonly headerRow?: number;
}
/**
 * CSV by RFC 4180 with comma, semicolon or tab. Strict where a spreadsheet is lax: every row has as many cells as the
 * header, no name stands twice, quotes close, no control characters. Throws `Unusable` with the line.
 */
export declare function readCsv(text: string, { delimiter, headerRow }?: CsvOptions): Table;
