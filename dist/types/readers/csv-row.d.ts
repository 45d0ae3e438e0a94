/** A row of a table, valid only while a reader is told of it. */
export interface CsvRow {
    readonly bytes: Uint8Array;
    /** The same bytes, to fetch four at once. */
    readonly words: DataView;
    /** Cell `i` lies between the bytes at `marks[first + i]` and `marks[first + i + 1]`, quotes included. */
    readonly marks: Int32Array;
    readonly first: number;
    /** The line of the file where it starts. */
    readonly line: number;
}
/** Where the text of a cell starts, without its quote. */
export declare function startOf({ bytes, marks, first }: CsvRow, cell: number): number;
/** Where the text of a cell ends, without its quote. */
export declare function endOf({ bytes, marks, first }: CsvRow, cell: number): number;
/** The text of a cell, with doubled quotes and CRLF made single. */
export declare function textOf(row: CsvRow, cell: number): string;
/** The text of a cell's bytes, with doubled quotes and CRLF made single. */
export declare function plainText(cell: Uint8Array): string;
