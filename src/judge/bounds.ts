import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured, Observation } from '../model/observation.ts'
import { sameNameKey } from '../model/names.ts'
import type { Place } from '../model/place.ts'
import { describeQuantity } from '../model/quantity.ts'
import { remedyFor } from '../model/remedies.ts'
import { boundRule, setRule } from '../model/rules.ts'
import type { DemandedEvidence } from '../policy/demands.ts'
import { boundedMeasures, missingNames, reaches, requiredSets, type Bound, type Bounded, type Unit } from './compare.ts'

export interface JudgedMeasure {
  readonly name: string
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
  const { name, unit, min, max } = bounded
  const measured: Measured = (Object.hasOwn(observation.measures, name) ? observation.measures[name] : undefined) ?? { value: null }
  const met = min === null && max === null ? null : reaches(measured, min, max)
  const deciding = decidingBound(measured, min, max)
  const judged: JudgedMeasure = {
    name,
    unit,
    measured,
    min: min?.limit ?? null,
    max: max?.limit ?? null,
    met,
    setBy: deciding ? demanded.setBy(deciding.keys) : null,
  }
  const lapse = met === true && max !== null && measured.since !== undefined ? measured.since + max.limit * 1000 : null
  const finding = met === false && deciding ? shortfall(bounded, deciding, measured, demanded, item) : null
  return { judged, lapse, finding }
}

/** Of two bounds, the one that is not met. */
function decidingBound(measured: Measured, min: Bound | null, max: Bound | null): Bound | null {
  if (min && max) return reaches(measured, min, null) ? max : min
  return min ?? max
}

function shortfall(bounded: Bounded, bound: Bound, measured: Measured, demanded: DemandedEvidence, item: string): Finding {
  const { name, unit, label, min, max } = bounded
  const limits = [
    ...(min ? [`at least ${describeQuantity(min.limit, unit)}`] : []),
    ...(max ? [`at most ${describeQuantity(max.limit, unit)}`] : []),
  ].join(' and ')
  return {
    rule: boundRule(demanded.entry.type, name),
    level: 'error',
    item,
    message: `${label}: ${describeMeasured(measured, unit, bound.limit)}; needed: ${limits}`,
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

function judgeSet(set: ReturnType<typeof requiredSets>[number], demanded: DemandedEvidence, item: string, observation: Observation) {
  const { name, label, key, required } = set
  const value = (Object.hasOwn(observation.sets, name) ? observation.sets[name] : undefined) ?? []
  const missing = required === null ? [] : missingNames(required, value)
  /* Who asks for what is missing; where nothing is, for the first of the names. */
  const [telling = ''] = [...missing, ...(required ?? [])]
  const asked = demanded.setBy([key, sameNameKey(telling)])
  const judged: JudgedSet = { name, value, required, missing, setBy: required === null ? null : asked }
  const finding: Finding | null =
    missing.length === 0
      ? null
      : {
          rule: setRule(demanded.entry.type, name),
          level: 'error',
          item,
          message: `${label}: ${missing.map((each) => `"${each}"`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing; there: ${shortList(value) || 'none'}`,
          remedy: remedyFor(setRule(demanded.entry.type, name)),
          ...(asked ?? demanded.place),
        }
  return { judged, finding }
}
