import { describeDuration } from './duration.ts'

export type Unit = 'percent' | 'count' | 'number' | 'milliseconds' | 'seconds'

/**
 * A value as a reader needs it: enough digits that it can't be mistaken for its bound. `against` is the bound: 94.996 is
 * shown as 94.996 beside 95, never rounded up to it.
 */
export function describeQuantity(value: number, unit: string, against: readonly number[] = []): string {
  switch (unit) {
    case 'seconds':
      return describeDuration(value)
    case 'percent':
      return `${digits(value, against)} %`
    case 'milliseconds':
      return `${digits(value, against)} ms`
    default:
      return digits(value, against)
  }
}

function digits(value: number, against: readonly number[]): string {
  for (const places of [2, 4, 8]) {
    const text = String(Number(value.toFixed(places)))
    if (against.every((bound) => bound === value || Number(text) !== bound)) return text
  }
  return String(value)
}
