import type { TableObject } from '../generated/checklist.ts';
import type { Instant } from '../model/instant.ts';
import { type Measured } from '../model/observation.ts';
import type { Table } from '../readers/table.ts';
import type { Gather } from './gather.ts';
/** A table source as a checklist gives it. */
export type Tables = string | TableObject | readonly (string | TableObject)[];
/** The columns that a type reads from a table, by our names. */
export interface Columns {
    readonly required: readonly string[];
    readonly optional: readonly string[];
    /** Columns that `values` can't translate. */
    readonly asWritten?: readonly string[];
}
/** One row of a table: cells by our column names. A column that the file lacks reads as empty. */
export interface Row {
    has(column: string): boolean;
    /** The cell without surrounding space, translated by `values`. */
    text(column: string): string;
    /** Null for an empty cell; throws `Unusable` for what is no whole number from 0. */
    count(column: string): number | null;
    /** Null for an empty cell; throws `Unusable` for what is no decimal number. A percent sign is allowed. */
    number(column: string): number | null;
    /** Null for an empty cell; throws `Unusable` for what is no date, in `dateFormat` or ISO 8601. */
    date(column: string): Instant | null;
    /** Headers of the columns that the type does not read: the same list for all rows of a table. */
    readonly unread: readonly string[];
    /** The cell in one of them, as written; empty for a nested cell of JSON. */
    unreadCell(at: number): string;
    /** Reads such a cell as a date; null where it is none. */
    asDate(cell: string): Instant | null;
}
/** The rows that count of all tables of a source. */
export interface Rows {
    readonly count: number;
    /** The highest share of rows that `where` or `headerRow` left out of one table. */
    readonly excludedPercent: Measured;
    /** What was read: digest and sheet of each table, but for those with a column for each course. */
    readonly lists: readonly string[];
    /** Runs over every row that counts; `Unusable` thrown by a step becomes a problem with the row's place. */
    each(step: (row: Row) => void): void;
}
/** Gives a table another shape before its columns are looked for. */
export type Reshape = (table: Table, options: TableObject, isDate: (cell: string) => boolean) => Table;
/** Reads a table source: every file of it, its columns found, `where` applied. */
export declare function readRows(source: Tables, columns: Columns, gather: Gather, reshape?: Reshape): Promise<Rows>;
