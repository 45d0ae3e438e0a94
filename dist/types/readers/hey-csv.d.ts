import { type LoadRun } from './load-run.ts';
import type { StreamReader } from './stream-reader.ts';
/**
 * The rows of hey (`-o csv`), of any size, in constant memory. Times are seconds. A request that no answer came to has no
 * row, so that failures can be missing without a trace; hey's printed output counts them. Throws `Unusable`.
 */
export declare function readHeyCsv(): StreamReader<LoadRun>;
