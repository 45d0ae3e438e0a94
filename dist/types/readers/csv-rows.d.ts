import type { StreamReader } from './stream-reader.ts';
/**
 * Is told of each row of a table in turn. Cell `i` lies between the bytes at `marks[first + i]` and
 * `marks[first + i + 1]`, quotes included: see `startOf` and `endOf`. All of it is valid only during the call.
 */
export interface RowSink {
    /** The names in the first row. Every later row has as many cells. */
    header(names: readonly string[]): void;
    row(bytes: Uint8Array, marks: Int32Array, first: number, line: number): void;
}
/**
 * Rows of a CSV file of any size in constant memory. RFC 4180 with comma, semicolon or tab (told from the header), LF
 * or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the line where the
 * row starts, for a row that is longer or shorter than the header, a stray or open quote, a control character, and for
 * more than 1 MiB in one row.
 */
export declare function csvRows(sink: RowSink): StreamReader<void>;
/** Where the text of the cell after `marks[place]` starts, without its quote. */
export declare function startOf(bytes: Uint8Array, marks: Int32Array, place: number): number;
/** Where the text of the cell after `marks[place]` ends, without its quote. */
export declare function endOf(bytes: Uint8Array, marks: Int32Array, place: number): number;
/** The text of the cell after `marks[place]`, with doubled quotes and CRLF made single. */
export declare function textOf(bytes: Uint8Array, marks: Int32Array, place: number): string;
/** The text of a cell's bytes, with doubled quotes and CRLF made single. */
export declare function plainText(cell: Uint8Array): string;
