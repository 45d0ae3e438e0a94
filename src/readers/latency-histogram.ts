import { Unusable } from '../model/unusable.ts'
import type { Latency } from './load-run.ts'

/** Counts whole milliseconds, so that exact percentiles of any number of samples fit in constant memory. */
export interface LatencyHistogram {
  add(milliseconds: number): void
  /**
   * Mean, slowest and nearest-rank percentiles: the least value that at least so many percent of the samples do not
   * exceed. Nulls without samples.
   */
  summary(): Latency
}

/** Values below this many milliseconds (over 4 minutes) are counted in an array, the few beyond in a map. */
const dense = 2 ** 18
const maxBeyond = 2 ** 16

/** Throws `Unusable` where so many samples take longer than 4 minutes that they can't be in milliseconds. */
export function latencyHistogram(): LatencyHistogram {
  const counts = new Float64Array(dense)
  const beyond = new Map<number, number>()

  const addBeyond = (milliseconds: number): void => {
    beyond.set(milliseconds, (beyond.get(milliseconds) ?? 0) + 1)
    if (beyond.size > maxBeyond)
      throw new Unusable(
        `gives more than ${maxBeyond} different response times over 4 minutes`,
        'Give response times in milliseconds, as JMeter writes them.',
      )
  }

  function* ascending(): Generator<readonly [milliseconds: number, samples: number]> {
    for (let value = 0; value < dense; value++) {
      const samples = counts[value] ?? 0
      if (samples > 0) yield [value, samples]
    }
    yield* [...beyond].toSorted(([a], [b]) => a - b)
  }

  return {
    add(milliseconds) {
      if (milliseconds < dense) counts[milliseconds] = (counts[milliseconds] ?? 0) + 1
      else addBeyond(milliseconds)
    },
    summary() {
      let total = 0
      let sum = 0
      let slowestMs: number | null = null
      for (const [milliseconds, samples] of ascending()) {
        total += samples
        sum += milliseconds * samples
        slowestMs = milliseconds
      }
      const percentile = (percent: number): number | null => {
        /* Multiplied first: as 0.95 is no binary fraction, 0.95 * 20 might come out above 19. */
        const rank = Math.ceil((percent * total) / 100)
        let seen = 0
        for (const [milliseconds, samples] of ascending()) {
          seen += samples
          if (seen >= rank) return milliseconds
        }
        return null
      }
      return {
        meanMs: total > 0 ? sum / total : null,
        p50Ms: percentile(50),
        p90Ms: percentile(90),
        p95Ms: percentile(95),
        p99Ms: percentile(99),
        slowestMs,
      }
    },
  }
}
