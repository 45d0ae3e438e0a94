import { describe, expect, test } from 'vitest'
import { readerOf } from '../../src/readers/read-format.ts'
import { testFormats } from '../../src/readers/test-formats.ts'
import type { TestRun } from '../../src/readers/test-run.ts'
import { hasSample, sampleBytes } from '../support/samples.ts'
import { bytesOf } from './refusal.ts'

async function readTestRun(content: string | Uint8Array, format?: string): Promise<TestRun> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const reader = await readerOf<TestRun>(testFormats, bytes, format)
  reader.push(bytes)
  return reader.end()
}

/* What an independent script counted in files that real tools wrote: tests, failed (with what could not be loaded), skipped, ran. */
const facts: readonly (readonly [file: string, format: string, tests: number, failed: number, skipped: number, ran: number])[] = [
  ['junit/bats.xml', 'junit-xml', 3, 1, 1, 2],
  ['junit/jest-junit-green.xml', 'junit-xml', 1, 0, 0, 1],
  ['junit/jest-junit-mixed.xml', 'junit-xml', 7, 2, 1, 5],
  ['junit/jest-junit-suite-error.xml', 'junit-xml', 3, 2, 0, 1],
  ['junit/mocha-junit.xml', 'junit-xml', 2, 1, 1, 2],
  ['junit/node20-test.xml', 'junit-xml', 4, 2, 2, 2],
  ['junit/pytest-collect-error.xml', 'junit-xml', 1, 1, 0, 1],
  ['junit/pytest-mixed.xml', 'junit-xml', 10, 3, 2, 8],
  ['junit/pytest-none.xml', 'junit-xml', 0, 0, 0, 0],
  ['junit/pytest-xunit1.xml', 'junit-xml', 2, 0, 1, 1],
  ['junit/pytest72-mixed.xml', 'junit-xml', 10, 3, 2, 8],
  ['junit/surefire2.22-ATest.xml', 'junit-xml', 6, 2, 2, 4],
  ['junit/trivy-alpine310.junit.xml', 'junit-xml', 4, 4, 0, 4],
  ['ctrf/jest-mixed.json', 'ctrf', 7, 2, 2, 5],
  ['ctrf/upstream-comprehensive.json', 'ctrf', 3, 1, 0, 3],
  ['ctrf/upstream-minimal.json', 'ctrf', 1, 0, 0, 1],
  ['ctrf/upstream-with-insights.json', 'ctrf', 2, 0, 0, 2],
  ['ctrf/upstream-with-retries.json', 'ctrf', 2, 0, 0, 2],
  ['jest-json/jest-mixed.json', 'jest-json', 7, 3, 2, 5],
  ['tap/bats.tap', 'tap', 3, 1, 1, 2],
  ['tap/node20-test.tap', 'tap', 1, 1, 1, 1],
  ['tap/vitest.tap', 'tap', 2, 1, 1, 2],
  ['gotest/gotest-json.ndjson', 'go-test-json', 5, 2, 1, 4],
  ['vitest/mixed.json', 'jest-json', 7, 2, 2, 5],
  ['vitest/mixed.xml', 'junit-xml', 8, 2, 2, 6],
  ['vitest/mixed.tap', 'tap', 2, 2, 1, 2],
  ['vitest/unhandled.xml', 'junit-xml', 2, 1, 0, 2],
  ['junit/node24-test.xml', 'junit-xml', 5, 3, 2, 3],
  ['tap/node24-test.tap', 'tap', 2, 2, 1, 2],
]

describe('files that real tools wrote', () => {
  test.each(facts.filter(([file]) => hasSample(file)))('%s is %s: %i tests, %i failed, %i skipped, %i ran', async (file, format, tests, failed, skipped, ran) => {
    const run = await readTestRun(sampleBytes(file))
    expect(run).toMatchObject({ format, tests, failed, skipped, ran })
  })

  test.each([
    ['jest-json/jest-mixed.json', ['orders <ward> & "quotes"', 'nested', 'b.test.js'], 1_795_414_567_834],
    ['ctrf/jest-mixed.json', ['a.test.js > orders <ward> & "quotes"', 'a.test.js > nested > deep', 'b.test.js'], 1_795_414_523_540],
    ['gotest/gotest-json.ndjson', ['x'], Date.parse('2026-11-23T06:17:46.606Z')],
    ['junit/surefire2.22-ATest.xml', ['x.ATest'], null],
    ['tap/bats.tap', [], null],
  ])('%s: its suites and its start', async (file, suites, startedAt) => {
    expect(await readTestRun(sampleBytes(file))).toMatchObject({ suites, startedAt })
  })
})

const trx = ({ results = '', outcome = 'Completed', counters = '' }) =>
  `<?xml version="1.0" encoding="utf-8"?><TestRun id="r" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Times creation="2026-11-20T09:00:00.1+00:00" start="2026-11-20T09:00:00.1234567+00:00"/>` +
  `<Results>${results}</Results><TestDefinitions><UnitTest name="a" id="1"><TestMethod className="Orders.Tests, Orders" name="a"/></UnitTest></TestDefinitions>` +
  `<ResultSummary outcome="${outcome}"><Counters ${counters}/></ResultSummary></TestRun>`
const trxResult = (outcome: string, inner = '') => `<UnitTestResult testId="1" testName="a" outcome="${outcome}">${inner}</UnitTestResult>`

const nunit = (suite: string, run = 'result="Passed" passed="1" failed="0"') =>
  `<test-run id="0" testcasecount="1" ${run} start-time="2026-11-20 09:00:00Z"><test-suite type="Assembly" fullname="a.dll" result="Passed">${suite}</test-suite></test-run>`
const fixture = (cases: string, attributes = 'result="Passed"') => `<test-suite type="TestFixture" fullname="Orders.Tests" ${attributes}>${cases}</test-suite>`

const jest = (over: object, files: readonly object[] = [{ name: '/a/b.test.js', status: 'passed', assertionResults: [{ status: 'passed', ancestorTitles: ['s'] }] }]) =>
  JSON.stringify({ numTotalTests: 1, numPassedTests: 1, numFailedTests: 0, success: true, testResults: files, ...over })
const ctrf = (over: object, tests: readonly object[] = [{ name: 'a', status: 'passed' }]) =>
  JSON.stringify({ reportFormat: 'CTRF', results: { tool: { name: 'x' }, summary: { passed: 1, failed: 0, ...over }, tests } })
const go = (...events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('')
const started = { Action: 'run', Package: 'p', Test: 'T' }
const passed = { Action: 'pass', Package: 'p', Test: 'T' }
const packagePassed = { Action: 'pass', Package: 'p' }

describe('each case differs from its control in one fact', () => {
  test.each<[string, string, object]>([
    ['TRX', trx({ results: trxResult('Passed') }), { format: 'trx', tests: 1, failed: 0, skipped: 0, ran: 1, suites: ['Orders.Tests'] }],
    ['TRX: a failure', trx({ results: trxResult('Failed') }), { failed: 1 }],
    ['TRX: an outcome that nobody knows', trx({ results: trxResult('Fine') }), { failed: 1 }],
    ['TRX: no outcome, as an error is written', trx({ results: trxResult('') }), { failed: 1 }],
    ['TRX: not executed', trx({ results: trxResult('NotExecuted') }), { failed: 0, skipped: 1, ran: 0, suites: [] }],
    ['TRX: a row of a data-driven test', trx({ results: trxResult('Passed', `<InnerResults>${trxResult('Passed')}${trxResult('Failed')}</InnerResults>`) }), { tests: 2, failed: 1 }],
    ['TRX: the run failed', trx({ results: trxResult('Passed'), outcome: 'Failed' }), { failed: 1 }],
    ['TRX: the counters know of a failure', trx({ results: trxResult('Passed'), counters: 'total="2" executed="2" passed="1" failed="1"' }), { failed: 1 }],
    ['TRX: the counters know of a test that did not run', trx({ results: trxResult('Passed'), counters: 'total="3" executed="1"' }), { skipped: 2 }],
    ['NUnit', nunit(fixture('<test-case result="Passed"/>')), { format: 'nunit3', tests: 1, failed: 0, ran: 1, suites: ['Orders.Tests'] }],
    ['NUnit: a failure', nunit(fixture('<test-case result="Failed"/>')), { failed: 1 }],
    ['NUnit: skipped', nunit(fixture('<test-case result="Skipped"/>')), { skipped: 1, ran: 0 }],
    ['NUnit: the tear-down of a fixture failed', nunit(fixture('<test-case result="Passed"/>', 'result="Failed" site="TearDown"')), { failed: 1 }],
    ['NUnit: the run knows of a failure', nunit(fixture('<test-case result="Passed"/>'), 'result="Failed" passed="1" failed="1"'), { failed: 1 }],
    ['Jest', jest({}), { format: 'jest-json', tests: 1, failed: 0, ran: 1, suites: ['s'] }],
    ['Jest: no success', jest({ success: false }), { failed: 1 }],
    ['Jest: interrupted', jest({ wasInterrupted: true }), { failed: 1 }],
    ['Jest: a file that could not be loaded', jest({}, [{ name: 'c', status: 'failed', assertionResults: [] }]), { failed: 1 }],
    ['Jest: the total knows of a failure', jest({ numFailedTests: 1 }), { failed: 1 }],
    ['CTRF', ctrf({}), { format: 'ctrf', tests: 1, failed: 0, ran: 1 }],
    ['CTRF: the summary knows of a failure', ctrf({ failed: 1 }), { failed: 1 }],
    ['CTRF: a test failed that the summary leaves out', ctrf({}, [{ name: 'a', status: 'failed' }]), { failed: 1 }],
    ['CTRF: pending', ctrf({ passed: 0 }, [{ name: 'a', status: 'pending' }]), { skipped: 1, ran: 0 }],
    ['go test', go(started, passed, packagePassed), { format: 'go-test-json', tests: 1, failed: 0, ran: 1, suites: ['p'] }],
    ['go test: a test without a result', go(started, packagePassed), { failed: 1 }],
    ['go test: the package failed', go(started, passed, { Action: 'fail', Package: 'p' }), { failed: 1 }],
    ['go test: a build failed', go({ ImportPath: 'q', Action: 'build-fail' }, started, passed, packagePassed), { failed: 1 }],
    ['go test: a test ran again, and failed', go(started, passed, started, { ...passed, Action: 'fail' }, packagePassed), { failed: 1 }],
    ['TAP', '1..2\nok 1 - a\nok 2 - b\n', { format: 'tap', tests: 2, failed: 0, ran: 2 }],
    ['TAP: a failure', '1..2\nok 1 - a\nnot ok 2 - b\n', { failed: 1 }],
    ['TAP: to do', '1..2\nok 1 - a\nnot ok 2 - b # TODO later\n', { failed: 0, skipped: 1, ran: 1 }],
    ['TAP: a name that speaks of to do', '1..2\nok 1 - a\nnot ok 2 - b \\# TODO later\n', { failed: 1 }],
    ['TAP: one is missing', '1..2\nok 1 - a\n', { failed: 1 }],
    ['TAP: one number twice', '1..2\nok 1 - a\nok 1 - b\n', { failed: 1 }],
    ['TAP: it gave up', '1..2\nok 1 - a\nok 2 - b\nBail out! no database\n', { failed: 1 }],
    ['TAP: a failure inside a group that looks fine', '1..1\n    not ok 1 - a\n    1..1\nok 1 - group\n', { failed: 1 }],
    ['TAP: a nested failure that no group owns', 'ok 1 - a\n1..1\n    not ok 1 - b\n', { failed: 1 }],
  ])('%s', async (_, text, run) => {
    expect(await readTestRun(text)).toMatchObject(run)
  })
})

test.each(facts.map(([file]) => file).filter((file) => file.endsWith('.xml') && hasSample(file)))('%s is the same in pieces of any size', async (file) => {
  const bytes = sampleBytes(file)
  const whole = await readTestRun(bytes)
  for (const size of [1, 7, 100]) {
    const reader = await readerOf<TestRun>(testFormats, bytes)
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size))
    expect(await reader.end()).toEqual(whole)
  }
})

test('a report in another encoding than UTF-8 is refused', async () => {
  await expect(readTestRun(new Uint8Array([...bytesOf('<testsuites name="'), 0xe9, ...bytesOf('"/>')]))).rejects.toThrow('not UTF-8')
})

describe('what is refused', () => {
  test.each<[string, string, string]>([
    ['an empty list', '[]', 'not a test report'],
    ['a k6 summary', '{"metrics":{"http_reqs":{}},"root_group":{}}', 'is a load-test result'],
    ["Playwright's JSON", '{"config":{},"suites":[],"stats":{}}', 'is a file of Playwright'],
    ["Cucumber's JSON", '[{"keyword":"Feature"}]', 'is a file of Cucumber'],
    ['an xUnit.net result', '<?xml version="1.0"?><assemblies/>', 'is a file of xUnit.net'],
    ['a coverage report', '<coverage line-rate="1"/>', 'is a file of a coverage tool'],
    ['a web page', '<!DOCTYPE html><html></html>', 'not a test report'],
    ['plain text', 'all good', 'not a test report'],
    ['TAP whose last line does not end', '1..2\nok 1\nok 2', 'cut short'],
    ['TAP without a plan', 'TAP version 13\nok 1 - a\n', 'no plan'],
    ['TAP with two plans', '1..1\nok 1\n1..1\nok 1\n', '2 plans'],
    ['TAP whose group does not end', '1..1\nok 1 - a {\n    1..1\n    ok 1 - b\n', 'cut short'],
    ['go test that is cut short', go(started, passed), 'no result'],
    ['go test with a line of other output', `${go(started)}panic: x\n`, 'no whole event'],
    ['go test with an event cut short', go(started, passed, packagePassed).slice(0, -9), 'no whole event'],
    ['Jest without success', jest({ success: 'yes' }), 'success'],
    ['Jest with a status that nobody knows', jest({}, [{ name: 'c', status: 'passed', assertionResults: [{ status: 'fine' }] }]), 'does not know'],
    ['CTRF without failed', ctrf({ failed: null }), '"failed"'],
    ['CTRF with a status that nobody knows', ctrf({}, [{ name: 'a', status: 'fine' }]), 'does not know'],
    ['TRX of a run that did not end', trx({ results: trxResult('Passed') }).replace(/<ResultSummary.*<\/ResultSummary>/, ''), 'may not have ended'],
    ['an NUnit list of tests that never ran', '<test-run><test-suite><test-case/></test-suite></test-run>', 'without a result'],
    ['duplicate keys', '{"numTotalTests":1,"success":false,"success":true,"testResults":[]}', 'stands twice'],
  ])('%s', async (_, text, message) => {
    await expect(readTestRun(text)).rejects.toThrow(message)
  })

  test('a declared format is the one that is read', async () => {
    await expect(readTestRun('1..1\nok 1\n', 'junit-xml')).rejects.toThrow('text before')
    expect(await readTestRun('> tests\n1..1\nok 1\n', 'tap')).toMatchObject({ tests: 1, failed: 0 })
  })
})
