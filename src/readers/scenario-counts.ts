import { noLatency, type Scenario } from './load-run.ts'
import type { TimeHistogram } from './nearest-rank.ts'

/** At most 32 MB of counters, for the response times of all scenarios together. */
const maxCells = 4 * 1024 * 1024

/** Counts samples by scenario, told by its number. */
export interface ScenarioCounts {
  add(scenario: number, milliseconds: number, failed: boolean): void
  /** The scenarios by their names, in the order of their numbers. */
  list(names: readonly string[]): readonly Scenario[]
  /** Whether response times of single scenarios had to be given up, because there are too many. */
  isFull(): boolean
}

/** In bounded memory: beyond it, the times of single scenarios are dropped, and only their samples counted. */
export function scenarioCounts(histogram: () => TimeHistogram): ScenarioCounts {
  let times: (TimeHistogram | undefined)[] = []
  const requests: number[] = []
  const failures: number[] = []
  let isFull = false
  let sinceLook = 0

  const look = (): void => {
    sinceLook = 0
    isFull = times.reduce((sum, each) => sum + (each?.cells() ?? 0), 0) > maxCells
    if (isFull) times = []
  }

  return {
    add(scenario, milliseconds, failed) {
      requests[scenario] = (requests[scenario] ?? 0) + 1
      if (failed) failures[scenario] = (failures[scenario] ?? 0) + 1
      if (isFull) return
      ;(times[scenario] ??= histogram()).add(milliseconds)
      if (++sinceLook === 4096) look()
    },
    list: (names) =>
      names.map((name, i) => ({
        name,
        requests: requests[i] ?? 0,
        failedRequests: failures[i] ?? 0,
        latency: times[i]?.summary() ?? noLatency,
      })),
    isFull: () => isFull,
  }
}
