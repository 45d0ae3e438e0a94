import { type LoadRun } from './load-run.ts';
/**
 * The report of Artillery 2 (`artillery run --output`). What failed are answers of 400 and above, requests that no answer
 * came to, and errors: a user that met them does not count as failed in Artillery. Its percentiles come from a sketch.
 * What `ensure` found stands in no file, only in the exit code. Throws `Unusable`.
 */
export declare function readArtillery(value: unknown): LoadRun;
