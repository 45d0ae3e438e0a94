import { Unusable } from '../model/unusable.ts'
import { loadRun, type LoadRun } from './load-run.ts'

const again = "Keep the whole of hey's output: hey -n … -c … ADDRESS > hey.txt."

/**
 * What hey prints. Answers stand by status and lost requests by error; together they must be as many as the rate times the
 * total time, which is how a line that is missing shows. Times are seconds. Throws `Unusable`.
 */
export function readHeyText(text: string): LoadRun {
  const figure = (pattern: RegExp): number => {
    const found = pattern.exec(text)?.[1]
    if (found === undefined) throw new Unusable('lacks a part of what hey prints', again)
    return Number(found)
  }
  const seconds = figure(/^ {2}Total:\s+(\d+\.\d{4}) secs$/m)
  const perSecond = figure(/^ {2}Requests\/sec:\s+(\d+\.\d{4})$/m)
  const answers = [...text.matchAll(/^ {2}\[(\d+)\]\t(\d+) responses$/gm)].map(([, code = '', count]) => ({ code, count: Number(count) }))
  const errorsAt = text.indexOf('\nError distribution:')
  const errors = errorsAt < 0 ? [] : [...text.slice(errorsAt).matchAll(/^ {2}\[(\d+)\]\t/gm)].map(([, count]) => Number(count))
  const answered = answers.reduce((sum, { count }) => sum + count, 0)
  const lost = errors.reduce((sum, count) => sum + count, 0)
  const requests = answered + lost
  /* hey prints four decimals of each. */
  const doubt = requests * (0.0001 / Math.max(seconds, 0.0001) + 0.0001 / Math.max(perSecond, 0.0001))
  if (!(Math.abs(requests - seconds * perSecond) <= doubt + 0.5))
    throw new Unusable(`counts ${requests} answers and errors, but made ${Math.round(seconds * perSecond)} requests`, again)
  const percentile = (percent: number): number | null => {
    const found = new RegExp(`^ {2}${percent}% in (\\d+\\.\\d{4}) secs$`, 'm').exec(text)?.[1]
    return found === undefined ? null : Number(found) * 1000
  }
  const hasTimes = answered > 0
  return loadRun({
    format: 'hey-text',
    requests,
    failedRequests: answers.reduce((sum, { code, count }) => (/^[123]\d\d$/.test(code) ? sum : sum + count), lost),
    durationMs: seconds * 1000,
    requestsPerSecond: seconds > 0 ? answered / seconds : null,
    latency: {
      meanMs: hasTimes ? figure(/^ {2}Average:\s+(\d+\.\d{4}) secs$/m) * 1000 : null,
      p50Ms: percentile(50),
      p90Ms: percentile(90),
      p95Ms: percentile(95),
      p99Ms: percentile(99),
      slowestMs: hasTimes ? figure(/^ {2}Slowest:\s+(\d+\.\d{4}) secs$/m) * 1000 : null,
    },
    howToAdd: {
      concurrentUsers: "Bound the requests per second instead: hey's output does not name its workers.",
      p99Ms: 'Make more requests: hey prints a percentile only where there are enough.',
      p95Ms: 'Make more requests: hey prints a percentile only where there are enough.',
      scenarios: 'Run hey once for each address, and give each output with its "site".',
    },
  })
}
