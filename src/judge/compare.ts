import { catalogue } from '../generated/catalogue.ts'
import { parseDuration } from '../model/duration.ts'
import type { AnyEntry } from '../model/identity.ts'
import type { Measured } from '../model/observation.ts'
import { capital, headerKey, sameNameKey } from '../model/names.ts'
import { partMeasure, partsIn, partsOf } from '../model/parts.ts'
import type { Unit } from '../model/quantity.ts'

/** A measure of a type, and the keys under which bounds on it stand. */
export interface Bounded {
  readonly name: string
  readonly unit: Unit
  readonly label: string
  readonly min: Bound | null
  readonly max: Bound | null
  /** For a measure of one named part of the evidence: which, and its name among that part's measures. */
  readonly of?: { readonly part: string; readonly name: string; readonly measure: string }
}

export interface Bound {
  /** Keys below the entry: `['minCoveragePercent']`, `['max', 'unmatchedRecords']`, or `['scenarios', 'check out', 'maxP95Ms']`. */
  readonly keys: readonly string[]
  /** In the measure's unit. */
  readonly limit: number
}

/** The measures of an entry's type with the bounds that the entry sets, driven by the bound's name alone. */
export function boundedMeasures(entry: AnyEntry, observed: readonly string[]): readonly Bounded[] {
  if (entry.type === 'measurement') return namedNumbers(entry, observed)
  const whole = Object.entries<{ unit: Unit; label: string }>(catalogue[entry.type].measures).map(([name, { unit, label }]) => ({
    name,
    unit,
    label,
    min: boundAt(entry, `min${capital(name)}`, unit),
    max: boundAt(entry, `max${capital(name)}`, unit),
  }))
  return [...whole, ...Object.keys(partsOf(entry.type)).flatMap((part) => boundedParts(entry, part))]
}

/** Of named parts only what is bounded: a result can have thousands of them. */
function boundedParts(entry: AnyEntry, part: string): readonly Bounded[] {
  const measures = Object.entries(partsOf(entry.type)[part]?.measures ?? {})
  return partsIn(entry, part).flatMap(([name, bounds]) =>
    measures.flatMap(([measure, { unit, label }]) => {
      const [min, max] = (['min', 'max'] as const).map((side) => boundAt(bounds, `${side}${capital(measure)}`, unit, [part, sameNameKey(name)]))
      return min || max ? [{ name: partMeasure(part, measure), unit, label, min: min ?? null, max: max ?? null, of: { part, name, measure } }] : []
    }),
  )
}

function boundAt(entry: object, key: string, unit: Unit, above: readonly string[] = []): Bound | null {
  const value: unknown = Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
  if (value === undefined) return null
  const limit = unit === 'seconds' && typeof value === 'string' ? parseDuration(value) : value
  /* A bound that is no number can't be met: NaN compares false on both sides. */
  return { keys: [...above, key], limit: typeof limit === 'number' ? limit : NaN }
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

/** The names that a `require…` asks for and the evidence does not show; "roll-back" is shown by "rollback" too. */
export function missingNames(required: readonly string[], shown: readonly string[]): readonly string[] {
  const keys = new Set(shown.map(headerKey))
  return required.filter((name) => !keys.has(headerKey(name)))
}

export interface RequiredSet {
  readonly name: string
  readonly label: string
  readonly required: readonly string[] | null
  /** The keys below the entry under which a name may have been asked for. */
  readonly keysOf: (name: string) => readonly (readonly string[])[]
}

/** The sets of an entry's type with what the entry requires of them. Named parts with bounds must be there. */
export function requiredSets(entry: AnyEntry): readonly RequiredSet[] {
  return Object.entries<{ label: string }>(catalogue[entry.type].sets).map(([name, { label }]) => {
    const key = `require${capital(name)}`
    const value: unknown = Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
    const listed = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : null
    const bounded = partsIn(entry, name)
    const required = listed === null && bounded.length === 0 ? null : [...(listed ?? []), ...missingNames(bounded.map(([part]) => part), listed ?? [])]
    const keysOf = (asked: string) => [
      ...(missingNames([asked], listed ?? []).length === 0 ? [[key, sameNameKey(asked)]] : []),
      ...bounded.flatMap(([part, bounds]) => (sameNameKey(part) === sameNameKey(asked) ? Object.keys(bounds).map((bound) => [name, sameNameKey(part), bound]) : [])),
    ]
    return { name, label, required, keysOf }
  })
}
