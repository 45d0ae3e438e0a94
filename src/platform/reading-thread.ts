import { closeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Unavailable } from '../model/unavailable.ts'
import { diskError } from './disk-error.ts'

const slots = 8
const slotBytes = 256 * 1024
/** What the threads tell each other: slots filled so far, slots free again, whether the thread is done with the file. */
const [filled, freed, done] = [0, 1, 2]
/** So many slots are free when nobody reads on. */
const all = 2 ** 30
const patienceMs = 60_000

/**
 * The other side, in plain JavaScript, for it runs wherever this file has been bundled to. It fills slot after slot; an
 * empty one is the end, and one of less than nothing a disk that fails. Places in the file are given, for its position is
 * shared by all who read it.
 */
const thread = `
const { createHash } = require('node:crypto')
const { readSync } = require('node:fs')
const { workerData: { handle, state, lengths, bytes, digest, failure } } = require('node:worker_threads')
const tell = (place, value) => { Atomics.store(state, place, value); Atomics.notify(state, place) }
const hash = createHash('sha256')
const read = (slot, position) => {
  try {
    return readSync(handle, slot, 0, slot.length, position)
  } catch (error) {
    failure.set(Buffer.from(String(error.code ?? error.name)).subarray(0, failure.length))
    return -1
  }
}
for (let count = 0, position = 0; ; count++) {
  let free
  while (count - (free = Atomics.load(state, ${freed})) >= ${slots}) Atomics.wait(state, ${freed}, free)
  if (free === ${all}) break
  const start = (count % ${slots}) * ${slotBytes}
  const slot = bytes.subarray(start, start + ${slotBytes})
  const length = read(slot, position)
  if (length > 0) hash.update(slot.subarray(0, length))
  else if (length === 0) digest.set(hash.digest())
  position += length
  lengths[count % ${slots}] = length
  tell(${filled}, count + 1)
  if (length <= 0) break
}
tell(${done}, 1)
`

/**
 * The content of an open file, which is closed at the end, read and hashed by a second thread beside the one that counts:
 * for files so large that its start does not matter. The digest is of the very bytes that are given, which lie in memory
 * that both share. Throws as other reads do, and `Unavailable` where the thread does not answer.
 */
export function readBeside(handle: number, path: string): { readonly chunks: AsyncGenerator<Uint8Array>; readonly digest: () => string } {
  const state = new Int32Array(new SharedArrayBuffer(12))
  const lengths = new Int32Array(new SharedArrayBuffer(slots * 4))
  const bytes = new Uint8Array(new SharedArrayBuffer(slots * slotBytes))
  const digest = new Uint8Array(new SharedArrayBuffer(32))
  const failure = new Uint8Array(new SharedArrayBuffer(32))
  let isWhole = false

  const tell = (place: number, value: number): void => {
    Atomics.store(state, place, value)
    Atomics.notify(state, place)
  }
  const waitFor = (place: number, least: number): void => {
    for (;;) {
      const value = Atomics.load(state, place)
      if (value >= least) return
      if (Atomics.wait(state, place, value, patienceMs) === 'timed-out')
        throw new Unavailable(`the thread that reads ${path} does not answer`, 'Run the gate again; the machine may be out of memory.')
    }
  }
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    new Worker(thread, { eval: true, workerData: { handle, state, lengths, bytes, digest, failure } }).unref()
    try {
      for (let count = 0; ; count++) {
        waitFor(filled, count + 1)
        const length = lengths[count % slots] ?? 0
        if (length < 0) throw diskError(Buffer.from(failure).toString().replaceAll('\0', ''), path)
        isWhole = length === 0
        if (isWhole) return
        const start = (count % slots) * slotBytes
        yield bytes.subarray(start, start + length)
        tell(freed, count + 1)
      }
    } finally {
      /* Not before the thread is done: the number of a closed file may be another's at once. */
      tell(freed, all)
      waitFor(done, 1)
      closeSync(handle)
    }
  }
  return {
    chunks: chunks(),
    digest() {
      if (!isWhole) throw new Unavailable(`${path} was not read to its end`, 'Run the gate again.')
      return Buffer.from(digest).toString('hex')
    },
  }
}
