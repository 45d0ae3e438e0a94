import type { LoadRun, StreamReader } from './load-run.ts';
/** Chooses the reader of a load test's result file by the file's first bytes, or by the format that is given. */
export declare function loadReader(head: Uint8Array, format: string | undefined): StreamReader<LoadRun>;
