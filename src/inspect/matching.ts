import type { Column } from './columns.ts'

/** Which of a table's columns are those that a type reads, by our name. */
export interface Matching {
  readonly found: ReadonlyMap<string, Column>
  /** Where several would do, none is taken: a wrong guess would be believed. */
  readonly unsure: ReadonlyMap<string, readonly Column[]>
}

const dates: ReadonlySet<string> = new Set(['date', 'raisedOn', 'respondedOn', 'acceptedOn', 'due', 'closedOn', 'completedOn', 'expiresOn'])
const numbers: ReadonlySet<string> = new Set(['asked', 'responded', 'favourable', 'attended', 'invited', 'durationMinutes', 'score'])

export function isDateName(ours: string): boolean {
  return dates.has(ours)
}

/** Each of our names with the one column whose header and cells fit it; a column serves one name. */
export function matched(columns: readonly Column[], words: Readonly<Record<string, readonly string[]>>): Matching {
  const found = new Map<string, Column>()
  const unsure = new Map<string, readonly Column[]>()
  const taken = new Set<Column>()
  for (const [ours, ranks] of Object.entries(words))
    for (const rank of ranks) {
      const keys = rank.split(' ')
      const fitting = columns.filter((column) => keys.includes(column.key) && !taken.has(column) && suits(ours, column))
      const [first, ...others] = fitting
      if (!first) continue
      if (others.length > 0) unsure.set(ours, fitting)
      else {
        found.set(ours, first)
        taken.add(first)
      }
      break
    }
  return { found, unsure }
}

/** Whether a column's cells can be what our name stands for. An empty column can be anything. */
function suits(ours: string, { kind }: Column): boolean {
  if (kind === 'empty') return true
  if (dates.has(ours)) return kind === 'date'
  if (numbers.has(ours)) return kind === 'number'
  return kind !== 'date'
}
