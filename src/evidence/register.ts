import type { Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import type { Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'

export type Severity = 'critical' | 'high' | 'medium' | 'low'

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical']
const closedWords: ReadonlySet<string> = new Set(['closed', 'resolved', 'done', 'fixed'])
const successWords: ReadonlySet<string> = new Set(['success', 'succeeded', 'passed'])
const placeholders: ReadonlySet<string> = new Set([
  'n/a', 'na', 'n.a', 'none', 'nil', 'null', '#n/a', 'not applicable', 'blank', 'empty', 'nothing', 'no control', 'no controls',
  'tba', 'tbc', 'tbd', 'to be agreed', 'to be assigned', 'to be confirmed', 'to be decided', 'to be determined', 'todo', 'to do', 'pending', 'not yet',
  'unknown', 'not known', 'unassigned', 'not assigned', 'not yet assigned', 'nobody', 'no one', 'noone', 'no owner', 'vacant',
])

/** Anything but the four words is unclassified: null. */
export function severityOf(word: string): Severity | null {
  const lower = word.trim().toLowerCase()
  return severities.find((severity) => severity === lower) ?? null
}

/** The higher of two; a blank second says nothing, an unknown word makes it unclassified. */
export function higherSeverity(severity: string, raised: string): Severity | null {
  const own = severityOf(severity)
  if (raised.trim() === '') return own
  const other = severityOf(raised)
  if (own === null || other === null) return null
  return severities.indexOf(own) >= severities.indexOf(other) ? own : other
}

export function isClosed(status: string): boolean {
  return closedWords.has(status.trim().toLowerCase())
}

export function isSuccess(outcome: string): boolean {
  return successWords.has(outcome.trim().toLowerCase())
}

/** Whether a cell says something: "TBC", "Unassigned" and "n/a" name nobody and control nothing, nor does a cell without a letter or digit. */
export function isFilled(cell: string): boolean {
  const words = sameNameKey(cell).replace(/^[([<"']+|[)\]>"'.!?…]+$/g, '')
  return /[\p{L}\p{N}]/u.test(words) && !placeholders.has(words)
}

/** Refuses an id that is blank or stands twice. */
export function uniqueIds(): (id: string) => void {
  const seen = new Set<string>()
  return (id) => {
    if (id === '') throw new Unusable('has no id', 'Give every row an id of its own.')
    if (seen.has(id.toLowerCase())) throw new Unusable(`the id "${id}" stands twice`, 'Give every row an id of its own.')
    seen.add(id.toLowerCase())
  }
}

/** An empty register says nothing by itself. */
export function emptyRegister(what: string, remedy: string): Remark {
  return { rule: 'evidence/empty', message: `${what} is empty`, remedy }
}

/** The days on which what is open falls due, in order, from an instant on. */
export function yetDue(dues: readonly (Instant | null)[], from: Instant): readonly Instant[] {
  return dues.filter((due): due is Instant => due !== null && !(due < from)).toSorted((a, b) => a - b)
}
