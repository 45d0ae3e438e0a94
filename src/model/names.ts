/**
 * How names of groups, courses, columns and other sets compare: without regard to case, surrounding space, and space,
 * `_` or `-` between words (specification of bounds).
 */
export function sameNameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/[\s_-]+/g, ' ')
}

/** A header's key: as `sameNameKey`, and words may also be written together (`raised_on`, `raisedOn`, `Raised on`). */
export function headerKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[\s_-]+/g, '')
}

/** `coveragePercent` → `coverage-percent`, `p95Ms` → `p95-ms`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_.]/g, '-')
    .toLowerCase()
}

/** `coveragePercent` → `CoveragePercent`, for the key `minCoveragePercent`. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
