import { Unusable } from '../model/unusable.ts'
import { amountAt, groupAt, neededAmount, neededCount } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { fineHistogram } from './fine-histogram.ts'
import { loadRun, type LoadRun, type Scenario } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'

const again = 'Let Locust write the file again (locust --headless --json-file results) and give it unchanged.'

/**
 * The result of Locust (`--json`, `--json-file`): an entry for each name and method, with all response times counted, so
 * that percentiles are nearest rank over all requests; Locust rounds the times to two figures first. There is no sum, and
 * nothing is missing at the end, as it is in the CSV. Throws `Unusable`.
 */
export function readLocustJson(value: unknown): LoadRun {
  const entries = Array.isArray(value) ? value.map(objectIn) : []
  const whole = fineHistogram()
  const rates = rateWindows()
  const scenarios = entries.map((entry) => scenarioOf(entry, whole))
  const sum = (key: 'requests' | 'failedRequests') => scenarios.reduce((total, each) => total + each[key], 0)
  const requests = sum('requests')
  for (const entry of entries)
    for (const [second, count] of countsIn(groupAt(entry, 'num_reqs_per_sec'), 'num_reqs_per_sec')) rates.add(second * 1000, count)
  const busy = entries.filter((entry) => neededCount(entry, 'num_requests') > 0)
  const start = Math.min(...busy.map((entry) => neededAmount(entry, 'start_time')))
  const end = Math.max(...busy.map((entry) => neededAmount(entry, 'last_request_timestamp')))
  const timed = busy.reduce((total, entry) => total + neededCount(entry, 'num_requests') - (amountAt(entry, 'num_none_requests') ?? 0), 0)
  const spent = busy.reduce((total, entry) => total + neededAmount(entry, 'total_response_time'), 0)
  const slowest = Math.max(...busy.map((entry) => neededAmount(entry, 'max_response_time')))
  return loadRun({
    format: 'locust-json',
    requests,
    failedRequests: sum('failedRequests'),
    ...(requests > 0 && { startedAt: Math.floor(start * 1000), durationMs: (end - start) * 1000 }),
    bestWindow: (windowMs) => rates.best(windowMs),
    latency: { ...whole.summary(), ...(timed > 0 && { meanMs: spent / timed, slowestMs: Math.max(slowest, whole.summary().slowestMs ?? 0) }) },
    computed: true,
    scenarios,
    howToAdd: { concurrentUsers: 'Bound the requests per second instead: the file counts no users.' },
  })
}

function objectIn(entry: unknown): JsonObject {
  if (isObject(entry)) return entry
  throw new Unusable('has an entry that is no group of figures', again)
}

function scenarioOf(entry: JsonObject, whole: ReturnType<typeof fineHistogram>): Scenario & { readonly requests: number; readonly failedRequests: number } {
  const { name } = entry
  if (typeof name !== 'string') throw new Unusable('has an entry without a name', again)
  const requests = neededCount(entry, 'num_requests')
  const own = fineHistogram()
  let counted = 0
  for (const [ms, count] of countsIn(groupAt(entry, 'response_times'), 'response_times')) {
    own.add(ms, count)
    whole.add(ms, count)
    counted += count
  }
  if (counted + (amountAt(entry, 'num_none_requests') ?? 0) !== requests)
    throw new Unusable(`counts ${requests} requests of "${name.slice(0, 60)}", but ${counted} response times`, again)
  return { name, requests, failedRequests: failuresOf(entry), latency: own.summary() }
}

/** Counted twice, in all and by the second: the worse is taken. */
function failuresOf(entry: JsonObject): number {
  const perSecond = isObject(entry['num_fail_per_sec']) ? countsIn(entry['num_fail_per_sec'], 'num_fail_per_sec') : []
  return Math.max(neededCount(entry, 'num_failures'), perSecond.reduce((sum, [, count]) => sum + count, 0))
}

/** Python writes a number that is a key as a text, `120` or `120.0`. */
function countsIn(counts: JsonObject, where: string): readonly (readonly [key: number, count: number])[] {
  return Object.keys(counts).map((key) => {
    if (!/^\d{1,12}(\.\d+)?$/.test(key)) throw new Unusable(`"${key.slice(0, 30)}" in "${where}" is no number`, again)
    return [Number(key), neededCount(counts, key)] as const
  })
}
