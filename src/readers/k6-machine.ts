import { parseInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { amountAt, countAt, groupAt, scaled } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, noLatency, type Latency, type LoadRun } from './load-run.ts'

const again = 'Let k6 write the summary again and give it unchanged.'

/**
 * k6's machine-readable summary, version 1 (k6 1.5 and later, `--new-machine-readable-summary`). Metrics are a list; a
 * rate counts the samples that are true as `matches`. The file carries no thresholds: k6 tells of them by its exit code
 * alone (grafana/k6 #4872). It was written when the run ended, so the start is that instant less the duration. Throws
 * `Unusable`.
 */
export function readK6Machine(value: unknown): LoadRun {
  if (!isObject(value) || !isObject(value['results'])) throw new Unusable('has no "results", as a summary of k6 does', again)
  if (typeof value['version'] !== 'string' || !value['version'].startsWith('1.'))
    throw new Unusable(`is version ${String(value['version']).slice(0, 20)} of k6's summary, which the gate does not know`, 'Write the summary with handleSummary instead.')
  const metrics = value['results']['metrics']
  if (!Array.isArray(metrics)) throw new Unusable('has no list of "metrics"', again)
  const valuesOf = (name: string): JsonObject => {
    const found = metrics.filter((metric: unknown) => isObject(metric) && metric['name'] === name)
    if (found.length > 1) throw new Unusable(`has the metric "${name}" twice`, again)
    const metric: unknown = found[0]
    return isObject(metric) && isObject(metric['values']) ? metric['values'] : {}
  }
  const requests = countAt(valuesOf('http_reqs'), 'count') ?? 0
  const failed = valuesOf('http_req_failed')
  const [failedRequests, counted] = [countAt(failed, 'matches'), countAt(failed, 'total')]
  if (requests > 0 && (failedRequests === null || counted !== requests))
    throw new Unusable(
      failedRequests === null ? 'does not say how many requests failed (metric http_req_failed)' : `counts ${requests} requests in http_reqs and ${counted} in http_req_failed`,
      "Leave k6's response callback in place, and run the test again.",
    )
  const share = amountAt(failed, 'rate')
  if (share !== null && requests > 0 && !(Math.abs(share - (failedRequests ?? NaN) / requests) <= 1e-6))
    throw new Unusable(`counts ${failedRequests} failed of ${requests} requests, but gives their share as ${share}`, again)
  const durationMs = scaled(isObject(value['config']) ? amountAt(value['config'], 'duration') : null, 1000)
  const latency = latencyOf(valuesOf('http_req_duration'), requests)
  const written: unknown = groupAt(value, 'metadata')['generated_at']
  const end = typeof written === 'string' ? parseInstant(written, 'UTC') : null
  return loadRun({
    format: 'k6-machine-summary',
    requests,
    failedRequests: failedRequests ?? 0,
    startedAt: end === null ? null : end - (durationMs ?? 0),
    durationMs,
    requestsPerSecond: durationMs !== null && durationMs > 0 ? (requests * 1000) / durationMs : null,
    concurrentUsers: amountAt(valuesOf('vus'), 'max'),
    latency,
    howToAdd: {
      ...(latency.p99Ms === null && { p99Ms: "Write the summary with handleSummary instead, with 'p(99)' in the option summaryTrendStats." }),
      concurrentUsers: 'Write the summary with handleSummary instead: it has "vus".',
      scenarios: 'Write the summary with handleSummary instead, and name the scenario in a threshold.',
    },
    notes: [
      {
        message: "does not say how k6's thresholds ended",
        remedy: 'Give k6\'s exit code as "exitCode" (99 says that a threshold failed), or write the summary with handleSummary.',
        isExitCode: true,
      },
    ],
  })
}

/** The names differ between k6's documentation and its code: `p95` and `p(95)` are the same. */
function latencyOf(values: JsonObject, requests: number): Latency {
  const at = (...names: readonly string[]): number | null => names.reduce<number | null>((found, name) => found ?? amountAt(values, name), null)
  if (requests === 0 || !((at('max') ?? at('avg') ?? 0) > 0)) return noLatency
  return {
    meanMs: at('avg'),
    p50Ms: at('med', 'p50', 'p(50)'),
    p90Ms: at('p90', 'p(90)'),
    p95Ms: at('p95', 'p(95)'),
    p99Ms: at('p99', 'p(99)'),
    slowestMs: at('max'),
  }
}
