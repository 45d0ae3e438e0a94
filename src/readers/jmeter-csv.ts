import { Unusable } from '../model/unusable.ts'
import { textOf, type CsvRow } from './csv-row.ts'
import { csvRows, type RowReader } from './csv-rows.ts'
import { cellBeginsWith, epochTime, isWord, localTime, wholeNumber } from './jmeter-cells.ts'
import { jmeterColumns, type JmeterColumns } from './jmeter-columns.ts'
import { labelSet } from './label-set.ts'
import { latencyHistogram } from './latency-histogram.ts'
import { loadRun, type LoadRun } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'
import { scenarioCounts } from './scenario-counts.ts'
import type { StreamReader } from './stream-reader.ts'

const asBytes = (text: string) => new TextEncoder().encode(text)
const yes = asBytes('true')
const no = asBytes('false')
const one = asBytes('1')
/** JMeter's own mark of the row that a transaction controller adds to those of its samples. */
const controller = asBytes('Number of samples in transaction')
const halfHour = 30 * 60_000
const addUsers = 'Let JMeter save it: jmeter.save.saveservice.thread_counts=true. Then run the test again.'
const fewerLabels = 'Give samplers fewer names, without ids in them, and run the test again.'
const writeAgain = 'Let JMeter write the file again, whole and in its default format, and give it unchanged.'
const writeEpoch =
  'Let JMeter write times as milliseconds: jmeter.save.saveservice.timestamp_format=ms. Then run the test again.'
const sendAll = 'Let JMeter send every sample by itself: mode=Standard. Then run the test again.'

/**
 * A JMeter result file (JTL) in CSV, of any size, in constant memory. Columns are found by the header. Rows of
 * transaction controllers repeat the samples below them and are left out, by JMeter's own rule; that takes the column
 * `responseMessage`. In a file without it they can't be told from samples and count as such, so that a controller's
 * rows can dilute the errors and raise the rate. Percentiles are nearest-rank over all samples, failed ones included.
 * Throws `Unusable` with the line.
 */
export function readJmeterCsv(): StreamReader<LoadRun> {
  const latency = latencyHistogram()
  const counts = scenarioCounts(latencyHistogram)
  const rates = rateWindows()
  const labels = labelSet()
  let isLocal: boolean | null = null
  let requests = 0
  let failedRequests = 0
  let users = -1
  let firstStart = Infinity
  let lastEnd = -Infinity

  const sampleReader = (columns: JmeterColumns): RowReader => (row) => {
    isLocal ??= !(epochTime(row, columns.timeStamp) >= 0)
    const time = isLocal ? localTime(row, columns.timeStamp) : epochTime(row, columns.timeStamp)
    if (!(time >= 0)) throw wrong(row, columns.timeStamp, 'is no time in the form that the first row has', writeEpoch)

    const elapsed = wholeNumber(row, columns.elapsed)
    if (!(elapsed >= 0)) throw wrong(row, columns.elapsed, 'is no whole number of milliseconds')

    const succeeded = isWord(row, columns.success, yes)
    if (!succeeded && !isWord(row, columns.success, no)) throw wrong(row, columns.success, 'is neither true nor false')

    if (columns.responseMessage >= 0 && cellBeginsWith(row, columns.responseMessage, controller)) return
    if (columns.sampleCount >= 0 && !isWord(row, columns.sampleCount, one))
      throw wrong(row, columns.sampleCount, 'is not 1: the row sums samples up', sendAll)
    if (columns.allThreads >= 0) {
      const threads = wholeNumber(row, columns.allThreads)
      if (!(threads >= 0)) throw wrong(row, columns.allThreads, 'is no whole number')
      if (threads > users) users = threads
    }
    /* Rows stand in the order of the answers. A local clock that is put back by an hour would double the rate. */
    if (isLocal && time + elapsed < lastEnd - halfHour)
      throw wrong(row, columns.timeStamp, 'is half an hour or more before a row above: the clock was put back', writeEpoch)

    requests++
    if (!succeeded) failedRequests++
    if (time < firstStart) firstStart = time
    if (time + elapsed > lastEnd) lastEnd = time + elapsed
    latency.add(elapsed)
    rates.add(time)
    if (columns.label >= 0) counts.add(labels.add(row, columns.label), elapsed, !succeeded)
  }
  const rows = csvRows((names) => sampleReader(jmeterColumns(names)))

  return {
    push: (chunk) => rows.push(chunk),
    end() {
      rows.end()
      const isEmpty = requests === 0
      return loadRun({
        format: 'jmeter-csv',
        requests,
        failedRequests,
        startedAt: isEmpty ? null : isLocal === true ? localText(firstStart) : firstStart,
        durationMs: isEmpty ? null : lastEnd - firstStart,
        bestWindow: (windowMs) => rates.best(windowMs),
        concurrentUsers: users >= 0 ? users : null,
        latency: latency.summary(),
        computed: true,
        scenarios: counts.list(labels.names()).filter(({ name }) => name !== ''),
        howToAdd: { ...(users < 0 && { concurrentUsers: addUsers }), ...(counts.isFull() && { scenarios: fewerLabels }) },
      })
    },
  }
}

/** As ISO text without a zone. */
function localText(time: number): string {
  return new Date(time).toISOString().slice(0, -1)
}

function wrong(row: CsvRow, cell: number, problem: string, remedy = writeAgain): Unusable {
  return new Unusable(`"${textOf(row, cell).slice(0, 60)}" ${problem}`, remedy, row.line)
}
