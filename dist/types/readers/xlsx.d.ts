import { type Table } from './table.ts';
export interface XlsxOptions {
    /** Needed only where more than one visible sheet has rows. */
    readonly sheet?: string;
    /** One-based row of the header; default 1. Where that one is blank, the next that is not. */
    readonly headerRow?: number;
}
/**
 * A sheet of an Excel workbook (ECMA-376, .xlsx) as a table. Cells are as Excel stores them: a number without its format
 * (95 % is 0.95), a date as ISO 8601, a formula as its last result. Throws `Unusable`.
 */
export declare function readXlsxTable(bytes: Uint8Array, { sheet, headerRow }?: XlsxOptions): Promise<Table>;
/** Names of the visible sheets that have rows. Throws `Unusable` for what is no workbook. */
export declare function sheetNames(bytes: Uint8Array): Promise<readonly string[]>;
