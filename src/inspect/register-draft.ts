import type { Column } from './columns.ts'
import type { Draft } from './draft.ts'
import { matched, type Matching } from './matching.ts'
import type { OpenedTable } from './open-table.ts'
import { tableSource } from './table-source.ts'
import { vocabularies, type Vocabulary } from './vocabulary.ts'

/** The words of a column that the gate takes as they are; other words are for people to translate. */
const known: Readonly<Record<string, readonly [words: RegExp, asks: string]>> = {
  severity: [/^(?:critical|high|medium|low)$/i, 'critical, high, medium and low'],
  raisedSeverity: [/^(?:critical|high|medium|low)$/i, 'critical, high, medium and low'],
  status: [/^(?:closed|resolved|done|fixed|open|new|in progress|to do|todo)$/i, 'closed, resolved, done and fixed as closed, and takes any other word for open'],
  outcome: [/^(?:success|succeeded|passed|failed|failure)$/i, 'success, succeeded and passed, and takes any other word for a failure'],
  beneficiary: [/^(?:public|staff)$/i, 'public and staff'],
}

/** Types whose one table this could be, the likeliest first: every column that they need is there, or may be. */
export function registerDrafts(opened: OpenedTable): readonly Draft[] {
  const fitting = vocabularies
    .map((vocabulary) => ({ vocabulary, matching: matched(opened.columns, vocabulary.words) }))
    .filter(({ vocabulary, matching }) => fits(vocabulary, matching))
  const whole = fitting.findIndex(({ vocabulary: { required }, matching: { found } }) => required.every((name) => found.has(name)))
  /* A table that is wholly of one type is of no other that asks less: concerns are not to pass as defects. */
  return (whole < 0 ? fitting : fitting.slice(0, whole + 1)).map(({ vocabulary, matching }) => registerDraft(opened, vocabulary, matching))
}

/** All needed columns but one, and one that tells; a column of which there are two is there. */
function fits({ required, telling }: Vocabulary, { found, unsure }: Matching): boolean {
  const has = (name: string) => found.has(name) || unsure.has(name)
  const missing = required.filter((name) => !has(name))
  return telling.some(has) && (missing.length === 0 || (missing.length === 1 && required.length > 3))
}

function registerDraft(opened: OpenedTable, { type, source, required }: Vocabulary, { found, unsure }: Matching): Draft {
  const missing = required.filter((name) => !found.has(name) && !unsure.has(name))
  const table = tableSource({
    key: source,
    opened,
    columns: found,
    questions: [
      ...missing.map((name) => `columns.${name}: which column is it? The header has none that says so`),
      ...[...unsure].map(([name, columns]) => `columns.${name}: which of ${columns.map((column) => `"${column.name}"`).join(' or ')}?`),
      ...[...found].flatMap(([name, column]) => wordsToTranslate(name, column, type)),
    ],
  })
  const telling = [...found.values()].slice(0, 4).map(({ name }) => `"${name}"`)
  return {
    type,
    why: `it has the ${telling.length === 1 ? 'column' : 'columns'} ${telling.join(', ')}`,
    files: [opened.path],
    body: [...table.lines, ...placeholders(type)],
    questions: table.questions,
    hasTimes: table.hasTimes,
  }
}

function wordsToTranslate(ours: string, { values, cells }: Column, type: string): readonly string[] {
  const entry = known[ours]
  if (!entry || type === 'hazardLog' || (type === 'outcomes' && ours === 'outcome')) return []
  const [words, asks] = entry
  const others = [...cells].filter((cell) => !words.test(cell))
  if (others.length === 0) return []
  const named = values === null ? `the ${others.length} other words there` : others.map((word) => `"${word}"`).join(', ')
  return [`values: {${ours}: {…}}: the gate knows ${asks}; translate ${named} where that is what they mean`]
}

/** What the type can't do without and only people can give: the strictest that there is, until they do. */
function placeholders(type: Draft['type']): readonly string[] {
  return type === 'hazardLog' ? ['maxResidualRisk: 1 # replace it: the highest risk that may remain, 1 to 5; 1 is the strictest'] : []
}
