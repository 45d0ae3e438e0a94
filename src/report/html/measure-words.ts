import { catalogue } from '../../generated/catalogue.ts'
import { describeQuantity } from '../../model/quantity.ts'
import { labelOf, valueOf, type Evidence, type Measure } from '../measure.ts'

export type ReportSet = Evidence['sets'][number]

/** "39 of 42", for shares. */
export function countedOf({ value, n, of }: Measure): string | null {
  return value === null || n === undefined || of === undefined ? null : `${tidy(n)} of ${tidy(of)}`
}

/** "92.86 %" or "not measured", without what it was counted from. */
export function quantityOf({ value, unit, min, max }: Measure): string {
  return value === null ? 'not measured' : describeQuantity(value, unit, [min, max].filter((bound) => bound !== undefined))
}

/** "40 of 42": the fewest that reach a least share. */
export function neededCount({ unit, min, max, n, of }: Measure): string | null {
  if (unit !== 'percent' || min === undefined || max !== undefined || n === undefined || of === undefined) return null
  if (!Number.isInteger(n) || !Number.isInteger(of) || !(of > 0)) return null
  const least = Math.ceil((min * of) / 100)
  const fewest = ((least - 1) * 100) / of >= min ? least - 1 : (least * 100) / of >= min ? least : least + 1
  return fewest === of ? `all ${of}` : `${fewest} of ${of}`
}

/** "Mean response time 5 ms", for what no bound was set on. */
export function inPassing(type: string, measure: Measure): string {
  return `${labelOf(type, measure)} ${valueOf(measure)}`
}

/** A set's name in plain words. */
export function setLabelOf(type: string, name: string): string {
  const found = Object.entries<{ readonly sets: Readonly<Record<string, { readonly label: string }>> }>(catalogue).find(([key]) => key === type)
  return found?.[1].sets[name]?.label ?? name
}

function tidy(number: number): string {
  return String(Number(number.toFixed(2)))
}
