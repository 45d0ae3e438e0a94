import { parseInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { fineHistogram } from './fine-histogram.ts'
import { beginsWith } from './jmeter-cells.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { loadRun, type LoadRun } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'
import { scenarioCounts } from './scenario-counts.ts'
import type { StreamReader } from './stream-reader.ts'
import { textLines } from './text-lines.ts'

const again = 'Let k6 write the file again (k6 run --out json=points.json) and give it whole and unchanged.'
const maxNames = 10_000

const asBytes = (text: string) => new TextEncoder().encode(text)
/** k6 has written the metric first, and last. */
const metricFirst = asBytes('{"metric":"')
const pointAfterMetric = asBytes('","type":"Point",')
const pointFirst = asBytes('{"type":"Point",')
const metricLast = asBytes('"metric":"')
const readMetrics = ['http_reqs', 'http_req_failed', 'http_req_duration', 'vus'].map(asBytes)
const decoder = new TextDecoder('utf-8', { fatal: true })
const closing = 125
const quote = 34

/**
 * The points that k6 writes with `--out json`, of any size, in constant memory. Of each request there is a point of
 * `http_reqs`, `http_req_failed` and `http_req_duration`; that they are as many is how a line that is missing shows.
 * Percentiles are nearest rank over all requests. Thresholds are declared, not judged, here. Points of other metrics are
 * passed over without a closer look. Throws `Unusable` with the line.
 */
export function readK6Points(): StreamReader<LoadRun> {
  const times = fineHistogram()
  const rates = rateWindows()
  const names = new Map<string, number>()
  const counts = scenarioCounts(fineHistogram)
  const seen = { requests: 0, judged: 0, failed: 0, timed: 0, users: -1, thresholds: 0 }
  const failuresBy = new Map<number, number>()
  const declared = new Set<string>()
  const instant = instantCache()
  let [firstStart, lastEnd] = [Infinity, -Infinity]

  const numberOf = (name: string): number => {
    const known = names.get(name)
    if (known !== undefined) return known
    if (names.size >= maxNames) throw new Unusable(`has more than ${maxNames} different scenarios and groups`, 'Give groups fixed names, without ids in them, and run the test again.')
    names.set(name, names.size)
    return names.size - 1
  }

  const point = (metric: string, data: JsonObject, line: number): void => {
    const { time, value, tags } = data
    const at = typeof time === 'string' ? instant(time) : null
    if (at === null || typeof value !== 'number' || !Number.isFinite(value) || !(value >= 0))
      throw new Unusable(`a point of ${metric} has no time or no value from 0`, again, line)
    switch (metric) {
      case 'http_reqs':
        if (!Number.isSafeInteger(value)) throw new Unusable('counts a fraction of a request', again, line)
        seen.requests += value
        rates.add(at, value)
        if (at < firstStart) firstStart = at
        if (at > lastEnd) lastEnd = at
        break
      case 'http_req_failed':
        seen.judged++
        if (value !== 0) seen.failed++
        if (value !== 0) for (const name of labelsOf(tags)) failuresBy.set(numberOf(name), (failuresBy.get(numberOf(name)) ?? 0) + 1)
        break
      case 'http_req_duration':
        seen.timed++
        times.add(value)
        for (const name of labelsOf(tags)) counts.add(numberOf(name), value, false)
        break
      case 'vus':
        if (value > seen.users) seen.users = value
    }
  }
  const line = (bytes: Uint8Array, start: number, end: number, number: number): void => {
    if (bytes[end - 1] === closing && isOtherPoint(bytes, start, end)) return
    const read = lineOf(bytes, start, end, number)
    const data = read['data']
    if (typeof read['metric'] !== 'string' || !isObject(data)) throw new Unusable('the line is neither a metric nor a point', again, number)
    if (read['type'] === 'Metric') {
      /* k6 declares a metric once. Two runs side by side would look like one that did twice as much. */
      if (declared.has(read['metric'])) throw new Unusable(`declares ${read['metric'].slice(0, 60)} a second time, so it holds more than one run`, 'Give each run as a file of its own.', number)
      declared.add(read['metric'])
      seen.thresholds += Array.isArray(data['thresholds']) ? data['thresholds'].length : 0
    } else if (read['type'] === 'Point') point(read['metric'], data, number)
    else throw new Unusable('the line is neither a metric nor a point', again, number)
  }
  const lines = textLines(line, again)

  return {
    push: (chunk) => lines.push(chunk),
    end() {
      lines.end()
      const { requests, judged, failed, timed, users, thresholds } = seen
      if (requests !== judged || requests !== timed)
        throw new Unusable(
          `has ${requests} requests, ${judged} points of http_req_failed and ${timed} of http_req_duration, which should be as many`,
          "Give the file whole, with all of k6's metrics; leave its response callback in place.",
        )
      const isEmpty = requests === 0
      return loadRun({
        format: 'k6-points',
        requests,
        failedRequests: failed,
        startedAt: isEmpty ? null : firstStart,
        durationMs: isEmpty ? null : lastEnd - firstStart,
        bestWindow: (windowMs) => rates.best(windowMs),
        concurrentUsers: users >= 0 ? users : null,
        latency: times.summary(),
        computed: true,
        undecidedThresholds: thresholds,
        scenarios: counts.list([...names.keys()]).map((each, i) => ({ ...each, failedRequests: failuresBy.get(i) ?? 0 })),
        howToAdd: {
          ...(users < 0 && { concurrentUsers: 'Run the test for some seconds: k6 then records "vus".' }),
          ...(counts.isFull() && { scenarios: 'Give the test fewer groups, and run it again.' }),
        },
      })
    },
  }
}

/** Whether a line is a point of a metric that is not read, as most are, in either order of keys that k6 writes. */
function isOtherPoint(bytes: Uint8Array, start: number, end: number): boolean {
  if (beginsWith(bytes, start, end, metricFirst)) {
    const name = start + metricFirst.length
    const close = bytes.indexOf(quote, name)
    return close > 0 && close < end && beginsWith(bytes, close, end, pointAfterMetric) && !isRead(bytes, name, close)
  }
  if (!beginsWith(bytes, start, end, pointFirst) || bytes[end - 2] !== quote) return false
  const name = bytes.lastIndexOf(quote, end - 3) + 1
  return name > start + metricLast.length && beginsWith(bytes, name - metricLast.length, end, metricLast) && !isRead(bytes, name, end - 2)
}

function isRead(bytes: Uint8Array, start: number, end: number): boolean {
  return readMetrics.some((name) => name.length === end - start && beginsWith(bytes, start, end, name))
}

function lineOf(bytes: Uint8Array, start: number, end: number, number: number): JsonObject {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(start, end)))
    if (isObject(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw new Unusable('is no whole line of JSON', again, number)
}

/** The scenario of a request, and its group where it has one. */
function labelsOf(tags: unknown): readonly string[] {
  if (!isObject(tags)) return []
  const { scenario, group } = tags
  const groupName = typeof group === 'string' ? group.replace(/^::/, '') : ''
  const isScenario = typeof scenario === 'string' && scenario !== ''
  if (groupName === '' || groupName === scenario) return isScenario ? [scenario] : groupName === '' ? [] : [groupName]
  return isScenario ? [scenario, groupName] : [groupName]
}

/** Reads instants; the next one most often lies in the same minute and offset as the last. */
function instantCache(): (text: string) => number | null {
  let minute = ''
  let zone = ''
  let base = 0
  return (text) => {
    const parts = /^(.{17})(\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)$/.exec(text)
    const [, upTo = '', seconds = '', offset = ''] = parts ?? []
    if (!parts || !(Number(seconds) < 60)) return null
    if (upTo !== minute || offset !== zone) {
      const start = parseInstant(`${upTo}00${offset}`, 'UTC')
      if (start === null) return null
      ;[minute, zone, base] = [upTo, offset, start]
    }
    return base + Math.floor(Number(seconds) * 1000)
  }
}
