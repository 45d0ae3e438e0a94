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

  const addBeyond = (milliseconds: number): void => {
    beyond.set(milliseconds, (beyond.get(milliseconds) ?? 0) + 1)
    if (beyond.size > maxBeyond)
      throw new Unusable(
        `gives more than ${maxBeyond} different response times over 17 minutes`,
        'Give response times in milliseconds, as JMeter writes them.',
      )
  }

  function* ascending(): Generator<readonly [milliseconds: number, samples: number]> {
    for (let value = 0; value < dense; value++) if ((counts[value] ?? 0) > 0) yield [value, counts[value] ?? 0]
    yield* [...beyond].toSorted(([a], [b]) => a - b)
  }

  const total = (of: (milliseconds: number, samples: number) => number): number => {
    let sum = 0
    for (const [milliseconds, samples] of ascending()) sum += of(milliseconds, samples)
    return sum
  }

  return {
    add(milliseconds) {
      if (milliseconds < dense) counts[milliseconds] = (counts[milliseconds] ?? 0) + 1
      else addBeyond(milliseconds)
    },
    percentile(percent) {
      /* Multiplied first: as 0.95 is no binary fraction, 0.95 * 20 might come out above 19. */
      const rank = Math.ceil((percent * total((_, samples) => samples)) / 100)
      let seen = 0
      for (const [milliseconds, samples] of ascending()) {
        seen += samples
        if (seen >= rank) return milliseconds
      }
      return null
    },
    mean() {
      const samples = total((_, count) => count)
      return samples > 0 ? total((milliseconds, count) => milliseconds * count) / samples : null
    },
    slowest() {
      let highest: number | null = null
      for (const [milliseconds] of ascending()) highest = milliseconds
      return highest
    },
  }
}
