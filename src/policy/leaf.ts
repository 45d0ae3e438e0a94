import { parseDuration } from '../model/duration.ts'
import { headerKey, sameNameKey } from '../model/names.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import { assurances } from '../model/records.ts'

/**
 * How two values of one key meet, told by the key alone and wherever it stands: `min…` takes the higher, `max…` the lower,
 * `require…` and `groupBy` hold everything that anybody asks for, and any other setting is the same for all.
 */
export type Rule = 'higher' | 'lower' | 'union' | 'same'

export function ruleOf(key: string): Rule {
  if (/^min(?![a-z])/.test(key)) return 'higher'
  if (/^max(?![a-z])/.test(key)) return 'lower'
  return /^require(?![a-z])/.test(key) || key === 'groupBy' ? 'union' : 'same'
}

/** One value that somebody wrote. */
export interface Cell<T = unknown> {
  readonly value: T
  readonly place: Place
  /** The policy that says so; null for the checklist. */
  readonly policy: string | null
  /** For a bound of a named part: the name as it is written there. */
  readonly name?: string
}

/**
 * The smallest thing that is merged: a number or word, one name of a list, one named bound of a `measurement`, one bound
 * of one of the `scenarios`. Of a setting that is the same for all, each different value stands here: more than one is a conflict.
 */
export interface Leaf {
  readonly rule: Rule
  /** Keys below the entry: `['maxP95Ms']`, `['min', 'rows']`, `['requireCourses', 'core']`, `['scenarios', 'check out', 'maxP95Ms']`. */
  readonly keys: readonly [string, ...string[]]
  readonly cells: readonly [Cell, ...Cell[]]
}

export type Leaves = ReadonlyMap<string, Leaf>

/** Not merged: what tells an entry apart, what describes it, and what only a service can say. */
const own: ReadonlySet<string> = new Set(['type', 'id', 'role', 'description', 'occurredOn'])

/** The leaves of an entry's settings and bounds. `require…: false` demands nothing. */
export function leavesOf(entry: object, place: Place, policy: string | null, isSource: (key: string) => boolean): Leaves {
  const leaves = new Map<string, Leaf>()
  const add = (rule: Rule, keys: Leaf['keys'], value: unknown, ...below: readonly (string | number)[]) => {
    const pointer = child(place.pointer, keys[0], ...below)
    const [name] = below
    leaves.set(keys.join('/'), { rule, keys, cells: [{ value, place: { path: place.path, pointer }, policy, ...(keys.length > 2 && { name: String(name) }) }] })
  }
  for (const [key, value] of Object.entries(entry)) {
    if (own.has(key) || isSource(key) || value === undefined) continue
    const rule = ruleOf(key)
    if (Array.isArray(value)) {
      if (rule === 'same') add(rule, [key], value)
      else for (const [i, name] of value.entries()) add(rule, [key, nameKey(key, String(name))], name, i)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) {
        if (typeof each !== 'object' || each === null) add(rule === 'same' ? ruleOf(name) : rule, [key, name], each, name)
        else for (const [bound, limit] of Object.entries(each)) add(ruleOf(bound), [key, sameNameKey(name), bound], limit, name, bound)
      }
    } else if (!(rule === 'union' && value === false)) add(rule, [key], value)
  }
  return leaves
}

/** `groupBy` names columns, which are found as headers are; all else compares as names of sets do. */
function nameKey(key: string, name: string): string {
  return key === 'groupBy' ? headerKey(name) : sameNameKey(name)
}

/** All demands at once. Associative, commutative and idempotent, places included. */
export function meetLeaves(all: readonly Leaves[]): Leaves {
  const [first = new Map<string, Leaf>(), ...rest] = all
  if (rest.length === 0) return first
  const met = new Map(first)
  for (const leaves of rest)
    for (const [id, leaf] of leaves) {
      const other = met.get(id)
      met.set(id, other ? meetLeaf(other, leaf) : leaf)
    }
  return met
}

function meetLeaf(a: Leaf, b: Leaf): Leaf {
  if (a.rule !== 'same') return stricterLeaf(a, b)
  const [first, ...rest] = [...a.cells, ...b.cells].toSorted(inOrder)
  if (!first) return a
  return { ...a, cells: [first, ...rest.filter((cell, i) => !isSame(cell.value, [first, ...rest][i]?.value))] }
}

/** The one whose value asks for more; of two that ask for the same, the first in order. Such leaves have one cell. */
function stricterLeaf(a: Leaf, b: Leaf): Leaf {
  const [mine, theirs] = [a.cells[0], b.cells[0]]
  if (isStricter(a.rule, mine.value, theirs.value)) return a
  if (isStricter(a.rule, theirs.value, mine.value)) return b
  return inOrder(mine, theirs) <= 0 ? a : b
}

/** Lists are the same that hold the same names. */
export function isSame(a: unknown, b: unknown): boolean {
  return alike(a) === alike(b)
}

function alike(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...new Set(value.map((name) => sameNameKey(String(name))))].toSorted(compareTexts) : value) ?? ''
}

/** Whether a value asks for more than another. Durations compare as durations, assurances by their rank. */
export function isStricter(rule: Rule, value: unknown, than: unknown): boolean {
  switch (rule) {
    case 'higher':
      return amountOf(value) > amountOf(than)
    case 'lower':
      return amountOf(value) < amountOf(than)
    case 'union':
    case 'same':
      return false
  }
}

/** What a bound amounts to: a number, a duration in seconds, the rank of an assurance; NaN for anything else. */
export function amountOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return NaN
  const rank: number = assurances.findIndex((assurance) => assurance === value)
  return rank >= 0 ? rank : (parseDuration(value) ?? NaN)
}

/** The same order of the same cells, whoever came first: by value, then by who says so. */
export function inOrder(a: Cell, b: Cell): number {
  if (a.value === b.value) return comparePlaces(a, b)
  return compareTexts(alike(a.value), alike(b.value)) || compareTexts(JSON.stringify(a.value) ?? '', JSON.stringify(b.value) ?? '') || comparePlaces(a, b)
}

/** By policy, file and pointer. */
export function comparePlaces(a: Pick<Cell, 'policy' | 'place'>, b: Pick<Cell, 'policy' | 'place'>): number {
  return compareTexts(a.policy ?? '', b.policy ?? '') || compareTexts(a.place.path, b.place.path) || compareTexts(a.place.pointer, b.place.pointer)
}

/** By code unit, in every locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
