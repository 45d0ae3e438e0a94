import { type Table } from './table.ts';
export type Delimiter = ',' | ';' | '\t';
export interface CsvOptions {
    /** Told from the header where it is not given. */
    readonly delimiter?: Delimiter;
    /** One-based record of the header, blank ones counted; default 1. Where that one is blank, the next that is not. */
    readonly headerRow?: number;
}
/**
 * CSV by RFC 4180 with comma, semicolon or tab, LF or CRLF. Cells are as written, without the quotes around them.
 * Strict where a spreadsheet is lax: every row has as many cells as the header, no name stands twice, quotes are in
 * order, no control characters. Blank lines are passed over. Throws `Unusable` with the line.
 */
export declare function readCsv(text: string, { delimiter, headerRow }?: CsvOptions): Table;
