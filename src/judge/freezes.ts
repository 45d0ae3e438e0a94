import type { Finding } from '../model/finding.ts'
import { formatDay, type Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { DemandedFreeze, DemandedItem } from '../policy/demands.ts'

/** Free while before it or after it: a date that could not be read is on neither side. */
function isFree({ from, to }: DemandedFreeze, at: Instant): boolean {
  return at < from || at >= to
}

/**
 * Freezes in which the go-live would fall; a checklist that names no day might fall into any (specification §9). So is one
 * that runs now, whatever day is named: who is told "ready" today can deploy today.
 */
export function freezeFindings({ id, freezes, place }: DemandedItem, { now, goLive, judgedFor }: Instants): readonly Finding[] {
  if (freezes === null) return []
  const finding = (message: string, remedy: string, at: DemandedItem['place']): Finding => ({ rule: 'change-freeze/active', level: 'error', item: id, message, remedy, ...at })
  if (goLive === null) return [finding('the checklist does not say when it goes live, and there are freezes', 'Give the day of going live with "goLive".', place)]
  return freezes.flatMap((freeze) => {
    const { from, to, why, policy, place: at } = freeze
    const ban = `nothing goes live from ${formatDay(from)} until ${formatDay(to)} by ${policy} (${why})`
    if (!isFree(freeze, judgedFor)) return [finding(`${ban}, and this would on ${formatDay(judgedFor)}`, 'Choose a day outside the freeze, or have it waived by a role that may.', at)]
    if (isFree(freeze, now)) return []
    return [finding(`${ban}, and until then the gate stays shut also for what goes live later, on ${formatDay(judgedFor)}`, `Ask the gate again from ${formatDay(to)} on, or have the freeze waived by a role that may.`, at)]
  })
}

/** The item with the roles that may waive it: whom every freeze allows that holds or, where none does, that there is. */
export function waivableNow(item: DemandedItem, { now, judgedFor }: Instants): DemandedItem {
  const { freezes, waivableBy } = item
  if (freezes === null) return item
  const holding = freezes.filter((freeze) => !isFree(freeze, judgedFor) || !isFree(freeze, now))
  const allowed = [...(waivableBy === null ? [] : [waivableBy]), ...(holding.length > 0 ? holding : freezes).map((freeze) => freeze.waivableBy)]
  const [first = [], ...others] = allowed
  return { ...item, waivableBy: first.filter((role) => others.every((roles) => roles.includes(role))) }
}

/** When the next freeze begins; one that holds at the go-live is waived, or blocks. */
export function freezeLapses({ freezes }: DemandedItem, { now, judgedFor }: Instants): readonly Instant[] {
  return (freezes ?? []).filter((freeze) => freeze.from > now && isFree(freeze, judgedFor)).map(({ from }) => from)
}
