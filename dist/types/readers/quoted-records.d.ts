import type { SplitRecords } from './csv.ts';
/** papaparse is the fastest of the CSV libraries by far, and knows one kind of line end a file. */
export declare const quotedRecords: SplitRecords;
