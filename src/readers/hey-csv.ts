import { Unusable } from '../model/unusable.ts'
import { textOf, type CsvRow } from './csv-row.ts'
import { csvRows } from './csv-rows.ts'
import { fineHistogram } from './fine-histogram.ts'
import { loadRun, type LoadRun } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'
import type { StreamReader } from './stream-reader.ts'

const again = 'Let hey write the file again (hey -o csv) and give it unchanged.'

/**
 * The rows of hey (`-o csv`), of any size, in constant memory. Times are seconds. A request that no answer came to has no
 * row, so that failures can be missing without a trace; hey's printed output counts them. Throws `Unusable`.
 */
export function readHeyCsv(): StreamReader<LoadRun> {
  const times = fineHistogram()
  const rates = rateWindows()
  let [time, status, offset] = [-1, -1, -1]
  let requests = 0
  let failedRequests = 0
  let end = 0

  const rows = csvRows((names) => {
    ;[time, status, offset] = [names.indexOf('response-time'), names.indexOf('status-code'), names.indexOf('offset')]
    if (time < 0 || status < 0) throw new Unusable('has no column "response-time" or "status-code"', again, 1)
    return take
  })
  const take = (row: CsvRow): void => {
    const cell = (column: number, pattern: RegExp): string => {
      const text = textOf(row, column)
      if (pattern.test(text)) return text
      throw new Unusable(`"${text.slice(0, 30)}" is no number`, again, row.line)
    }
    const seconds = Number(cell(time, /^\d{1,6}(\.\d+)?$/))
    const code = cell(status, /^\d{1,3}$/)
    requests++
    if (!/^[123]\d\d$/.test(code)) failedRequests++
    times.add(seconds * 1000)
    if (offset < 0) return
    const start = Number(cell(offset, /^\d{1,6}(\.\d+)?$/))
    rates.add(start * 1000)
    end = Math.max(end, start + seconds)
  }
  return {
    push: (chunk) => rows.push(chunk),
    end() {
      rows.end()
      const lost = "hey's CSV has no row for a request that no answer came to"
      return loadRun({
        format: 'hey-csv',
        requests,
        failedRequests,
        uncounted: lost,
        durationMs: offset >= 0 && requests > 0 ? end * 1000 : null,
        bestWindow: offset >= 0 ? (windowMs) => rates.best(windowMs) : null,
        latency: times.summary(),
        computed: true,
        howToAdd: {
          errorPercent: "Give what hey prints instead (without -o csv): it counts lost requests.",
          requestsPerSecond: 'Use hey 0.1.3 or later, which writes the column "offset".',
          duration: 'Use hey 0.1.3 or later, which writes the column "offset".',
          concurrentUsers: "Bound the requests per second instead: hey's rows do not name its workers.",
          scenarios: 'Run hey once for each address, and give each result with its "site".',
        },
      })
    },
  }
}
