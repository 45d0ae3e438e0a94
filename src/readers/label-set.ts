import { Unusable } from '../model/unusable.ts'
import { plainText } from './csv-rows.ts'

const maxLabels = 10_000
const cacheSize = 256

/** Distinct labels of a stream, told apart by their bytes without making a string for each row. */
export interface LabelSet {
  add(bytes: Uint8Array, start: number, end: number): void
  /** In order of first appearance. */
  names(): readonly string[]
}

/** Throws `Unusable` beyond 10,000 labels: then they hold ids, and memory would grow with the file. */
export function labelSet(): LabelSet {
  const names = new Set<string>()
  /* The label last seen for a length and a last byte: most rows end here, without a string. */
  const cache = Array.from({ length: cacheSize }, () => new Uint8Array(0))

  const addAnew = (key: number, bytes: Uint8Array, start: number, end: number): void => {
    /* A copy, for the memory of these bytes may be used again (`slice` of a Node buffer makes none). */
    const label = new Uint8Array(bytes.subarray(start, end))
    cache[key] = label
    names.add(plainText(label))
    if (names.size > maxLabels)
      throw new Unusable(`has more than ${maxLabels} different labels`, 'Give samplers fixed names, without ids in them, and run the test again.')
  }

  return {
    add(bytes, start, end) {
      if (end === start) return
      const key = ((bytes[end - 1] ?? 0) * 31 + end - start) % cacheSize
      const label = cache[key]
      if (!label || !isSame(label, bytes, start, end)) addAnew(key, bytes, start, end)
    },
    names: () => [...names],
  }
}

function isSame(label: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const { length } = label
  if (length !== end - start) return false
  for (let i = 0; i < length; i++) if (label[i] !== bytes[start + i]) return false
  return true
}
