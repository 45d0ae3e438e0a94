/** A table as its file has it: a header and rows of as many cells, each exactly as written. */
export interface Table {
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** How many rows above the header look like rows of the table: see `rowsAbove`. */
    readonly above: number;
    /** One-based place of a row in its file. */
    readonly lineOf: (row: number) => number;
    /** What `lineOf` counts: lines of text, or rows of a sheet or list. */
    readonly unit: 'line' | 'row';
}
/** Rows above a header that are as full as it: a title is not, and a "headerRow" further down would hide them. */
export declare function rowsAbove(above: readonly (readonly string[])[], header: readonly string[]): number;
/**
 * Throws `Unusable` where two names of a header would be found as the same column. Empty names may repeat: nobody can
 * ask for one. `lineOf` gives the place to show for a column.
 */
export declare function refuseTwins(header: readonly string[], lineOf: (column: number) => number, unit?: Table['unit']): void;
