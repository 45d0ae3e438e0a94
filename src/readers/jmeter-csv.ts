import { Unusable } from '../model/unusable.ts'
import { csvRows, endOf, startOf, textOf } from './csv-rows.ts'
import { beginsWith, epochTime, isWord, localTime, wholeNumber } from './jmeter-cells.ts'
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
  let columns: JmeterColumns | null = null
  let isLocal: boolean | null = null
  let requests = 0
  let failedRequests = 0
  let users = -1
  let firstStart = Infinity
  let lastEnd = -Infinity

  const row = (bytes: Uint8Array, marks: Int32Array, first: number, line: number): void => {
    if (!columns) return
    const timeAt = first + columns.timeStamp
    const timeStart = startOf(bytes, marks, timeAt)
    const timeEnd = endOf(bytes, marks, timeAt)
    isLocal ??= !(epochTime(bytes, timeStart, timeEnd) >= 0)
    const time = isLocal ? localTime(bytes, timeStart, timeEnd) : epochTime(bytes, timeStart, timeEnd)
    if (!(time >= 0))
      throw wrong(bytes, marks, timeAt, line, 'is no time in the form that the first row has', writeEpoch)

    const elapsedAt = first + columns.elapsed
    const elapsed = wholeNumber(bytes, startOf(bytes, marks, elapsedAt), endOf(bytes, marks, elapsedAt))
    if (!(elapsed >= 0)) throw wrong(bytes, marks, elapsedAt, line, 'is no whole number of milliseconds')

    const successAt = first + columns.success
    const succeeded = isWord(bytes, startOf(bytes, marks, successAt), endOf(bytes, marks, successAt), yes)
    if (!succeeded && !isWord(bytes, startOf(bytes, marks, successAt), endOf(bytes, marks, successAt), no))
      throw wrong(bytes, marks, successAt, line, 'is neither true nor false')

    if (columns.responseMessage >= 0) {
      const messageAt = first + columns.responseMessage
      if (beginsWith(bytes, startOf(bytes, marks, messageAt), endOf(bytes, marks, messageAt), controller)) return
    }
    if (columns.sampleCount >= 0) {
      const countAt = first + columns.sampleCount
      if (!isWord(bytes, startOf(bytes, marks, countAt), endOf(bytes, marks, countAt), one))
        throw wrong(bytes, marks, countAt, line, 'is not 1: the row sums samples up', sendAll)
    }
    if (columns.allThreads >= 0) {
      const threadsAt = first + columns.allThreads
      const threads = wholeNumber(bytes, startOf(bytes, marks, threadsAt), endOf(bytes, marks, threadsAt))
      if (!(threads >= 0)) throw wrong(bytes, marks, threadsAt, line, 'is no whole number')
      if (threads > users) users = threads
    }
    /* Rows stand in the order of the answers. A local clock that is put back by an hour would double the rate. */
    if (isLocal && time + elapsed < lastEnd - halfHour)
      throw wrong(
        bytes,
        marks,
        timeAt,
        line,
        'is half an hour or more before a row above: the clock was put back',
        writeEpoch,
      )

    requests++
    if (!succeeded) failedRequests++
    if (time < firstStart) firstStart = time
    if (time + elapsed > lastEnd) lastEnd = time + elapsed
    latency.add(elapsed)
    rates.add(time)
    if (columns.label < 0) return
    const labelAt = first + columns.label
    counts.add(labels.add(bytes, startOf(bytes, marks, labelAt), endOf(bytes, marks, labelAt)), elapsed, !succeeded)
  }

  const header = (names: readonly string[]): void => {
    columns = jmeterColumns(names)
  }
  const rows = csvRows({ header, row })

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

function wrong(
  bytes: Uint8Array,
  marks: Int32Array,
  place: number,
  line: number,
  problem: string,
  remedy = writeAgain,
): Unusable {
  return new Unusable(`"${textOf(bytes, marks, place).slice(0, 60)}" ${problem}`, remedy, line)
}
