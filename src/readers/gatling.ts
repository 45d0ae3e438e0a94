import { Unusable } from '../model/unusable.ts'
import { amountAt, countAt, groupAt } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, type Latency, type LoadRun, type Scenario } from './load-run.ts'

const again = 'Let Gatling make the report again, and give its js/stats.json unchanged.'

/**
 * Gatling's `js/global_stats.json`, and `js/stats.json`, which has the same for each request and group too. Percentiles
 * 1 to 4 are the 50th, 75th, 95th and 99th unless `gatling.conf` says otherwise; there is no 90th. The duration is the
 * count of requests over their mean rate. Throws `Unusable`.
 */
export function readGatling(value: unknown): LoadRun {
  if (!isObject(value)) throw new Unusable('is no group of figures', again)
  const stats = isObject(value['stats']) ? value['stats'] : value
  const { requests, failedRequests, latency } = figuresOf('all requests', stats)
  const perSecond = total(stats, 'meanNumberOfRequestsPerSecond')
  return loadRun({
    format: 'gatling-stats',
    requests,
    failedRequests,
    durationMs: perSecond !== null && perSecond > 0 ? (requests / perSecond) * 1000 : null,
    requestsPerSecond: perSecond,
    latency,
    scenarios: isObject(value['contents']) ? requestsIn(value['contents'], 0) : [],
    howToAdd: {
      p90Ms: 'Bound the 95th percentile instead ("maxP95Ms"), which Gatling gives and which is stricter.',
      concurrentUsers: "Bound the requests per second instead: Gatling's statistics count no users.",
      scenarios: 'Give js/stats.json, which has the requests one by one; js/global_stats.json has their sum.',
    },
    notes: [
      {
        message: "numbers its percentiles: they are the 50th, 75th, 95th and 99th only as long as gatling.conf leaves them so",
        remedy: 'Keep charting.indicators.percentile1 to percentile4 at their defaults; give js/assertions.json too, where the simulation has assertions.',
      },
    ],
  })
}

/** Requests by their path of groups; a group's own figures count its requests again. */
function requestsIn(contents: JsonObject, depth: number): readonly Scenario[] {
  return Object.values(contents).flatMap((entry: unknown) => {
    if (!isObject(entry)) throw new Unusable('has an entry that is no group of figures', again)
    if (isObject(entry['contents'])) return requestsIn(entry['contents'], depth + 1)
    const { path, name, stats } = entry
    const label = typeof path === 'string' && path !== '' ? path : name
    if (typeof label !== 'string' || !isObject(stats)) throw new Unusable('has a request without name or figures', again)
    return [figuresOf(label, stats)]
  })
}

function figuresOf(name: string, stats: JsonObject): Scenario & { readonly requests: number; readonly failedRequests: number } {
  const numbers = groupAt(stats, 'numberOfRequests')
  const [requests, ok, ko] = ['total', 'ok', 'ko'].map((key) => countAt(numeric(numbers), key))
  if (requests === null || requests === undefined || ok === null || ok === undefined || ko === null || ko === undefined)
    throw new Unusable(`does not say how many requests of "${name.slice(0, 60)}" succeeded and failed`, again)
  if (ok + ko !== requests) throw new Unusable(`counts ${ok} and ${ko} of ${requests} requests of "${name.slice(0, 60)}"`, again)
  const figure = (key: string): number | null => (requests > 0 ? total(stats, key) : null)
  const latency: Latency = {
    meanMs: figure('meanResponseTime'),
    p50Ms: figure('percentiles1'),
    p90Ms: null,
    p95Ms: figure('percentiles3'),
    p99Ms: figure('percentiles4'),
    slowestMs: figure('maxResponseTime'),
  }
  return { name, requests, failedRequests: ko, latency }
}

function total(stats: JsonObject, key: string): number | null {
  const group = stats[key]
  return isObject(group) ? amountAt(numeric(group), 'total') : null
}

/** Gatling writes numbers as numbers in one file and as text in another, and "-" for none. */
function numeric(group: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, value === '-' ? null : typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
  )
}
