import { Unusable } from '../model/unusable.ts'
import { joined } from './joined.ts'
import type { StreamReader } from './stream-reader.ts'

/** Evidence that is read whole may have so many bytes a file, after unpacking too. */
export const maxBytes = 64 * 1024 * 1024

/** Gathers a file whole. Throws `Unusable` beyond 64 MiB. */
export function gathered(): StreamReader<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  return {
    push(chunk) {
      size += chunk.length
      if (!(size <= maxBytes)) throw new Unusable('the file has more than 64 MiB', 'Give a summary, or a part of it.')
      /* A copy, for the memory of the chunk may be used again; `slice` of a Node buffer would make none. */
      chunks.push(new Uint8Array(chunk))
    },
    end: () => joined(...chunks),
  }
}
