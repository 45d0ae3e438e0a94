import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import { looksLikeK6Summary } from '../../src/readers/k6-signs.ts'
import { readK6Summary } from '../../src/readers/k6-summary.ts'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'samples', 'k6', name), 'utf8'))

describe('sample summaries', () => {
  test.each([
    {
      name: 'constructed-handleSummary-ok.json',
      facts: {
        format: 'k6-summary',
        requests: 216_000,
        failedRequests: 432,
        durationMs: 1_800_123.4,
        concurrentUsers: 300,
        failedThresholds: 0,
      },
      latency: { meanMs: 182.4, p50Ms: 160.2, p90Ms: 312.5, p95Ms: 402.9, p99Ms: null, slowestMs: 1904.7 },
    },
    {
      name: 'constructed-handleSummary-threshold-failed.json',
      facts: { format: 'k6-summary', requests: 50_000, failedRequests: 0, durationMs: 600_000, failedThresholds: 1 },
      latency: { p95Ms: 2400 },
    },
    {
      name: 'constructed-legacy-ok.json',
      facts: {
        format: 'k6-legacy-summary',
        requests: 216_000,
        failedRequests: 432,
        concurrentUsers: 300,
        failedThresholds: 0,
      },
      latency: { p95Ms: 402.9, p99Ms: null },
    },
    {
      name: 'constructed-legacy-threshold-failed.json',
      facts: { format: 'k6-legacy-summary', requests: 50_000, failedRequests: 0, failedThresholds: 1 },
      latency: { p95Ms: 2400 },
    },
  ])('$name says what is true of it', ({ name, facts, latency }) => {
    expect(looksLikeK6Summary(sample(name))).toBe(true)
    expect(readK6Summary(sample(name))).toMatchObject({
      ...facts,
      latency,
      startedAt: null,
      bestWindow: null,
      computed: false,
      undecidedThresholds: 0,
      ...(latency.p99Ms === null && { howToAdd: expect.objectContaining({ p99Ms: expect.stringContaining("'p(99)'") }) }),
    })
  })

  test('the legacy form has its duration from count and rate', () => {
    expect(readK6Summary(sample('constructed-legacy-ok.json')).durationMs).toBeCloseTo(1_800_100, 0)
  })
})

interface Change {
  readonly metrics?: Readonly<Record<string, unknown>>
  readonly root?: unknown
  readonly state?: unknown
}

/** The same small run in both forms; a metric that a change gives takes the place of the one of that name. */
const runs = {
  handleSummary({ metrics = {}, root = { groups: [] }, state = { testRunDurationMs: 10_000 } }: Change = {}) {
    const base = {
      http_reqs: { type: 'counter', values: { count: 1000, rate: 100 } },
      http_req_failed: { type: 'rate', values: { rate: 0.01, passes: 10, fails: 990 } },
      http_req_duration: {
        type: 'trend',
        values: { avg: 50, med: 40, max: 200, 'p(90)': 90, 'p(95)': 95, 'p(99)': 150 },
      },
      vus: { type: 'gauge', values: { value: 1, min: 1, max: 20 } },
      vus_max: { type: 'gauge', values: { value: 50, min: 50, max: 50 } },
    }
    return { root_group: root, state, metrics: { ...base, ...metrics } }
  },
  legacy({ metrics = {}, root = { groups: {} } }: Change = {}) {
    const base = {
      http_reqs: { count: 1000, rate: 100 },
      http_req_failed: { value: 0.01, passes: 10, fails: 990 },
      http_req_duration: { avg: 50, med: 40, max: 200, 'p(90)': 90, 'p(95)': 95, 'p(99)': 150 },
      vus: { value: 1, min: 1, max: 20 },
      vus_max: { value: 50, min: 50, max: 50 },
    }
    return { root_group: root, metrics: { ...base, ...metrics } }
  },
} as const

/** One metric in both forms, with one threshold that k6 says held, or did not. */
const withMetric = (name: string, figures: Readonly<Record<string, number>>, held?: boolean) => [
  runs.handleSummary({
    metrics: {
      [name]: { type: 'x', values: figures, ...(held !== undefined && { thresholds: { 'x<1': { ok: held } } }) },
    },
  }),
  runs.legacy({ metrics: { [name]: { ...figures, ...(held !== undefined && { thresholds: { 'x<1': !held } }) } } }),
]

describe('checks that failed', () => {
  test('and that no threshold judges are told of', () => {
    for (const run of withMetric('checks', { rate: 0.2, passes: 1, fails: 4 }))
      expect(readK6Summary(run).notes).toEqual([expect.objectContaining({ message: 'says that 4 of 5 checks failed, and nothing judges them' })])
  })

  test.each([
    ['none', { passes: 5, fails: 0 }, undefined, 0],
    ['under a threshold that held', { passes: 1, fails: 4 }, true, 0],
    ['under a threshold that did not', { passes: 1, fails: 4 }, false, 1],
  ])('%s: nothing is left to be told', (_, figures, held, failedThresholds) => {
    for (const run of withMetric('checks', figures, held)) expect(readK6Summary(run)).toMatchObject({ notes: [], failedThresholds })
  })
})

describe('both forms', () => {
  test('say the same of the same run', () => {
    const { format, ...run } = readK6Summary(runs.handleSummary())
    const { format: legacyFormat, ...legacy } = readK6Summary(runs.legacy())
    expect([format, legacyFormat]).toEqual(['k6-summary', 'k6-legacy-summary'])
    expect(legacy).toEqual(run)
    expect(run).toMatchObject({
      requests: 1000,
      failedRequests: 10,
      durationMs: 10_000,
      requestsPerSecond: 100,
      concurrentUsers: 20,
    })
  })

  test.each([
    ['a rate with samples', { rate: 0, passes: 0, fails: 4 }],
    ['a counter that counted', { count: 3, rate: 0.3 }],
    ['a trend', { avg: 1, min: 0, med: 0, max: 4 }],
    ['a trend with its count', { count: 2, avg: 0, max: 0 }],
    ['a gauge', { value: 0, min: 0, max: 2 }],
    ['a trend below zero', { min: -3, max: 0 }],
  ])('a threshold over %s stands as k6 says', (_, figures) => {
    for (const run of withMetric('x', figures, true)) expect(readK6Summary(run).failedThresholds).toBe(0)
    for (const run of withMetric('x', figures, false)) expect(readK6Summary(run).failedThresholds).toBe(1)
  })

  test.each([
    ['a rate', { rate: 0, passes: 0, fails: 0 }],
    ['a counter', { count: 0, rate: 0 }],
    ['a trend', { avg: 0, min: 0, med: 0, max: 0, 'p(90)': 0 }],
    ['a trend with its count', { count: 0, avg: 0, max: 0 }],
    ['a gauge', { value: 0, min: 0, max: 0 }],
    ['a metric without figures', {}],
  ])('a threshold over %s without a sample counts as failed, once', (_, figures) => {
    for (const held of [true, false])
      for (const run of withMetric('checks{step:login}', figures, held))
        expect(readK6Summary(run).failedThresholds).toBe(1)
    for (const run of withMetric('checks{step:login}', figures)) expect(readK6Summary(run).failedThresholds).toBe(0)
  })

  test('checks that fail are no failed requests', () => {
    for (const run of withMetric('checks', { passes: 1, fails: 99, rate: 0.01, value: 0.01 }))
      expect(readK6Summary(run)).toMatchObject({ failedRequests: 10, failedThresholds: 0 })
  })

  test('a scenario counts where a metric of it has a sample, and a group where it ran', () => {
    const scenarios = (name: string, count: number) =>
      withMetric(name, { count }).map((run) => readK6Summary(run).scenarios.map((each) => each.name))
    expect(scenarios('http_reqs{scenario:peak}', 5)).toEqual([['peak'], ['peak']])
    expect(scenarios(`http_reqs{expected_response:true, scenario:"peak hour"}`, 5)).toEqual([
      ['peak hour'],
      ['peak hour'],
    ])
    expect(scenarios('http_reqs{scenario:peak}', 0)).toEqual([[], []])
    expect(scenarios('http_reqs{my_scenario:peak}', 5)).toEqual([[], []])
    expect(
      readK6Summary(runs.handleSummary({ root: { groups: [{ name: 'Sign in' }, { name: 'Search' }] } })).scenarios.map((each) => each.name),
    ).toEqual(['Sign in', 'Search'])
    expect(readK6Summary(runs.legacy({ root: { groups: { 'Sign in': { name: 'Sign in' } } } })).scenarios.map((each) => each.name)).toEqual([
      'Sign in',
    ])
  })

  test.each([
    ['p99Ms', "'p(99)'", { avg: 50, med: 40, max: 200, 'p(90)': 90, 'p(95)': 95 }],
    ['p95Ms', "'p(95)'", { avg: 50, med: 40, max: 200, 'p(90)': 90, 'p(99)': 150 }],
    ['p90Ms', "'p(90)'", { avg: 50, med: 40, max: 200, 'p(95)': 95, 'p(99)': 150 }],
    ['p50Ms', "'med'", { avg: 50, max: 200, 'p(90)': 90, 'p(95)': 95, 'p(99)': 150 }],
    ['slowestMs', "'max'", { avg: 50, med: 40, 'p(90)': 90, 'p(95)': 95, 'p(99)': 150 }],
    ['meanMs', "'avg'", { med: 40, max: 200, 'p(90)': 90, 'p(95)': 95, 'p(99)': 150 }],
  ] as const)('%s is null where the file lacks it, never reckoned from others', (measure, option, figures) => {
    for (const value of withMetric('http_req_duration', figures)) {
      const run = readK6Summary(value)
      expect(run.latency[measure]).toBeNull()
      expect(Object.keys(run.howToAdd)).toContain(measure)
      expect(run.howToAdd[measure]).toContain(option)
    }
  })

  test('response times that are all zero are not measured', () => {
    for (const value of withMetric('http_req_duration', { avg: 0, med: 0, max: 0, 'p(90)': 0, 'p(95)': 0 }))
      expect(Object.values(readK6Summary(value).latency)).toEqual([null, null, null, null, null, null])
  })

  test('a run without requests is measured as none', () => {
    const empty = { http_reqs: {}, http_req_failed: {}, http_req_duration: {}, vus: {} }
    expect(readK6Summary(runs.legacy({ metrics: empty }))).toMatchObject({
      requests: 0,
      failedRequests: 0,
      durationMs: null,
      concurrentUsers: null,
      howToAdd: expect.objectContaining({ duration: expect.any(String), concurrentUsers: expect.any(String) }),
    })
    expect(readK6Summary({ metrics: {}, root_group: {} }).requests).toBe(0)
  })
})

describe('refused', () => {
  const metric = (name: string, values: unknown) => runs.handleSummary({ metrics: { [name]: { type: 'x', values } } })
  test.each([
    ['a rate that its own count and length deny', { ...runs.handleSummary({}), metrics: { http_reqs: { values: { count: 60, rate: 1000 } }, http_req_failed: { values: { passes: 0, fails: 60 } } }, state: { testRunDurationMs: 60_000 } }, 'gives 1000 requests per second, and counts 60 in 60 seconds'],
    ['a scenario larger than the run', { metrics: { http_reqs: { values: { count: 60, rate: 1 } }, http_req_failed: { values: { passes: 0, fails: 60 } }, 'http_req_failed{scenario:a}': { values: { passes: 0, fails: 61 } } }, state: { testRunDurationMs: 60_000 } }, 'counts 61 requests of "a" and only 60 in all'],
    ['no metrics', {}, 'is not a k6 summary'],
    ['a list', [], 'is not a k6 summary'],
    ['a metric that is a number', runs.handleSummary({ metrics: { x: 3 } }), 'the metric "x" is no group of figures'],
    [
      'two forms in one file',
      runs.handleSummary({ metrics: { x: { count: 3 } } }),
      'the metric "x" has another form than the others',
    ],
    [
      'a legacy threshold in the new form',
      runs.handleSummary({ metrics: { x: { values: { count: 3 }, thresholds: { 'count>1': false } } } }),
      'a threshold of "x" does not say whether it passed',
    ],
    [
      'a new threshold in the legacy form',
      runs.legacy({ metrics: { x: { count: 3, thresholds: { 'count>1': { ok: true } } } } }),
      'a threshold of "x" does not say whether it passed',
    ],
    [
      'thresholds in a list',
      runs.legacy({ metrics: { x: { count: 3, thresholds: ['count>1'] } } }),
      'the thresholds of "x" can\'t be read',
    ],
    [
      'a count that is not whole',
      metric('http_reqs', { count: 1000.5, rate: 1 }),
      '"count" of http_reqs is 1000.5, which is no count',
    ],
    ['a count below zero', metric('http_reqs', { count: -1, rate: 1 }), '"count" of http_reqs is not a number from 0'],
    [
      'a time that is not finite',
      metric('http_req_duration', { avg: NaN, max: 3 }),
      '"avg" of http_req_duration is not a number from 0',
    ],
    [
      'a time that is text',
      metric('http_req_duration', { avg: '50', max: 3 }),
      '"avg" of http_req_duration is not a number from 0',
    ],
    ['no failures', metric('http_req_failed', {}), 'does not say how many requests failed (metric http_req_failed)'],
    [
      'only the share of failures',
      metric('http_req_failed', { rate: 0 }),
      'does not say how many requests failed (metric http_req_failed)',
    ],
    [
      'fewer verdicts than requests',
      metric('http_req_failed', { passes: 1, fails: 2 }),
      'counts 1000 requests in http_reqs and 3 in http_req_failed',
    ],
    [
      'verdicts without requests',
      metric('http_reqs', {}),
      'counts 0 requests in http_reqs and 1000 in http_req_failed',
    ],
    [
      'a share of its own',
      metric('http_req_failed', { passes: 10, fails: 990, rate: 0 }),
      'counts 10 failed of 1000 requests, but gives their share as 0',
    ],
    [
      'percentiles that fall',
      metric('http_req_duration', { 'p(90)': 90, 'p(95)': 80 }),
      'the response times contradict each other',
    ],
    [
      'a mean above the slowest',
      metric('http_req_duration', { avg: 90, max: 80 }),
      'the response times contradict each other',
    ],
  ])('%s', (_, value, message) => {
    const read = () => readK6Summary(value)
    expect(read).toThrow(Unusable)
    expect(read).toThrow(message)
  })

  test('the remedy for unknown failures says what to do', () => {
    expect(() => readK6Summary(metric('http_req_failed', {}))).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('response callback') }),
    )
  })
})

describe('told by content', () => {
  test.each([
    ['handleSummary', runs.handleSummary(), true],
    ['--summary-export', runs.legacy(), true],
    ['without root_group', { metrics: { http_reqs: {} } }, true],
    ['other metrics', { metrics: { requests: 3 } }, false],
    ['a list of metrics', { metrics: [], root_group: {} }, false],
    ['nothing', null, false],
    ['text', 'metrics', false],
  ])('%s', (_, value, expected) => {
    expect(looksLikeK6Summary(value)).toBe(expected)
  })
})
