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
  const all = freezes.length === 0 ? items : [...items, frozenItem(freezes, frozen, saying('/freezes'))]
  return {
    items: new Map(all.map((item) => [item.id, item])),
    roles: new Map(Object.entries(policy.roles ?? {}).map(([role, table]) => [role, [table.toSorted(compareTexts)]])),
    waiverLimit: policy.waiverLimit === undefined ? null : { value: policy.waiverLimit, ...saying('/waiverLimit') },
    freezes: freezes.map(({ from, to, why }, i) => ({ from, to, why, ...saying(child('/freezes', i)) })),
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
  const allowed = (roles: readonly string[] | undefined) => (roles === undefined ? (isRequired ? [] : null) : [...new Set(roles)].toSorted(compareTexts))
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

/** A policy with freezes requires the item whether it lists it or not; each freeze may narrow who can waive it. */
function frozenItem(freezes: readonly NonNullable<Policy['freezes']>[number][], listed: PolicyItem | undefined, saying: Saying): ItemDemand {
  const waivable = [listed?.waivableBy, ...freezes.map(({ waivableBy }) => waivableBy)].filter((roles) => roles !== undefined)
  const demand = itemDemand({ ...(listed ?? { id: freezeItem }), level: 'required' }, saying)
  return { ...demand, waivableBy: waivable.map((roles) => roles.toSorted(compareTexts)).reduce<readonly string[] | null>(both, null) ?? [] }
}

/** All demands at once: associative, commutative and idempotent, for every part of it is. */
export function meet(a: PolicyDemands, b: PolicyDemands): PolicyDemands {
  return {
    items: meetMaps(a.items, b.items, meetItems),
    roles: meetMaps(a.roles, b.roles, (left, right) => distinct([...left, ...right], (table) => table.join('\n'))),
    waiverLimit: least(a.waiverLimit, b.waiverLimit, (cell) => String(parseDuration(cell.value) ?? 0).padStart(12, '0')),
    freezes: distinct([...a.freezes, ...b.freezes], (freeze) => JSON.stringify([freeze.from, freeze.to, freeze.why, freeze.policy, freeze.place.path, freeze.place.pointer])),
  }
}

function meetItems(a: ItemDemand, b: ItemDemand): ItemDemand {
  return {
    id: a.id,
    sayings: allSayings(a.sayings, b.sayings),
    requiring: allSayings(a.requiring, b.requiring),
    title: least(a.title, b.title),
    why: least(a.why, b.why),
    category: least(a.category, b.category),
    environments: a.environments === null || b.environments === null ? null : distinct([...a.environments, ...b.environments], (name) => name),
    waivableBy: both(a.waivableBy, b.waivableBy),
    notApplicableBy: both(a.notApplicableBy, b.notApplicableBy),
    entries: meetMaps(a.entries, b.entries, meetEntries),
  }
}

export function meetEntries(a: EntryDemand, b: EntryDemand): EntryDemand {
  return { entry: a.entry, sayings: allSayings(a.sayings, b.sayings), leaves: meetLeaves(a.leaves, b.leaves) }
}

function allSayings(a: readonly Saying[], b: readonly Saying[]): readonly Saying[] {
  const all = [...a, ...b].toSorted(comparePlaces)
  return all.filter((each, i) => i === 0 || comparePlaces(each, all[i - 1] ?? each) !== 0)
}

/** Roles that both allow; null allows all. */
function both(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  return a.filter((role) => b.includes(role))
}

function meetMaps<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, meetOne: (a: T, b: T) => T): ReadonlyMap<string, T> {
  if (a.size === 0) return b
  const met = new Map(a)
  for (const [key, value] of b) {
    const other = met.get(key)
    met.set(key, other === undefined ? value : meetOne(other, value))
  }
  return met
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value]))].toSorted(([a], [b]) => compareTexts(a, b)).map(([, value]) => value)
}

/** The one that sorts first, by a key and then by what it says and where. */
function least<T>(a: Cell<T> | null, b: Cell<T> | null, keyOf: (cell: Cell<T>) => string = () => ''): Cell<T> | null {
  if (a === null || b === null) return a ?? b
  return (compareTexts(keyOf(a), keyOf(b)) || inOrder(a, b)) <= 0 ? a : b
}
