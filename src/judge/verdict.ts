import type { Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { JudgedItem } from './items.ts'

export type Verdict = 'ready' | 'not-ready' | 'invalid' | 'undetermined'

/** Ready is concluded only from at least one required item, all of them satisfied; nothing else ever yields it. */
export function verdictOf(items: readonly JudgedItem[]): Exclude<Verdict, 'invalid'> {
  const required = items.filter(({ disposition }) => disposition === 'required')
  /* Being outside a freeze shows nothing by itself. */
  if (!required.some(({ evidence }) => evidence.length > 0)) return 'not-ready'
  if (required.some(({ outcome }) => outcome === 'unsatisfied' || outcome === 'pending')) return 'not-ready'
  if (required.some(({ outcome }) => outcome === 'error')) return 'undetermined'
  return required.every(({ outcome, blocks }) => outcome === 'satisfied' && !blocks) ? 'ready' : 'undetermined'
}

/**
 * The earliest instant from now on at which something that a "ready" rests on lapses. Most of it is judged for the go-live and
 * lapses after it; what is due by a day, and a freeze, can end the verdict before.
 */
export function validUntil(items: readonly JudgedItem[], { now }: Instants, others: readonly Instant[]): Instant | null {
  if (verdictOf(items) !== 'ready') return null
  const ofItems = items
    .filter(({ disposition }) => disposition === 'required' || disposition === 'waived')
    .flatMap(({ lapses }) => lapses)
  const earliest = [...ofItems, ...others]
    .filter((instant) => instant > now)
    .reduce((least, instant) => Math.min(least, instant), Infinity)
  return Number.isFinite(earliest) ? earliest : null
}
