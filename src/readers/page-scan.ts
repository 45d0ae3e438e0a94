import { Unusable } from '../model/unusable.ts'

/** What one accessibility result file says, in one shape for every tool. */
export interface PageScan {
  /** The file's format, as `explain` names it. */
  readonly format: string
  readonly pages: readonly ScannedPage[]
  /** The start of each page's scan as the tool wrote it, where it gives one. */
  readonly starts: readonly (string | number)[]
}

export const impacts = ['critical', 'serious', 'moderate', 'minor'] as const
export type Impact = (typeof impacts)[number]

/** What does not pass: a rule, by the tool's name for it, and how much it matters. */
export interface Failure {
  readonly rule: string
  readonly impact: Impact
}

/** One page as one tool saw it; absent facts are null, never zero. */
export interface ScannedPage {
  /** Its address, see `addressOf`; null where the file does not name it. */
  readonly address: string | null
  readonly failures: readonly Failure[]
  /** Results that the tool could not decide, and a person has to. */
  readonly incomplete: number | null
  /** 0 to 100. */
  readonly scorePercent: number | null
  /** Standards whose rules were all run, as far as the tool has them: `wcag2aa`, `best-practice`. */
  readonly standards: readonly string[]
}

/** A tool's name for a rule, short enough to be shown. */
export function ruleName(id: unknown): string {
  return typeof id === 'string' && id.trim() !== '' ? id.slice(0, 100) : 'a rule without a name'
}

/**
 * The address of a page that was scanned, without what may hold a secret: user, query and fragment, but for one that is a
 * path (`#/help`), as some applications name their pages. Throws `Unusable` for the pages that a browser shows where there was none to load.
 */
export function addressOf(url: unknown, remedy: string): string {
  if (typeof url !== 'string' || url.trim() === '') throw new Unusable('does not say which page was scanned', remedy)
  if (/^(?:about|chrome|chrome-error|edge|data|view-source|javascript):/i.test(url.trim()))
    throw new Unusable(`scanned ${url.slice(0, 60)}, so the page itself was not loaded`, remedy)
  try {
    const { protocol, host, pathname, hash } = new URL(url)
    return `${protocol}//${host}${pathname}${/^#!?\/[^?&=]*$/.exec(hash)?.[0] ?? ''}`.slice(0, 500)
  } catch (error) {
    if (error instanceof TypeError) return (/^[^?#]*/.exec(url)?.[0] ?? url).slice(0, 500)
    throw error
  }
}
