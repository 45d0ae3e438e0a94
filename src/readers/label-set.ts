import { Unusable } from '../model/unusable.ts'
import { plainText } from './csv-rows.ts'

const maxLabels = 10_000
const cacheSize = 1024

interface Label {
  readonly bytes: Uint8Array
  readonly number: number
}

/** Distinct labels of a stream, told apart by their bytes without making a string for each row. */
export interface LabelSet {
  /** The label's number, from 0 in order of first appearance. */
  add(bytes: Uint8Array, start: number, end: number): number
  /** In order of first appearance. */
  names(): readonly string[]
}

/** Throws `Unusable` beyond 10,000 labels: then they hold ids, and memory would grow with the file. */
export function labelSet(): LabelSet {
  const numbers = new Map<string, number>()
  const byHash = new Map<number, Label[]>()
  /* The label last seen for a key made of few bytes; most rows need no more than this. */
  const recent: (Label | undefined)[] = Array.from({ length: cacheSize })

  const known = (bytes: Uint8Array, start: number, end: number): Label => {
    let hash = 0
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
    const bucket = byHash.get(hash) ?? []
    const found = bucket.find((label) => isSame(label.bytes, bytes, start, end))
    if (found) return found
    /* A copy, for the memory of these bytes may be used again (`slice` of a Node buffer makes none). */
    const copy = new Uint8Array(bytes.subarray(start, end))
    const name = plainText(copy)
    const label = { bytes: copy, number: numbers.get(name) ?? numbers.size }
    numbers.set(name, label.number)
    byHash.set(hash, [...bucket, label])
    if (numbers.size > maxLabels)
      throw new Unusable(
        `has more than ${maxLabels} different labels`,
        'Give samplers fixed names, without ids in them, and run the test again.',
      )
    return label
  }

  return {
    add(bytes, start, end) {
      const [first, middle, last] = [bytes[start] ?? 0, bytes[(start + end) >> 1] ?? 0, bytes[end - 1] ?? 0]
      const key = (first * 7 + middle * 31 + last * 131 + end - start) % cacheSize
      const label = recent[key]
      if (label && isSame(label.bytes, bytes, start, end)) return label.number
      const found = known(bytes, start, end)
      recent[key] = found
      return found.number
    },
    names: () => [...numbers.keys()],
  }
}

function isSame(label: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const { length } = label
  if (length !== end - start) return false
  for (let i = 0; i < length; i++) if (label[i] !== bytes[start + i]) return false
  return true
}
