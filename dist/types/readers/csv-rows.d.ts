/** Is told of each row of a table in turn. */
export interface RowSink {
    /** The names in the first row. Every later row has as many cells. */
    header(names: readonly string[]): void;
    /** Cell `i` is the bytes from `starts[i]` up to `ends[i]`, without its quotes. Valid only during the call. */
    row(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): void;
}
/** Takes a file's bytes in any pieces. Both throw `Unusable`. */
export interface RowScanner {
    push(chunk: Uint8Array): void;
    end(): void;
}
/**
 * Rows of a CSV file of any size in constant memory: a scan over bytes. RFC 4180 with comma, semicolon or tab (told from
 * the header), LF or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the
 * line where the row starts, for a row that is longer or shorter than the header, a stray or open quote, a control
 * character, and for more than 1 MiB in one row.
 */
export declare function csvRows(sink: RowSink): RowScanner;
/** The text of a cell, with doubled quotes and CRLF made single. */
export declare function textOf(bytes: Uint8Array, start: number, end: number): string;
