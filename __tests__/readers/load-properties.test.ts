import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import { loadFormats } from '../../src/readers/load-formats.ts'
import type { LoadRun } from '../../src/readers/load-run.ts'
import { readerOf } from '../../src/readers/read-format.ts'
import { hasSample, sampleBytes } from '../support/samples.ts'
import { bytesOf } from './refusal.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

/** What a file says, in pieces of any size; null where it is refused. Any other error fails the test. */
async function read(bytes: Uint8Array, pieces = bytes.length): Promise<LoadRun | null> {
  try {
    const reader = await readerOf<LoadRun>(loadFormats, bytes)
    for (let at = 0; at < bytes.length; at += pieces) reader.push(bytes.subarray(at, at + pieces))
    return await reader.end()
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

/** Formats of single requests: a part of such a file is a smaller run, and only its count can tell. */
const raw = new Set(['jmeter-csv', 'jmeter-xml', 'hey-csv', 'k6-points'])
/** What a tool writes only of a run that went wrong leaves no gap where somebody takes it out; a cut takes more. */
const leavesNoGap: Readonly<Record<string, string>> = { 'wrk-text': 'errors', 'k6-summary': 'thresholds', 'k6-legacy-summary': 'thresholds' }
const figures = ['meanMs', 'p50Ms', 'p90Ms', 'p95Ms', 'p99Ms', 'slowestMs'] as const

/** In which ways a damaged file says something better than the whole one does. */
function better(damaged: LoadRun, whole: LoadRun): readonly string[] {
  if (damaged.requests < whole.requests && raw.has(whole.format)) return []
  const isCounted = damaged.uncounted === null && whole.uncounted === null
  return [
    ...(damaged.requests > whole.requests ? ['requests'] : []),
    ...(isCounted && damaged.failedRequests * whole.requests < whole.failedRequests * damaged.requests ? ['errors'] : []),
    ...(damaged.failedThresholds < whole.failedThresholds && damaged.undecidedThresholds === 0 ? ['thresholds'] : []),
    ...(damaged.requestsPerSecond !== null && whole.requestsPerSecond !== null && damaged.requestsPerSecond > whole.requestsPerSecond * (1 + 1e-9) ? ['rate'] : []),
    ...figures.filter((name) => damaged.latency[name] !== null && (whole.latency[name] === null || damaged.latency[name] < whole.latency[name])),
  ]
}

const facts = ({ requests, failedRequests, latency, startedAt, durationMs, requestsPerSecond, concurrentUsers, failedThresholds, scenarios, bestWindow }: LoadRun) => ({
  requests,
  failedRequests,
  latency,
  startedAt,
  durationMs,
  requestsPerSecond,
  concurrentUsers,
  failedThresholds,
  scenarios: scenarios.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  windows: bestWindow && [1000, 5000, 60_000].map((ms) => bestWindow(ms)),
})

const vegeta = { latencies: { mean: 1e7, '50th': 1e7, '90th': 2e7, '95th': 3e7, '99th': 4e7, max: 5e7 }, bytes_in: {}, earliest: '2026-11-20T10:00:00.123456789+01:00', duration: 1e10, requests: 100, success: 0.9, rate: 10, throughput: 9, status_codes: { 0: 5, 200: 90, 500: 5 }, errors: ['x'] }
const point = (metric: string, value: number, at: number) => JSON.stringify({ metric, type: 'Point', data: { time: `2026-11-20T10:00:0${at}.5Z`, value, tags: { scenario: at % 2 === 0 ? 'pay' : 'search', group: '' } } })
const points = Array.from({ length: 8 }, (_, i) => [point('http_reqs', 1, i), point('http_req_duration', 10 + i, i), point('http_req_failed', i === 5 ? 1 : 0, i), point('vus', 3, i)]).flat().map((line) => `${line}\n`).join('')

const filesIn = (folder: string) => readdirSync(join(import.meta.dirname, '..', 'samples', folder)).map((file) => `${folder}/${file}`)
const beside = ['jmeter/jm5-statistics.json', 'k6/constructed-out-json.ndjson', 'k6/outsera-legacy-summary-export.json', 'gatling/stats.json'].filter(hasSample)
const samples: readonly (readonly [string, Uint8Array])[] = [
  ...[...new Set([...['ab', 'artillery', 'autocannon', 'constructed', 'hey', 'jmeter', 'k6', 'locust', 'wrk'].flatMap(filesIn), ...beside])].map((file) => [file, sampleBytes(file)] as const),
  ['vegeta', bytesOf(JSON.stringify(vegeta))],
  ['k6 points', bytesOf(points)],
]
const runs = (await Promise.all(samples.map(async ([name, bytes]) => [name, bytes, await read(bytes)] as const))).flatMap(([name, bytes, run]) => (run ? [[name, bytes, run] as const] : []))

test('there is a file of most tools', () => {
  expect(new Set(runs.map(([, , { format }]) => format)).size).toBeGreaterThanOrEqual(12)
})

describe.each(runs)('%s', (_, bytes, whole) => {
  const numRuns = bytes.length > 60_000 ? 15 : 100
  const text = new TextDecoder().decode(bytes)
  const lines = text.split(/(?<=\n)/)

  const never = async (damaged: Uint8Array, but?: string) => {
    const run = await read(damaged)
    if (run) expect(better(run, whole).filter((each) => each !== but)).toEqual([])
  }
  const gap = leavesNoGap[whole.format]

  test('cut at any byte, at either end, it is refused or no better', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
        await never(bytes.subarray(0, at))
        await never(bytes.subarray(at))
      }),
      { numRuns },
    )
  })

  test('with a line lost, moved or twice, it is refused or no better', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(lines.length - 1), async (from, to) => {
        const line = lines[from] ?? ''
        const without = lines.toSpliced(from, 1)
        await never(bytesOf(without.join('')), gap)
        await never(bytesOf(without.toSpliced(to, 0, line).join('')), gap)
        if (!raw.has(whole.format)) await never(bytesOf(lines.toSpliced(to, 0, line).join('')), gap)
      }),
      { numRuns },
    )
  })

  test('with bytes changed anywhere, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = new Uint8Array(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        await read(changed)
      }),
      { numRuns },
    )
  })

  test('line ends, a byte-order mark and pieces of any size change nothing, or it is refused', async () => {
    const as = await Promise.all([read(bytesOf(text.replaceAll(/\r?\n/g, '\r\n'))), read(bytesOf(`\ufeff${text}`)), read(bytes, 7), read(bytes, 4096)])
    for (const run of as) if (run) expect(facts(run)).toEqual(facts(whole))
    expect(as.slice(2).every((run) => run !== null)).toBe(true)
  })

  const isOneObject = text.startsWith('{') && whole.format !== 'k6-points'
  if (isOneObject) test('without any one of its keys, it is refused or no better', async () => {
    const keys: (readonly string[])[] = []
    const walk = (value: unknown, path: readonly string[]): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, each] of Object.entries(value)) {
        keys.push([...path, key])
        if (path.length < 5) walk(each, [...path, key])
      }
    }
    const value: unknown = JSON.parse(text)
    walk(value, [])
    const without = (from: unknown, [key = '', ...rest]: readonly string[]): unknown => {
      if (typeof from !== 'object' || from === null) return from
      if (Array.isArray(from)) return rest.length === 0 ? from.filter((__, i) => String(i) !== key) : from.map((each: unknown, i) => (String(i) === key ? without(each, rest) : each))
      return Object.fromEntries(Object.entries(from).flatMap(([name, each]) => (name !== key ? [[name, each]] : rest.length === 0 ? [] : [[name, without(each, rest)]])))
    }
    const most = 400
    const step = Math.max(1, Math.floor(keys.length / most))
    for (const path of keys.filter((__, i) => i % step === 0)) {
      const run = await read(bytesOf(JSON.stringify(without(value, path))))
      if (run) expect({ path, better: better(run, whole).filter((each) => each !== gap) }).toEqual({ path, better: [] })
    }
  })
})

describe.each(runs.filter(([, , { format }]) => raw.has(format) && format !== 'jmeter-xml'))('%s, request by request', (_, bytes, whole) => {
  const [first = '', ...rest] = new TextDecoder().decode(bytes).split(/(?<=\n)/)
  const [head, rows] = first.startsWith('{') ? ['', [first, ...rest]] : [first, rest]
  const isWhole = rows.every((row) => row.endsWith('\n')) && !new TextDecoder().decode(bytes).includes('"\n')

  if (isWhole) test('in any order it says the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (keys) => {
        const shuffled = rows.map((row) => [keys.next().value, row] as const).toSorted(([a], [b]) => a - b).map(([, row]) => row)
        const run = await read(bytesOf([head, ...shuffled].join('')))
        if (run) expect(facts(run)).toEqual(facts(whole))
      }),
      { numRuns: 20 },
    )
  })
})
