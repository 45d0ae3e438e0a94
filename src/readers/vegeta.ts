import { parseInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { groupAt, neededAmount, neededCount } from './figures.ts'
import { isObject } from './json-object.ts'
import { loadRun, type LoadRun } from './load-run.ts'

const again = 'Let vegeta make the report again from its whole results: vegeta report -type=json results.bin.'
const nanoseconds = 1e6

/**
 * The report of vegeta (`vegeta report -type=json`). Times are nanoseconds. An answer below 200 or from 400 on failed, and
 * so did what no answer came to, which vegeta counts under the status 0. A report whose metrics were never closed has a
 * duration and percentiles of 0 and is refused. Throws `Unusable`.
 */
export function readVegeta(value: unknown): LoadRun {
  const report = isObject(value) ? value : {}
  const [latencies, codes] = [groupAt(report, 'latencies'), groupAt(report, 'status_codes')]
  const requests = neededCount(report, 'requests')
  const [duration, success] = [neededAmount(report, 'duration'), neededAmount(report, 'success')]
  const statuses = Object.keys(codes).map((code) => ({ code, count: neededCount(codes, code) }))
  const counted = statuses.reduce((sum, { count }) => sum + count, 0)
  if (counted !== requests) throw new Unusable(`counts ${requests} requests, but ${counted} by status`, again)
  const good = statuses.reduce((sum, { code, count }) => (/^[23]\d\d$/.test(code) ? sum + count : sum), 0)
  if (requests > 0 && !(Math.abs(success - good / requests) <= 1e-6))
    throw new Unusable(`gives ${success} as the share that succeeded, but ${good} of ${requests} by status`, again)
  const time = (key: string): number => neededAmount(latencies, key) / nanoseconds
  if (requests > 1 && !(duration > 0 && ['50th', '90th', '95th', '99th', 'max'].every((key) => time(key) > 0)))
    throw new Unusable('has a duration or response times of 0: its metrics were never closed', again)
  const { earliest } = report
  const start = typeof earliest === 'string' ? parseInstant(earliest, 'UTC') : null
  return loadRun({
    format: 'vegeta',
    requests,
    failedRequests: requests - good,
    startedAt: start,
    durationMs: duration / nanoseconds,
    requestsPerSecond: duration > 0 ? (requests * 1e9) / duration : null,
    ...(requests > 0 && {
      latency: { meanMs: time('mean'), p50Ms: time('50th'), p90Ms: time('90th'), p95Ms: time('95th'), p99Ms: time('99th'), slowestMs: time('max') },
    }),
    howToAdd: {
      concurrentUsers: 'Bound the requests per second instead: vegeta drives a rate, not users.',
      scenarios: 'Run vegeta once for each target, and give each report with its "site".',
    },
  })
}
