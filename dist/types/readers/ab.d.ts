import { type LoadRun } from './load-run.ts';
/**
 * What ApacheBench prints. Its "Failed requests" has answers of another length too, which says little of a page that
 * changes, and not those of a bad status: the higher of what ab says and of bad answers with broken connections counts.
 * Percentiles are whole milliseconds. Throws `Unusable`, also for a line that ab does not print before its last.
 */
export declare function readAb(text: string): LoadRun;
