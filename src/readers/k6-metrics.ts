import { Unusable } from '../model/unusable.ts'
import { isObject } from './json-object.ts'

/** The figures of one metric by k6's own names: `count`, `rate`, `passes`, `p(95)`. */
export type Figures = Readonly<Record<string, unknown>>

export interface Metric {
  /** `http_reqs`, or with tags `http_reqs{scenario:peak}`. */
  readonly name: string
  readonly figures: Figures
  /** For each threshold whether k6 says that it failed. */
  readonly thresholds: readonly boolean[]
}

export interface Metrics {
  /** Whether the file has the form of `--summary-export`. */
  readonly isLegacy: boolean
  readonly all: readonly Metric[]
}

const runAgain = 'Let k6 write the summary again and give it unchanged.'

/**
 * The metrics of both forms of a k6 summary. `handleSummary` puts figures under `values`, and a threshold that passed
 * is `{ok: true}`; `--summary-export` puts figures straight into the metric, and a threshold of `true` is one that
 * FAILED (grafana/k6 #1498). Throws `Unusable` where a file mixes the two, for then no threshold can be trusted.
 */
export function k6Metrics(metrics: Figures): Metrics {
  const entries = Object.entries(metrics).map(([name, metric]) => {
    if (!isObject(metric)) throw new Unusable(`the metric "${name}" is no group of figures`, runAgain)
    return { name, metric, values: metric['values'] }
  })
  const isLegacy = entries.every(({ values }) => values === undefined)
  const all = entries.map(({ name, metric, values }) => {
    const figures = isLegacy ? metric : values
    if (!isObject(figures)) throw new Unusable(`the metric "${name}" has another form than the others`, runAgain)
    const thresholds = Object.values(thresholdsOf(metric, name)).map((result) => hasFailed(result, isLegacy, name))
    return { name, figures, thresholds }
  })
  return { isLegacy, all }
}

function thresholdsOf(metric: Figures, name: string): Figures {
  const thresholds = metric['thresholds'] ?? {}
  if (isObject(thresholds)) return thresholds
  throw new Unusable(`the thresholds of "${name}" can't be read`, runAgain)
}

function hasFailed(result: unknown, isLegacy: boolean, name: string): boolean {
  if (isLegacy && typeof result === 'boolean') return result
  if (!isLegacy && isObject(result) && typeof result['ok'] === 'boolean') return !result['ok']
  throw new Unusable(`a threshold of "${name}" does not say whether it passed`, runAgain)
}

/**
 * Whether a metric shows that it got a sample at all; k6 lets a threshold without one pass (grafana/k6 #4283). What can
 * prove it depends on the metric: a rate has samples that were true or false; a counter of 0 may never have been
 * touched; an empty trend or gauge is all zeros.
 */
export function hasSample(figures: Figures): boolean {
  const figure = (key: string) => (typeof figures[key] === 'number' ? figures[key] : 0)
  if ('passes' in figures || 'fails' in figures) return figure('passes') + figure('fails') > 0
  if ('count' in figures) return figure('count') > 0
  return Object.keys(figures).some((key) => Math.abs(figure(key)) > 0)
}

/** A figure that is finite and not negative, or null where the metric lacks it. */
export function amount(figures: Figures, key: string, metric: string): number | null {
  const value = figures[key]
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
  throw new Unusable(`"${key}" of ${metric} is not a number from 0`, runAgain)
}

/** As `amount`, for whole numbers. */
export function whole(figures: Figures, key: string, metric: string): number | null {
  const value = amount(figures, key, metric)
  if (value === null || Number.isSafeInteger(value)) return value
  throw new Unusable(`"${key}" of ${metric} is ${value}, which is no count`, runAgain)
}
