import { Unusable } from '../model/unusable.ts'
import { loadRun, noLatency, type LoadRun } from './load-run.ts'
import { knownLines, millisecondsOf, plain } from './printed.ts'

const again = "Keep the whole of wrk's output, from the first line to the last: wrk --latency … > wrk.txt."

/** Every line that wrk prints. One that is none of these could be one of these, damaged. */
const lines = {
  start: /^Running (\S+) test @ (.+)$/,
  connections: /^(\d+) threads? and (\d+) connections?$/,
  columns: /^Thread Stats +Avg +Stdev +Max +\+\/- Stdev$/,
  latency: /^Latency +(\S+) +(\S+) +(\S+) +(\S+%)$/,
  rate: /^Req\/Sec +(\S+) +(\S+) +(\S+) +(\S+%)$/,
  distribution: /^Latency Distribution.*$/,
  percentile: /^(\d+(?:\.\d+)?)% +(\S+)$/,
  requests: /^(\d+) requests in (\S+), (\S+) read$/,
  socketErrors: /^Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/,
  otherAnswers: /^Non-2xx or 3xx responses: (\d+)$/,
  perSecond: /^Requests\/sec: +(\d+(?:\.\d+)?)$/,
  end: /^Transfer\/sec: +(\S+)$/,
} as const

/**
 * What wrk prints. The line of answers other than 2xx and 3xx, and the one of socket errors, lack where there are none;
 * socket errors stand outside of the count of requests. Percentiles are there with `--latency` alone: the 50th, 75th, 90th
 * and 99th. Throws `Unusable`, also for a line that wrk does not print before its last.
 */
export function readWrk(text: string): LoadRun {
  const found = knownLines(text, lines, 'end', again)
  const [counted, latency, connections] = [found.first('requests'), found.first('latency'), found.first('connections')]
  if (!counted || !latency || !connections) throw new Unusable('lacks the count of requests, their times or the connections', again)
  const socketErrors = (found.first('socketErrors') ?? []).slice(1).reduce((sum, count) => sum + plain(count), 0)
  const answered = plain(counted[1])
  const durationMs = millisecondsOf(counted[2], again)
  const percentile = (percent: string): number | null => {
    const line = found.all('percentile').find((each) => Number(each[1]) === Number(percent))
    return line ? millisecondsOf(line[2], again) : null
  }
  const hasTimes = answered > 0
  const withLatency = 'Run wrk with --latency.'
  return loadRun({
    format: 'wrk-text',
    requests: answered + socketErrors,
    failedRequests: plain(found.first('otherAnswers')?.[1] ?? '0') + socketErrors,
    durationMs,
    requestsPerSecond: durationMs > 0 ? (answered * 1000) / durationMs : null,
    concurrentUsers: plain(connections[2]),
    latency: hasTimes
      ? {
          meanMs: millisecondsOf(latency[1], again),
          p50Ms: percentile('50'),
          p90Ms: percentile('90'),
          p95Ms: null,
          p99Ms: percentile('99'),
          slowestMs: millisecondsOf(latency[3], again),
        }
      : noLatency,
    howToAdd: {
      p50Ms: withLatency,
      p90Ms: withLatency,
      p95Ms: 'Run wrk with --latency and bound the 99th percentile ("maxP99Ms"), which wrk gives and which is stricter.',
      p99Ms: withLatency,
      scenarios: 'Run wrk once for each address, and give each output with its "site".',
    },
  })
}
