import { type Table } from './table.ts';
/**
 * A JSON array of flat objects as a table; its header is every key, in order of appearance. A key that an object lacks,
 * or null, is an empty cell. A nested value is no cell: reading it throws `Unusable`, so that one in a column which
 * nobody asks for does no harm. Throws `Unusable` with the row for anything else.
 */
export declare function readJsonTable(value: unknown): Table;
