import { type CsvRow } from './csv-row.ts';
import type { StreamReader } from './stream-reader.ts';
/** What is done with each row. The row is the same object each time, with another content. */
export type RowReader = (row: CsvRow) => void;
/**
 * Rows of a CSV file of any size in constant memory: `readHeader` is given the names in the first row, and returns what is
 * done with each later one, which has as many cells. RFC 4180 with comma, semicolon or tab (told from the header), LF
 * or CRLF, with or without a byte-order mark; blank lines are passed over. Throws `Unusable`, with the line where the
 * row starts, for a row that is longer or shorter than the header, a stray or open quote, a control character, and for
 * more than 1 MiB in one row.
 */
export declare function csvRows(readHeader: (names: readonly string[]) => RowReader): StreamReader<void>;
