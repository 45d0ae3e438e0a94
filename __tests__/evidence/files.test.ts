import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceOf, lines } from '../support/world.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '..', 'samples', name))

describe('load tests', () => {
  const ok = { type: 'loadTest', results: 'k6.json' }
  const summary = { 'k6.json': sample('k6/constructed-handleSummary-ok.json') }
  const jtl = 'timeStamp,elapsed,label,responseCode,responseMessage,success,allThreads'
  const at = 1_795_000_000_000
  const samples = (count: number, over: (i: number) => string = () => '') =>
    lines(jtl, ...Array.from({ length: count }, (_, i) => over(i) || `${at + i * 10},${10 + (i % 100)},ok,200,OK,true,8`))

  test.each<[string, object, Record<string, string | Uint8Array>, readonly string[], Record<string, unknown>]>([
    ['a k6 summary', { ...ok, maxP95Ms: 402.9, maxErrorPercent: 0.2 }, summary, [], { requests: 216_000, errorPercent: 0.2, p95Ms: 402.9, concurrentUsers: 300, failedThresholds: 0 }],
    ['a bound is not rounded away', { ...ok, maxP95Ms: 402.89 }, summary, ['load-test/p95-ms'], {}],
    ['a percentile that the summary lacks is unmeasured', { ...ok, maxP99Ms: 10_000 }, summary, ['load-test/p99-ms'], { p99Ms: null }],
    ['the peak multiple is asked for where a peak is given', { ...ok, expectedPeak: { requestsPerSecond: 120 } }, summary, ['load-test/peak-multiple'], {}],
    ['the smaller multiple counts', { ...ok, expectedPeak: { requestsPerSecond: 60, concurrentUsers: 600 } }, summary, ['load-test/peak-multiple'], { peakMultiple: 0.5 }],
    ['control: the peak is reached', { ...ok, expectedPeak: { requestsPerSecond: 60, concurrentUsers: 300 } }, summary, [], { peakMultiple: 1 }],
    ['a threshold of the tool failed', ok, { 'k6.json': sample('k6/constructed-handleSummary-threshold-failed.json') }, ['load-test/failed-thresholds'], {}],
    ['in the legacy form true means failed', ok, { 'k6.json': sample('k6/constructed-legacy-threshold-failed.json') }, ['load-test/failed-thresholds'], {}],
    ['control: the legacy form', ok, { 'k6.json': sample('k6/constructed-legacy-ok.json') }, [], { requests: 216_000 }],
    ['a failed exit code', { ...ok, exitCode: 99 }, summary, ['load-test/exit-code'], {}],
    ['the run has no date', { ...ok, maxAge: '30d' }, summary, ['load-test/age'], { age: null }],
    ['control: its date is declared', { ...ok, maxAge: '30d', occurredOn: '2026-11-20' }, summary, [], {}],
    ['the declared date of one file makes an older one no younger', { ...ok, results: ['k6.json', 'old.jtl'], maxAge: '30d', occurredOn: '2026-11-20' }, { ...summary, 'old.jtl': lines(jtl, ...Array.from({ length: 9 }, (_, i) => `${Date.UTC(2026, 5, 1) + i * 1000},20,ok,200,OK,true,8`)) }, ['load-test/age'], {}],
    ['control: the other file is young', { ...ok, results: ['k6.json', 'old.jtl'], maxAge: '30d', occurredOn: '2026-11-20' }, { ...summary, 'old.jtl': lines(jtl, ...Array.from({ length: 9 }, (_, i) => `${Date.UTC(2026, 10, 25) + i * 1000},20,ok,200,OK,true,8`)) }, [], { age: 11.375 * 86_400 }],
    ['a declared date in the future', { ...ok, maxAge: '30d', occurredOn: '2026-12-20' }, summary, ['load-test/age'], { age: null }],
    ['duplicate keys', ok, { 'k6.json': '{"metrics":{},"metrics":{},"root_group":{}}' }, ['evidence/unusable'], {}],
    ['a web page saved as JSON', ok, { 'k6.json': '<html>login</html>' }, ['evidence/unusable'], {}],
    ['no request at all', ok, { 'k6.json': '{"metrics":{"http_reqs":{"type":"counter","values":{"count":0,"rate":0}}},"root_group":{},"state":{"testRunDurationMs":1000}}' }, ['load-test/requests', 'load-test/error-percent'], {}],
    ['a number beyond all numbers', ok, { 'k6.json': '{"metrics":{"http_reqs":{"values":{"count":1e400}}},"root_group":{}}' }, ['evidence/unusable'], {}],
    ['JMeter: counts, percentiles, users', { ...ok, results: 'r.jtl', maxP99Ms: 200 }, { 'r.jtl': samples(1000) }, [], { requests: 1000, p50Ms: 59, p95Ms: 104, slowestMs: 109, concurrentUsers: 8, duration: 10.099 }],
    ['JMeter: a short run is divided by the whole window', { ...ok, results: 'r.jtl', minRequestsPerSecond: 17 }, { 'r.jtl': samples(1000) }, ['load-test/requests-per-second'], { requestsPerSecond: 1000 / 60 }],
    ['JMeter: a response code is no success', { ...ok, results: 'r.jtl' }, { 'r.jtl': samples(50, (i) => (i === 7 ? `${at},5,ok,200,OK,false,8` : '')) }, ['load-test/error-percent'], { errorPercent: 2 }],
    ['JMeter: transaction controllers are no requests', { ...ok, results: 'r.jtl' }, { 'r.jtl': samples(50, (i) => (i === 7 ? `${at},5,tx,,"Number of samples in transaction : 4, number of failing samples : 1",false,8` : '')) }, [], { requests: 49, errorPercent: 0 }],
    ['JMeter: no header', { ...ok, results: 'r.jtl' }, { 'r.jtl': lines(`${at},5,ok,200,OK,true,8`) }, ['evidence/unusable'], {}],
    ['JMeter: cut short', { ...ok, results: 'r.jtl' }, { 'r.jtl': `${samples(5)}${at},5,ok` }, ['evidence/unusable'], {}],
    ['JMeter: a run in the future', { ...ok, results: 'r.jtl' }, { 'r.jtl': lines(jtl, `${Date.parse('2026-12-02T00:00:00Z')},5,ok,200,OK,true,8`) }, ['evidence/unusable'], {}],
    ['two results: each measure takes the worse', { ...ok, results: ['k6.json', 'r.jtl'] }, { ...summary, 'r.jtl': samples(1000) }, [], { requests: 1000, p95Ms: 402.9 }],
    ['every site is asked for', { ...ok, results: [{ file: 'k6.json', site: 'North' }], requireSites: ['north', 'South'] }, summary, ['load-test/missing-sites'], {}],
    ['an unknown format', { ...ok, results: 'x.txt' }, { 'x.txt': 'Running 5s test' }, ['evidence/unusable'], {}],
  ])('%s', async (_, entry, files, errors, measures) => {
    const seen = await evidenceOf(entry, files)
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.measures).toMatchObject(measures)
    expect(seen.verdict).toBe(errors.length === 0 ? 'ready' : 'not-ready')
  })

  test('a missing percentile says how to get it', async () => {
    const seen = await evidenceOf({ ...ok, maxP99Ms: 10_000 }, summary)
    expect(seen.messages).toContain('summaryTrendStats')
  })
})

describe('test reports', () => {
  const entry = { type: 'testReport', results: 'r/*.xml' }
  const suite = (body: string, attributes = '') => `<?xml version="1.0"?><testsuites><testsuite name="a" ${attributes}>${body}</testsuite></testsuites>`
  const pass = '<testcase name="x"/>'
  test.each<[string, string, readonly string[], Record<string, unknown>]>([
    ['passing', suite(pass), [], { tests: 1, ran: 1, failed: 0, passPercent: 100 }],
    ['failing', suite(`${pass}<testcase name="y"><failure/></testcase>`), ['test-report/failed'], { failed: 1, passPercent: 50 }],
    ['a failure with a prefix', suite(`<testcase name="y"><j:failure xmlns:j="j"/></testcase>`), ['test-report/failed'], { failed: 1 }],
    ['skipped and failed is failed', suite(`${pass}<testcase name="y"><skipped/><failure/></testcase>`), ['test-report/failed'], { failed: 1 }],
    ['the suite says more failures than its cases', suite(pass, 'tests="2" failures="1"'), ['test-report/failed'], { failed: 1 }],
    ['a suite that never loaded', suite('', 'tests="0" errors="1"'), ['test-report/ran', 'test-report/failed'], { failed: 1 }],
    ['no tests', '<testsuites/>', ['test-report/ran', 'test-report/failed'], { tests: 0, failed: null, passPercent: null }],
    ['all skipped', suite('<testcase name="x"><skipped/></testcase>'), ['test-report/ran', 'test-report/failed'], { ran: 0, skippedPercent: 100 }],
    ['cut short', suite(pass).slice(0, -10), ['evidence/unusable'], {}],
    ['two roots', `${suite(pass)}<testsuites/>`, ['evidence/unusable'], {}],
    ['a DOCTYPE', suite(pass).replace('<testsuites>', '<!DOCTYPE a [<!ENTITY b "c">]><testsuites>'), ['evidence/unusable'], {}],
    ['an attribute twice', suite(pass, 'failures="1" failures="0"'), ['evidence/unusable'], {}],
    ['nested too deep', `${'<testsuite>'.repeat(70)}${'</testsuite>'.repeat(70)}`, ['evidence/unusable'], {}],
    ['it counts tests that it does not show', suite(pass, 'tests="10" failures="0"'), ['evidence/unusable'], {}],
    ['control: it counts what it shows', suite(pass, 'tests="1" failures="0"'), [], { tests: 1 }],
    ['more skipped than there are', suite(pass, 'tests="1" skipped="2"'), ['evidence/unusable'], {}],
    ['no count', suite(pass, 'failures="-1"'), ['evidence/unusable'], {}],
    ['a web page', '<html><testsuites/></html>', ['evidence/unusable'], {}],
    ['it ran in the future', suite(pass, 'timestamp="2027-01-01T00:00:00"'), ['evidence/unusable'], {}],
  ])('%s', async (_, xml, errors, measures) => {
    const seen = await evidenceOf(entry, { 'r/a.xml': xml })
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.measures).toMatchObject(measures)
  })

  test.each<[string, object, readonly string[]]>([
    ['no test, where none is asked for', { minRan: 0, results: 'r/none.xml' }, ['test-report/failed']],
    ['control: exit code 0', { exitCode: 0 }, []],
    ['a failed exit code', { exitCode: 1 }, ['test-report/exit-code']],
    ['another format than declared', { format: 'tap' }, ['evidence/unusable']],
    ['control: the format declared', { format: 'junit-xml' }, []],
  ])('%s', async (_, over, errors) => {
    const seen = await evidenceOf({ ...entry, results: 'r/a.xml', ...over }, { 'r/a.xml': suite(pass), 'r/none.xml': '<testsuites/>' })
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.verdict).toBe(errors.length === 0 ? 'ready' : 'not-ready')
  })

  test('a time without zone is read in that of the checklist, which the finding says', async () => {
    const files = { 'r/a.xml': suite(pass, 'timestamp="2026-12-01T09:30:00"') }
    const utc = await evidenceOf(entry, files)
    expect(utc.errors).toEqual(['evidence/unusable'])
    expect(utc.messages).toContain('its time 2026-12-01T09:30:00 has no zone, and is read in UTC')
    const paris = await evidenceOf(entry, files, { timezone: 'Europe/Paris' })
    expect(paris.verdict, paris.messages).toBe('ready')
  })

  test('counts add up over files of several formats', async () => {
    const { measures } = await evidenceOf({ ...entry, results: 'r/*' }, { 'r/a.xml': suite(pass), 'r/b.tap': '1..2\nok 1\nnot ok 2\n' })
    expect(measures).toMatchObject({ tests: 3, ran: 3, failed: 1, passPercent: 50 })
  })
})

describe('documents', () => {
  const entry = { type: 'document', files: 'd/*' }
  const text = '---\ntitle: x\n---\n# Way back\n\nWho decides\n---\n\nThe duty manager decides.\n\n```\n# Not a heading\n```\n<!--\n# Hidden\n-->\n'
  test.each<[string, object, Record<string, string>, readonly string[], Record<string, unknown>]>([
    ['headings and words', { ...entry, requireHeadings: ['who decides', 'Way-back'], minWords: 8 }, { 'd/a.md': text }, [], { documents: 1, words: 8 }],
    ['a heading in code or a comment is none', { ...entry, requireHeadings: ['Hidden', 'Not a heading'] }, { 'd/a.md': text }, ['document/missing-headings'], {}],
    ['an empty document', entry, { 'd/a.md': '# \n' }, ['evidence/unusable'], {}],
    ['another kind of file is hashed only', entry, { 'd/a.pdf': '%PDF-1.7' }, [], { documents: 1, words: null }],
    ['a bound on its words is unmet', { ...entry, minWords: 1 }, { 'd/a.pdf': '%PDF-1.7' }, ['document/words'], {}],
    ['the shortest counts', { ...entry, minWords: 2 }, { 'd/a.md': 'one two', 'd/b.md': 'one' }, ['document/words'], { words: 1 }],
  ])('%s', async (_, given, files, errors, measures) => {
    const seen = await evidenceOf(given, files)
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.measures).toMatchObject(measures)
  })
})

describe('measurements', () => {
  const entry = { type: 'measurement', values: 'm.json', max: { unmatched_records: 0 } }
  test.each<[string, object, string, readonly string[]]>([
    ['reached', entry, '{"unmatched_records": 0, "note": "fine"}', []],
    ['exceeded', entry, '{"unmatched_records": 0.0001}', ['measurement/unmatched-records']],
    ['missing', entry, '{"other": 0}', ['measurement/unmatched-records']],
    ['below its least', { ...entry, min: { moved: 10 } }, '{"unmatched_records": 0, "moved": 9}', ['measurement/moved']],
    ['a text', entry, '{"unmatched_records": "0"}', ['evidence/unusable']],
    ['null', entry, '{"unmatched_records": null}', ['evidence/unusable']],
    ['a list', entry, '[0]', ['evidence/unusable']],
    ['inherited names', { ...entry, max: { constructor: 1 } }, '{}', ['measurement/constructor']],
    ['twice', entry, '{"unmatched_records": 3, "unmatched_records": 0}', ['evidence/unusable']],
    ['__proto__', entry, '{"__proto__": {"unmatched_records": 0}}', ['evidence/unusable']],
    ['an unsafe integer', entry, '{"unmatched_records": 0, "x": 9007199254740993}', ['evidence/unusable']],
  ])('%s', async (_, given, json, errors) => {
    const seen = await evidenceOf(given, { 'm.json': json })
    expect(seen.errors, seen.messages).toEqual(errors)
  })
})

describe('concerns', () => {
  const header = 'id,raisedOn,raisedBy,severity,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn,owner,due,raisedSeverity'
  const roles = { roles: { 'staff-side': ['morag', 'sam-lee', 'kim'] } }
  const entry = { type: 'concerns', register: 'c.csv', openedOn: '2026-10-01', adjudicator: 'staff-side' }
  const closed = (acceptedBy: string, raisedBy = 'pat', respondedBy = 'kim') =>
    `C1,2026-10-05,${raisedBy},high,closed,Mended,${respondedBy},2026-10-06,${acceptedBy},2026-10-07,,,`
  test.each<[string, string, readonly string[]]>([
    ['accepted by who raised it', closed('Pat'), []],
    ['accepted by the adjudicator', closed('morag'), []],
    ['accepted by somebody else', closed('bob'), ['concerns/open-high']],
    ['accepted by the adjudicator who owns the item', closed('sam-lee'), ['concerns/open-high']],
    ['accepted by the adjudicator who answered', closed('kim'), ['concerns/open-high']],
    ['anonymous accepts for anonymous', closed('anonymous', 'anonymous'), ['concerns/open-high']],
    ['control: the adjudicator accepts for anonymous', closed('morag', 'anonymous'), []],
    ['a role accepts for itself', closed('staff-side', 'staff-side'), ['concerns/open-high']],
    ['no response', 'C1,2026-10-05,pat,high,closed,,,,pat,2026-10-07,,,', ['concerns/open-high']],
    ['no date of acceptance', 'C1,2026-10-05,pat,high,closed,Mended,kim,2026-10-06,pat,,,,', ['concerns/open-high']],
    ['accepted in the future', 'C1,2026-10-05,pat,high,closed,Mended,kim,2026-10-06,pat,2026-12-07,,,', ['concerns/open-high']],
    ['accepted before the response that stands', 'C1,2026-10-05,pat,high,closed,Mended,kim,2026-10-08,pat,2026-10-07,,,', ['concerns/open-high']],
    ['control: accepted on the day of the response', 'C1,2026-10-05,pat,high,closed,Mended,kim,2026-10-07T10:00:00Z,pat,2026-10-07,,,', []],
    ['accepted before it was raised', 'C1,2026-10-08,pat,high,closed,Mended,kim,,pat,2026-10-07,,,', ['concerns/open-high']],
    ['lowered by who accepted before the response', 'C1,2026-10-05,pat,low,closed,Mended,kim,2026-10-08,pat,2026-10-07,,,critical', ['concerns/open-critical']],
    ['not closed', 'C1,2026-10-05,pat,high,open,Mended,kim,2026-10-06,pat,2026-10-07,,,', ['concerns/open-high']],
    ['lowered by others', 'C1,2026-10-05,pat,low,open,,,,,,kim,2026-12-20,critical', ['concerns/open-critical']],
    ['open, low, without a plan', 'C1,2026-10-05,pat,low,open,,,,,,,,', ['concerns/unplanned']],
    ['control: with a plan', 'C1,2026-10-05,pat,low,open,,,,,,kim,2026-12-20,', []],
    ['overdue', 'C1,2026-10-05,pat,low,open,,,,,,kim,2026-11-30,', ['concerns/overdue']],
    ['no known severity', 'C1,2026-10-05,pat,bad,closed,Mended,kim,2026-10-06,pat,2026-10-07,,,', ['concerns/unclassified']],
  ])('%s', async (_, row, errors) => {
    const seen = await evidenceOf(entry, { 'c.csv': lines(header, row) }, roles)
    expect(seen.errors, seen.messages).toEqual(errors)
  })

  test('an empty register is a warning, and people must have had the time', async () => {
    const seen = await evidenceOf({ ...entry, minOpenFor: '90d' }, { 'c.csv': lines(header) }, roles)
    expect(seen.errors).toEqual(['concerns/open-for'])
    expect(seen.warnings).toEqual(['evidence/empty'])
  })

  test('a folder with a file per concern', async () => {
    const concern = 'id: C1\nraisedOn: 2026-10-05\nraisedBy: pat\nseverity: high\nstatus: open\n'
    const open = await evidenceOf({ ...entry, register: 'c' }, { 'c/1.yml': concern }, roles)
    expect(open.errors).toEqual(['concerns/open-high'])
    const answer = 'response: Mended\nrespondedBy: kim\nrespondedOn: 2026-10-06\nacceptedBy: pat\nacceptedOn: 2026-10-07\n'
    const done = await evidenceOf({ ...entry, register: 'c' }, { 'c/1.yml': concern.replace('open', 'closed') + answer }, roles)
    expect(done.errors, done.messages).toEqual([])
    const misspelt = await evidenceOf({ ...entry, register: 'c' }, { 'c/1.yml': `${concern}acceptdBy: pat\n` }, roles)
    expect(misspelt.messages).toContain('c/1.yml, line 6: "acceptdBy" is not a key of a concern → Did you mean "acceptedBy"?')
    const twice = await evidenceOf({ ...entry, register: 'c' }, { 'c/1.yml': concern, 'c/2.yml': concern }, roles)
    expect(twice.messages).toContain('stands twice')
  })

  test('a team can not be looked into without GitHub: unknown is not yes', async () => {
    const seen = await evidenceOf(entry, { 'c.csv': lines(header) }, { roles: { 'staff-side': ['@org/union'] } })
    expect(seen.status).toBe('error')
    expect(seen.verdict).toBe('undetermined')
  })
})
