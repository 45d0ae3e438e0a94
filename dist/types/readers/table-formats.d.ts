import type { CsvOptions } from './csv.ts';
import { type Encoding } from './decode.ts';
import type { Table } from './table.ts';
export interface TableOptions extends CsvOptions {
    readonly encoding?: Encoding;
    readonly sheet?: string;
}
/** Reads a table: an Excel workbook or JSON, told by content, else CSV. Each reader is loaded when it is needed. Throws `Unusable`. */
export declare function readTable(bytes: Uint8Array, options: TableOptions): Promise<Table>;
