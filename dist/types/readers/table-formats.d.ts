import type { CsvOptions } from './csv.ts';
import { type Encoding } from './decode.ts';
import type { Table } from './table.ts';
export interface TableOptions extends CsvOptions {
    readonly encoding?: Encoding;
}
/** Reads a table in any known format, told by the file's extension; each reader is loaded when it is needed. Throws `Unusable`. */
export declare function readTable(bytes: Uint8Array, extension: string, options: TableOptions): Promise<Table>;
