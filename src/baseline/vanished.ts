import { identityOf } from '../model/identity.ts'
import type { Finding } from '../model/finding.ts'
import type { Observation } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { DemandedItem } from '../policy/demands.ts'
import { looser } from './looser-item.ts'

/** An item with what was seen of each of its entries, in order. */
export interface Seen {
  readonly item: DemandedItem
  readonly observations: readonly (Observation | null)[]
}

/** Types whose entries are registers: what stands in them does not vanish, it is closed. */
export const registers: ReadonlySet<string> = new Set(['concerns', 'hazardLog', 'defectLog', 'actionLog'])

/**
 * Ids that the baseline's registers hold and these do not: a concern, hazard or defect is closed, never removed. A
 * register that the baseline does not have yet, or can't read, is a warning.
 */
export function vanishedIds(before: readonly Seen[], now: readonly Seen[]): readonly Finding[] {
  return now.flatMap(({ item, observations }) => {
    const was = before.find((each) => each.item.id === item.id)
    if (!was) return []
    return item.evidence.flatMap(({ entry, place }, i) => {
      if (!registers.has(entry.type)) return []
      const index = was.item.evidence.findIndex((each) => identityOf(each.entry) === identityOf(entry))
      return index < 0 ? [] : fromRegister(was.observations[index] ?? null, observations[i] ?? null, item.id, place)
    })
  })
}

function fromRegister(before: Observation | null, now: Observation | null, item: string, place: Place): readonly Finding[] {
  if (!before?.ids) return [{ ...looser(item, 'baseline/no-register', 'the baseline has no such register that can be read, so nobody can tell whether something vanished from it', place, 'It is compared from the next change on.'), level: 'warning' }]
  if (!now?.ids) return []
  const here = new Set(now.ids.map((id) => id.toLowerCase()))
  const gone = before.ids.filter((id) => !here.has(id.toLowerCase()))
  if (gone.length === 0) return []
  const shown = gone.length > 5 ? `${gone.slice(0, 5).join(', ')} and ${gone.length - 5} more` : gone.join(', ')
  return [looser(item, 'baseline/vanished', `${shown} ${gone.length === 1 ? 'stands' : 'stand'} in the baseline's register and not in this one`, place, 'Put the rows back; what is done is closed with its answer, not removed.')]
}
