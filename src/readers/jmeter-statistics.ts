import { Unusable } from '../model/unusable.ts'
import { neededAmount, neededCount } from './figures.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, type Latency, type LoadRun, type Scenario } from './load-run.ts'

/**
 * `statistics.json` of JMeter's dashboard (since 5.1): a row a label, and `Total`, which leaves transaction controllers
 * out. `pct1ResTime` to `pct3ResTime` are the 90th, 95th and 99th percentile unless `aggregate_rpt_pct1` to `3` say
 * otherwise, which the file does not show. Throws `Unusable`.
 */
export function readJmeterStatistics(value: unknown): LoadRun {
  if (!isObject(value) || !isObject(value['Total']))
    throw new Unusable('has no row "Total", as statistics.json of JMeter does', 'Let JMeter make the report again, whole: jmeter -g result.jtl -o report.')
  const total = value['Total']
  const { requests, failedRequests, latency } = rowOf('Total', total)
  const perSecond = neededAmount(total, 'throughput')
  return loadRun({
    format: 'jmeter-statistics',
    requests,
    failedRequests,
    durationMs: perSecond > 0 ? (requests / perSecond) * 1000 : null,
    requestsPerSecond: perSecond,
    latency,
    scenarios: Object.entries(value).flatMap(([name, row]) => (name === 'Total' || !isObject(row) ? [] : [rowOf(name, row)])),
    howToAdd: { concurrentUsers: 'Give the result file itself (JTL): it counts the threads.' },
    notes: [
      {
        message: 'names its percentiles by number alone: they are the 90th, 95th and 99th only as long as nobody changed aggregate_rpt_pct1 to 3',
        remedy: 'Give the result file itself (JTL), from which the gate counts them.',
      },
    ],
  })
}

function rowOf(name: string, row: JsonObject): Scenario & { readonly requests: number; readonly failedRequests: number } {
  const requests = neededCount(row, 'sampleCount')
  const failedRequests = neededCount(row, 'errorCount')
  const percent = neededAmount(row, 'errorPct')
  /* JMeter writes it as a float of seven digits. */
  if (requests > 0 && !(Math.abs(percent - (failedRequests * 100) / requests) <= 1e-4))
    throw new Unusable(
      `counts ${failedRequests} errors of ${requests} samples, but gives their share as ${percent} %`,
      'Let JMeter make the report again, and give the file unchanged.',
    )
  const figure = (key: string): number | null => (requests > 0 ? neededAmount(row, key) : null)
  const latency: Latency = {
    meanMs: figure('meanResTime'),
    p50Ms: figure('medianResTime'),
    p90Ms: figure('pct1ResTime'),
    p95Ms: figure('pct2ResTime'),
    p99Ms: figure('pct3ResTime'),
    slowestMs: figure('maxResTime'),
  }
  return { name, requests, failedRequests, latency }
}
