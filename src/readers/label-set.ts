import { Unusable } from '../model/unusable.ts'
import { textOf } from './csv-rows.ts'

const maxLabels = 10_000

/** Distinct labels of a stream, told apart by their bytes without making a string for each row. */
export interface LabelSet {
  add(bytes: Uint8Array, start: number, end: number): void
  /** In order of first appearance. */
  names(): readonly string[]
}

/** Throws `Unusable` beyond 10,000 labels: then they hold ids, and memory would grow with the file. */
export function labelSet(): LabelSet {
  const byHash = new Map<number, Uint8Array[]>()
  const names = new Set<string>()

  const addNew = (hash: number, bytes: Uint8Array, start: number, end: number): void => {
    names.add(textOf(bytes, start, end))
    if (names.size > maxLabels)
      throw new Unusable(`has more than ${maxLabels} different labels`, 'Give samplers fixed names, without ids in them, and run the test again.')
    const bucket = byHash.get(hash) ?? []
    /* A copy, for the memory of these bytes may be used again (`slice` of a Node buffer makes none). */
    bucket.push(new Uint8Array(bytes.subarray(start, end)))
    byHash.set(hash, bucket)
  }

  return {
    add(bytes, start, end) {
      if (start === end) return
      let hash = 0
      for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
      const bucket = byHash.get(hash)
      if (bucket) for (const label of bucket) if (isSame(label, bytes, start, end)) return
      addNew(hash, bytes, start, end)
    },
    names: () => [...names],
  }
}

function isSame(label: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (label.length !== end - start) return false
  for (let i = 0; i < label.length; i++) if (label[i] !== bytes[start + i]) return false
  return true
}
