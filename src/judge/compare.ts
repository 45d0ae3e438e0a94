import { catalogue } from '../generated/catalogue.ts'
import { parseDuration } from '../model/duration.ts'
import type { AnyEntry } from '../model/identity.ts'
import type { Measured } from '../model/observation.ts'
import { capital, sameNameKey } from '../model/names.ts'

export type Unit = 'percent' | 'count' | 'number' | 'milliseconds' | 'seconds'

/** A measure of a type, and the keys under which bounds on it stand. */
export interface Bounded {
  readonly name: string
  readonly unit: Unit
  readonly label: string
  readonly min: Bound | null
  readonly max: Bound | null
}

export interface Bound {
  /** Keys below the entry: `['minCoveragePercent']`, or `['max', 'unmatchedRecords']`. */
  readonly keys: readonly string[]
  /** In the measure's unit. */
  readonly limit: number
}

/** The measures of an entry's type with the bounds that the entry sets, driven by the bound's name alone. */
export function boundedMeasures(entry: AnyEntry, observed: readonly string[]): readonly Bounded[] {
  if (entry.type === 'measurement') return namedNumbers(entry, observed)
  return Object.entries<{ unit: Unit; label: string }>(catalogue[entry.type].measures).map(([name, { unit, label }]) => ({
    name,
    unit,
    label,
    min: boundAt(entry, `min${capital(name)}`, unit),
    max: boundAt(entry, `max${capital(name)}`, unit),
  }))
}

function boundAt(entry: object, key: string, unit: Unit): Bound | null {
  const value: unknown = Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
  if (value === undefined) return null
  const limit = unit === 'seconds' && typeof value === 'string' ? parseDuration(value) : value
  /* A bound that is no number can't be met: NaN compares false on both sides. */
  return { keys: [key], limit: typeof limit === 'number' ? limit : NaN }
}

function namedNumbers(entry: Extract<AnyEntry, { type: 'measurement' }>, observed: readonly string[]): readonly Bounded[] {
  const names = [...new Set([...Object.keys(entry.min ?? {}), ...Object.keys(entry.max ?? {}), ...observed])]
  const bound = (side: 'min' | 'max', name: string): Bound | null => {
    const limits = entry[side]
    if (!limits || !Object.hasOwn(limits, name)) return null
    return { keys: [side, name], limit: limits[name] ?? NaN }
  }
  return names.map((name) => ({ name, unit: 'number', label: name, min: bound('min', name), max: bound('max', name) }))
}

/** Whether a measured value reaches its bounds, inclusive and before any rounding. Null is never a pass. */
export function reaches({ value }: Pick<Measured, 'value'>, min: Bound | null, max: Bound | null): boolean {
  if (value === null || !Number.isFinite(value)) return false
  return (min === null || value >= min.limit) && (max === null || value <= max.limit)
}

/** The names that a `require…` asks for and the evidence does not show. */
export function missingNames(required: readonly string[], shown: readonly string[]): readonly string[] {
  const keys = new Set(shown.map(sameNameKey))
  return required.filter((name) => !keys.has(sameNameKey(name)))
}

/** The sets of an entry's type with what the entry requires of them. */
export function requiredSets(entry: AnyEntry): readonly { readonly name: string; readonly label: string; readonly key: string; readonly required: readonly string[] | null }[] {
  return Object.entries<{ label: string }>(catalogue[entry.type].sets).map(([name, { label }]) => {
    const key = `require${capital(name)}`
    const value: unknown = Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
    const required = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : null
    return { name, label, key, required }
  })
}
