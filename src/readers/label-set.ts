import { Unusable } from '../model/unusable.ts'
import { endOf, plainText, startOf, type CsvRow } from './csv-row.ts'

const maxLabels = 10_000
const cacheSize = 1024

interface Label {
  readonly words: DataView
  readonly number: number
}

/** Distinct labels of a stream, told apart by their bytes without making a string for each row. */
export interface LabelSet {
  /** The label's number, from 0 in order of first appearance. */
  add(row: CsvRow, cell: number): number
  /** In order of first appearance. */
  names(): readonly string[]
}

/** Throws `Unusable` beyond 10,000 labels: then they hold ids, and memory would grow with the file. */
export function labelSet(): LabelSet {
  const numbers = new Map<string, number>()
  const byHash = new Map<number, Label[]>()
  /* The label last seen for a key made of few bytes; most rows need no more than this. */
  const recent: (Label | undefined)[] = Array.from({ length: cacheSize })

  const known = ({ bytes, words }: CsvRow, start: number, end: number): Label => {
    let hash = 0
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
    const bucket = byHash.get(hash) ?? []
    const found = bucket.find((label) => holdsSame(label, words, start, end))
    if (found) return found
    /* A copy, for the memory of these bytes may be used again (`slice` of a Node buffer makes none). */
    const copy = new Uint8Array(bytes.subarray(start, end))
    const name = plainText(copy)
    const label = { words: new DataView(copy.buffer), number: numbers.get(name) ?? numbers.size }
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
    add(row, cell) {
      const { bytes, words } = row
      const start = startOf(row, cell)
      const end = endOf(row, cell)
      const key = ((bytes[start] ?? 0) * 7 + (bytes[(start + end) >> 1] ?? 0) * 31 + (bytes[end - 1] ?? 0) * 131 + end - start) % cacheSize
      const label = recent[key]
      if (label && holdsSame(label, words, start, end)) return label.number
      const found = known(row, start, end)
      recent[key] = found
      return found.number
    },
    names: () => [...numbers.keys()],
  }
}

/** Compares four bytes at a time; the last four may overlap those before. */
function holdsSame({ words: mine }: Label, words: DataView, start: number, end: number): boolean {
  const { byteLength: length } = mine
  if (length !== end - start) return false
  if (length < 4) {
    for (let i = 0; i < length; i++) if (mine.getUint8(i) !== words.getUint8(start + i)) return false
    return true
  }
  for (let i = 0; i < length - 4; i += 4) if (mine.getInt32(i) !== words.getInt32(start + i)) return false
  return mine.getInt32(length - 4) === words.getInt32(end - 4)
}
