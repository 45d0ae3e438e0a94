import type { Checklist } from '../generated/checklist.ts'
import type { Finding } from '../model/finding.ts'
import { parseInstant, type Instant } from '../model/instant.ts'
import type { DemandedItem, Demands, UpcomingItem } from './demands.ts'
import { isEnforced, type When } from './merge.ts'
import { tighten, type DemandingPolicy } from './tighten.ts'

/**
 * What a checklist and its policies demand at an instant, with what each item must show from the next day on which a policy
 * asks for more of it (`enforceFrom`). An item that only such a demand names is advisory until then.
 */
export function withUpcoming(checklist: Checklist, path: string, policies: readonly DemandingPolicy[], when: When): Demands {
  const demands = tighten(checklist, path, policies, when)
  const days = nextDays(policies, when)
  if (days.size === 0) return demands
  const ids = new Set(demands.items.map(({ id }) => id))
  const later = new Map([...new Set([...days.values()].map(({ at }) => at))].map((at) => [at, tighten(checklist, path, policies, { ...when, at })]))
  const upcoming = [...days].flatMap(([id, { from, at }]): UpcomingItem[] => {
    const item = later.get(at)?.items.find((each) => each.id === id)
    return item === undefined ? [] : [{ from, at, item }]
  })
  return {
    ...demands,
    items: [...demands.items, ...upcoming.filter(({ item }) => !ids.has(item.id)).map(advisory)],
    upcoming,
  }
}

interface Day {
  readonly from: string
  readonly at: Instant
}

/** Item to the next day on which a policy asks for more of it. */
function nextDays(policies: readonly DemandingPolicy[], when: When): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  for (const { policy } of policies)
    for (const item of policy.items ?? []) {
      if (isEnforced(item, when)) continue
      const { id, enforceFrom: from = '' } = item
      const at = parseInstant(from, when.timezone) ?? NaN
      if (!(at >= (days.get(id)?.at ?? Infinity))) days.set(id, { from, at })
    }
  return days
}

/** What is wrong with it is said as upcoming. */
function advisory({ item }: UpcomingItem): DemandedItem {
  return { ...item, level: 'advisory', requiredBy: [], freezes: null, findings: [], evidence: item.evidence.map((entry) => ({ ...entry, findings: [] })) }
}

/** What will block from a day on, and is only reported until then. */
export function upcomingFinding(finding: Finding, from: string): Finding {
  return { ...finding, rule: 'policy/upcoming', level: 'warning', message: `from ${from} this will block: ${finding.message}` }
}
