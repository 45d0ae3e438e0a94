import { Unusable } from '../model/unusable.ts'
import { isObject } from './json-object.ts'
import { amount, hasSample, k6Metrics, whole, type Figures, type Metric } from './k6-metrics.ts'
import { loadRun, noLatency, type Latency, type LoadRun, type Note, type Scenario } from './load-run.ts'

const runAgain = 'Let k6 write the summary again and give it unchanged.'

/**
 * A k6 summary in either form. Latencies are those that k6 computed, in milliseconds; one that the file lacks stays
 * null. The legacy form has no duration: it is the count of requests over their rate, which is how k6 gets the rate,
 * and so as exact as that. Checks that fail are no failed requests, as in k6; thresholds over them count. Throws
 * `Unusable` where the file contradicts itself, or does not say how many requests failed.
 */
export function readK6Summary(value: unknown): LoadRun {
  if (!isObject(value) || !isObject(value['metrics']))
    throw new Unusable('is not a k6 summary', 'Give the file that handleSummary or --summary-export writes.')
  const { isLegacy, all } = k6Metrics(value['metrics'])
  const figuresOf = (name: string): Figures => all.find((metric) => metric.name === name)?.figures ?? {}
  const requests = whole(figuresOf('http_reqs'), 'count', 'http_reqs') ?? 0
  const rate = amount(figuresOf('http_reqs'), 'rate', 'http_reqs')
  const durationMs = isLegacy ? quotient(requests, rate) : durationOf(value['state'])
  const requestsPerSecond = isLegacy || durationMs !== null ? rate : null
  refuseRate(requests, requestsPerSecond, durationMs)
  const concurrentUsers = amount(figuresOf('vus'), 'max', 'vus')
  const latency = latencyOf(figuresOf('http_req_duration'))
  return loadRun({
    format: isLegacy ? 'k6-legacy-summary' : 'k6-summary',
    requests,
    failedRequests: failedOf(figuresOf('http_req_failed'), requests),
    durationMs,
    requestsPerSecond,
    concurrentUsers,
    latency,
    failedThresholds: all.reduce((sum, metric) => sum + failedThresholds(metric), 0),
    notes: unjudgedChecks(all),
    scenarios: withinRun(scenariosOf(all, value['root_group']), requests),
    howToAdd: {
      ...missingStats(latency),
      ...(durationMs === null && { duration: 'Write the summary with handleSummary, unchanged, and run the test again.' }),
      ...(requestsPerSecond === null && { requestsPerSecond: 'Write the summary with handleSummary, unchanged, and run the test again.' }),
      ...(concurrentUsers === null && { concurrentUsers: 'Run the test for some seconds: k6 then records "vus".' }),
      scenarios: `Name it in a threshold, as 'http_req_duration{scenario:checkout}': ['p(95)<800'] and 'http_req_failed{scenario:checkout}': ['rate<0.01'], and run the test again.`,
    },
  })
}

/** Measure, and the names that k6 has for it; the first is the one for `summaryTrendStats`. */
const stats = {
  meanMs: ['avg'],
  p50Ms: ['med', 'p(50)'],
  p90Ms: ['p(90)'],
  p95Ms: ['p(95)'],
  p99Ms: ['p(99)'],
  slowestMs: ['max', 'p(100)'],
} as const satisfies Record<keyof Latency, readonly string[]>

/** An empty trend is all zeros, which would pass any limit: then nothing is measured. */
function latencyOf(duration: Figures): Latency {
  const isMeasured = hasSample(duration)
  const read = (names: readonly string[]): number | null =>
    names.reduce<number | null>((found, name) => found ?? amount(duration, name, 'http_req_duration'), null)
  const stat = (names: readonly string[]) => (isMeasured ? read(names) : null)
  return {
    meanMs: stat(stats.meanMs),
    p50Ms: stat(stats.p50Ms),
    p90Ms: stat(stats.p90Ms),
    p95Ms: stat(stats.p95Ms),
    p99Ms: stat(stats.p99Ms),
    slowestMs: stat(stats.slowestMs),
  }
}

function missingStats(latency: Latency): Readonly<Record<string, string>> {
  const lacking = new Set(Object.entries(latency).flatMap(([measure, figure]) => (figure === null ? [measure] : [])))
  return Object.fromEntries(
    Object.entries(stats)
      .filter(([measure]) => lacking.has(measure))
      .map(([measure, [name]]) => [measure, `Add '${name}' to k6's option summaryTrendStats and run the test again.`]),
  )
}

function durationOf(state: unknown): number | null {
  return isObject(state) ? amount(state, 'testRunDurationMs', 'state') : null
}

/** k6 gives as rate the count over the length of the run; a little is left for how it rounds the two. */
function refuseRate(requests: number, perSecond: number | null, durationMs: number | null): void {
  if (perSecond === null || durationMs === null || perSecond * durationMs <= requests * 1000 * 1.01 + 1000) return
  throw new Unusable(`gives ${perSecond} requests per second, and counts ${requests} in ${durationMs / 1000} seconds`, runAgain)
}

/** No scenario sent more than the whole run. */
function withinRun(scenarios: readonly Scenario[], requests: number): readonly Scenario[] {
  const larger = scenarios.find((scenario) => scenario.requests !== null && !(scenario.requests <= requests))
  if (larger) throw new Unusable(`counts ${larger.requests} requests of "${larger.name.slice(0, 60)}" and only ${requests} in all`, runAgain)
  return scenarios
}

function quotient(requests: number, perSecond: number | null): number | null {
  return perSecond !== null && perSecond > 0 ? (requests / perSecond) * 1000 : null
}

/** In a rate, k6 counts the samples that are true as passes: for http_req_failed the passes are the failures. */
function failedOf(figures: Figures, requests: number): number {
  const failed = whole(figures, 'passes', 'http_req_failed')
  const answered = whole(figures, 'fails', 'http_req_failed')
  if (failed === null || answered === null) {
    if (requests === 0) return 0
    throw new Unusable(
      'does not say how many requests failed (metric http_req_failed)',
      "Use k6 0.31 or later, leave k6's response callback in place, and run the test again.",
    )
  }
  if (failed + answered !== requests)
    throw new Unusable(
      `counts ${requests} requests in http_reqs and ${failed + answered} in http_req_failed`,
      'Set no response callback for single requests, give the summary unchanged, and run the test again.',
    )
  const share = amount(figures, 'rate', 'http_req_failed') ?? amount(figures, 'value', 'http_req_failed')
  if (share !== null && requests > 0 && !(Math.abs(share - failed / requests) <= 1e-6))
    throw new Unusable(`counts ${failed} failed of ${requests} requests, but gives their share as ${share}`, runAgain)
  return failed
}

/** A threshold over a metric without a sample proves nothing, so it counts as failed. */
function failedThresholds({ figures, thresholds }: Metric): number {
  return hasSample(figures) ? thresholds.filter(Boolean).length : thresholds.length
}

/** Checks that failed are no failed requests, and without a threshold nobody looks at them. */
function unjudgedChecks(all: readonly Metric[]): readonly Note[] {
  const ofChecks = all.filter(({ name }) => name === 'checks' || name.startsWith('checks{'))
  const figures = ofChecks.find(({ name }) => name === 'checks')?.figures ?? {}
  const failed = whole(figures, 'fails', 'checks') ?? 0
  const passed = whole(figures, 'passes', 'checks') ?? 0
  if (failed === 0 || ofChecks.some(({ thresholds }) => thresholds.length > 0)) return []
  return [{ message: `says that ${failed} of ${passed + failed} checks failed, and nothing judges them`, remedy: "Give the script a threshold for them: thresholds: {checks: ['rate>0.99']}; then run the test again." }]
}

/**
 * Scenarios and groups that ran. Scenarios show in a summary only where a threshold asked for one, as
 * `http_reqs{scenario:peak}`, and count only with a sample; their figures are those of such metrics alone.
 */
function scenariosOf(all: readonly Metric[], root: unknown): readonly Scenario[] {
  const scenarios = new Map<string, Scenario>()
  for (const { name, figures } of all.filter((metric) => hasSample(metric.figures)))
    for (const scenario of scenarioTags(name)) {
      const seen = scenarios.get(scenario) ?? { name: scenario, requests: null, failedRequests: null, latency: noLatency }
      scenarios.set(scenario, { ...seen, ...figuresOfScenario(name, figures) })
    }
  const groups = isObject(root) ? Object.values(root['groups'] ?? {}) : []
  for (const group of groups) {
    const name: unknown = isObject(group) ? group['name'] : null
    if (typeof name === 'string' && !scenarios.has(name)) scenarios.set(name, { name, requests: null, failedRequests: null, latency: noLatency })
  }
  return [...scenarios.values()]
}

/** What a metric says of a scenario, where the scenario is all that it is narrowed to. */
function figuresOfScenario(metric: string, figures: Figures): Partial<Scenario> {
  if (metric.includes(',')) return {}
  if (metric.startsWith('http_req_duration{')) return { latency: latencyOf(figures) }
  if (!metric.startsWith('http_req_failed{')) return {}
  const [failed, answered] = [whole(figures, 'passes', metric), whole(figures, 'fails', metric)]
  return failed === null || answered === null ? {} : { requests: failed + answered, failedRequests: failed }
}

function scenarioTags(metric: string): readonly string[] {
  const open = metric.indexOf('{')
  if (open < 0 || !metric.endsWith('}')) return []
  const tags = metric
    .slice(open + 1, -1)
    .split(',')
    .map((tag) => tag.trim())
  return tags
    .filter((tag) => tag.startsWith('scenario:'))
    .map((tag) =>
      tag
        .slice('scenario:'.length)
        .trim()
        .replace(/^(['"])(.*)\1$/, '$2'),
    )
}
