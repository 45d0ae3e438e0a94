import { unmeasured, type Measured } from '../model/observation.ts'

/** The worst of several files' values; unknown in one is unknown in all. */
export function worst(values: readonly Measured[], side: 'lowest' | 'highest'): Measured {
  const unknown = values.find(({ value }) => value === null)
  if (unknown) return unknown
  return values.reduce<Measured>((least, each) => {
    if (least.value === null || each.value === null) return each
    return (side === 'lowest' ? each.value < least.value : each.value > least.value) ? each : least
  }, unmeasured('there is no result file'))
}

/** The higher of two shares of rows left out. */
export function higher(a: Measured, b: Measured | undefined): Measured {
  return b?.value != null && (a.value === null || b.value > a.value) ? b : a
}
