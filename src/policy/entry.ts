import { catalogue } from '../generated/catalogue.ts'
import type { Evidence, Item } from '../generated/checklist.ts'
import type { Finding } from '../model/finding.ts'
import { identityOf, type AnyEntry } from '../model/identity.ts'
import { sameNameKey } from '../model/names.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import { ownEvidence, valueAt, withDefaults, type DemandedEvidence, type SourcedEvidence, type StandingEvidence } from './demands.ts'
import { compareTexts, isSame, isStricter, leavesOf, type Cell, type Leaf, type Leaves } from './leaf.ts'
import { meetEntries, type EntryDemand, type ItemDemand } from './merge.ts'

export interface Joined {
  readonly evidence: readonly DemandedEvidence[]
  /** Policies that can't be met together: they are invalid. */
  readonly conflicts: readonly Finding[]
}

/**
 * Joins what policies demand to the checklist's entries: a demand with an id (sign-offs: role) joins the entry of the same
 * type and id, one without joins every entry of its type, and what finds no partner stands by itself.
 */
export function joinEntries(item: Pick<Item, 'id' | 'evidence'> | null, demand: ItemDemand, place: Place): Joined {
  const own = item?.evidence ?? []
  const sourced = own.map((entry, i) => tightenEntry(entry, { ...place, pointer: child(place.pointer, 'evidence', i) }, partnersOf(entry, demand), demand.id))
  const lonely = [...demand.entries.values()].filter((each) => !own.some((entry) => joins(each, entry)))
  const standing = lonely
    .filter((each) => !(isForAll(each.entry) && lonely.some(({ entry }) => entry !== each.entry && joins(each, entry))))
    .toSorted((a, b) => (compareTexts(identityOf(a.entry), identityOf(b.entry))))
    .map((each) => standingEntry(meetEntries([each, ...lonely.filter((other) => other !== each && joins(other, each.entry))]), item === null ? demand.id : null))
  return {
    evidence: [...sourced, ...standing].map(({ evidence }) => evidence),
    conflicts: [...sourced, ...standing].flatMap(({ conflicts }) => conflicts),
  }
}

function partnersOf(entry: Evidence, { entries }: ItemDemand): EntryDemand | null {
  const [first, ...others] = [...entries.values()].filter((each) => joins(each, entry))
  return first === undefined ? null : meetEntries([first, ...others])
}

function joins({ entry: demanded }: EntryDemand, entry: AnyEntry): boolean {
  return demanded.type === entry.type && (isForAll(demanded) || identityOf(demanded) === identityOf(entry))
}

/** Without an id it is for every entry of its type. */
function isForAll(entry: AnyEntry): boolean {
  return entry.type !== 'signOff' && entry.id === undefined
}

interface Tightened<T extends DemandedEvidence> {
  readonly evidence: T
  readonly conflicts: readonly Finding[]
}

function tightenEntry(own: Evidence, place: Place, demand: EntryDemand | null, item: string): Tightened<SourcedEvidence> {
  const plain = ownEvidence(own, place)
  if (demand === null || demand.leaves.size === 0) return { evidence: plain, conflicts: [] }
  const sources: readonly string[] = catalogue[own.type].sources
  const written = leavesOf(own, place, null, (key) => sources.includes(key))
  const won = new Map<string, Leaf>()
  const findings: Finding[] = []
  for (const [id, leaf] of sorted(demand.leaves)) {
    const [asked] = leaf.cells
    const mine = written.get(id)?.cells[0]
    if (mine === undefined) {
      won.set(id, leaf)
      const [key] = leaf.keys
      if (valueAt(own, key) === false) findings.push(looser(leaf, { value: false, place: { ...place, pointer: child(place.pointer, key) }, policy: null }, item))
    } else if (leaf.rule === 'same') {
      if (isSame(mine.value, asked.value)) continue
      won.set(id, leaf)
      findings.push(changedSetting(leaf, mine, item))
    } else if (isStricter(leaf.rule, asked.value, mine.value)) {
      won.set(id, leaf)
      findings.push(looser(leaf, mine, item))
    }
  }
  const entry = withDefaults(overlay(own, won))
  const setBy = (keys: readonly string[]): Place | null => won.get(keys.join('/'))?.cells[0].place ?? plain.setBy(keys)
  const given = [...won.values()].filter(({ rule, keys: [key] }) => (rule === 'same' || key === 'groupBy') && !Object.hasOwn(own, key))
  const alone = given.length === 0 ? {} : { alone: aloneOf(own, entry, won) }
  return { evidence: { ...plain, entry, ...alone, setBy, findings }, conflicts: conflictsIn(demand.leaves) }
}

/** The checklist's own keys, as strict as they are judged, and the defaults that no policy replaces. */
function aloneOf(own: Evidence, entry: Evidence, won: Leaves): Evidence {
  const policies = new Set([...won.values()].map(({ keys: [key] }) => key))
  const tightened = Object.keys(own).map((key) => [key, policies.has(key) ? Reflect.get(entry, key) : Reflect.get(own, key)] as const)
  const bare = withDefaults({ ...own, ...Object.fromEntries(tightened) })
  for (const key of policies) if (!Object.hasOwn(own, key)) Reflect.deleteProperty(bare, key)
  return bare
}

/** The entry with what policies ask for in place of what it says; names of lists and named numbers are added. */
function overlay<T extends AnyEntry>(entry: T, won: Leaves): T {
  const values: Record<string, unknown> = {}
  for (const [, { rule, keys, cells }] of sorted(won)) {
    const [key, name, bound] = keys
    const [{ value, name: spelt = name }] = cells
    const before: unknown = values[key] ?? Reflect.get(entry, key)
    if (name === undefined || spelt === undefined) values[key] = value
    else if (bound !== undefined) values[key] = withBound(before, spelt, bound, value)
    else if (rule === 'union') values[key] = [...(Array.isArray(before) ? before : []), value]
    else values[key] = { ...(typeof before === 'object' ? before : {}), [name]: value }
  }
  return { ...entry, ...values }
}

/** Named parts with one bound of one of them; a part that is there keeps its spelling. */
function withBound(parts: unknown, name: string, bound: string, value: unknown): object {
  const there = Object.entries(typeof parts === 'object' && parts !== null ? parts : {})
  const [spelt = name, bounds] = there.find(([other]) => sameNameKey(other) === sameNameKey(name)) ?? []
  return { ...Object.fromEntries(there), [spelt]: { ...(typeof bounds === 'object' ? bounds : {}), [bound]: value } }
}

function standingEntry({ entry, leaves, sayings }: EntryDemand, absentItem: string | null): Tightened<StandingEvidence> {
  const [first] = sayings
  const place = first?.place ?? { path: '', pointer: '' }
  const setBy = (keys: readonly string[]): Place | null => leaves.get(keys.join('/'))?.cells[0].place ?? null
  const what = entry.type === 'signOff' ? `a sign-off as ${entry.role}` : `${identityOf(entry)} evidence`
  const finding: Finding = {
    rule: 'policy/missing-evidence',
    level: 'error',
    message: `${policiesThat('require', sayings)} ${what} here${absentItem === null ? '' : `, and the checklist has no item "${absentItem}"`}`,
    remedy: `${absentItem === null ? 'Add to the item' : `Add the item "${absentItem}" with an owner and`} an evidence entry of ${typeAndId(entry)}${entry.type === 'signOff' ? '' : ', and say where its evidence is'}.`,
    ...place,
  }
  return { evidence: { kind: 'standing', entry: withDefaults(overlay(entry, leaves)), place, setBy, findings: [finding] }, conflicts: conflictsIn(leaves) }
}

/** The same order, whichever policy came first. */
function sorted(leaves: Leaves): readonly (readonly [string, Leaf])[] {
  return [...leaves].toSorted(([a], [b]) => compareTexts(a, b))
}

function typeAndId(entry: AnyEntry): string {
  if (entry.type === 'signOff') return `type signOff with role: ${entry.role}`
  return `type ${entry.type}${entry.id === undefined ? '' : ` with id: ${entry.id}`}`
}

/** "essential asks", "essential and safety ask". */
export function policiesThat(verb: 'ask' | 'require', sayings: readonly { readonly policy: string }[]): string {
  const names = [...new Set(sayings.map(({ policy }) => policy))]
  return names.length < 2 ? `${names[0] ?? 'a policy'} ${verb}s` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} ${verb}`
}

function said(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'string' ? `"${value}"` : String(value)
}

function looser({ keys, cells: [asked] }: Leaf, mine: Cell, item: string): Finding {
  return {
    rule: 'policy/looser',
    level: 'warning',
    item,
    message: `"${keys.join('.')}" is ${said(mine.value)} here, and ${asked.policy} asks for ${said(asked.value)}, which is used`,
    remedy: `Write ${said(asked.value)} or something stricter, or leave it to the policy.`,
    ...mine.place,
  }
}

function changedSetting({ keys, cells: [asked] }: Leaf, mine: Cell, item: string): Finding {
  return {
    rule: 'policy/setting',
    level: 'error',
    item,
    message: `"${keys.join('.')}" is ${said(mine.value)} here, and ${asked.policy} sets it to ${said(asked.value)} for everybody`,
    remedy: `Write ${said(asked.value)}, or leave it to the policy.`,
    ...mine.place,
  }
}

function conflictsIn(leaves: Leaves): readonly Finding[] {
  return sorted(leaves).flatMap(([, { keys, cells: [first, ...others] }]) =>
    others.map((other) => ({
      rule: 'policy/conflict',
      level: 'error' as const,
      message: `"${keys.join('.')}" is ${said(other.value)} by ${other.policy}, and ${said(first.value)} by ${first.policy} (${first.place.path}); both can't hold`,
      remedy: 'Agree on one value with the owners of the policies, or name only one of the policies.',
      ...other.place,
    })),
  )
}
