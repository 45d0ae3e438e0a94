import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unusable } from '../../src/model/unusable.ts'
import type { Formats } from '../../src/readers/format.ts'
import { pageFormats } from '../../src/readers/page-formats.ts'
import type { PageScan } from '../../src/readers/page-scan.ts'
import { readerOf } from '../../src/readers/read-format.ts'
import { scanFormats } from '../../src/readers/scan-formats.ts'
import type { ScanRun } from '../../src/readers/scan-run.ts'
import { testFormats } from '../../src/readers/test-formats.ts'
import type { TestRun } from '../../src/readers/test-run.ts'
import { sampleBytes } from '../support/samples.ts'
import { bytesOf } from './refusal.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

/** How much there is against going live, and how much was looked at. */
interface Weight {
  readonly against: number
  readonly seen: number
}

/** What a file weighs; null where it is refused. Any other error fails the test. */
async function weigh<T>(known: Formats<T>, bytes: Uint8Array, weightOf: (result: T) => Weight, format?: string): Promise<Weight | null> {
  try {
    const reader = await readerOf(known, bytes, format)
    reader.push(bytes)
    return weightOf(await reader.end())
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

const ofTests = ({ failed, skipped, ran, tests }: TestRun): Weight => {
  expect(Math.min(failed, skipped, ran, tests)).toBeGreaterThanOrEqual(0)
  expect(ran).toBeLessThanOrEqual(tests)
  return { against: failed, seen: ran }
}
const ofPages = ({ pages }: PageScan): Weight => ({ against: pages.flatMap(({ failures }) => failures).length, seen: pages.length })
const ofScan = ({ errors, warnings, notes, runs }: ScanRun): Weight => ({ against: errors.length + warnings.length + notes.length, seen: runs })

const testsIn = (bytes: Uint8Array) => weigh<TestRun>(testFormats, bytes, ofTests)
const pagesIn = (bytes: Uint8Array) => weigh<PageScan>(pageFormats, bytes, ofPages)
const scansIn = (bytes: Uint8Array) => weigh<ScanRun>(scanFormats, bytes, ofScan)

const filesIn = (folder: string) => readdirSync(join(import.meta.dirname, '..', 'samples', folder)).map((file) => `${folder}/${file}`)
const samples: readonly (readonly [file: string, weigh: (bytes: Uint8Array) => Promise<Weight | null>])[] = [
  ...['junit', 'ctrf', 'jest-json', 'tap', 'gotest', 'vitest'].flatMap(filesIn).map((file) => [file, testsIn] as const),
  ...['axe', 'earl', 'pa11y', 'lighthouse'].flatMap(filesIn).map((file) => [file, pagesIn] as const),
  ...['sarif', 'npm-audit'].flatMap(filesIn).map((file) => [file, scansIn] as const),
]

describe.each(samples)('%s', (file, read) => {
  const whole = sampleBytes(file)
  /* Large files are slower to read and no richer in kinds of wrong. */
  const numRuns = whole.length > 20_000 ? 25 : 150

  test('cut short anywhere, it is refused or no better', async () => {
    const full = (await read(whole)) ?? { against: Infinity, seen: 0 }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (end) => {
        const part = await read(whole.subarray(0, end))
        if (part === null) return
        expect(part.against).toBeGreaterThanOrEqual(full.against)
        expect(part.seen).toBeLessThanOrEqual(full.seen)
      }),
      { numRuns },
    )
  })

  test('with bytes changed anywhere, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = new Uint8Array(whole)
        for (const [at, byte] of changes) changed[at] = byte
        await read(changed)
      }),
      { numRuns },
    )
  })

  test('with a piece taken out, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(400), async (from, length) => {
        await read(new Uint8Array([...whole.subarray(0, from), ...whole.subarray(from + length)]))
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('</testcase>', ']]>', '"><failure/>', '# SKIP', '# TODO', 'not ok 1', '1..0', '__proto__', 'constructor', '\u202e', '","status":"passed"', '::error::', '$(x)', '%0A'),
)
const xml = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '').replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`)

type Case = readonly [name: string, isFailure: boolean]
const cases = fc.array(fc.tuple(hostile, fc.boolean()), { minLength: 1, maxLength: 12 })
/** The same cases as each format writes them. */
const writers: Readonly<Record<string, (all: readonly Case[]) => string>> = {
  'junit-xml': (all) =>
    `<testsuites>${all.map(([name, bad]) => `<testsuite name="${xml(name)}"><testcase name="${xml(name)}" classname="${xml(name)}">${bad ? `<failure message="${xml(name)}">${xml(name)}</failure>` : ''}<system-out>${xml(name)}</system-out></testcase></testsuite>`).join('')}</testsuites>`,
  ctrf: (all) =>
    JSON.stringify({
      reportFormat: 'CTRF',
      results: {
        tool: { name: 'x' },
        summary: { passed: all.filter(([, bad]) => !bad).length, failed: all.filter(([, bad]) => bad).length },
        tests: all.map(([name, bad]) => ({ name, suite: name, message: name, status: bad ? 'failed' : 'passed' })),
      },
    }),
  'jest-json': (all) =>
    JSON.stringify({
      numTotalTests: all.length,
      numPassedTests: all.filter(([, bad]) => !bad).length,
      numFailedTests: all.filter(([, bad]) => bad).length,
      success: all.every(([, bad]) => !bad),
      testResults: [{ name: 'f', status: 'passed', assertionResults: all.map(([name, bad]) => ({ title: name, ancestorTitles: [name], status: bad ? 'failed' : 'passed' })) }],
    }),
  tap: (all) => `1..${all.length}\n${all.map(([name, bad], i) => `${bad ? 'not ok' : 'ok'} ${i + 1} - ${name.replace(/[\r\n#\\{]/g, '')}\n`).join('')}`,
  'go-test-json': (all) =>
    [
      ...all.flatMap(([name, bad], i) => [
        { Action: 'run', Package: 'p', Test: `T${i}${name}` },
        { Action: 'output', Package: 'p', Test: `T${i}${name}`, Output: name },
        { Action: bad ? 'fail' : 'pass', Package: 'p', Test: `T${i}${name}` },
      ]),
      { Action: all.some(([, bad]) => bad) ? 'fail' : 'pass', Package: 'p' },
    ]
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
  trx: (all) =>
    `<TestRun><Results>${all.map(([name, bad]) => `<UnitTestResult testName="${xml(name)}" outcome="${bad ? 'Failed' : 'Passed'}"><Output><StdOut>${xml(name)}</StdOut></Output></UnitTestResult>`).join('')}</Results><ResultSummary outcome="Completed"/></TestRun>`,
  nunit3: (all) =>
    `<test-run result="Passed"><test-suite type="TestFixture" fullname="f" result="Passed">${all.map(([name, bad]) => `<test-case name="${xml(name)}" result="${bad ? 'Failed' : 'Passed'}"><output>${xml(name)}</output></test-case>`).join('')}</test-suite></test-run>`,
}

test.each(Object.entries(writers))('%s: no name changes what is counted, nor does any order', async (format, write) => {
  await fc.assert(
    fc.asyncProperty(cases, fc.infiniteStream(fc.nat()), async (all, keys) => {
      const failed = all.filter(([, bad]) => bad).length
      const shuffled = all.map((each) => [keys.next().value, each] as const).toSorted(([a], [b]) => a - b).map(([, each]) => each)
      for (const order of [all, shuffled]) expect(await weigh<TestRun>(testFormats, bytesOf(write(order)), ofTests, format)).toEqual({ against: failed, seen: all.length })
      const more = await weigh<TestRun>(testFormats, bytesOf(write([...all, ['one more', true]])), ofTests, format)
      expect(more).toEqual({ against: failed + 1, seen: all.length + 1 })
    }),
    { numRuns: 100 },
  )
})

test('SARIF: no text changes what is counted, nor does any order', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      const results = all.map(([text, bad]) => ({ ruleId: text, level: bad ? 'error' : 'none', kind: bad ? 'fail' : 'pass', message: { text } }))
      const log = (list: readonly object[]) => bytesOf(JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', rules: all.map(([id]) => ({ id, name: id })) } }, results: list }] }))
      const against = all.filter(([, bad]) => bad).length
      expect(await scansIn(log(results))).toEqual({ against, seen: 1 })
      expect(await scansIn(log(results.toReversed()))).toEqual({ against, seen: 1 })
    }),
    { numRuns: 100 },
  )
})
