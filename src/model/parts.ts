import { catalogue } from '../generated/catalogue.ts'
import { capital } from './names.ts'
import type { Unit } from './quantity.ts'
import type { EvidenceType } from './rules.ts'

/** A group of named parts that a type of evidence takes bounds of, one by one, as `scenarios`: what is measured of each. */
export interface PartFacts {
  readonly measures: Readonly<Record<string, { readonly unit: Unit; readonly label: string }>>
  /** By the bound's key: `minRequests`. */
  readonly defaults: Readonly<Record<string, number>>
}

/** By the key under which their bounds stand. */
export function partsOf(type: EvidenceType): Readonly<Record<string, PartFacts>> {
  return catalogue[type].parts
}

/** What a measure of a single part is called beside those of the whole: `p95Ms` of one of the `scenarios` is `scenarioP95Ms`. */
export function partMeasure(part: string, measure: string): string {
  return `${part.replace(/s$/, '')}${capital(measure)}`
}

/** Every measure of a single part of a type's evidence, by the name it is reported under. */
export function partMeasures(type: EvidenceType): Readonly<Record<string, { readonly unit: Unit; readonly label: string }>> {
  return Object.fromEntries(Object.entries(partsOf(type)).flatMap(([part, { measures }]) => Object.entries(measures).map(([name, facts]) => [partMeasure(part, name), facts])))
}

/** The named parts that an entry sets bounds on, each with them, in the entry's order. */
export function partsIn(entry: object, part: string): readonly (readonly [name: string, bounds: object])[] {
  const named: unknown = Object.hasOwn(entry, part) ? Reflect.get(entry, part) : undefined
  return typeof named !== 'object' || named === null ? [] : Object.entries(named).filter((pair): pair is [string, object] => typeof pair[1] === 'object' && pair[1] !== null)
}
