import { Unusable } from '../model/unusable.ts'

/** Counts whole milliseconds, so that exact percentiles of any number of samples fit in constant memory. */
export interface LatencyHistogram {
  add(milliseconds: number): void
  /** Nearest rank: the least value that at least so many percent of the samples do not exceed; null without samples. */
  percentile(percent: number): number | null
  mean(): number | null
  slowest(): number | null
}

/** Values below this many milliseconds (17 minutes) are counted in an array, the few beyond in a map. */
const dense = 2 ** 20
const maxBeyond = 2 ** 16

/** Throws `Unusable` where so many samples take longer than 17 minutes that they can't be in milliseconds. */
export function latencyHistogram(): LatencyHistogram {
  const counts = new Float64Array(dense)
  const beyond = new Map<number, number>()
  let samples = 0
  let sum = 0
  let highest = 0

  const addBeyond = (milliseconds: number): void => {
    beyond.set(milliseconds, (beyond.get(milliseconds) ?? 0) + 1)
    if (beyond.size > maxBeyond)
      throw new Unusable(
        `gives more than ${maxBeyond} different response times over 17 minutes`,
        'Give response times in milliseconds, as JMeter writes them.',
      )
  }

  return {
    add(milliseconds) {
      samples++
      sum += milliseconds
      if (milliseconds > highest) highest = milliseconds
      if (milliseconds < dense) counts[milliseconds] = (counts[milliseconds] ?? 0) + 1
      else addBeyond(milliseconds)
    },
    percentile(percent) {
      if (samples === 0) return null
      /* Multiplied first: 0.95 is not a binary fraction, and 0.95 * 20 could come out above 19. */
      const rank = Math.ceil((percent * samples) / 100)
      let seen = 0
      for (let value = 0; value < dense; value++) {
        seen += counts[value] ?? 0
        if (seen >= rank) return value
      }
      for (const [value, count] of [...beyond].toSorted(([a], [b]) => a - b)) {
        seen += count
        if (seen >= rank) return value
      }
      return highest
    },
    mean: () => (samples === 0 ? null : sum / samples),
    slowest: () => (samples === 0 ? null : highest),
  }
}
