import { Unusable } from '../model/unusable.ts'
import { csvRows, textOf } from './csv-rows.ts'
import { beginsWith, epochTime, isWord, localTime, wholeNumber } from './jmeter-cells.ts'
import { jmeterColumns, type JmeterColumns } from './jmeter-columns.ts'
import { labelSet } from './label-set.ts'
import { latencyHistogram } from './latency-histogram.ts'
import type { LoadRun, StreamReader } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'

export { looksLikeJmeterCsv } from './jmeter-columns.ts'

const asBytes = (text: string) => new TextEncoder().encode(text)
const yes = asBytes('true')
const no = asBytes('false')
const one = asBytes('1')
/** JMeter's own mark of the row that a transaction controller adds to those of its samples. */
const controller = asBytes('Number of samples in transaction')
const halfHour = 30 * 60_000
const writeAgain = 'Let JMeter write the file again, whole and in its default format, and give it unchanged.'
const writeEpoch = 'Let JMeter write times as milliseconds: jmeter.save.saveservice.timestamp_format=ms. Then run the test again.'

/**
 * A JMeter result file (JTL) in CSV, of any size, in constant memory. Columns are found by the header. Rows of transaction
 * controllers repeat the samples below them and are left out; that takes the column `responseMessage`. Without it they
 * count as samples, and errors below 100 percent may read too high or too low: nothing else in a row tells them.
 * Percentiles are nearest-rank over all samples, failed ones included. Throws `Unusable` with the line.
 */
export function readJmeterCsv(): StreamReader<LoadRun> {
  const latency = latencyHistogram()
  const rates = rateWindows()
  const labels = labelSet()
  let columns: JmeterColumns = jmeterColumns(['timeStamp', 'elapsed', 'success'])
  let timeOf: typeof epochTime | null = null
  let requests = 0
  let failedRequests = 0
  let users = -1
  let first = Infinity
  let last = -Infinity

  const row = (bytes: Uint8Array, marks: Int32Array, first: number, line: number): void => {
    const { timeStamp, elapsed, success, label, responseMessage, allThreads, sampleCount } = columns
    /* Columns count from 0, and -1 is one that the file lacks. */
    const timeAt = first + timeStamp
    const elapsedAt = first + elapsed
    const successAt = first + success
    const refuse = refusal(bytes, marks, line)
  }

  const rows = csvRows({
    header: (names) => {
      columns = jmeterColumns(names)
    },
    row,
  })

  return {
    push: rows.push,
    end() {
      rows.end()
      const isEmpty = requests === 0
      return {
        format: 'jmeter-csv',
        requests,
        failedRequests,
        startedAt: isEmpty ? null : timeOf === localTime ? new Date(first).toISOString().slice(0, -1) : first,
        durationMs: isEmpty ? null : last - first,
        requestsPerSecond: null,
        bestWindow: rates.best,
        concurrentUsers: users >= 0 ? users : null,
        latency: {
          meanMs: latency.mean(),
          p50Ms: latency.percentile(50),
          p90Ms: latency.percentile(90),
          p95Ms: latency.percentile(95),
          p99Ms: latency.percentile(99),
          slowestMs: latency.slowest(),
        },
        computed: true,
        failedThresholds: 0,
        undecidedThresholds: 0,
        scenarios: labels.names(),
        howToAdd: { concurrentUsers: 'Let JMeter save it: jmeter.save.saveservice.thread_counts=true. Then run the test again.' },
      }
    },
  }
}
