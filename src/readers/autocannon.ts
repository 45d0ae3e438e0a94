import { parseInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { amountAt, countAt, groupAt, neededAmount, neededCount, scaled } from './figures.ts'
import { isObject } from './json-object.ts'
import { loadRun, noLatency, type LoadRun } from './load-run.ts'

/**
 * The result of autocannon (`--json`). A request whose socket was destroyed is counted nowhere: what was sent, less what
 * was answered and what may still have been under way at the end (one a connection), was lost, and failed. There is no
 * 95th percentile. Throws `Unusable`.
 */
export function readAutocannon(value: unknown): LoadRun {
  const result = isObject(value) ? value : {}
  const [totals, latency] = [groupAt(result, 'requests'), groupAt(result, 'latency')]
  const answered = neededCount(totals, 'total')
  const connections = neededCount(result, 'connections')
  const pipelined = connections * (countAt(result, 'pipelining') ?? 1)
  const sent = countAt(totals, 'sent')
  const [errors, non2xx] = [neededCount(result, 'errors'), neededCount(result, 'non2xx')]
  const good = neededCount(result, '2xx')
  if (good + non2xx !== answered)
    throw new Unusable(`counts ${answered} answers, but ${good} good and ${non2xx} other`, 'Give the result of autocannon unchanged.')
  const lost = Math.max(errors, sent === null ? 0 : sent - answered - pipelined)
  const seconds = neededAmount(result, 'duration')
  const { start } = result
  const figure = (key: string): number | null => (answered > 0 ? amountAt(latency, key) : null)
  return loadRun({
    format: 'autocannon',
    requests: answered + lost,
    failedRequests: Math.min(answered + lost, non2xx + lost + (countAt(result, 'mismatches') ?? 0)),
    uncounted: sent === null ? 'this autocannon does not say how many requests it sent' : null,
    startedAt: typeof start === 'string' ? parseInstant(start, 'UTC') : null,
    durationMs: scaled(seconds, 1000),
    requestsPerSecond: seconds > 0 ? answered / seconds : null,
    concurrentUsers: connections,
    latency: answered > 0 ? { meanMs: figure('mean') ?? figure('average'), p50Ms: figure('p50'), p90Ms: figure('p90'), p95Ms: null, p99Ms: figure('p99'), slowestMs: figure('max') } : noLatency,
    howToAdd: {
      p95Ms: 'Bound the 99th percentile instead ("maxP99Ms"), which autocannon gives and which is stricter.',
      errorPercent: 'Use autocannon 8 or later, and run the test again.',
      scenarios: 'Run autocannon once for each, and give each result with its "site".',
    },
  })
}
