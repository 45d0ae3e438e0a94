import type { Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { sameNameKey } from '../model/names.ts'
import type { Row } from './rows.ts'

const completeWords: ReadonlySet<string> = new Set(['completed', 'complete', 'passed', 'pass', 'yes', 'true', '1'])
const failedWords: ReadonlySet<string> = new Set(['fail', 'failed', 'not passed', 'did not pass', 'not complete', 'not completed', 'incomplete', 'no show', 'did not attend', 'cancelled', 'canceled', 'withdrawn', 'expired', 'revoked'])
const longestFailedWord = 14

/**
 * The header of a column that nobody named as the status and that says of a dated record that it came to nothing; null
 * where there is none, and where a status is read: then somebody has said what counts.
 */
export function deniedBy(row: Row): string | null {
  return row.has('status') ? null : row.unread((cell) => cell.length >= 4 && cell.length <= longestFailedWord + 2 && failedWords.has(sameNameKey(cell)))
}

/** What makes a training record count. */
export interface RecordRule {
  readonly minScorePercent: number | null
  readonly maxAgeSeconds: number | null
  readonly times: Instants
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
  const complete = row.has('status') ? completeWords.has(row.text('status').toLowerCase()) : completedOn !== null
  if (!complete || (completedOn !== null && completedOn > times.now)) return null
  if (minScorePercent !== null && !(score !== null && score >= minScorePercent)) return null
  const ages = maxAgeSeconds === null ? Infinity : completedOn === null ? -Infinity : completedOn + maxAgeSeconds * 1000
  const holds = expiresOn === null ? ages >= times.judgedFor : ages >= times.judgedFor && times.judgedFor < expiresOn
  return holds ? Math.min(ages, expiresOn ?? Infinity) : null
}
