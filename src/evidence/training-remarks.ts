import type { Remark } from '../model/observation.ts'
import type { EntryOf } from './type.ts'

/** What is known of the records, where people are without one. */
export interface Blamed {
  /** Records of people on the roster, and of others. */
  readonly matched: number
  readonly unmatched: number
  /** The highest score, where one is asked for; null where no record has any. */
  readonly bestScore: number | null
  /** What could tell that somebody completed, where no record of anybody on the roster says so. */
  readonly blamed: 'status' | 'nothing' | null
}

/** Training is measured over everyone who should be trained, not over who was enrolled. */
export const ownRoster: Remark = {
  rule: 'training/own-roster',
  message: 'the roster is the list of the records: whoever has no record is missing from it',
  remedy: 'Give as the roster a list of everyone who should be trained, from where people are employed or planned.',
}

export function unmatchedRemark(unmatched: number, matched: number): Remark {
  return {
    rule: 'evidence/unmatched',
    message: `${unmatched} of ${unmatched + matched} training records are for people who are not on the roster`,
    remedy: 'Check that the roster is complete and that both files name people in the same way ("columns.person").',
  }
}

/** What to do about the people without a record that counts: the likeliest reason first. */
export function howToCover(untrained: number, { matched, unmatched, bestScore, blamed }: Blamed, { minScorePercent = 0 }: EntryOf<'training'>): string {
  if (matched === 0 && unmatched > 0)
    return 'No record is for anybody on the roster: check that "columns.person" names the same kind of id in both files.'
  if (bestScore !== null && bestScore <= 1 && minScorePercent > 1) return 'The scores look like parts of one (0.95): write them in percent (95), as plain numbers, and export the records again.'
  if (blamed === 'nothing')
    return 'Nothing in the records tells who completed: say which column does, as columns: {status: …} or {completedOn: …}, or courseColumns: […] for a sheet with a column for each course.'
  if (blamed === 'status') return 'No record says "completed", "passed" or the like. If people are trained, translate the words that say so: values: {status: {…: completed}}.'
  return `Train the ${untrained === 1 ? 'one person' : `${untrained} people`} without a record that counts, then export the records again.`
}
