/**
 * How names of groups, courses, columns and other sets compare: without regard to case, surrounding space, and space,
 * `_` or `-` between words (specification of bounds).
 */
export function sameNameKey(name: string): string {
  return composed(name).trim().toLowerCase().replace(/[\s_-]+/g, ' ')
}

/** Whether a name is one of several, however each spells it. */
export function isNamed(name: string, among: readonly string[]): boolean {
  return among.some((other) => sameNameKey(other) === sameNameKey(name))
}

/** A header's key, and that of a name that is looked for: as `sameNameKey`, and words may also be written together (`raised_on`, `raisedOn`, `Raised on`). */
export function headerKey(name: string): string {
  return composed(name).toLowerCase().replace(/[\s_-]+/g, '')
}

/**
 * How people of two files compare: without regard to case and surrounding space, to how much and which space stands
 * between words, and to signs that nobody sees and copying brings along (a space of no width, a soft hyphen).
 */
export function personKey(name: string): string {
  const lower = name.trim().toLowerCase()
  /* Staff numbers and addresses of mail, of which there can be a million. */
  if (/^[!-~]*$/.test(lower)) return lower
  return composed(lower).replace(/[\u00ad\u200b\u2060]/g, '').replace(/\s+/g, ' ').trim()
}

/** One spelling for letters that Unicode can write in two ways. */
function composed(name: string): string {
  // oxlint-disable-next-line no-control-regex
  return /[^\u0000-\u007f]/.test(name) ? name.normalize('NFC') : name
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
