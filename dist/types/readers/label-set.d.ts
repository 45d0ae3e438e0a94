import { type CsvRow } from './csv-row.ts';
/** Distinct labels of a stream, told apart by their bytes without making a string for each row. */
export interface LabelSet {
    /** The label's number, from 0 in order of first appearance. */
    add(row: CsvRow, cell: number): number;
    /** In order of first appearance. */
    names(): readonly string[];
}
/** Throws `Unusable` beyond 10,000 labels: then they hold ids, and memory would grow with the file. */
export declare function labelSet(): LabelSet;
