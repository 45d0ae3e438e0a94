import type { Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { Row } from './rows.ts'

const completeWords: ReadonlySet<string> = new Set(['completed', 'complete', 'passed', 'pass', 'yes', 'true', '1'])
/** What makes a training record count. */
export interface RecordRule {
  readonly minScorePercent: number | null
  readonly maxAgeSeconds: number | null
  readonly times: Instants
}

/** By its status, or where there is no such column by having a date of completion. */
export function saysCompleted(row: Row): boolean {
  return row.has('status') ? completeWords.has(row.text('status').toLowerCase()) : row.date('completedOn') !== null
}

/**
 * The instant until which a record counts (infinite where nothing ends it), or null where it does not count: not
 * complete, dated after now, without the date that `maxAge` asks for, expired or too old by the instant judged for, or
 * without the score that is asked for.
 */
export function countingUntil(row: Row, { minScorePercent, maxAgeSeconds, times }: RecordRule): Instant | null {
  const completedOn = row.date('completedOn')
  const expiresOn = row.date('expiresOn')
  const score = row.number('score')
  if (!saysCompleted(row) || (completedOn !== null && completedOn > times.now)) return null
  if (minScorePercent !== null && !(score !== null && score >= minScorePercent)) return null
  const ages = maxAgeSeconds === null ? Infinity : completedOn === null ? -Infinity : completedOn + maxAgeSeconds * 1000
  const holds = expiresOn === null ? ages >= times.judgedFor : ages >= times.judgedFor && times.judgedFor < expiresOn
  return holds ? Math.min(ages, expiresOn ?? Infinity) : null
}
