import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured, Observation } from '../model/observation.ts'
import { nearest } from '../model/nearest.ts'
import { sameNameKey } from '../model/names.ts'
import { partsOf } from '../model/parts.ts'
import type { Place } from '../model/place.ts'
import { describeQuantity, type Unit } from '../model/quantity.ts'
import { remedyFor } from '../model/remedies.ts'
import { boundRule, setRule } from '../model/rules.ts'
import type { DemandedEvidence } from '../policy/demands.ts'
import { boundedMeasures, missingNames, reaches, requiredSets, type Bound, type Bounded, type RequiredSet } from './compare.ts'

export interface JudgedMeasure {
  readonly name: string
  /** The name of the part that was measured, where it is not the whole. */
  readonly part?: string
  readonly unit: Unit
  readonly measured: Measured
  readonly min: number | null
  readonly max: number | null
  /** Null where no bound is set. */
  readonly met: boolean | null
  readonly setBy: Place | null
}

export interface JudgedSet {
  readonly name: string
  readonly value: readonly string[]
  readonly required: readonly string[] | null
  readonly missing: readonly string[]
  readonly setBy: Place | null
}

export interface Judged {
  readonly measures: readonly JudgedMeasure[]
  readonly sets: readonly JudgedSet[]
  readonly findings: readonly Finding[]
  /** When a bound that is met now will be met no longer. */
  readonly lapses: readonly Instant[]
}

/** Compares what was observed with every bound that the entry sets: one comparator for all types. */
export function judgeBounds(demanded: DemandedEvidence, item: string, observation: Observation): Judged {
  const measures = boundedMeasures(demanded.entry, Object.keys(observation.measures)).map((bounded) => judgeMeasure(bounded, demanded, item, observation))
  const sets = requiredSets(demanded.entry).map((set) => judgeSet(set, demanded, item, observation))
  return {
    measures: measures.map(({ judged }) => judged),
    sets: sets.map(({ judged }) => judged),
    findings: observation.status === 'measured' ? [...measures, ...sets].flatMap(({ finding }) => (finding ? [finding] : [])) : [],
    lapses: measures.flatMap(({ lapse }) => (lapse === null ? [] : [lapse])),
  }
}

function judgeMeasure(bounded: Bounded, demanded: DemandedEvidence, item: string, observation: Observation) {
  const { name, unit, min, max, of } = bounded
  const measured = measuredOf(bounded, observation, demanded)
  const met = min === null && max === null ? null : reaches(measured, min, max)
  const deciding = decidingBound(measured, min, max)
  const judged: JudgedMeasure = {
    name,
    ...(of && { part: of.name }),
    unit,
    measured,
    min: min?.limit ?? null,
    max: max?.limit ?? null,
    met,
    setBy: deciding ? demanded.setBy(deciding.keys) : null,
  }
  const lapse = met === true && max !== null ? lapseOf(measured, max) : null
  /* That a part is missing is said once, besides the bounds that somebody set on it. */
  const isSaid = of !== undefined && judged.setBy === null && isMissing(of, observation)
  const finding = met === false && deciding && !isSaid ? shortfall(bounded, deciding, measured, demanded, item) : null
  return { judged, lapse, finding }
}

/** When a most that is kept today is passed: by age, or by the count of what falls due. */
function lapseOf({ value, since, grows }: Measured, { limit }: Bound): Instant | null {
  if (since !== undefined) return since + limit * 1000
  return grows?.[Math.floor(limit - (value ?? 0))] ?? null
}

function measuredOf({ name, of }: Bounded, { measures, parts = [], sets }: Observation, { entry }: DemandedEvidence): Measured {
  const seen = of === undefined ? measures : (parts.find((each) => each.part === of.part && sameNameKey(each.name) === sameNameKey(of.name))?.measures ?? {})
  const key = of?.measure ?? name
  const measured = Object.hasOwn(seen, key) ? seen[key] : undefined
  if (measured || !of) return measured ?? { value: null }
  return { value: null, why: 'there is nothing of that name', remedy: whereMissing([of.name], sets[of.part] ?? [], setRule(entry.type, of.part)) }
}

function isMissing({ part, name }: NonNullable<Bounded['of']>, { sets }: Observation): boolean {
  return missingNames([name], sets[part] ?? []).length > 0
}

/** What to do about a named part that is not there; a misspelt name is the commonest reason. */
function whereMissing(names: readonly string[], shown: readonly string[], rule: string): string {
  const meant = names.flatMap((name) => {
    const near = nearest(name, shown.slice(0, 1000))
    return near === null ? [] : [`Did you mean "${near}"${names.length > 1 ? ` instead of "${name}"` : ''}? `]
  })
  return `${meant.join('')}${remedyFor(rule)}`
}

/** Of two bounds, the one that is not met. */
function decidingBound(measured: Measured, min: Bound | null, max: Bound | null): Bound | null {
  if (min && max) return reaches(measured, min, null) ? max : min
  return min ?? max
}

function shortfall(bounded: Bounded, bound: Bound, measured: Measured, demanded: DemandedEvidence, item: string): Finding {
  const { name, unit, label, min, max, of } = bounded
  const limits = [
    ...(min ? [`at least ${describeQuantity(min.limit, unit)}`] : []),
    ...(max ? [`at most ${describeQuantity(max.limit, unit)}`] : []),
  ].join(' and ')
  return {
    rule: boundRule(demanded.entry.type, name),
    level: 'error',
    item,
    message: `${label}${of ? ` "${of.name}"` : ''}: ${describeMeasured(measured, unit, bound.limit)}; needed: ${limits}`,
    remedy: measured.remedy ?? remedyFor(boundRule(demanded.entry.type, name)),
    ...(demanded.setBy(bound.keys) ?? demanded.place),
    ...(measured.people && measured.people.length > 0 ? { people: measured.people } : {}),
  }
}

function describeMeasured(measured: Measured, unit: string, limit: number): string {
  if (measured.value === null) return `could not be measured${measured.why ? `, because ${measured.why}` : ''}`
  const value = describeQuantity(measured.value, unit, [limit])
  const counted = measured.n !== undefined && measured.of !== undefined ? ` (${tidy(measured.n)} of ${tidy(measured.of)})` : ''
  const group = measured.group === undefined ? '' : ` in ${measured.group}`
  const which = measured.which && measured.which.length > 0 ? ` (${shortList(measured.which)})` : ''
  return `${value}${counted}${group}${which}`
}

function tidy(number: number): string {
  return String(Number(number.toFixed(2)))
}

function shortList(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}

function judgeSet(set: RequiredSet, demanded: DemandedEvidence, item: string, observation: Observation) {
  const { name, label, required, keysOf } = set
  const value = (Object.hasOwn(observation.sets, name) ? observation.sets[name] : undefined) ?? []
  const missing = required === null ? [] : missingNames(required, value)
  /* Who asks for what is missing; where nothing is, for the first of the names. */
  const [telling = ''] = [...missing, ...(required ?? [])]
  const asked = keysOf(telling).reduce<Place | null>((place, keys) => place ?? demanded.setBy(keys), null)
  const judged: JudgedSet = { name, value, required, missing, setBy: required === null ? null : asked }
  const finding: Finding | null =
    missing.length === 0
      ? null
      : {
          rule: setRule(demanded.entry.type, name),
          level: 'error',
          item,
          message: `${label}: ${missing.map((each) => `"${each}"`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing; there: ${shortList(value) || 'none'}`,
          remedy: Object.hasOwn(partsOf(demanded.entry.type), name) ? whereMissing(missing, value, setRule(demanded.entry.type, name)) : remedyFor(setRule(demanded.entry.type, name)),
          ...(asked ?? demanded.place),
        }
  return { judged, finding }
}
