import { parseToolInstant, type Instant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import type { JsonObject } from './json-object.ts'

/** What one test report says, in one shape for every format. A report of no tests has `tests: 0`; it is not refused. */
export interface TestRun {
  /** The file's format, as `explain` names it. */
  readonly format: string
  /** Tests that the report shows one by one. */
  readonly tests: number
  /** Failures and errors: the worst of what tests, suites and the whole report say. Can be more than `tests`. */
  readonly failed: number
  /** Tests that were left out, or are still to be written: the most that any part of the report says. */
  readonly skipped: number
  /** Tests that ran to a result: the least that any part of the report says. */
  readonly ran: number
  /** Names of suites in which a test ran, in order of first appearance. */
  readonly suites: readonly string[]
  /** The earliest start: epoch milliseconds, or the tool's own local time without offset. */
  readonly startedAt: number | string | null
}

interface Start {
  readonly at: Instant
  readonly written: number | string
}

/** Tools write 1970 or the year 1 for suites that never started. */
const firstPlausible = Date.UTC(2000, 0, 1)

/**
 * The earliest of the starts that tools wrote, as text or epoch milliseconds; null where there is none. Null too where
 * one can't be read, for that could be the earliest. Times without offset are compared as if they were UTC.
 */
export function oldestStart(starts: readonly (string | number)[]): number | string | null {
  const oldest = startKeeper()
  for (const each of starts) oldest.add(each)
  return oldest.start()
}

/** As `oldestStart`, for starts that come one by one. */
export function startKeeper() {
  let oldest: Start | null = null
  let isUnknown = false
  return {
    add(each: string | number): void {
      if (isPlaceholder(each)) return
      const start = typeof each === 'string' ? startOf(each) : { at: each, written: each }
      if (!start) isUnknown = true
      else if (!(oldest && oldest.at <= start.at)) oldest = start
    },
    start: (): number | string | null => (isUnknown ? null : (oldest?.written ?? null)),
  }
}

function isPlaceholder(start: string | number): boolean {
  if (typeof start === 'number') return !(start >= firstPlausible)
  return start.trim() === '' || /^[01]\d\d\d-/.test(start)
}

function startOf(text: string): Start | null {
  const written = text.trim().replace(/^(\d{4}-\d\d-\d\d) /, '$1T')
  const at = parseToolInstant(written, 'UTC')
  if (at === null) return null
  return { at, written: /(?:Z|[+-]\d\d:\d\d)$/.test(written) ? at : written }
}

/** A whole number from 0 in a JSON report; null where it is absent or null. Throws `Unusable` for all else. */
export function countOf(from: JsonObject, key: string): number | null {
  const value = from[key] ?? null
  if (value === null) return null
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new Unusable(`"${key}" is no whole number from 0`, 'Let the tool write the report again, and change nothing in it.')
}

/** As `countOf`, for a count without which the report can't be judged. */
export function neededCountOf(from: JsonObject, key: string): number {
  const count = countOf(from, key)
  if (count !== null) return count
  throw new Unusable(`lacks "${key}"`, 'Let the tool write the report again, and change nothing in it.')
}
