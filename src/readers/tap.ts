import { Unusable } from '../model/unusable.ts'
import type { TestRun } from './test-run.ts'

/** One `ok` or `not ok` line, with what is nested in it. */
interface Point {
  readonly indent: number
  readonly number: number | null
  readonly isLeftOut: boolean
  readonly hasFailed: boolean
  /** Whether it, or anything in it, is left out. */
  readonly hasSkipped: boolean
  /** Whether it, or anything in it, ran. */
  readonly hasRun: boolean
}

const rewrite = 'Run the tests again and keep all of their output.'
const pointLine = /^( *)(not )?ok\b(?: +(\d{1,15})\b)?(.*)$/
const planLine = /^1\.\.(\d{1,15})\s*(?:#.*)?$/

/**
 * The Test Anything Protocol, versions 12 to 14 (testanything.org). The lines at the left edge are the tests; a group
 * with nested lines counts once: it failed where anything in it did, ran where anything in it did, and counts as
 * skipped too where anything in it was. `# SKIP` and `# TODO` are no failures, and count as skipped. A test that the plan
 * misses, one with a number outside of the plan or used twice, and `Bail out!` count as failures. TAP has no times and
 * no suites but its groups, which have no fixed form. Throws `Unusable` without exactly one plan, and
 * where the last line is a test and does not end.
 */
export function readTap(text: string): TestRun {
  const settled: Point[] = []
  const waiting: Point[] = []
  const plans: number[] = []
  let bailOuts = 0
  let notes: number | null = null
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [i, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length
    if (notes !== null && indent > 0) {
      if (indent === notes && line.trim() === '...') notes = null
      continue
    }
    notes = indent > 0 && line.trim() === '---' ? indent : null
    if (/^\s*Bail out!/.test(line)) bailOuts++
    if (line.startsWith('TAP version')) refuseOtherVersion(line, i + 1)
    const plan = planLine.exec(line)
    if (plan) plans.push(Number(plan[1]))
    if (line.trim() === '}' && waiting.at(-1)?.indent === indent) settle(settled, waiting.pop())
    const point = pointOf(line)
    if (point && line.trimEnd().endsWith('{')) waiting.push(point)
    else if (point) settle(settled, point)
  }
  const [planned] = plans
  /* The end of a test's line says whether it was skipped. */
  if (pointOf(lines.at(-1) ?? '')) throw new Unusable('is cut short: its last line does not end', rewrite)
  if (planned === undefined) throw new Unusable('has no plan (a line such as 1..12), so it may be cut short', rewrite)
  if (plans.length > 1) throw new Unusable(`has ${plans.length} plans`, 'Give each run of the tests as a file of its own.')
  if (waiting.length > 0) throw new Unusable('is cut short: a group of tests does not end', rewrite)
  const tests = settled.filter(({ indent }) => indent === 0)
  const strays = settled.filter(({ indent, hasFailed }) => indent > 0 && hasFailed).length
  const count = (is: (point: Point) => boolean): number => tests.filter(is).length
  return {
    format: 'tap',
    tests: tests.length,
    failed: count(({ hasFailed }) => hasFailed) + strays + bailOuts + unplanned(tests, planned),
    skipped: count(({ hasSkipped }) => hasSkipped),
    ran: count(({ hasRun }) => hasRun),
    suites: [],
    startedAt: null,
  }
}

function refuseOtherVersion(line: string, at: number): void {
  if (/^TAP version 1[234]\s*$/.test(line)) return
  throw new Unusable('has a version of TAP that the gate does not read', 'Write TAP 12, 13 or 14, or JUnit XML.', at)
}

function pointOf(line: string): Point | null {
  const [, spaces, not, number, rest] = pointLine.exec(line) ?? []
  if (spaces === undefined || rest === undefined) return null
  const hasFailed = not !== undefined
  /* A failure is excused only by a directive that is written as the protocol asks. */
  const isLeftOut = hasFailed ? /\s# (?:skip|todo)(?:\s|$)/i.test(rest) : /#\s*(?:skip|todo)/i.test(rest)
  return {
    indent: spaces.length,
    number: number === undefined ? null : Number(number),
    isLeftOut,
    hasFailed: hasFailed && !isLeftOut,
    hasSkipped: isLeftOut,
    hasRun: !isLeftOut,
  }
}

/** Takes a point in, and into it the points before it that are indented more: they are its parts. */
function settle(settled: Point[], point: Point | undefined): void {
  if (!point) return
  const first = settled.findLastIndex(({ indent }) => indent <= point.indent) + 1
  const parts = settled.splice(first)
  settled.push({
    ...point,
    hasFailed: point.hasFailed || (!point.isLeftOut && parts.some(({ hasFailed }) => hasFailed)),
    hasSkipped: point.hasSkipped || parts.some(({ hasSkipped }) => hasSkipped),
    hasRun: point.hasRun && (parts.length === 0 || parts.some(({ hasRun }) => hasRun)),
  })
}

/** How many tests the plan misses or does not know, by their number and by their numbers. */
function unplanned(tests: readonly Point[], planned: number): number {
  const numbers = tests.flatMap(({ number }) => (number === null ? [] : [number]))
  const outside = numbers.filter((number) => !(number >= 1 && number <= planned)).length
  const twice = numbers.length - new Set(numbers).size
  return Math.max(Math.abs(planned - tests.length), outside + twice)
}
