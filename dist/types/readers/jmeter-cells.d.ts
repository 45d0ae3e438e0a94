import { type CsvRow } from './csv-row.ts';
/** The whole number that ASCII digits write in a cell, or -1 for anything else and for more than 15 digits. */
export declare function wholeNumber(row: CsvRow, cell: number): number;
/** Whether a cell begins with some bytes. */
export declare function cellBeginsWith(row: CsvRow, cell: number, expected: Uint8Array): boolean;
/** Whether bytes begin with others. */
export declare function beginsWith(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean;
/** Whether a cell is a word of small ASCII letters, whatever their case. */
export declare function isWord(row: CsvRow, cell: number, word: Uint8Array): boolean;
/** Epoch milliseconds of the years 2000 to 2100; -1 for any other number, such as seconds, and for other text. */
export declare function epochTime(row: CsvRow, cell: number): number;
/**
 * A time as JMeter writes it in local time, in milliseconds as if it were UTC, or -1. The forms are those of JMeter's
 * CSVSaveService with a year of four digits: `yyyy/MM/dd HH:mm:ss`, with slashes or hyphens, with or without `.SSS`.
 * Its fifth, `MM/dd/yy`, is left out, for it can't be told from `dd/MM/yy`.
 */
export declare function localTime(row: CsvRow, cell: number): number;
