import type { Checklist, Item } from '../generated/checklist.ts'
import { parseDuration } from '../model/duration.ts'
import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import { isTeam, samePerson } from '../model/principal.ts'
import type { RoleTable } from '../model/roles.ts'
import { categoryOf, demandsOf, longestWaiver, missingBounds, nobody, ownItem, titleOf, type DemandedFreeze, type DemandedItem, type Demands } from './demands.ts'
import { joinEntries, policiesThat } from './entry.ts'
import { demandsOfPolicy, freezeItem, meetAll, type ItemDemand, type PolicyDemands, type When } from './merge.ts'
import type { PolicyFile } from './policy-file.ts'

/** A policy as far as it demands something. */
export type DemandingPolicy = Pick<PolicyFile, 'name' | 'address' | 'policy'>

/** What a checklist and its policies demand together at an instant: the stricter of every two. */
export function tighten(checklist: Checklist, path: string, policies: readonly DemandingPolicy[], when: When): Demands {
  const demands = meetAll(policies.map((each) => demandsOfPolicy(each, when)))
  const own = demandsOf(checklist, path)
  const listed = checklist.items.map((item, i) => tightenItem(item, { path, pointer: child('/items', i) }, demands, when))
  const ids = new Set(checklist.items.map(({ id }) => id))
  const absent = [...demands.items.values()]
    .filter(({ id }) => !ids.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((demand) => absentItem(demand, demands, when, [...new Set(checklist.items.map(({ owner }) => owner))]))
  const all = [...listed, ...absent]
  const items = all.map(({ item }) => item)
  const tables = Object.entries(checklist.roles ?? {})
  return {
    items,
    roles: Object.fromEntries([
      ...tables.map(([role, table]) => [role, [...(demands.roles.get(role) ?? []), table]] as const),
      ...[...demands.roles].filter(([role]) => !Object.hasOwn(own.roles, role)),
    ]),
    upcoming: [],
    waiverLimitSeconds: Math.min(longestWaiver, demands.waiverLimit === null ? longestWaiver : (parseDuration(demands.waiverLimit.value) ?? NaN)),
    findings: [
      ...all.flatMap(({ conflicts }) => conflicts),
      ...items.flatMap(({ evidence }) => evidence.flatMap(missingBounds)),
      ...tables.flatMap(([role, table]) => widened(role, table, demands.roles.get(role) ?? [], path)),
    ],
  }
}

interface Tightened {
  readonly item: DemandedItem
  readonly conflicts: readonly Finding[]
}

function tightenItem(item: Item, place: Place, demands: PolicyDemands, when: When): Tightened {
  const demand = demands.items.get(item.id)
  const own = ownItem(item, place)
  if (demand === undefined) return { item: own, conflicts: [] }
  const { evidence, conflicts } = joinEntries(item, demand, place)
  const common = commonOf(demand, demands, when)
  const isRequired = demand.requiring.length > 0
  const environments = own.environments === null || demand.environments === null ? null : [...new Set([...own.environments, ...demand.environments])]
  const findings = [
    ...(isRequired && own.level === 'advisory'
      ? [looserItem(item.id, { ...place, pointer: child(place.pointer, 'level') }, `the item is advisory here, and ${policiesThat('require', demand.requiring)} it, so it is required`, 'Remove "level".')]
      : []),
    ...(own.environments !== null && environments?.length !== own.environments.length
      ? [
          looserItem(
            item.id,
            { ...place, pointer: child(place.pointer, 'environments') },
            `the item is for ${own.environments.join(', ')} here, and ${policiesThat('ask', demand.sayings)} for it in ${demand.environments?.join(', ') ?? 'every environment'} too`,
            'Remove "environments", or name those of the policy too.',
          ),
        ]
      : []),
  ]
  return {
    item: {
      ...own,
      ...(item.title === undefined && demand.title ? { title: demand.title.value } : {}),
      ...(item.why === undefined && demand.why ? { why: demand.why.value } : {}),
      ...(item.category === undefined && demand.category ? { category: demand.category.value } : {}),
      ...common,
      level: isRequired ? 'required' : own.level,
      environments,
      evidence,
      findings,
    },
    conflicts,
  }
}

/**
 * An item that the checklist lacks: nothing can meet it but the rule of freezes, and nobody owns it. So nobody who owns
 * anything here excuses it: leaving an item out must not let its owner do so.
 */
function absentItem(demand: ItemDemand, demands: PolicyDemands, when: When, owners: readonly string[]): Tightened {
  const place = demand.sayings[0]?.place ?? { path: '', pointer: '' }
  const { evidence, conflicts } = joinEntries(null, demand, place)
  const common = commonOf(demand, demands, when)
  const nothingAsked: Finding = {
    rule: 'policy/missing-item',
    level: 'error',
    item: demand.id,
    message: `the checklist has no item "${demand.id}", which ${policiesThat('ask', demand.sayings)} for`,
    remedy: `Add the item "${demand.id}" with an owner and evidence.`,
    ...place,
  }
  return {
    item: {
      id: demand.id,
      title: demand.title?.value ?? titleOf(demand.id),
      ...(demand.why ? { why: demand.why.value } : {}),
      category: demand.category?.value ?? categoryOf(demand.id),
      owner: nobody,
      owners,
      ...common,
      level: demand.requiring.length > 0 ? 'required' : 'advisory',
      environments: demand.environments,
      place,
      evidence,
      findings: evidence.length === 0 && common.freezes === null ? [nothingAsked] : [],
    },
    conflicts,
  }
}

function commonOf(demand: ItemDemand, { freezes }: PolicyDemands, { timezone }: When): Pick<DemandedItem, 'requiredBy' | 'waivableBy' | 'notApplicableBy' | 'freezes'> {
  const { requiring, waivableBy, notApplicableBy } = demand
  return {
    requiredBy: [...new Set(requiring.map(({ policy }) => policy))],
    waivableBy,
    notApplicableBy,
    freezes:
      demand.id !== freezeItem || freezes.length === 0
        ? null
        : freezes.map(({ from, to, ...freeze }): DemandedFreeze => ({ ...freeze, from: parseInstant(from, timezone) ?? NaN, to: parseInstant(to, timezone) ?? NaN })),
  }
}

function looserItem(item: string, place: Place, message: string, remedy: string): Finding {
  return { rule: 'policy/looser', level: 'warning', item, message, remedy, ...place }
}

/** People whom a checklist puts into a role that a policy defines without them. */
function widened(role: string, table: RoleTable, policies: readonly RoleTable[], path: string): readonly Finding[] {
  return table.flatMap((person, i) => {
    const isOutside = policies.some((other) => !other.some((each) => isTeam(each) || samePerson(each, person)))
    if (!isOutside || isTeam(person)) return []
    return [
      {
        rule: 'policy/looser',
        level: 'warning' as const,
        message: `${person} holds the role ${role} here, and not by the policy that defines it, so ${person} does not hold it`,
        remedy: `Remove ${person} from the role, or have the policy's owners add ${person} to it.`,
        path,
        pointer: child('/roles', role, i),
      },
    ]
  })
}
