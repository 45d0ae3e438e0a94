import { Unusable } from '../model/unusable.ts'
import { readCsv } from './csv.ts'
import { quotedRecords } from './quoted-records.ts'
import { loadRun, noLatency, type Latency, type LoadRun } from './load-run.ts'

const again = 'Let Locust write the file again, or better give the result of --json, which is complete.'

interface Row {
  readonly name: string
  readonly requests: number
  readonly failedRequests: number
  readonly perSecond: number
  readonly latency: Latency
}

/**
 * `…_stats.csv` of Locust (`--csv`): a row for each name and method, and `Aggregated` (before 1.0 `Total`). Locust writes it
 * about once a second and not once more at the end, so that the last requests, and their failures, can be missing. The
 * duration is the count of requests over their rate. Throws `Unusable`.
 */
export function readLocustCsv(text: string): LoadRun {
  const { header, rows, lineOf } = readCsv(text, {}, quotedRecords)
  const columnOf = (name: string): number => {
    const at = header.findIndex((each) => each.trim() === name)
    if (at < 0) throw new Unusable(`has no column "${name}"`, again)
    return at
  }
  const [type, name, requests, failures, mean, slowest, rate] = [
    'Type', 'Name', 'Request Count', 'Failure Count', 'Average Response Time', 'Max Response Time', 'Requests/s',
  ].map(columnOf)
  const percentiles = { p50Ms: columnOf('50%'), p90Ms: columnOf('90%'), p95Ms: columnOf('95%'), p99Ms: columnOf('99%') }
  const read = rows.map((cells, i): Row & { readonly isSum: boolean } => {
    const number = (column: number | undefined): number => {
      const written = cells[column ?? -1]?.trim() ?? ''
      if (!/^\d+(\.\d+)?(e-?\d+)?$/.test(written)) throw new Unusable(`"${written.slice(0, 30)}" is no number`, again, lineOf(i))
      return Number(written)
    }
    const label = cells[name ?? -1]?.trim() ?? ''
    const kind = cells[type ?? -1]?.trim() ?? ''
    const count = number(requests)
    return {
      name: label,
      isSum: (kind === '' || kind === 'None') && (label === 'Aggregated' || label === 'Total'),
      requests: count,
      failedRequests: number(failures),
      perSecond: number(rate),
      latency:
        count > 0
          ? {
              meanMs: number(mean),
              p50Ms: number(percentiles.p50Ms),
              p90Ms: number(percentiles.p90Ms),
              p95Ms: number(percentiles.p95Ms),
              p99Ms: number(percentiles.p99Ms),
              /* Percentiles are rounded, the slowest is not. */
              slowestMs: Math.max(number(slowest), number(percentiles.p99Ms)),
            }
          : noLatency,
    }
  })
  const sums = read.filter(({ isSum }) => isSum)
  const [sum] = sums
  if (!sum || sums.length > 1) throw new Unusable('has not just one row "Aggregated", the sum of all', again)
  const scenarios = read.filter(({ isSum }) => !isSum)
  const total = (key: 'requests' | 'failedRequests') => scenarios.reduce((all, row) => all + row[key], 0)
  if (total('requests') !== sum.requests) throw new Unusable(`its rows count ${total('requests')} requests and their sum ${sum.requests}`, again)
  return loadRun({
    format: 'locust-csv',
    requests: sum.requests,
    failedRequests: Math.max(sum.failedRequests, total('failedRequests')),
    durationMs: sum.perSecond > 0 ? (sum.requests / sum.perSecond) * 1000 : null,
    requestsPerSecond: sum.perSecond,
    latency: sum.latency,
    scenarios: scenarios.map(({ name: label, requests: count, failedRequests, latency }) => ({ name: label, requests: count, failedRequests, latency })),
    howToAdd: { concurrentUsers: 'Bound the requests per second instead: the file counts no users.' },
    notes: [
      {
        message: 'is written about once a second and not at the end: the last requests, and their failures, can be missing',
        remedy: 'Give the result of locust --json instead, which is complete.',
      },
    ],
  })
}
