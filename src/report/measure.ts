import type { Report } from '../generated/report.ts'
import { catalogue } from '../generated/catalogue.ts'
import { partMeasures } from '../model/parts.ts'
import { describeQuantity } from '../model/quantity.ts'
import { evidenceTypes } from '../model/rules.ts'

export type Evidence = Report['items'][number]['evidence'][number]
export type Measure = Evidence['measures'][number]

/** A measure's name in plain words, with that of the scenario where it is one's alone. */
export function labelOf(type: string, { name, part }: Pick<Measure, 'name' | 'part'>): string {
  if (name === 'refusals') return 'Refusals'
  const known = evidenceTypes().find((each) => each === type)
  const labels: Readonly<Record<string, { readonly label: string }>> = known === undefined ? {} : { ...catalogue[known].measures, ...partMeasures(known) }
  return `${labels[name]?.label ?? name}${part === undefined ? '' : ` "${part}"`}`
}

/** "93.07 % (188 of 202)" or "not measured". */
export function valueOf({ value, unit, n, of, group, min, max }: Measure): string {
  if (value === null) return 'not measured'
  const bounds = [min, max].filter((bound) => bound !== undefined)
  /* A multiple is no part of a whole. */
  const counted = n !== undefined && of !== undefined ? ` (${Number(n.toFixed(2))} ${unit === 'percent' ? 'of' : 'against'} ${Number(of.toFixed(2))})` : ''
  return `${describeQuantity(value, unit, bounds)}${counted}${group === undefined ? '' : ` in ${group}`}`
}

/** "at least 95 %", "at most 30 minutes", or '' without a bound. */
export function neededOf({ unit, min, max }: Measure): string {
  return [
    ...(min === undefined ? [] : [`at least ${describeQuantity(min, unit)}`]),
    ...(max === undefined ? [] : [`at most ${describeQuantity(max, unit)}`]),
  ].join(' and ')
}

/** "3 of 40 rows of staff.csv are left out", for each file of which the checklist leaves rows out. */
export function leftOut({ sources }: Evidence): readonly string[] {
  return sources.flatMap(({ path, rows = 0, excluded = 0 }) => (excluded > 0 ? [`${excluded} of ${rows + excluded} rows of ${path} ${excluded === 1 ? 'is' : 'are'} left out`] : []))
}

/** Measures that somebody set a bound on, and those of a type's defaults that are not met. */
export function telling(evidence: Evidence): readonly Measure[] {
  return evidence.measures.filter(({ met, setBy }) => met === false || (met === true && setBy !== null))
}

/** A type of evidence in plain words: "Load test", "GitHub check". */
export function kindOf(type: string): string {
  const words = type.replace(/([a-z0-9])([A-Z])/g, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`)
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/^Sign off$/, 'Sign-off').replace(/^Github\b/, 'GitHub')
}

/** "Training", "Sign-off as clinical-safety-officer". */
export function nameOf({ type, id, role }: Evidence): string {
  return `${kindOf(type)}${id === undefined ? '' : ` ${id}`}${role === undefined ? '' : ` as ${role}`}`
}
