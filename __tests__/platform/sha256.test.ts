import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { threadedSha256 } from '../../src/platform/threaded-sha256.ts'

const slot = 256 * 1024
const content = Uint8Array.from({ length: 12 * slot + 5 }, (_, i) => (i * 7 + (i >> 9)) & 255)

test.each([0, 1, 1000, slot, slot + 1, content.length])('the digest of a second thread is the digest: pieces of %i bytes', (piece) => {
  const hasher = threadedSha256()
  const wanted = createHash('sha256')
  const memory = new Uint8Array(piece)
  const end = Math.min(content.length, piece * 40)
  for (let at = 0; at < end; at += piece) {
    /* The same memory each time, as a file is read. */
    const part = content.subarray(at, at + piece)
    memory.set(part)
    hasher.update(memory.subarray(0, part.length))
    wanted.update(part)
  }
  hasher.update('and a text, é')
  wanted.update('and a text, é')
  expect(hasher.hex()).toBe(wanted.digest('hex'))
})
