import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import { headOf } from '../../src/readers/head.ts'
import { readJmeterCsv } from '../../src/readers/jmeter-csv.ts'
import { looksLikeJmeterCsv } from '../../src/readers/jmeter-signs.ts'
import type { LoadRun } from '../../src/readers/load-run.ts'

const samples = join(import.meta.dirname, '..', 'samples', 'jmeter')
const sample = (name: string) => readFileSync(join(samples, name))
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Pieces of the given sizes, in turn, each in the same memory, as a file's stream gives them. */
function read(bytes: Uint8Array, sizes: readonly number[] = [bytes.length || 1]): LoadRun {
  const reader = readJmeterCsv()
  const memory = Buffer.alloc(Math.max(...sizes))
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    const piece = bytes.subarray(at, at + size)
    memory.set(piece)
    reader.push(memory.subarray(0, piece.length))
    at += size
  }
  return reader.end()
}

const readText = (text: string, sizes?: readonly number[]) => read(bytesOf(text), sizes)
/** All that a run says, with the window's rate as a number, so that two runs can be compared. */
const factsOf = (run: LoadRun) => ({
  ...run,
  bestWindow: [1000, 5000, 60_000].map((windowMs) => run.bestWindow?.(windowMs)),
})

function refusal(text: string | Uint8Array, sizes?: readonly number[]): Unusable {
  try {
    read(typeof text === 'string' ? bytesOf(text) : text, sizes)
  } catch (error) {
    if (error instanceof Unusable) return error
    throw error
  }
  throw new Error('the file was read')
}

const header = 'timeStamp,elapsed,label,responseMessage,success,allThreads'
const start = 1_795_414_316_000
const row = (
  change: Partial<
    Record<'timeStamp' | 'elapsed' | 'label' | 'responseMessage' | 'success' | 'allThreads', string>
  > = {},
) =>
  Object.values({
    timeStamp: String(start),
    elapsed: '120',
    label: 'Sign in',
    responseMessage: 'OK',
    success: 'true',
    allThreads: '3',
    ...change,
  }).join(',')
const file = (...rows: readonly string[]) => [header, ...rows, ''].join('\n')

describe('files that JMeter wrote', () => {
  test.each([
    {
      name: 'jm213-header.csv',
      facts: { requests: 800, failedRequests: 145, durationMs: 3072, concurrentUsers: 8 },
      latency: { p50Ms: 17, p95Ms: 40, p99Ms: 47, slowestMs: 138 },
      meanMs: 18.6725,
      scenarios: ['ok', 'flaky', 'duration assert', 'drop "conn", x'],
    },
    {
      name: 'jm213-green-utf8.csv',
      facts: { requests: 240, failedRequests: 0, durationMs: 5909, concurrentUsers: 8 },
      latency: { p50Ms: 79, p95Ms: 385, p99Ms: 395, slowestMs: 401 },
      meanMs: 149.745833,
      scenarios: ['ok', 'accueil é'],
    },
  ])('$name says what is true of it', ({ name, facts, latency, meanMs, scenarios }) => {
    expect(looksLikeJmeterCsv(headOf(sample(name).subarray(0, 1024)))).toBe(true)
    const run = read(sample(name))
    expect(run).toMatchObject({
      ...facts,
      latency,
      scenarios: scenarios.map((label) => expect.objectContaining({ name: label })),
      format: 'jmeter-csv',
      computed: true,
      failedThresholds: 0,
    })
    expect(run.latency.meanMs).toBeCloseTo(meanMs, 5)
  })

  test('a file without a header is known for what it is, and refused with the property that mends it', () => {
    expect(looksLikeJmeterCsv(headOf(sample('jm213-noheader.jtl').subarray(0, 1024)))).toBe(true)
    const { message, remedy, line } = refusal(sample('jm213-noheader.jtl'))
    expect({ message, line }).toEqual({ message: 'has no header, so what its columns mean is not known', line: 1 })
    expect(remedy).toContain('jmeter.save.saveservice.print_field_names=true')
  })
})

describe('told by content', () => {
  test.each([
    ['a header in another order', 'success;label;elapsed\n', true],
    ['a header that lacks time and latency', 'label,responseCode,responseMessage,success\n', true],
    ['a byte-order mark', '\ufefftimeStamp\telapsed\n', true],
    ['local times without a header', '2026/12/01 09:00:00.000,12,ok,200\n', true],
    ["Locust's history", 'Timestamp,User Count,Type,Name,Requests/s\n', false],
    ["hey's table", 'response-time,DNS+dialup,DNS,Request-write,status-code,offset\n', false],
    ['a roster', 'person,label,site\n', false],
    ['JSON', '{"metrics": {"elapsed": 1}}', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(looksLikeJmeterCsv(headOf(bytesOf(text)))).toBe(expected)
  })
})

describe('rows', () => {
  test('columns stand in any order, and others are passed over', () => {
    const run = readText(
      `Connect,success,elapsed,URL,timeStamp\n1,FALSE,250,http://x/;y,${start}\n2,True,50,,${start + 10}\n`,
    )
    expect(run).toMatchObject({
      requests: 2,
      failedRequests: 1,
      durationMs: 250,
      concurrentUsers: null,
      scenarios: [],
      startedAt: start,
    })
    expect(run.howToAdd['concurrentUsers']).toContain('jmeter.save.saveservice.thread_counts=true')
  })

  test.each([
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('cells parted by %s', (_, delimiter) => {
    const text = file(row({ label: 'A' }), row({ label: 'B', success: 'false' }))
    expect(factsOf(readText(text.replaceAll(',', delimiter)))).toEqual(factsOf(readText(text)))
  })

  test('quoted cells hold delimiters, quotes, line ends and tabs', () => {
    const run = readText(
      file(
        row({ label: '"a ""b"", c"' }),
        row({ label: '"d\ne\r\nf\tg"' }),
        row({ label: '""""' }),
        row({ label: '""' }),
      ),
    )
    expect(run.scenarios.map((each) => each.name)).toEqual(['a "b", c', 'd\ne\nf\tg', '"'])
  })

  test("a transaction controller's row counts for nothing", () => {
    const samplesOnly = file(row(), row({ success: 'false' }))
    const controller = row({
      label: 'Order',
      elapsed: '99999',
      success: 'false',
      responseMessage: '"Number of samples in transaction : 2, number of failing samples : 1"',
    })
    expect(factsOf(readText(file(row(), row({ success: 'false' }), controller)))).toEqual(
      factsOf(readText(samplesOnly)),
    )
    expect(readText(file(row({ responseMessage: 'Number of samples' }))).requests).toBe(1)
  })

  test('labels are told apart and counted once each', () => {
    const labels = Array.from({ length: 10_000 }, (_, i) => `page ${i % 7} / ${i}`)
    const twice = [...labels, ...labels].map((label) => row({ label }))
    expect(readText(file(...twice)).scenarios.map((each) => each.name)).toEqual(labels)
    expect(refusal(file(...twice, row({ label: 'one more' }))).message).toBe('has more than 10000 different labels')
  })

  test('only a header is a run of no requests', () => {
    expect(readText(`${header}\n`)).toMatchObject({
      requests: 0,
      startedAt: null,
      durationMs: null,
      latency: { p95Ms: null, meanMs: null },
    })
    expect(readText(header).requests).toBe(0)
  })

  test('local times give a start without a zone', () => {
    const local = (time: string) => row({ timeStamp: time })
    expect(readText(file(local('2026/12/01 09:00:00.250'), local('2026/12/01 09:00:01.000')))).toMatchObject({
      startedAt: '2026-12-01T09:00:00.250',
      durationMs: 870,
    })
    expect(readText(file(local('2026-12-01 09:00:00')))).toMatchObject({
      startedAt: '2026-12-01T09:00:00.000',
      durationMs: 120,
    })
  })
})

describe('refused', () => {
  const good = row()
  test.each([
    ['an empty file', '', 'the file is empty', undefined],
    ['no elapsed', 'timeStamp,success\n', 'has no column "elapsed"', 1],
    ['no success', 'timeStamp,elapsed\n', 'has no column "success"', 1],
    ['no timeStamp', 'elapsed,success\n', 'has no column "timeStamp"', 1],
    ['a column twice', 'timeStamp,elapsed,success,elapsed\n', 'the header names the column "elapsed" twice', 1],
    ['another delimiter', 'timeStamp|elapsed|success\n', 'the header is parted by neither comma, semicolon nor tab', 1],
    ['neither true nor false', file(good, row({ success: 'yes' })), '"yes" is neither true nor false', 3],
    ['an empty verdict', file(good, row({ success: '' })), '"" is neither true nor false', 3],
    ['a negative time', file(row({ elapsed: '-1' })), '"-1" is no whole number of milliseconds', 2],
    ['a fraction', file(row({ elapsed: '1.5' })), '"1.5" is no whole number of milliseconds', 2],
    ['no time', file(row({ elapsed: '' })), '"" is no whole number of milliseconds', 2],
    ['a negative count of users', file(row({ allThreads: '-3' })), '"-3" is no whole number', 2],
    [
      'times in seconds',
      file(row({ timeStamp: '1795414316' })),
      '"1795414316" is no time in the form that the first row has',
      2,
    ],
    [
      'a day that does not exist',
      file(row({ timeStamp: '2026/02/30 09:00:00' })),
      '"2026/02/30 09:00:00" is no time in the form that the first row has',
      2,
    ],
    [
      'a year of two digits',
      file(row({ timeStamp: '12/01/26 09:00:00' })),
      '"12/01/26 09:00:00" is no time in the form that the first row has',
      2,
    ],
    [
      'two forms of time',
      file(good, row({ timeStamp: '2026/12/01 09:00:00' })),
      '"2026/12/01 09:00:00" is no time in the form that the first row has',
      3,
    ],
    [
      'a clock that was put back',
      file(row({ timeStamp: '2026/10/25 01:59:59' }), row({ timeStamp: '2026/10/25 01:00:00' })),
      '"2026/10/25 01:00:00" is half an hour or more before a row above: the clock was put back',
      3,
    ],
    ['too few cells', file(good, '1,2', good), 'the row has 2 cells and the header 6', 3],
    ['too many cells', file(good, `${good},`), 'the row has 7 cells and the header 6', 3],
    ['a line after quoted lines', file(row({ label: '"a\nb\nc"' }), 'x,y'), 'the row has 2 cells and the header 6', 5],
    ['a header within', file(good, header), '"timeStamp" is no time in the form that the first row has', 3],
    [
      'a last row cut short',
      file(good) + good.slice(0, 30),
      'the last row is cut short: it has 5 cells and the header 6',
      3,
    ],
    [
      'a last quote left open',
      `${file(good)}${row({ label: '"Sign' })}`,
      'the last row is cut short: a quote never closes',
      3,
    ],
    ['a quote within a cell', file(row({ label: 'Si"gn' })), 'a quote stands in the middle of a cell', 2],
    ['text after a quote', file(row({ label: '"Sign" in' })), 'a quote stands in the middle of a cell', 2],
    ['a control character', file(row({ label: 'Si\u0007gn' })), 'the row holds a control character', 2],
    ['a control character in quotes', file(row({ label: '"Si\u0000gn"' })), 'the row holds a control character', 2],
    ['a lone carriage return', file(row({ label: 'Si\rgn' })), 'the row holds a control character', 2],
    ['a lone carriage return in quotes', file(row({ label: '"Si\rgn"' })), 'the row holds a control character', 2],
    [
      'a row of more than 1 MiB',
      file(good, row({ label: 'x'.repeat(1024 * 1024) })),
      'a row has more than 1 MiB; a quote that opens may never close',
      3,
    ],
    ['rows that sum up', `${header},SampleCount\n${good},1\n${good},7\n`, '"7" is not 1: the row sums samples up', 3],
  ])('%s, however the bytes come', (_, text, message, line) => {
    for (const sizes of [[text.length + 1], [4096], [70_001, 13]])
      expect(refusal(text, sizes)).toMatchObject({ message, line })
  })

  test.each([
    ['no elapsed', 'timeStamp,success\n', 'jmeter.save.saveservice.time=true'],
    ['no success', 'timeStamp,elapsed\n', 'jmeter.save.saveservice.successful=true'],
    ['no timeStamp', 'elapsed,success\n', 'jmeter.save.saveservice.timestamp_format=ms'],
  ])('%s names the property that adds it', (_, text, property) => {
    expect(refusal(text).remedy).toContain(property)
  })

  test('what is just good enough is read', () => {
    const cells = file(
      row({ label: '"Sign in"' }),
      row({ label: 'x'.repeat(1024 * 1024 - 100) }),
      '',
      row({ success: 'FALSE', elapsed: '0' }),
    )
    expect(readText(cells)).toMatchObject({ requests: 3, failedRequests: 1 })
    expect(readText(`${header},SampleCount\n${good},1\n`).requests).toBe(1)
    expect(
      readText(file(row({ timeStamp: '2026/10/25 01:59:59' }), row({ timeStamp: '2026/10/25 01:40:00' }))).requests,
    ).toBe(2)
  })
})

describe('whatever the rows', () => {
  const label = fc
    .oneof(fc.constantFrom('Sign in', 'Search; all', 'accueil é', ' '), fc.string({ unit: 'grapheme', maxLength: 8 }))
    .map(
      // oxlint-disable-next-line no-control-regex
      (text) => text.replace(/[\u0000-\u001f\u007f]/g, '\n'),
    )
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const entry = fc.record({
    at: fc.integer({ min: 0, max: 20_000 }),
    elapsed: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 3_000_000 })),
    isGood: fc.boolean(),
    users: fc.integer({ min: 0, max: 500 }),
    label,
  })
  const entries = fc.array(entry, { minLength: 1, maxLength: 60 })
  type Entries = typeof entries extends fc.Arbitrary<infer T> ? T : never
  const textOf = (list: Entries) =>
    file(
      ...list.map(({ at, elapsed, isGood, users, label: name }) =>
        row({
          timeStamp: String(start + at),
          elapsed: String(elapsed),
          success: String(isGood),
          allThreads: String(users),
          label: quoted(name),
        }),
      ),
    )

  test('pieces, line ends, a byte-order mark and a missing last line end change nothing', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
        (list, sizes) => {
          const text = textOf(list)
          const facts = factsOf(readText(text))
          expect(factsOf(readText(text, sizes))).toEqual(facts)
          expect(factsOf(readText(text.replaceAll('\n', '\r\n'), sizes))).toEqual(facts)
          expect(factsOf(readText(`\ufeff${text}`, sizes))).toEqual(facts)
          expect(factsOf(readText(text.slice(0, -1), sizes))).toEqual(facts)
        },
      ),
      { seed: 1 },
    )
  })

  test('figures equal those of a plain sort and sum', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const run = readText(textOf(list))
        const sorted = list.map(({ elapsed }) => elapsed).toSorted((a, b) => a - b)
        const rank = (percent: number) => sorted.findIndex((_, i) => (i + 1) * 100 >= percent * sorted.length)
        expect(run.latency).toEqual({
          meanMs: expect.closeTo(sorted.reduce((sum, each) => sum + each, 0) / sorted.length, 6),
          p50Ms: sorted[rank(50)],
          p90Ms: sorted[rank(90)],
          p95Ms: sorted[rank(95)],
          p99Ms: sorted[rank(99)],
          slowestMs: sorted.at(-1),
        })
        const starts = list.map(({ at }) => start + at)
        expect(run).toMatchObject({
          requests: list.length,
          failedRequests: list.filter(({ isGood }) => !isGood).length,
          startedAt: Math.min(...starts),
          durationMs: Math.max(...list.map(({ at, elapsed }) => start + at + elapsed)) - Math.min(...starts),
          concurrentUsers: Math.max(...list.map(({ users }) => users)),
        })
        expect(new Set(run.scenarios.map((each) => each.name))).toEqual(new Set(list.map(({ label: name }) => name).filter(Boolean)))
      }),
      { seed: 1 },
    )
  })

  test('the best window is never above the true one, nor below it by more than two seconds of the window', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1000, max: 15_000 }), (list, windowMs) => {
        const starts = list.map(({ at }) => at)
        const best = (width: number) =>
          Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + width).length))
        const requests = ((readText(textOf(list)).bestWindow?.(windowMs) ?? NaN) * windowMs) / 1000
        expect(requests).toBeLessThanOrEqual(best(windowMs) + 1e-9)
        if (windowMs >= 3000) expect(requests).toBeGreaterThanOrEqual(best(windowMs - 2000) - 1e-9)
      }),
      { seed: 1 },
    )
  })
})

describe('the best window', () => {
  const rateOf = (seconds: readonly number[], windowMs: number) =>
    readText(file(...seconds.map((second) => row({ timeStamp: String(start + second * 1000) })))).bestWindow?.(windowMs)

  test.each([
    ['a run shorter than the window is divided by the whole window', [0, 1, 2], 60_000, 3 / 60],
    ['the busiest stretch counts, not the average', [0, 10, 11, 12, 13, 30], 4000, 1],
    ['rows need not stand in order', [13, 0, 12, 30, 11, 10], 4000, 1],
    ['a stretch over a full hour holds together', [3599, 3600, 7199, 7200], 2000, 1],
    ['a window that starts within a second counts the whole seconds in it', [0, 1], 1500, 1 / 1.5],
    ['less than a second counts as one', [0, 0, 0], 100, 3],
  ])('%s', (_, seconds, windowMs, expected) => {
    expect(rateOf(seconds, windowMs)).toBeCloseTo(expected, 9)
  })

  test('requests in more than 744 hours are not one run', () => {
    const hours = (count: number) =>
      file(...Array.from({ length: count }, (_, hour) => row({ timeStamp: String(start + hour * 3_600_000) })))
    expect(readText(hours(744)).requests).toBe(744)
    expect(refusal(hours(745)).message).toBe('holds requests in more than 744 different hours')
  })
})

describe('response times', () => {
  const slow = (count: number) =>
    file(...Array.from({ length: count }, (_, i) => row({ elapsed: String(2 ** 18 + i) })))

  test('beyond 4 minutes they are exact too, and too many of them are not milliseconds', () => {
    expect(readText(slow(100)).latency).toMatchObject({ p50Ms: 2 ** 18 + 49, slowestMs: 2 ** 18 + 99 })
    expect(refusal(slow(2 ** 16 + 1)).message).toBe('gives more than 65536 different response times over 4 minutes')
  })
})
