import type { Inspection } from '../generated/inspection.ts'
import { headerKey } from '../model/names.ts'
import type { Instant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import type { Table } from '../readers/table.ts'
import { dateFormatsOf, looksLikeDate, type DateFormats } from './date-patterns.ts'

export type ColumnKind = NonNullable<Inspection['files'][number]['table']>['columns'][number]['kind']

/** A column as its cells show it. */
export interface Column {
  readonly name: string
  /** As `headerKey`, without what stands in brackets. */
  readonly key: string
  readonly kind: ColumnKind
  readonly filled: number
  /** Each different cell once, blank ones left out. */
  readonly cells: ReadonlySet<string>
  readonly dateFormats: DateFormats
  /** Words that a checklist may have to name; null for a column that could name somebody. */
  readonly values: readonly string[] | null
  /** Whether its header says that it names or describes somebody. */
  readonly isPersonal: boolean
}

const mostFew = 12
const mostWords = 30
const longestWord = 60

/**
 * Headers of columns whose words a checklist names, and which name no person. The whole header must say so: a "Ward" is a
 * place, a "Ward sister" somebody.
 */
const wordy =
  /^(?:staff|duty|home|work|main|current|final|overall|residual|initial|raised|original|hazard|defect|concern|action|test|training|course|completion|employee)*(?:status|state|outcome|result|severity|priority|impact|likelihood|probability|risk|rating|site|ward|shift|role|group|team|unit|department|dept|division|directorate|location|region|office|course|module|programme|program|training|kind|type|category|environment|beneficiary|audience|profession|jobtitle|jobrole|grade|band|language|completed|complete|passed|answer)(?:code|title|type|band|name|category|rating|status)?$/
/** Headers of columns that could name or describe somebody, whatever else they say. */
const personal =
  /name|mail|phone|mobile|person|people|user|login|employee|number|staffid|^id$|token|seed|account|owner|manager|supervisor|lead$|trainer|instructor|assessor|facilitator|author|^by|by$|contact|comment|note|remark|description|address|postcode|birth|gender|ethnic|nationality|disab|religio|absence|salary|reason|who$/

const yesNo: ReadonlySet<string> = new Set(['yes', 'no', 'y', 'n', 'true', 'false', 'ja', 'nein', 'oui', 'non', 'si', 'sí'])

/** What each column of a table holds. A cell that can't be read as a text makes its column a text. */
export function columnsOf(table: Table, now: Instant): readonly Column[] {
  return table.header.map((name, index) => {
    const cells = new Set<string>()
    let filled = 0
    let isFlat = true
    for (const row of table.rows) {
      const cell = cellOf(row, index)
      if (cell === null) isFlat = false
      else if (cell !== '') {
        filled++
        cells.add(cell)
      }
    }
    const dateFormats = isFlat ? dateFormatsOf(cells, now, table.unit === 'row') : []
    const key = headerKey(name.replace(/\s*[([{].*?[)\]}]/g, ''))
    const told = isFlat ? kindOf(cells, filled, dateFormats) : 'text'
    /* In a short list of defects each priority may stand once. */
    const kind = told === 'id' && wordy.test(key) && cells.size <= mostFew ? 'few-valued' : told
    return { name: name.trim(), key, kind, filled, cells, dateFormats, values: isNameable(key, kind, cells) ? [...cells] : null, isPersonal: personal.test(key) }
  })
}

/** Null for a nested value of JSON, which no cell is. */
export function cellOf(row: readonly string[], index: number): string | null {
  try {
    return (row[index] ?? '').trim()
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

function kindOf(cells: ReadonlySet<string>, filled: number, dateFormats: DateFormats): ColumnKind {
  const all = (test: (cell: string) => boolean) => [...cells].every(test)
  if (filled === 0) return 'empty'
  if (dateFormats.length > 0 || all(looksLikeDate)) return 'date'
  if (all((cell) => yesNo.has(cell.toLowerCase()))) return 'yes-no'
  if ([...cells].some((cell) => /\S@\S+\.\S/.test(cell))) return 'e-mail'
  if (all((cell) => /^-?\d+(?:[.,]\d+)?\s?%?$/.test(cell))) return 'number'
  if (cells.size === filled && filled > 1 && all((cell) => cell.length <= 40 && /\d/.test(cell) && !/\s/.test(cell))) return 'id'
  return cells.size <= mostFew && (filled > mostFew ? cells.size * 2 <= filled : true) && all((cell) => cell.length <= longestWord) ? 'few-valued' : 'text'
}

/** Whether the words of a column may be shown: it has few, its header says that they are no names, and they look like none. */
function isNameable(key: string, kind: ColumnKind, cells: ReadonlySet<string>): boolean {
  if (kind === 'yes-no') return true
  if (cells.size === 0 || cells.size > mostWords) return false
  const words = [...cells]
  if (words.some((word) => word.length > longestWord || word.includes('@') || /\d{6}/.test(word))) return false
  if (kind === 'number') return !personal.test(key) && words.every((word) => /^(?:\d|10)$/.test(word))
  return (kind === 'few-valued' || kind === 'text') && wordy.test(key)
}

/** A column as the inspection shows it. */
export function shownColumn({ name, kind, filled, cells, dateFormats, values }: Column): NonNullable<Inspection['files'][number]['table']>['columns'][number] {
  return { name, kind, filled, distinct: cells.size, dateFormats: [...dateFormats], values: values === null ? null : [...values] }
}
