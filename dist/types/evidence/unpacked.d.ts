import type { Packing, Ports } from '../model/ports.ts';
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
/** How a file is compressed, by its first bytes; null where it is not. */
export declare function packingOf([a, b, c, d]: Uint8Array): Packing | null;
/**
 * What a file holds: as it is, or as it comes out where it is compressed with gzip or zstd. The first chunk has enough
 * bytes to tell the format by, or the file is shorter. Throws `Unusable` for one that grows out of all proportion.
 */
export declare function unpacked(chunks: Chunks, unpack: Ports['unpack']): AsyncGenerator<Uint8Array>;
export {};
