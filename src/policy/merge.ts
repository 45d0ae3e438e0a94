import { catalogue } from '../generated/catalogue.ts'
import type { Evidence as PolicyEvidence, Policy } from '../generated/policy.ts'
import { parseDuration } from '../model/duration.ts'
import { identityOf } from '../model/identity.ts'
import { parseInstant, type Instant } from '../model/instant.ts'
import { child } from '../model/pointer.ts'
import type { RoleTable } from '../model/roles.ts'
import { compareTexts, comparePlaces, inOrder, leavesOf, meetLeaves, type Cell, type Leaves } from './leaf.ts'
import type { PolicyFile } from './policy-file.ts'

/** Who says something, and where. */
export type Saying = Pick<Cell, 'place'> & { readonly policy: string }

/** What policies demand of one evidence entry of an item. */
export interface EntryDemand {
  /** Type, and id or role: what a checklist's entry must share to be the same. */
  readonly entry: PolicyEvidence
  readonly sayings: readonly Saying[]
  readonly leaves: Leaves
}

/** What policies demand of one item. */
export interface ItemDemand {
  readonly id: string
  readonly sayings: readonly Saying[]
  /** The policies that require it whatever the checklist says. */
  readonly requiring: readonly Saying[]
  readonly title: Cell<string> | null
  readonly why: Cell<string> | null
  readonly category: Cell<string> | null
  /** Null: all. */
  readonly environments: readonly string[] | null
  /** Roles that every policy allows; null where none restricts them. */
  readonly waivableBy: readonly string[] | null
  readonly notApplicableBy: readonly string[] | null
  /** By what tells entries apart. */
  readonly entries: ReadonlyMap<string, EntryDemand>
}

/** A time in which nothing goes live. */
export interface Freeze extends Saying {
  readonly from: string
  readonly to: string
  readonly why: string
  /** Roles that may waive it; none where neither it nor the item of freezes names any. */
  readonly waivableBy: readonly string[]
}

/** What any number of policies demand together. */
export interface PolicyDemands {
  readonly items: ReadonlyMap<string, ItemDemand>
  readonly roles: ReadonlyMap<string, readonly RoleTable[]>
  /** The shortest limit that a policy sets, as a duration. */
  readonly waiverLimit: Cell<string> | null
  readonly freezes: readonly Freeze[]
}

/** The policies whose demands on an item are enforced at an instant, in a zone; the others are only reported. */
export interface When {
  readonly at: Instant
  readonly timezone: string
}

export const noDemands: PolicyDemands = { items: new Map(), roles: new Map(), waiverLimit: null, freezes: [] }

/** What one policy by itself demands at an instant. */
export function demandsOfPolicy({ name, address, policy }: Pick<PolicyFile, 'name' | 'address' | 'policy'>, when: When): PolicyDemands {
  const saying = (pointer: string): Saying => ({ place: { path: address, pointer }, policy: name })
  const items = (policy.items ?? []).flatMap((item, i): ItemDemand[] => (isEnforced(item, when) ? [itemDemand(item, saying(child('/items', i)))] : []))
  const frozen = policy.items?.find(({ id }) => id === freezeItem)
  const freezes = frozen && !isEnforced(frozen, when) ? [] : (policy.freezes ?? [])
  const all = freezes.length === 0 ? items : [...items, frozenItem(frozen, saying('/freezes'))]
  return {
    items: new Map(all.map((item) => [item.id, item])),
    roles: new Map(Object.entries(policy.roles ?? {}).map(([role, table]) => [role, [table.toSorted(compareTexts)]])),
    waiverLimit: policy.waiverLimit === undefined ? null : { value: policy.waiverLimit, ...saying('/waiverLimit') },
    freezes: freezes.map(({ from, to, why, waivableBy = frozen?.waivableBy ?? [] }, i) => ({ from, to, why, waivableBy: waivableBy.toSorted(compareTexts), ...saying(child('/freezes', i)) })),
  }
}

type PolicyItem = NonNullable<Policy['items']>[number]

/** A date that could not be read is no reason to wait. */
export function isEnforced({ enforceFrom }: Pick<PolicyItem, 'enforceFrom'>, { at, timezone }: When): boolean {
  return enforceFrom === undefined || !(at < (parseInstant(enforceFrom, timezone) ?? NaN))
}

function itemDemand(item: PolicyItem, saying: Saying): ItemDemand {
  const { place, policy } = saying
  const cell = (key: 'title' | 'why' | 'category'): Cell<string> | null => {
    const value = item[key]
    return value === undefined ? null : { value, policy, place: { ...place, pointer: child(place.pointer, key) } }
  }
  const isRequired = item.level !== 'advisory'
  /* A policy that requires an item and names nobody lets nobody excuse it. */
  const allowed = (roles: readonly string[] | undefined) => (roles === undefined ? (isRequired ? [] : null) : roles.length < 2 ? roles : [...new Set(roles)].toSorted(compareTexts))
  return {
    id: item.id,
    sayings: [saying],
    requiring: isRequired ? [saying] : [],
    title: cell('title'),
    why: cell('why'),
    category: cell('category'),
    environments: item.environments === undefined ? null : [...new Set(item.environments)].toSorted(compareTexts),
    waivableBy: allowed(item.waivableBy),
    notApplicableBy: allowed(item.notApplicableBy),
    entries: new Map((item.evidence ?? []).map((entry, i) => [identityOf(entry), entryDemand(entry, { policy, place: { ...place, pointer: child(place.pointer, 'evidence', i) } })])),
  }
}

function entryDemand(entry: PolicyEvidence, saying: Saying): EntryDemand {
  const sources: readonly string[] = catalogue[entry.type].sources
  return { entry: bare(entry), sayings: [saying], leaves: leavesOf(entry, saying.place, saying.policy, (key) => sources.includes(key)) }
}

const naming: ReadonlySet<string> = new Set(['type', 'id', 'role'])

/** What tells the entry apart, and nothing else. */
function bare(entry: PolicyEvidence): PolicyEvidence {
  const kept = { ...entry }
  for (const key of Object.keys(kept)) if (!naming.has(key)) Reflect.deleteProperty(kept, key)
  return kept
}

/** The name of the item that freezes are judged as. */
export const freezeItem = 'change-freeze'

/** A policy with freezes requires the item whether it lists it or not. Who can waive it, each freeze says; the item may narrow it. */
function frozenItem(listed: PolicyItem | undefined, saying: Saying): ItemDemand {
  const demand = itemDemand({ ...(listed ?? { id: freezeItem }), level: 'required' }, saying)
  return listed?.waivableBy === undefined ? { ...demand, waivableBy: null } : demand
}

/**
 * The demands of any number of policies at once: associative, commutative and idempotent, for every part of it is. All are
 * met in one pass: two by two, each step would copy what was met before.
 */
export function meetAll(demands: readonly PolicyDemands[]): PolicyDemands {
  const [first = noDemands] = demands
  if (demands.length < 2) return first
  return {
    items: meetMaps(demands.map(({ items }) => items), meetItems),
    roles: meetMaps(demands.map(({ roles }) => roles), (tables) => distinct(tables.flat(), (table) => table.join('\n'))),
    waiverLimit: least(demands.map(({ waiverLimit }) => waiverLimit), (cell) => String(parseDuration(cell.value) ?? 0).padStart(12, '0')),
    freezes: distinct(demands.flatMap(({ freezes }) => freezes), (freeze) => JSON.stringify([freeze.from, freeze.to, freeze.why, freeze.waivableBy, freeze.policy, freeze.place.path, freeze.place.pointer])),
  }
}

function meetItems(items: Several<ItemDemand>): ItemDemand {
  const environments = items.map((item) => item.environments)
  return {
    id: items[0].id,
    sayings: allSayings(items.map(({ sayings }) => sayings)),
    requiring: allSayings(items.map(({ requiring }) => requiring)),
    title: least(items.map(({ title }) => title)),
    why: least(items.map(({ why }) => why)),
    category: least(items.map(({ category }) => category)),
    environments: environments.includes(null) ? null : distinct(environments.flatMap((names) => names ?? []), (name) => name),
    waivableBy: items.map(({ waivableBy }) => waivableBy).reduce(both),
    notApplicableBy: items.map(({ notApplicableBy }) => notApplicableBy).reduce(both),
    entries: meetMaps(items.map(({ entries }) => entries), meetEntries),
  }
}

export function meetEntries(entries: Several<EntryDemand>): EntryDemand {
  return { entry: entries[0].entry, sayings: allSayings(entries.map(({ sayings }) => sayings)), leaves: meetLeaves(entries.map(({ leaves }) => leaves)) }
}

function allSayings(all: readonly (readonly Saying[])[]): readonly Saying[] {
  const sorted = all.flat().toSorted(comparePlaces)
  return sorted.filter((each, i) => i === 0 || comparePlaces(each, sorted[i - 1] ?? each) !== 0)
}

/** Roles that both allow; null allows all. */
function both(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  return a.filter((role) => b.includes(role))
}

type Several<T> = readonly [T, ...T[]]

function meetMaps<T>(maps: readonly ReadonlyMap<string, T>[], meetThem: (values: Several<T>) => T): ReadonlyMap<string, T> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const map of maps)
    for (const [key, value] of map) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  return new Map([...groups].map(([key, group]) => [key, group.length === 1 ? group[0] : meetThem(group)]))
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value]))].toSorted(([a], [b]) => compareTexts(a, b)).map(([, value]) => value)
}

/** The one that sorts first, by a key and then by what it says and where. */
function least<T>(cells: readonly (Cell<T> | null)[], keyOf: (cell: Cell<T>) => string = () => ''): Cell<T> | null {
  return cells.reduce((best, cell) => (cell === null || (best !== null && (compareTexts(keyOf(best), keyOf(cell)) || inOrder(best, cell)) <= 0) ? best : cell), null)
}
