import { Unusable } from '../model/unusable.ts'
import { summaryOf, type Counted, type TimeHistogram } from './nearest-rank.ts'

/** Values below this many milliseconds (over 4 minutes) are counted in an array, the few beyond in a map. */
const dense = 2 ** 18
const maxBeyond = 2 ** 16

/**
 * Counts whole milliseconds, so that exact percentiles of any number of samples fit in constant memory. Throws `Unusable`
 * where so many samples take longer than 4 minutes that they can't be in milliseconds.
 */
export function latencyHistogram(): TimeHistogram {
  let counts = new Float64Array(256)
  const beyond = new Map<number, number>()

  const grow = (milliseconds: number): void => {
    let { length } = counts
    while (length <= milliseconds) length *= 2
    const wider = new Float64Array(length)
    wider.set(counts)
    counts = wider
  }

  const addBeyond = (milliseconds: number, samples: number): void => {
    beyond.set(milliseconds, (beyond.get(milliseconds) ?? 0) + samples)
    if (beyond.size > maxBeyond)
      throw new Unusable(
        `gives more than ${maxBeyond} different response times over 4 minutes`,
        'Give response times in milliseconds, as JMeter writes them.',
      )
  }

  function* ascending(): Counted & Generator<readonly [number, number]> {
    for (let value = 0; value < counts.length; value++) {
      const samples = counts[value] ?? 0
      if (samples > 0) yield [value, samples]
    }
    yield* [...beyond].toSorted(([a], [b]) => a - b)
  }

  return {
    add(milliseconds, samples = 1) {
      if (!(milliseconds < dense)) return addBeyond(milliseconds, samples)
      if (milliseconds >= counts.length) grow(milliseconds)
      counts[milliseconds] = (counts[milliseconds] ?? 0) + samples
    },
    ascending,
    summary: () => summaryOf(ascending),
    cells: () => counts.length + beyond.size,
  }
}
