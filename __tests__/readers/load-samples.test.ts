import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import { loadFormats } from '../../src/readers/load-formats.ts'
import type { LoadRun } from '../../src/readers/load-run.ts'
import { readerOf } from '../../src/readers/read-format.ts'

const root = join(import.meta.dirname, '..', '..')
const folders = [join(root, '..', 'shared', 'samples'), join(root, '__tests__', 'samples')]
const find = (name: string) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path))

async function read(path: string): Promise<LoadRun> {
  const bytes = readFileSync(path)
  const reader = await readerOf<LoadRun>(loadFormats, bytes)
  for (let at = 0; at < bytes.length; at += 7000) reader.push(bytes.subarray(at, at + 7000))
  return reader.end()
}

/** File, format, requests, failed, 95th percentile (null: the file lacks it). */
const rows: readonly (readonly [string, string, number, number, number | null])[] = [
  ['ab/ok.txt', 'ab-text', 300, 0, 30],
  ['ab/flaky.txt', 'ab-text', 500, 47, 43],
  ['artillery/ensure-fail.json', 'artillery', 320, 85, 340.4],
  ['autocannon/flaky.json', 'autocannon', 1952, 193, null],
  ['constructed/k6-machine-readable-v1.json', 'k6-machine-summary', 200, 10, 310.5],
  ['hey/flaky-summary.txt', 'hey-text', 400, 45, 44.1],
  ['hey/flaky.csv', 'hey-csv', 600, 74, 43.7],
  ['jmeter/jm-sample_log1c.xml.jtl', 'jmeter-xml', 2000, 0, 270],
  ['jmeter/jm213-green-utf8.csv', 'jmeter-csv', 240, 0, 385],
  ['jmeter/jm213-header.csv', 'jmeter-csv', 800, 145, 40],
  ['jmeter/jm213-xml.jtl', 'jmeter-xml', 480, 92, 44],
  ['jmeter/jm5-HTMLReportTestFile.csv', 'jmeter-csv', 255, 3, 339],
  ['jmeter/jm5-statistics.json', 'jmeter-statistics', 255, 3, 339.2],
  ['k6/constructed-handleSummary-ok.json', 'k6-summary', 216_000, 432, 402.9],
  ['k6/constructed-legacy-ok.json', 'k6-legacy-summary', 216_000, 432, 402.9],
  ['k6/constructed-out-json.ndjson', 'k6-points', 1500, 38, 200.99],
  ['k6/outsera-legacy-summary-export.json', 'k6-legacy-summary', 38_524, 95, 801.054],
  ['locust/mixed_json.json', 'locust-json', 867, 86, 240],
  ['locust/mixed_stats.csv', 'locust-csv', 2392, 271, 260],
  ['locust/ok_stats.csv', 'locust-csv', 1776, 1, 32],
  ['thirdparty-perf/filewithtransactions.csv', 'jmeter-csv', 210, 0, 1894],
  ['thirdparty-perf/JMeterResultsMultiLevel.jtl', 'jmeter-xml', 10, 0, 645],
  ['thirdparty-perf/test_results_stats.csv', 'locust-csv', 71_464, 10_000, 570],
  ['thirdparty-perf/WrkResultsWithErrors.wrk', 'wrk-text', 12, 12, null],
  ['wrk/flaky-latency.txt', 'wrk-text', 1904, 193, null],
  ['wrk/ok-nolatency.txt', 'wrk-text', 747, 0, null],
]

describe('what real files say', () => {
  for (const [name, format, requests, failedRequests, p95] of rows) {
    const path = find(name)
    test.skipIf(path === undefined)(name, async () => {
      const run = await read(path ?? '')
      expect(run).toMatchObject({ format, requests, failedRequests })
      if (p95 === null) expect(run.latency.p95Ms).toBeNull()
      else expect(Math.abs((run.latency.p95Ms ?? NaN) - p95)).toBeLessThanOrEqual(p95 * 0.001)
    })
  }
})

describe('what can be no evidence', () => {
  for (const name of ['h2load/flaky.txt', 'siege/flaky.json', 'ab/flaky-gnuplot.tsv', 'locust/mixed_failures.csv', 'locust/mixed_exceptions.csv', 'locust/mixed_stats_history.csv', 'jmeter/jm213-noheader.jtl', 'jmeter/jm5-BatchTestLocal-noelapsed.csv']) {
    const path = find(name)
    test.skipIf(path === undefined)(name, async () => {
      await expect(read(path ?? '')).rejects.toThrow(Unusable)
    })
  }
})

describe('two runs in one file', () => {
  for (const [name] of rows) {
    const path = find(name)
    test.skipIf(path === undefined)(`${name}, appended to another, is refused: the first could be the better`, async () => {
      const bytes = readFileSync(path ?? '')
      const both = Buffer.concat([bytes, bytes])
      const reading = async () => {
        const reader = await readerOf<LoadRun>(loadFormats, both)
        reader.push(both)
        return reader.end()
      }
      await expect(reading()).rejects.toThrow(Unusable)
    })
  }
})

describe('the end cut off', () => {
  for (const name of ['ab/flaky.txt', 'wrk/flaky-latency.txt', 'hey/flaky-summary.txt', 'locust/mixed_stats.csv', 'jmeter/jm213-xml.jtl']) {
    const path = find(name)
    test.skipIf(path === undefined)(`${name} never looks better`, async () => {
      const bytes = readFileSync(path ?? '')
      const whole = await read(path ?? '')
      for (let cut = 1; cut < bytes.length; cut += Math.ceil(bytes.length / 40)) {
        try {
          const part = bytes.subarray(0, bytes.length - cut)
          const reader = await readerOf<LoadRun>(loadFormats, part)
          reader.push(part)
          const run = await reader.end()
          expect(run.failedRequests).toBe(whole.failedRequests)
        } catch (error) {
          if (!(error instanceof Unusable)) throw error
        }
      }
    })
  }
})

describe('what looks measured and is not', () => {
  const readText = async (text: string): Promise<LoadRun> => {
    const bytes = new TextEncoder().encode(text)
    const reader = await readerOf<LoadRun>(loadFormats, bytes)
    reader.push(bytes)
    return reader.end()
  }
  const vegeta = (p95: number) =>
    JSON.stringify({
      latencies: { mean: 1e7, '50th': 1e7, '90th': 2e7, '95th': p95, '99th': 4e7, max: 5e7 },
      bytes_in: {},
      earliest: '2026-11-20T10:00:00.123456789+01:00',
      duration: 1e10,
      requests: 100,
      success: 0.9,
      status_codes: { 0: 5, 200: 90, 500: 5 },
    })

  test('percentiles of 0 are metrics that vegeta never closed', async () => {
    expect(await readText(vegeta(3e7))).toMatchObject({ requests: 100, failedRequests: 10, latency: { p95Ms: 30 }, durationMs: 10_000 })
    await expect(readText(vegeta(0))).rejects.toThrow('never closed')
  })

  test('a JMeter sample whose name is damaged is not lost without a trace', async () => {
    const file = (name: string) =>
      `<testResults version="1.2"><httpSample t="5" ts="1795414333295" s="true" lb="a" rm="OK"/><${name} t="9" ts="1795414333296" s="false" lb="a" rm="OK"/></testResults>`
    expect(await readText(file('httpSample'))).toMatchObject({ requests: 2, failedRequests: 1 })
    await expect(readText(file('httpSampel'))).rejects.toThrow('looks like a sample and is none')
  })

  test.each([
    ['constructed/k6-machine-readable-v1.json', '"matches": 10', '"matches": 0'],
    ['locust/mixed_json.json', '"num_failures": 76', '"num_failures": 0'],
  ])('%s: failures that another count still knows are not lost', async (name, said, changed) => {
    const text = readFileSync(join(root, '__tests__', 'samples', name), 'utf8')
    expect(text).toContain(said)
    const whole = await readText(text)
    const failed = await readText(text.replace(said, changed)).then((run) => run.failedRequests, (error: unknown) => error)
    expect(failed === whole.failedRequests || failed instanceof Unusable).toBe(true)
  })
})
