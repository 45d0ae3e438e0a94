import { headerKey } from '../model/names.ts'
import { hasTimeWithoutZone } from './date-patterns.ts'
import type { Column } from './columns.ts'
import { isDateName } from './matching.ts'
import type { OpenedTable } from './open-table.ts'
import { flowList, flowMap, scalar } from './yaml.ts'

/** A table as a source of an entry: its lines, what is open about it, and whether its times lack a zone. */
export interface TableSource {
  readonly lines: readonly string[]
  readonly questions: readonly string[]
  readonly hasTimes: boolean
}

export interface SourceParts {
  /** Key of the entry: `log`, `records`. */
  readonly key: string
  readonly opened: OpenedTable
  readonly columns: ReadonlyMap<string, Column>
  readonly courseColumns?: readonly Column[]
  readonly questions?: readonly string[]
}

/** The longest flow collection that stays on one line. */
const flowWidth = 100
/** As the checklist's schema has it. */
const longestHeader = 200

/** Whether a checklist can name a column. */
export function isNameable(name: string): boolean {
  return name !== '' && name.length <= longestHeader && !/\p{Cs}/u.test(name)
}

export function tableSource({ key, opened, columns, courseColumns = [], questions = [] }: SourceParts): TableSource {
  const dated = [...[...columns].filter(([ours]) => isDateName(ours)).map(([, column]) => column), ...courseColumns].filter(({ filled }) => filled > 0)
  const dates = dateFormatFor(dated, opened.mayBeIso)
  const renamed = [...columns].filter(([ours, { name }]) => headerKey(ours) !== headerKey(name))
  const parts = [
    ...opened.options,
    ...mapLines('columns', renamed.filter(([, { name }]) => isNameable(name)).map(([ours, { name }]) => [ours, scalar(name)] as const)),
    ...(courseColumns.length > 0 ? listLines('courseColumns', courseColumns.map(({ name }) => name)) : []),
    ...(dates.format === null ? [] : [`dateFormat: ${scalar(dates.format)}`]),
  ]
  const file = scalar(opened.path)
  const tooLong = renamed.filter(([, { name }]) => !isNameable(name)).map(([ours, { name }]) => `columns.${ours}: its header is ${name === '' ? 'blank' : 'longer than a checklist can hold'}; give the column another one`)
  return {
    lines: parts.length === 0 ? [`${key}: ${file}`] : [`${key}:`, `  file: ${file}`, ...parts.map((line) => `  ${line}`)],
    questions: [...questions, ...tooLong, ...dates.questions],
    hasTimes: dated.some(({ cells, dateFormats: [pattern] }) => pattern !== undefined && [...cells].some((cell) => hasTimeWithoutZone(pattern, cell))),
  }
}

function mapLines(key: string, entries: readonly (readonly [string, string])[]): readonly string[] {
  if (entries.length === 0) return []
  const flow = `${key}: ${flowMap(entries)}`
  return flow.length <= flowWidth ? [flow] : [`${key}:`, ...entries.map(([name, value]) => `  ${scalar(name)}: ${value}`)]
}

function listLines(key: string, texts: readonly string[]): readonly string[] {
  const flow = `${key}: ${flowList(texts)}`
  return flow.length <= flowWidth ? [flow] : [`${key}:`, ...texts.map((text) => `  - ${scalar(text)}`)]
}

/** The one pattern that reads every date of these columns; without one, or with several, people decide. */
function dateFormatFor(columns: readonly Column[], mayBeIso: boolean): { readonly format: string | null; readonly questions: readonly string[] } {
  const unread = columns.filter(({ kind, dateFormats }) => kind === 'date' && dateFormats.length === 0)
  const read = columns.filter(({ dateFormats }) => dateFormats.length > 0)
  const questions = unread.map(({ name, cells }) => `"${name}" has dates that no one pattern reads (${shapesOf(cells).join(', ')}): let the file write 2026-12-01`)
  const lists = read.map(({ dateFormats }) => dateFormats)
  if (lists.every((each) => each.includes(''))) return { format: null, questions }
  const common = (lists.find((each) => !each.includes('')) ?? []).filter((pattern) => lists.every((each) => each.includes(pattern) || (mayBeIso && each.includes(''))))
  const [format = null, ...others] = common
  if (format === null) return { format, questions: [...questions, `${read.map(({ name }) => `"${name}"`).join(' and ')} write dates in different ways, and one dateFormat reads a table: let the file write 2026-12-01`] }
  if (others.length > 0) return { format: null, questions: [...questions, `dateFormat: which of ${common.join(' or ')}? The cells do not tell day from month`] }
  return { format, questions }
}

/** Forms of cells with every digit as 9 and every letter as x, so that nothing else of them is told. */
function shapesOf(cells: ReadonlySet<string>): readonly string[] {
  return [...new Set([...cells].map((cell) => cell.slice(0, 40).replace(/\d/g, '9').replace(/\p{L}/gu, 'x')))].slice(0, 3)
}
