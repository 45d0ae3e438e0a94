import { Unusable } from '../model/unusable.ts'
import type { LoadRun } from './load-run.ts'

type Values = Readonly<Record<string, unknown>>

interface Metric {
  readonly name: string
  readonly values: Values
  /** Threshold to whether it failed; null where the file declares it without saying how it ended. */
  readonly thresholds: ReadonlyMap<string, boolean | null>
}

const trends = { meanMs: 'avg', p50Ms: 'med', p90Ms: 'p(90)', p95Ms: 'p(95)', p99Ms: 'p(99)', slowestMs: 'max' } as const

/** Whether a JSON value is a k6 summary, of `handleSummary` or of `--summary-export`. */
export function looksLikeK6Summary(value: unknown): boolean {
  return isObject(value) && isObject(value['metrics']) && isObject(value['root_group'])
}

/**
 * A k6 summary. In `handleSummary`'s form figures stand under `values` and a threshold says `{ok: true}` where it passed; in
 * the legacy form of `--summary-export` they stand flat and a threshold of `true` means that it FAILED (grafana/k6
 * #1498). A threshold over a metric without a sample passes in k6 (grafana/k6 #4283) and counts as failed here.
 */
export function readK6Summary(value: unknown): LoadRun {
  if (!isObject(value) || !isObject(value['metrics'])) throw new Unusable('is not a k6 summary', 'Give the file of handleSummary or --summary-export.')
  const legacy = !isObject(value['state'])
  const metrics = Object.entries(value['metrics']).map(([name, metric]) => metricOf(name, metric))
  const find = (name: string): Values => metrics.find((metric) => metric.name === name)?.values ?? {}
  const requests = count(find('http_reqs'), 'count', 'http_reqs') ?? 0
  const duration = isObject(value['state']) ? number(value['state'], 'testRunDurationMs', 'state') : null
  const rate = number(find('http_reqs'), 'rate', 'http_reqs')
  const latency = find('http_req_duration')
  const users = number(find('vus'), 'max', 'vus')
  const thresholds = metrics.flatMap((metric) => [...metric.thresholds.values()].map((failed) => ({ metric, failed })))
  const times = Object.fromEntries(Object.entries(trends).map(([name, key]) => [name, number(latency, key, 'http_req_duration')]))
  return {
    format: legacy ? 'k6-legacy-summary' : 'k6-summary',
    requests,
    failedRequests: failedOf(find('http_req_failed'), requests),
    startedAt: null,
    /* The legacy form has no duration; its rate is the count over the run's length (k6's own computation). */
    durationMs: duration ?? (legacy && rate !== null && rate > 0 ? (requests / rate) * 1000 : null),
    requestsPerSecond: rate,
    bestWindow: null,
    concurrentUsers: users,
    latency: {
      meanMs: times['meanMs'] ?? null,
      p50Ms: times['p50Ms'] ?? null,
      p90Ms: times['p90Ms'] ?? null,
      p95Ms: times['p95Ms'] ?? null,
      p99Ms: times['p99Ms'] ?? null,
      slowestMs: times['slowestMs'] ?? null,
    },
    computed: false,
    failedThresholds: thresholds.filter(({ metric, failed }) => failed === true || (failed === false && isVacuous(metric))).length,
    undecidedThresholds: thresholds.filter(({ failed }) => failed === null).length,
    scenarios: scenariosOf(metrics),
    howToAdd: {
      p99Ms: "Add 'p(99)' to k6's option summaryTrendStats and run the test again.",
      p50Ms: "Add 'med' to k6's option summaryTrendStats and run the test again.",
      p90Ms: "Add 'p(90)' to k6's option summaryTrendStats and run the test again.",
      p95Ms: "Add 'p(95)' to k6's option summaryTrendStats and run the test again.",
      duration: 'Write the summary with handleSummary; the legacy export lacks the duration.',
      concurrentUsers: 'Run with virtual users, so that the summary has the metric "vus".',
    },
  }
}

function metricOf(name: string, metric: unknown): Metric {
  if (!isObject(metric)) throw new Unusable(`the metric "${name}" is not a group of figures`, 'Let k6 write the summary again.')
  const values = isObject(metric['values']) ? metric['values'] : metric
  const thresholds = new Map<string, boolean | null>()
  if (metric['thresholds'] !== undefined) {
    if (!isObject(metric['thresholds'])) throw new Unusable(`the thresholds of "${name}" can't be read`, 'Let k6 write the summary again.')
    for (const [expression, result] of Object.entries(metric['thresholds'])) thresholds.set(expression, hasFailed(result))
  }
  return { name, values, thresholds }
}

function hasFailed(result: unknown): boolean | null {
  if (typeof result === 'boolean') return result
  return isObject(result) && typeof result['ok'] === 'boolean' ? !result['ok'] : null
}

/** In a rate, k6 counts true samples as passes: for http_req_failed the passes are the failures. */
function failedOf(failed: Values, requests: number): number {
  const yes = count(failed, 'passes', 'http_req_failed')
  const no = count(failed, 'fails', 'http_req_failed')
  if (requests === 0) return 0
  if (yes === null || no === null)
    throw new Unusable('does not say how many requests failed (metric http_req_failed)', 'Leave the response callback of k6 as it is, and run the test again.')
  if (yes + no !== requests)
    throw new Unusable(`counts ${requests} requests, but ${yes + no} in http_req_failed`, 'Let k6 write the summary again, whole.')
  return yes
}

/** No sample at all: nothing was true or false, counted or timed. */
function isVacuous({ values }: Metric): boolean {
  if ('passes' in values || 'fails' in values) return !(asNumber(values['passes']) + asNumber(values['fails']) > 0)
  if ('count' in values) return !(asNumber(values['count']) > 0)
  return 'avg' in values && !(asNumber(values['max']) > 0)
}

function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** Scenarios show in the summary only where a threshold asked for one: `http_req_duration{scenario:peak}`. */
function scenariosOf(metrics: readonly Metric[]): readonly string[] {
  return [...new Set(metrics.flatMap(({ name }) => /\{(?:.*,\s*)?scenario:([^,}]+)/.exec(name)?.[1]?.trim() ?? []))]
}

function number(values: Values, key: string, name: string): number | null {
  const value = values[key]
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
  throw new Unusable(`${name} has no number as "${key}"`, 'Let k6 write the summary again.')
}

function count(values: Values, key: string, name: string): number | null {
  const value = number(values, key, name)
  if (value === null || Number.isSafeInteger(value)) return value
  throw new Unusable(`${name} has ${value} as "${key}", which is no count`, 'Let k6 write the summary again.')
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
