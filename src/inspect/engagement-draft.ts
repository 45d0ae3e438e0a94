import { folderOf } from '../model/path.ts'
import type { Draft } from './draft.ts'
import { matched } from './matching.ts'
import type { OpenedTable } from './open-table.ts'
import { tableSource, type TableSource } from './table-source.ts'
import { feedbackWords } from './vocabulary.ts'
import { scalar } from './yaml.ts'

/** What people said, as the second table of engagement; null for another table. */
export function feedbackIn(opened: OpenedTable): TableSource | null {
  const { found } = matched(opened.columns, feedbackWords)
  if (!['id', 'raisedOn', 'response', 'respondedOn'].every((name) => found.has(name))) return null
  return tableSource({ key: 'feedback', opened, columns: found })
}

/** The sessions' entry with the feedback beside it. */
export function withFeedback(draft: Draft, path: string, feedback: TableSource): Draft {
  return { ...draft, files: [...draft.files, path], body: [...draft.body, ...feedback.lines], questions: [...draft.questions, ...feedback.questions] }
}

/** The entry where no sessions are among the files. */
export function feedbackDraft(path: string, feedback: TableSource): Draft {
  const folder = folderOf(path)
  const missing = folder === '' ? 'sessions.csv' : `${folder}/sessions.csv`
  return {
    type: 'engagement',
    needs: { path: missing, what: 'the sessions: a row for each session and group, with how many attended' },
    why: 'it has what people said and what was answered',
    files: [path],
    body: [`sessions: ${scalar(missing)} # replace it: a row for each session and group`, ...feedback.lines],
    questions: feedback.questions,
    hasTimes: feedback.hasTimes,
  }
}
