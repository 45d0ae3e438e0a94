import { Unusable } from '../model/unusable.ts'
import { loadRun, type LoadRun } from './load-run.ts'
import { knownLines, plain } from './printed.ts'

const again = "Keep the whole of ab's output, from the first line to the last, without -d: ab -n … -c … > ab.txt."

/** Every line that ab prints. One that is none of these could be one of these, damaged. */
const lines = {
  start: /^This is ApacheBench, Version .+$/,
  credits: /^(Copyright .+|Licensed to .+|Benchmarking .+|Completed \d+ requests|Finished \d+ requests|Send request .+)$/,
  server: /^(Server (Software|Hostname|Port)|SSL\/TLS Protocol|Server Temp Key|TLS Server Name|Document (Path|Length)):.*$/,
  concurrency: /^Concurrency Level: +(\d+)$/,
  time: /^Time taken for tests: +(\d+(?:\.\d+)?) seconds$/,
  complete: /^Complete requests: +(\d+)$/,
  failed: /^Failed requests: +(\d+)$/,
  failures: /^\(Connect: (\d+), Receive: (\d+), Length: (\d+), Exceptions: (\d+)\)$/,
  writeErrors: /^Write errors: +(\d+)$/,
  other: /^Non-2xx responses: +(\d+)$/,
  sizes: /^(Keep-Alive requests|Total transferred|Total body sent|Total POSTed|Total PUT|HTML transferred|Transfer rate):.*$/,
  sizesMore: /^\d+(\.\d+)? kb\/s (sent|total)$/i,
  perSecond: /^Requests per second: +(\d+(?:\.\d+)?) \[#\/sec\] \(mean\)$/,
  perRequest: /^Time per request: +(\d+(?:\.\d+)?) \[ms\] \(mean\)$/,
  /* The mean over the users at once: no response was as fast. */
  perRequestOfAll: /^Time per request: +\d+(\.\d+)? \[ms\] \(mean, across all concurrent requests\)$/,
  table: /^(Connection Times \(ms\)|min +(mean\[\+\/-sd\]|avg) +(median +)?max)$/,
  times: /^(Connect|Processing|Waiting|Total): +\d+ +\d+ +\d+(\.\d+)? +\d+ +(\d+)$/,
  warning: /^(WARNING|ERROR): .*$/,
  warningMore: /^(These results are probably not that reliable\.|the median and mean .*|the initial connection time .*|for the .*|distribution .*)$/,
  percentages: /^Percentage of the requests served within a certain time \(ms\)$/,
  percentile: /^(\d+)% +(\d+)$/,
  end: /^100% +(\d+) \(longest request\)$/,
} as const

/**
 * What ApacheBench prints. Its "Failed requests" has answers of another length too, which says little of a page that
 * changes, and not those of a bad status: the higher of what ab says and of bad answers with broken connections counts.
 * Percentiles are whole milliseconds. Throws `Unusable`, also for a line that ab does not print before its last.
 */
export function readAb(text: string): LoadRun {
  const { first, all } = knownLines(text, lines, 'end', again)
  const requests = plain(first('complete')?.[1])
  const failed = plain(first('failed')?.[1])
  const [seconds, perSecond, users] = [plain(first('time')?.[1]), plain(first('perSecond')?.[1]), plain(first('concurrency')?.[1])]
  if (![requests, failed, seconds, perSecond, users].every(Number.isFinite))
    throw new Unusable('lacks the count of requests or of failures, the time taken or the level of concurrency', again)
  const [, connect = '0', receive = '0', , exceptions = '0'] = first('failures') ?? []
  const bad = [connect, receive, exceptions, first('writeErrors')?.[1] ?? '0', first('other')?.[1] ?? '0'].reduce((sum, count) => sum + plain(count), 0)
  if (failed > 0 && !first('failures')) throw new Unusable('does not say what kind of failures it counts', again)
  const percentile = (percent: number): number | null => {
    const line = all('percentile').find((each) => Number(each[1]) === percent)
    return line ? plain(line[2]) : null
  }
  return loadRun({
    format: 'ab-text',
    requests,
    failedRequests: Math.min(requests, Math.max(failed, bad)),
    durationMs: seconds * 1000,
    requestsPerSecond: perSecond,
    concurrentUsers: users,
    latency: {
      meanMs: plain(first('perRequest')?.[1]),
      p50Ms: percentile(50),
      p90Ms: percentile(90),
      p95Ms: percentile(95),
      p99Ms: percentile(99),
      slowestMs: plain(first('end')?.[1]),
    },
    howToAdd: { scenarios: 'Run ab once for each address, and give each output with its "site".' },
  })
}
