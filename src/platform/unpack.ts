import type { Packing } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'

/** `Ports.unpack` by Node's own zlib, which is loaded only where a file is compressed. */
export async function* unpack(packing: Packing, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [zlib, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')])
  /* Node.js has zstd since 22.15. */
  if (packing === 'zstd' && typeof zlib.createZstdDecompress !== 'function')
    throw new Unavailable('this Node.js does not read zstd', 'Run the gate on Node.js 22.15 or newer, or give the file as it is or with gzip.')
  const engine = packing === 'gzip' ? zlib.createGunzip() : zlib.createZstdDecompress()
  let packed = 0
  const source = async function* () {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield Buffer.from(chunk)
    }
  }
  const piped = pipeline(source, engine, () => {})
  try {
    for await (const chunk of piped) yield chunk
  } catch (error) {
    throw isZlibError(error) ? damaged(packing) : error
  }
  /* zlib passes over what follows the compressed data, and more could be hidden there than shown. */
  if (engine.bytesWritten !== packed) throw new Unusable(`has bytes after its ${packing} data`, 'Compress the file again, by itself.')
}

function damaged(packing: Packing): Unusable {
  return new Unusable(`is cut short or damaged: its ${packing} data can't be unpacked`, 'Fetch or compress the file again.')
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(Z_|ZSTD_|ERR_ZLIB)/.test(error.code)
}
