import { Worker } from 'node:worker_threads'
import type { Hasher } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'

const slots = 8
const slotBytes = 256 * 1024
/** What the threads tell each other: slots filled so far, slots hashed so far, whether the digest is there. */
const [filled, hashed, done] = [0, 1, 2]
const patienceMs = 60_000

/**
 * The other side, in plain JavaScript, for it runs wherever this file has been bundled to. It hashes slot after slot; an
 * empty one is the end. A thread that nobody feeds any more ends by itself.
 */
const thread = `
const { createHash } = require('node:crypto')
const { workerData: { state, lengths, bytes, digest } } = require('node:worker_threads')
const hash = createHash('sha256')
const isFilled = (slot) => Atomics.load(state, ${filled}) > slot || Atomics.wait(state, ${filled}, slot, ${patienceMs}) !== 'timed-out'
for (let slot = 0; isFilled(slot); slot++) {
  const length = lengths[slot % ${slots}]
  if (length === 0) {
    digest.set(hash.digest())
    Atomics.store(state, ${done}, 1)
    Atomics.notify(state, ${done})
    break
  }
  const start = (slot % ${slots}) * ${slotBytes}
  hash.update(bytes.subarray(start, start + length))
  Atomics.store(state, ${hashed}, slot + 1)
  Atomics.notify(state, ${hashed})
}
`

/**
 * SHA-256 on a second thread, beside the one that reads and counts: for files so large that its start does not matter.
 * What is hashed is a copy of the very bytes that were given. Throws `Unavailable` where the thread does not answer.
 */
export function threadedSha256(): Hasher {
  const state = new Int32Array(new SharedArrayBuffer(12))
  const lengths = new Int32Array(new SharedArrayBuffer(slots * 4))
  const bytes = new Uint8Array(new SharedArrayBuffer(slots * slotBytes))
  const digest = new Uint8Array(new SharedArrayBuffer(32))
  new Worker(thread, { eval: true, workerData: { state, lengths, bytes, digest } }).unref()
  let count = 0

  const waitFor = (place: number, isThere: (value: number) => boolean): void => {
    for (;;) {
      const value = Atomics.load(state, place)
      if (isThere(value)) return
      if (Atomics.wait(state, place, value, patienceMs) === 'timed-out')
        throw new Unavailable('the thread that computes the digest does not answer', 'Run the gate again; the machine may be out of memory.')
    }
  }
  const fill = (part: Uint8Array): void => {
    waitFor(hashed, (value) => count - value < slots)
    bytes.set(part, (count % slots) * slotBytes)
    lengths[count % slots] = part.length
    count++
    Atomics.store(state, filled, count)
    Atomics.notify(state, filled)
  }

  return {
    update(given) {
      const all = typeof given === 'string' ? new TextEncoder().encode(given) : given
      for (let at = 0; at < all.length; at += slotBytes) fill(all.subarray(at, at + slotBytes))
    },
    hex() {
      fill(new Uint8Array(0))
      waitFor(done, (value) => value === 1)
      return Buffer.from(digest).toString('hex')
    },
  }
}
