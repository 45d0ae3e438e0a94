/** What one security scan file says, in one shape for every tool. */
export interface ScanRun {
  /** The file's format, as `explain` names it. */
  readonly format: string
  readonly runs: number
  readonly tools: readonly string[]
  /** Findings that stand, each by the name of its rule, weakness or package. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notes: readonly string[]
  /** Findings that somebody set aside. */
  readonly suppressed: number
  /** Highest severity of the findings that stand, 0 to 10; 0 where nothing stands, null where one has no severity. */
  readonly severity: number | null
  /** The start of each run as the tool wrote it; empty text where it gives none. */
  readonly starts: readonly string[]
  /** Other instants in the file, none of which may lie in the future. */
  readonly dated: readonly string[]
}

/** A severity as tools write it, as a number or a text: 0 to 10; null for anything else. */
export function severityOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,2}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && number >= 0 && number <= 10 ? number : null
}

/** The highest; null where one is unknown, 0 where there are none. */
export function highest(severities: readonly (number | null)[]): number | null {
  let most = 0
  for (const severity of severities) {
    if (severity === null) return null
    most = Math.max(most, severity)
  }
  return most
}

/** A tool's name for what it found, short enough to be shown. */
export function findingName(id: unknown): string {
  return typeof id === 'string' && id.trim() !== '' ? id.trim().slice(0, 100) : 'a finding without a name'
}
