import type { StreamReader } from './stream-reader.ts';
/** Evidence that is read whole may have so many bytes a file, after unpacking too. */
export declare const maxBytes: number;
/** Gathers a file whole. Throws `Unusable` beyond 64 MiB. */
export declare function gathered(): StreamReader<Uint8Array>;
