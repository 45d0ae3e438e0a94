import { isObject } from './json-object.ts'

/** Whether a JSON value is a k6 summary, of `handleSummary` or of `--summary-export`. */
export function looksLikeK6Summary(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['metrics'])) return false
  return isObject(value['root_group']) || isObject(value['metrics']['http_reqs'])
}

/** Whether the metrics have the form of `--summary-export`, with their figures not below `values`. */
export function looksLikeLegacy(value: unknown): boolean {
  const metrics = isObject(value) ? value['metrics'] : null
  return isObject(metrics) && Object.values(metrics).every((metric) => !isObject(metric) || metric['values'] === undefined)
}
