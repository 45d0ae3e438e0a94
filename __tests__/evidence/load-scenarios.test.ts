import { describe, expect, test } from 'vitest'
import { render } from '../../src/index.ts'
import { payloads } from '../support/payloads.ts'
import { checklistOf, evidenceOf, judged, lines } from '../support/world.ts'

const header = 'timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,sentBytes,grpThreads,allThreads,Latency'
const from = Date.UTC(2026, 10, 1)

interface Ran {
  readonly name: string
  readonly times: number
  readonly ms: number
  readonly failed?: number
}

/** A JMeter result of these labels, one request a second. */
const jtl = (...ran: readonly Ran[]) => {
  const samples = ran.flatMap(({ name, times, ms, failed = 0 }) => Array.from({ length: times }, (_, i) => ({ name, ms, ok: i >= failed })))
  return lines(header, ...samples.map(({ name, ms, ok }, i) => `${from + i * 1000},${ms},${name},${ok ? 200 : 500},x,t,${ok},1,1,1,1,1`))
}

const search = { name: 'search', times: 900, ms: 20 }
const checkout = { name: 'checkout', times: 50, ms: 700 }
const asks = { checkout: { maxP95Ms: 800, minRequests: 50 } }
const load = { type: 'loadTest', results: 'run.jtl', scenarios: asks }
const good = { 'run.jtl': jtl(search, checkout) }

type Files = Readonly<Record<string, string>>
type Row = readonly [name: string, entry: object, files: Files, errors: readonly string[]]

describe('a scenario with bounds of its own', () => {
  test('that reaches them is ready, and each of them is in the report with who set it', async () => {
    const { verdict, report } = await evidenceOf(load, good)
    expect(verdict).toBe('ready')
    expect(report.items[0]?.evidence[0]?.measures.filter(({ part }) => part !== undefined)).toEqual([
      { name: 'scenarioRequests', part: 'checkout', value: 50, unit: 'count', min: 50, met: true, setBy: { path: 'readiness.yml', line: 1 } },
      { name: 'scenarioErrorPercent', part: 'checkout', value: 0, unit: 'percent', n: 0, of: 50, max: 1, met: true, setBy: null },
      { name: 'scenarioP95Ms', part: 'checkout', value: 700, unit: 'milliseconds', max: 800, met: true, setBy: { path: 'readiness.yml', line: 1 } },
    ])
    expect(report.items[0]?.evidence[0]?.sets[0]).toMatchObject({ name: 'scenarios', required: ['checkout'], missing: [], met: true })
  })

  test.each<Row>([
    ['is slow, which the whole run hides', load, { 'run.jtl': jtl(search, { ...checkout, ms: 801 }) }, ['load-test/scenario-p95-ms']],
    ['has too few requests', load, { 'run.jtl': jtl(search, { ...checkout, times: 49 }) }, ['load-test/scenario-requests']],
    ['fails fast, which the whole run hides', load, { 'run.jtl': jtl(search, { ...checkout, failed: 5 }) }, ['load-test/scenario-error-percent']],
    ['was left out', load, { 'run.jtl': jtl(search) }, ['load-test/scenario-requests', 'load-test/scenario-p95-ms', 'load-test/missing-scenarios']],
    ['has another name now', load, { 'run.jtl': jtl(search, { ...checkout, name: 'chekout' }) }, ['load-test/scenario-requests', 'load-test/scenario-p95-ms', 'load-test/missing-scenarios']],
    ['is slow in one of two files', { ...load, results: '*.jtl' }, { ...good, 'slow.jtl': jtl(search, { ...checkout, ms: 2000 }) }, ['load-test/scenario-p95-ms']],
    ['is half in each of two files', { ...load, results: '*.jtl' }, { 'a.jtl': jtl(search, { ...checkout, times: 25 }), 'b.jtl': jtl(search, { ...checkout, times: 25 }) }, ['load-test/scenario-requests']],
    ['is slow under a second spelling', load, { 'run.jtl': jtl(search, checkout, { ...checkout, name: 'CheckOut', ms: 2000 }) }, ['load-test/scenario-p95-ms']],
    ['did not run at one of two sites', { ...load, results: [{ file: 'run.jtl', site: 'north' }, { file: 'south.jtl', site: 'south' }] }, { ...good, 'south.jtl': jtl(search) }, ['load-test/scenario-requests', 'load-test/scenario-error-percent', 'load-test/scenario-p95-ms']],
  ])('that %s blocks', async (_, entry, files, errors) => {
    const seen = await evidenceOf(entry, files)
    expect(seen.verdict).toBe('not-ready')
    expect(seen.errors).toEqual(errors)
  })

  test.each<Row>([
    ['in two files', { ...load, results: '*.jtl' }, { ...good, 'b.jtl': jtl(search, checkout) }, []],
    ['under another spelling', { ...load, scenarios: { ' Check_Out ': { maxP95Ms: 800 } } }, { 'run.jtl': jtl(search, { ...checkout, name: 'check out' }) }, []],
    ['that may fail more often', { ...load, scenarios: { checkout: { maxErrorPercent: 10 } } }, { 'run.jtl': jtl(search, { ...checkout, failed: 5 }) }, []],
    ['at both sites', { ...load, results: [{ file: 'run.jtl', site: 'north' }, { file: 'south.jtl', site: 'south' }] }, { ...good, 'south.jtl': jtl(search, { ...checkout, ms: 650 }) }, []],
    ['in one of the files of a site', { ...load, results: [{ file: 'run.jtl', site: 'north' }, { file: 'more.jtl', site: 'north' }] }, { ...good, 'more.jtl': jtl(search) }, []],
  ])('the control: it runs %s', async (_, entry, files) => {
    expect(await evidenceOf(entry, files)).toMatchObject({ verdict: 'ready', errors: [] })
  })

  test('a result that lacks it is told of', async () => {
    const { verdict, warnings, messages } = await evidenceOf({ ...load, results: '*.jtl' }, { ...good, 'b.jtl': jtl(search, { ...checkout, name: 'checkout-2', ms: 9000 }) })
    expect(verdict).toBe('ready')
    expect(warnings).toEqual(['load-test/scenario-not-in-file'])
    expect(messages).toContain('b.jtl does not have the scenario "checkout"')
  })

  test('a missing one is told with what is there and what was probably meant', async () => {
    const { messages } = await evidenceOf(load, { 'run.jtl': jtl(search, { ...checkout, name: 'chekout' }) })
    expect(messages).toContain('"checkout" is missing; there: search, chekout → Did you mean "chekout"? Run the missing scenario too, or correct its name.')
  })

  test('names that an object has anyway are names like any other', async () => {
    const named = (name: string) => `{"type": "loadTest", "results": "run.jtl", "scenarios": {"${name}": {"maxP95Ms": 800}}}`
    for (const name of ['__proto__', 'constructor', 'toString', '404', 'a/b~c', 'maxP95Ms']) {
      const entry: object = JSON.parse(named(name))
      expect((await evidenceOf(entry, good)).errors).toEqual(['load-test/scenario-p95-ms', 'load-test/missing-scenarios'])
      expect((await evidenceOf(entry, { 'run.jtl': jtl(search, { ...checkout, name }) })).verdict).toBe('ready')
    }
  })

  test.each(['wrk', 'k6'])('a figure that %s does not give of single scenarios is unmeasured, and the setting that adds it is named', async (tool) => {
    const k6 = { root_group: { groups: [{ name: 'checkout' }] }, state: { testRunDurationMs: 600_000 }, metrics: { http_reqs: { values: { count: 60_000, rate: 100 } }, http_req_failed: { values: { passes: 0, fails: 60_000 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } }, 'http_req_duration{scenario:checkout}': { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } } } }
    const failures = { 'http_req_failed{scenario:checkout}': { values: { passes: 0, fails: 60 } } }
    const wrk = lines('Running 10s test @ http://127.0.0.1:8080/', '  2 threads and 10 connections', '  Thread Stats   Avg      Stdev     Max   +/- Stdev', '    Latency     1.00ms    1.00ms  10.00ms   90.00%', '    Req/Sec     1.00k   100.00     2.00k    70.00%', '  20000 requests in 10.00s, 2.00MB read', 'Requests/sec:   2000.00', 'Transfer/sec:    200.00KB')
    if (tool === 'wrk') {
      const { errors, messages } = await evidenceOf({ ...load, results: 'wrk.txt' }, { 'wrk.txt': wrk })
      expect(errors).toContain('load-test/missing-scenarios')
      expect(messages).toContain('Run wrk once for each address')
    } else {
      const { errors, messages } = await evidenceOf({ ...load, results: 'k6.json', scenarios: { checkout: { maxP95Ms: 800 } } }, { 'k6.json': JSON.stringify(k6) })
      expect(errors).toEqual(['load-test/scenario-requests', 'load-test/scenario-error-percent'])
      expect(messages).toContain("'http_req_failed{scenario:checkout}'")
      const whole = await evidenceOf({ ...load, results: 'k6.json', scenarios: { checkout: { maxP95Ms: 800 } } }, { 'k6.json': JSON.stringify({ ...k6, metrics: { ...k6.metrics, ...failures } }) })
      expect(whole).toMatchObject({ verdict: 'ready', errors: [] })
    }
  })

  test.each<[string, object, string, string]>([
    ['misspelt', { checkout: { maxP95: 800 } }, 'checklist/unknown-key', 'Did you mean "maxP95Ms"?'],
    ['that stands twice', { checkout: { maxP95Ms: 800 }, Check_out: { maxP95Ms: 900 }, ' check out ': { maxP95Ms: 9000 } }, 'checklist/duplicate', 'Remove one'],
    ['that asks for nothing', { checkout: {} }, 'checklist/value', 'at least one entry'],
    ['without a name', { '': { maxP95Ms: 800 } }, 'checklist/value', 'Write a name'],
    ['below zero', { checkout: { maxP95Ms: -1 } }, 'checklist/value', 'at least 0'],
    ['that is none', {}, 'checklist/value', 'at least one entry'],
  ])('a bound %s makes the checklist invalid', async (_, scenarios, rule, says) => {
    const report = await judged({ checklist: checklistOf([{ ...load, scenarios }]), files: good })
    expect(report.verdict).toBe('invalid')
    expect(report.findings[0]).toMatchObject({ rule })
    expect(report.findings[0]?.remedy).toContain(says)
  })

  test('a waiver of one bound leaves the others', async () => {
    const roles = { sponsor: ['kim-roe'] }
    const waiver = { item: 'item', rules: ['load-test/scenario-p95-ms'], reason: 'a weekend', approvedBy: 'kim-roe', role: 'sponsor', approvedAt: '2026-11-20', expires: '2026-12-20' }
    const items = [{ id: 'item', owner: 'sam-lee', evidence: [load] }, { id: 'other', owner: 'sam-lee', evidence: [{ ...load, scenarios: undefined }] }]
    const waived = (...ran: readonly Ran[]) => judged({ checklist: checklistOf([], { items, roles, waivers: [waiver] }), files: { 'run.jtl': jtl(...ran) } })
    expect((await waived(search, { ...checkout, ms: 900 })).verdict).toBe('ready')
    expect((await waived(search, { ...checkout, ms: 900, times: 40 })).verdict).toBe('not-ready')
    expect((await waived(search, { ...checkout, name: 'pay' })).verdict).toBe('not-ready')
  })

  test.each(Object.entries(payloads))('a name that is a payload (%s) is only a name', async (_, name) => {
    const report = await judged({ checklist: checklistOf([{ ...load, scenarios: { [name]: { maxP95Ms: 800 } } }]), files: good })
    expect(report.items[0]?.evidence[0]?.measures.some(({ part }) => part === name)).toBe(true)
    expect(JSON.parse(render(report, 'json'))).toMatchObject({ verdict: 'not-ready' })
    for (const format of ['text', 'markdown', 'html', 'junit', 'sarif'] as const) {
      const text = render(report, format)
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u2066]/)
      if (format === 'html') expect(text).not.toMatch(/<script>alert|<img|<svg onload/)
    }
  })
})

describe('policies and scenarios', () => {
  const under = (entry: object, policies: Readonly<Record<string, object>>, files: Files = good) =>
    judged({
      checklist: checklistOf([entry]),
      files: { ...files, ...Object.fromEntries(Object.entries(policies).map(([name, asked]) => [`${name}.yml`, JSON.stringify({ version: 1, policy: name, items: [{ id: 'item', evidence: [{ type: 'loadTest', ...asked }] }] })])) },
      options: { policies: Object.keys(policies).map((name) => `${name}.yml`) },
    })
  const scenario = (report: Awaited<ReturnType<typeof under>>, name: string) => report.items[0]?.evidence[0]?.measures.find((measure) => measure.name === name)

  test('the higher min, the lower max and every name count, and the report says whose each is', async () => {
    const report = await under(load, { one: { scenarios: { 'Check out': { maxP95Ms: 750, minRequests: 10 } } }, two: { scenarios: { search: { maxP95Ms: 100 }, checkout: { maxP95Ms: 900, maxErrorPercent: 0 } } } }, { 'run.jtl': jtl(search, { ...checkout, name: 'check-out' }) })
    const own = await under({ ...load, scenarios: { 'check-out': { maxP95Ms: 800, minRequests: 50 } } }, { one: { scenarios: { 'Check out': { maxP95Ms: 750, minRequests: 10 } } }, two: { scenarios: { search: { maxP95Ms: 100 }, 'CHECK-OUT': { maxP95Ms: 900, maxErrorPercent: 0 } } } }, { 'run.jtl': jtl(search, { ...checkout, name: 'check-out' }) })
    expect(report.verdict).toBe('not-ready')
    expect(own.verdict).toBe('ready')
    expect(own.items[0]?.evidence[0]?.measures.filter(({ part }) => part !== undefined).map(({ name, part, min, max, setBy }) => [name, part, min ?? max, setBy?.path])).toEqual([
      ['scenarioRequests', 'check-out', 50, 'readiness.yml'],
      ['scenarioErrorPercent', 'check-out', 0, 'two.yml'],
      ['scenarioP95Ms', 'check-out', 750, 'one.yml'],
      ['scenarioRequests', 'search', 1, undefined],
      ['scenarioErrorPercent', 'search', 1, undefined],
      ['scenarioP95Ms', 'search', 100, 'two.yml'],
    ])
    expect(own.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual(['policy/looser "scenarios.check out.maxP95Ms" is 800 here, and one asks for 750, which is used'])
  })

  test('a policy adds the bound that blocks, and its control', async () => {
    const { scenarios: _, ...bare } = load
    expect((await under(bare, {})).verdict).toBe('ready')
    expect((await under(bare, { ours: { scenarios: { checkout: { maxP95Ms: 700 } } } })).verdict).toBe('ready')
    const report = await under(bare, { ours: { scenarios: { checkout: { maxP95Ms: 699 } } } })
    expect(report.verdict).toBe('not-ready')
    expect(scenario(report, 'scenarioP95Ms')).toMatchObject({ part: 'checkout', max: 699, setBy: { path: 'ours.yml' } })
    expect(report.findings[0]).toMatchObject({ rule: 'load-test/scenario-p95-ms', path: 'ours.yml' })
  })

  test('a checklist gets round none of it', async () => {
    const asked = { ours: { scenarios: { checkout: { maxP95Ms: 600 } } } }
    for (const scenarios of [{ checkout: { maxP95Ms: 9000 } }, { Checkout: { maxP95Ms: 9000 } }, { search: { maxP95Ms: 100 } }, undefined])
      expect((await under({ ...load, scenarios }, asked)).verdict).toBe('not-ready')
    expect((await under({ ...load, scenarios: { checkout: { maxP95Ms: 9000 } } }, { ours: { scenarios: { checkout: { maxP95Ms: 700 } } } })).verdict).toBe('ready')
  })

  test('a policy that says one scenario twice is invalid', async () => {
    const report = await under(load, { ours: { scenarios: { checkout: { maxP95Ms: 600 }, Checkout: { maxP95Ms: 900 } } } })
    expect(report).toMatchObject({ verdict: 'invalid', findings: [{ rule: 'policy/duplicate', path: 'ours.yml' }] })
  })
})
