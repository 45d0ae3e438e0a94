import type { Column } from './columns.ts'
import type { Draft } from './draft.ts'
import type { OpenedTable } from './open-table.ts'
import { tableSource } from './table-source.ts'

/** What forms write of a response beside its answers: Google Forms, Microsoft Forms, LimeSurvey. */
const signs: readonly (readonly [tool: string, keys: readonly string[]])[] = [
  ['LimeSurvey', ['submitdate', 'startlanguage']],
  ['Microsoft Forms', ['starttime', 'completiontime']],
  ['Google Forms', ['timestamp']],
]
const meta: ReadonlySet<string> = new Set(['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'token', 'startdate', 'datestamp', 'ipaddr', 'refurl', 'starttime', 'completiontime', 'email', 'name', 'lastmodifiedtime', 'timestamp', 'emailaddress', 'username', 'score', 'totalpoints'])
const dateKeys = ['submitdate', 'completiontime', 'timestamp']
const personKeys = ['email', 'emailaddress', 'token']
const mostAnswers = 11

/** A survey from the export of a form, one row a response; null for any other table. */
export function formDraft(opened: OpenedTable): Draft | null {
  const byKey = new Map(opened.columns.map((column) => [column.key, column]))
  const tool = signs.find(([, keys]) => keys.every((key) => byKey.has(key)))?.[0]
  if (tool === undefined) return null
  const answers = opened.columns.filter((column) => !meta.has(column.key) && !column.isPersonal && column.cells.size > 0 && column.cells.size <= mostAnswers && column.kind !== 'date')
  const asked = answers.filter(({ kind, cells }) => kind === 'number' || [...cells].every((cell) => cell.length <= 30 && !cell.includes(';')))
  const candidates = asked.length > 0 ? asked : answers
  const [answer, ...others] = candidates
  const date = dateKeys.map((key) => byKey.get(key)).find((column) => column !== undefined && column.dateFormats.length > 0)
  const person = personKeys.map((key) => byKey.get(key)).find((column) => column !== undefined && column.filled > 0)
  const undated = date === undefined ? dateKeys.map((key) => byKey.get(key)).find((column) => column !== undefined) : undefined
  const columns = new Map<string, Column>([
    ...(answer && others.length === 0 ? [['answer', answer] as const] : []),
    ...(date ? [['date', date] as const] : []),
    ...(person ? [['person', person] as const] : []),
  ])
  const table = tableSource({
    key: 'results',
    opened,
    columns,
    questions: [
      ...(answer ? [] : ['columns.answer: which question counts?']),
      ...(others.length > 0 ? [`columns.answer: which question counts? ${candidates.map(({ name }) => `"${name}"`).join(' or ')}`] : []),
      ...(undated ? [`"${undated.name}" holds no dates that the gate reads; without columns.date the file has no date: say occurredOn`] : []),
      'columns.group: which column says to which group somebody belongs? Without one, all answers are one group',
    ],
  })
  const words = answer && others.length === 0 ? wordsOf(answer) : null
  return {
    type: 'survey',
    why: `it has the columns of an export of ${tool}, a row for each response`,
    files: [opened.path],
    body: [
      ...table.lines,
      `favourableAnswers: ["…"] # replace it: which answers are favourable${words === null ? '' : `, of ${words}`}`,
      'asked: 999999 # replace it: how many people were asked; the form does not know who kept silent',
    ],
    questions: table.questions,
    hasTimes: table.hasTimes,
  }
}

/** Codes, points and words of scales are nobody's own. */
function wordsOf({ cells }: Column): string | null {
  const words = [...cells].toSorted()
  return words.every((word) => /^(?:\d{1,2}|[A-Z]{1,2}\d{1,3})$/.test(word) || scale.test(word)) ? words.join(', ') : null
}

const scale = /^(?:(?:strongly|somewhat|very|completely|fully|quite|slightly|not|not at all|partly) )?(?:agree|disagree|neither agree nor disagree|satisfied|dissatisfied|likely|unlikely|confident|ready|prepared|good|poor|excellent|fair|neutral|yes|no|sure|unsure)$/i
