import { type Table } from './table.ts';
export type Delimiter = ',' | ';' | '\t';
export interface CsvOptions {
    /** Told from the header where it is not given. */
    readonly delimiter?: Delimiter;
    /** One-based record of the header, blank ones counted; default 1. Where that one is blank, the next that is not. */
    readonly headerRow?: number;
}
/** Parts a text whose quotes are in order, with one kind of line end, into records and cells. */
export type SplitRecords = (text: string, delimiter: Delimiter, lineEnd: '\n' | '\r\n') => readonly (readonly string[])[];
/**
 * CSV by RFC 4180 with comma, semicolon or tab, LF or CRLF. Cells are as written, without the quotes around them.
 * Strict where a spreadsheet is lax: every row has as many cells as the header, no name stands twice, quotes are in
 * order, no control characters. Blank lines are passed over, and rows of empty cells, which spreadsheets leave below a list. Throws `Unusable` with the line.
 *
 * @param quotedRecords Parts a text with quotes into records and cells; a text without needs no library.
 */
export declare function readCsv(written: string, options: CsvOptions, quotedRecords: SplitRecords): Table;
