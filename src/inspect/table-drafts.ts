import { feedbackDraft, feedbackIn, withFeedback } from './engagement-draft.ts'
import type { Draft } from './draft.ts'
import { formDraft } from './form-draft.ts'
import type { OpenedTable } from './open-table.ts'
import { registerDrafts } from './register-draft.ts'
import type { TableSource } from './table-source.ts'
import { rosterDraft, trainingDraft } from './training-draft.ts'
import { pairOf, recordsIn, rosterIn, type Records, type Roster } from './training-tables.ts'

/** What the tables of all files could be, told together: records of training need a roster, sessions may have feedback. */
export interface TableDrafts {
  readonly drafts: ReadonlyMap<OpenedTable, readonly Draft[]>
  /** Of a table that serves the entry of another one: what it is there, in words. */
  readonly serves: ReadonlyMap<OpenedTable, string>
}

export function tableDrafts(tables: readonly OpenedTable[], now: number): TableDrafts {
  const drafts = new Map<OpenedTable, readonly Draft[]>()
  const serves = new Map<OpenedTable, string>()
  const records: Records[] = []
  const rosters: Roster[] = []
  const feedbacks = new Map<OpenedTable, TableSource>()
  for (const opened of tables) {
    const form = formDraft(opened)
    const registers = form ? [form] : registerDrafts(opened)
    if (registers.length > 0) {
      drafts.set(opened, registers)
      continue
    }
    const feedback = feedbackIn(opened)
    if (feedback) {
      feedbacks.set(opened, feedback)
      continue
    }
    const record = recordsIn(opened, now)
    const roster = record ? null : rosterIn(opened)
    if (record) records.push(record)
    if (roster) rosters.push(roster)
  }
  for (const record of records) {
    drafts.set(record.opened, [trainingDraft(record, rosters)])
    const roster = pairOf(record, rosters)?.roster.opened
    if (roster) serves.set(roster, `It is the roster of the training entry that is shown with ${record.opened.path}.`)
  }
  for (const roster of rosters) if (!serves.has(roster.opened)) drafts.set(roster.opened, [rosterDraft(roster)])
  const sessions = tables.filter((opened) => drafts.get(opened)?.[0]?.type === 'engagement')
  for (const [opened, feedback] of feedbacks) {
    const [beside, ...others] = sessions
    const [first, ...rest] = beside === undefined ? [] : (drafts.get(beside) ?? [])
    if (beside && first && others.length === 0 && !first.files.includes(opened.path)) {
      drafts.set(beside, [withFeedback(first, opened.path, feedback), ...rest])
      serves.set(opened, `It is the feedback of the engagement entry that is shown with ${beside.path}.`)
    } else drafts.set(opened, [feedbackDraft(opened.path, feedback)])
  }
  return { drafts, serves }
}
