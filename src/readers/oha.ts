import { Unusable } from '../model/unusable.ts'
import { amountAt, groupAt, neededAmount, neededCount, scaled } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, noLatency, type LoadRun } from './load-run.ts'

/** What oha writes of a request that was under way when the time was up. */
const benign = 'aborted due to deadline'

/**
 * The result of oha (`--output-format json`, before that `--json`). Its `successRate` takes any answer for a success, so
 * what failed is counted by status and error. Times are seconds, and null where no answer came. Throws `Unusable`.
 */
export function readOha(value: unknown): LoadRun {
  const result = isObject(value) ? value : {}
  const [summary, codes, errors] = [groupAt(result, 'summary'), groupAt(result, 'statusCodeDistribution'), groupAt(result, 'errorDistribution')]
  const percentiles = groupAt(result, 'latencyPercentiles')
  const answered = sumOf(codes, () => true)
  const lost = sumOf(errors, (error) => error !== benign)
  const seconds = neededAmount(summary, 'total')
  const ms = (from: JsonObject, key: string): number | null => (answered > 0 ? scaled(amountAt(from, key), 1000) : null)
  if (answered > 0 && ms(percentiles, 'p95') === null)
    throw new Unusable('has answers, but no response times', 'Let oha write the result again and give it unchanged.')
  return loadRun({
    format: 'oha',
    requests: answered + lost,
    failedRequests: sumOf(codes, (code) => !/^[123]\d\d$/.test(code)) + lost,
    durationMs: scaled(seconds, 1000),
    requestsPerSecond: seconds > 0 ? answered / seconds : null,
    latency:
      answered > 0
        ? {
            meanMs: ms(summary, 'average'),
            p50Ms: ms(percentiles, 'p50'),
            p90Ms: ms(percentiles, 'p90'),
            p95Ms: ms(percentiles, 'p95'),
            p99Ms: ms(percentiles, 'p99'),
            slowestMs: ms(summary, 'slowest'),
          }
        : noLatency,
    howToAdd: {
      concurrentUsers: "Bound the requests per second instead: oha's result does not name its connections.",
      scenarios: 'Run oha once for each address, and give each result with its "site".',
    },
  })
}

function sumOf(counts: JsonObject, counting: (name: string) => boolean): number {
  return Object.keys(counts).reduce((sum, name) => (counting(name) ? sum + neededCount(counts, name) : sum), 0)
}
