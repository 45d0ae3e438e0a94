import type { Packing } from '../model/ports.ts';
/** `Ports.unpack` by Node's own zlib, which is loaded only where a file is compressed. */
export declare function unpack(packing: Packing, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
