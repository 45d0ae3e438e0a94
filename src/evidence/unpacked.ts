import type { Packing, Ports } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'
import { headBytes } from '../readers/head.ts'
import { joined } from '../readers/joined.ts'

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Text shrinks to a twentieth or so; deflate can claim a thousandfold, and zstd more. */
const maxGrowth = 300
const freeBytes = 8 * 1024 * 1024

/** How a file is compressed, by its first bytes; null where it is not. */
export function packingOf([a, b, c, d]: Uint8Array): Packing | null {
  if (a === 0x1f && b === 0x8b) return 'gzip'
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd ? 'zstd' : null
}

/**
 * What a file holds: as it is, or as it comes out where it is compressed with gzip or zstd. The first chunk has enough
 * bytes to tell the format by, or the file is shorter. Throws `Unusable` for one that grows out of all proportion.
 */
export async function* unpacked(chunks: Chunks, unpack: Ports['unpack']): AsyncGenerator<Uint8Array> {
  const raw = withHead(chunks)
  const { value: first, done } = await raw.next()
  if (done === true) return
  const packing = packingOf(first)
  const all = resumed(first, raw)
  yield* packing === null ? all : withHead(bounded(all, (content) => unpack(packing, content)))
}

/** The same bytes, with as many in the first chunk as tell the format. */
async function* withHead(chunks: Chunks): AsyncGenerator<Uint8Array, undefined> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (head !== null && head.length + chunk.length < headBytes) head = joined(head, chunk)
    else {
      yield head === null || head.length === 0 ? chunk : joined(head, chunk)
      head = null
    }
  }
  if (head !== null && head.length > 0) yield head
}

async function* resumed(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* bounded(packed: Chunks, unpack: (packed: AsyncIterable<Uint8Array>) => Chunks): AsyncGenerator<Uint8Array> {
  let taken = 0
  let given = 0
  const counted = async function* () {
    for await (const chunk of packed) {
      taken += chunk.length
      yield chunk
    }
  }
  for await (const chunk of unpack(counted())) {
    given += chunk.length
    if (!(given <= freeBytes + taken * maxGrowth))
      throw new Unusable(`grows more than ${maxGrowth} times when it is unpacked`, 'Give the file as it is, not compressed.')
    yield chunk
  }
}
