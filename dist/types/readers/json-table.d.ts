import type { Table } from './table.ts';
/** A JSON array of flat objects as a table. A key that an object lacks, or null, is an empty cell. */
export declare function readJsonTable(text: string): Table;
