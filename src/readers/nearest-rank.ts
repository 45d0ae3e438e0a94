import type { Latency } from './load-run.ts'

/** Response times in ascending order, each with how many samples took it. */
export type Counted = Iterable<readonly [milliseconds: number, samples: number]>

/** Response times of any number of samples, counted in bounded memory. */
export interface TimeHistogram {
  add(milliseconds: number, samples?: number): void
  ascending(): Counted
  /** Mean, slowest and nearest-rank percentiles. Nulls without samples. */
  summary(): Latency
  /** How many counters it holds in memory. */
  cells(): number
}

/**
 * Mean, slowest and nearest-rank percentiles: the least value that at least so many percent of the samples do not exceed.
 * Nulls without samples.
 */
export function summaryOf(ascending: () => Counted): Latency {
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
}
