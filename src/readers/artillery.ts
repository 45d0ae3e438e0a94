import { Unusable } from '../model/unusable.ts'
import { amountAt, countAt, groupAt } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, noLatency, type Latency, type LoadRun, type Scenario } from './load-run.ts'

const endpoints = 'plugins.metrics-by-endpoint.'

/**
 * The report of Artillery 2 (`artillery run --output`). What failed are answers of 400 and above, requests that no answer
 * came to, and errors: a user that met them does not count as failed in Artillery. Its percentiles come from a sketch.
 * What `ensure` found stands in no file, only in the exit code. Throws `Unusable`.
 */
export function readArtillery(value: unknown): LoadRun {
  const aggregate = groupAt(isObject(value) ? value : {}, 'aggregate')
  const counters = groupAt(aggregate, 'counters')
  const requests = countAt(counters, 'http.requests') ?? 0
  const responses = countAt(counters, 'http.responses') ?? 0
  const bad = sumOf(counters, /^http\.codes\.(?![123]\d\d$)/)
  const codes = sumOf(counters, /^http\.codes\./)
  if (codes !== responses) throw new Unusable(`counts ${responses} answers, but ${codes} by status`, 'Give the report of Artillery 2 unchanged.')
  const errors = sumOf(counters, /^errors\./)
  const [first, last] = [amountAt(aggregate, 'firstMetricAt'), amountAt(aggregate, 'lastMetricAt')]
  const durationMs = first !== null && last !== null && last >= first ? last - first : null
  const summaries = isObject(aggregate['summaries']) ? aggregate['summaries'] : {}
  return loadRun({
    format: 'artillery',
    requests,
    failedRequests: Math.min(requests, bad + Math.max(errors, requests - responses)),
    startedAt: first,
    durationMs,
    requestsPerSecond: durationMs !== null && durationMs > 0 ? (requests * 1000) / durationMs : null,
    latency: latencyOf(summaries['http.response_time']),
    scenarios: endpointsIn(counters, summaries),
    howToAdd: {
      concurrentUsers: "Bound the requests per second instead: Artillery counts users as they arrive, not at once.",
      scenarios: 'Switch on the plugin metrics-by-endpoint in the script, and run the test again.',
    },
    notes: [
      {
        message: 'does not say what "ensure" found: Artillery tells it by its exit code alone',
        remedy: 'Give the exit code of artillery run as "exitCode".',
        isExitCode: true,
      },
    ],
  })
}

function sumOf(counters: JsonObject, names: RegExp): number {
  return Object.keys(counters).reduce((sum, name) => (names.test(name) ? sum + (countAt(counters, name) ?? 0) : sum), 0)
}

function latencyOf(summary: unknown): Latency {
  if (!isObject(summary) || !((countAt(summary, 'count') ?? 0) > 0)) return noLatency
  return {
    meanMs: amountAt(summary, 'mean'),
    p50Ms: amountAt(summary, 'p50') ?? amountAt(summary, 'median'),
    p90Ms: amountAt(summary, 'p90'),
    p95Ms: amountAt(summary, 'p95'),
    p99Ms: amountAt(summary, 'p99'),
    slowestMs: amountAt(summary, 'max'),
  }
}

/** What the plugin metrics-by-endpoint adds: answers by status, errors and response times of each. */
function endpointsIn(counters: JsonObject, summaries: JsonObject): readonly Scenario[] {
  const found = new Map<string, { requests: number; failedRequests: number }>()
  for (const name of Object.keys(counters)) {
    const parts = name.startsWith(endpoints) ? /^(.+)\.(codes|errors)\.([^.]+)$/.exec(name.slice(endpoints.length)) : null
    if (!parts) continue
    const [, endpoint = '', kind, what = ''] = parts
    const seen = found.get(endpoint) ?? { requests: 0, failedRequests: 0 }
    const count = countAt(counters, name) ?? 0
    seen.requests += count
    if (kind === 'errors' || !/^[123]\d\d$/.test(what)) seen.failedRequests += count
    found.set(endpoint, seen)
  }
  return [...found].map(([name, counts]) => ({ name, ...counts, latency: latencyOf(summaries[`${endpoints}response_time.${name}`]) }))
}
