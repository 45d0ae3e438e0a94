import type { Evidence } from '../generated/checklist.ts'
import type { Observation, Remark, Yield } from '../model/observation.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { gatherer, type Gather, type GatherContext } from './gather.ts'
import { collectors, type CollectedType } from './index.ts'
import type { EntryOf } from './type.ts'

export type CollectedEntry = Exclude<Evidence, { type: 'signOff' }>

/**
 * Observes one evidence entry. A file that can't be used makes it unusable (unmet), a world that fails unavailable (an
 * error): neither leaves a measure behind that a bound could be met with.
 */
export async function collect(entry: CollectedEntry, context: GatherContext): Promise<Observation> {
  const gather = gatherer({ own: entry, ...context })
  try {
    const seen = await yieldOf(entry.type, entry, gather)
    if (gather.problems.length > 0) return without('unusable', gather.problems, gather)
    return {
      status: 'measured',
      measures: seen.measures,
      sets: seen.sets,
      ...(seen.parts === undefined ? {} : { parts: seen.parts }),
      sources: gather.sources,
      occurredAt: seen.occurredAt ?? null,
      lapses: seen.lapses ?? [],
      ...(seen.ids === undefined ? {} : { ids: seen.ids }),
      warnings: [...(seen.warnings ?? []), ...gather.remarks],
      refusals: seen.refusals ?? [],
    }
  } catch (error) {
    if (error instanceof Unusable)
      return without('unusable', [...gather.problems, { rule: 'evidence/unusable', message: error.message, remedy: error.remedy }], gather)
    if (error instanceof Unavailable)
      return without('unavailable', [{ rule: 'evidence/unavailable', message: error.message, remedy: error.remedy }], gather)
    throw error
  }
}

function without(status: 'unusable' | 'unavailable', refusals: readonly Remark[], { sources }: Gather): Observation {
  return { status, measures: {}, sets: {}, sources, occurredAt: null, lapses: [], warnings: [], refusals }
}

function yieldOf<T extends CollectedType>(type: T, entry: EntryOf<T>, gather: Gather): Promise<Yield<T>> {
  return collectors[type](entry, gather)
}
