import { Unusable } from '../model/unusable.ts'

type Found = RegExpExecArray

/** The lines of a tool's printed output, by what they are. */
export interface Lines<Name extends string> {
  readonly first: (name: Name) => Found | undefined
  readonly all: (name: Name) => readonly Found[]
}

/**
 * Sorts the lines of what a tool printed by patterns that a line, trimmed, matches whole; blank lines are passed over. What
 * a tool leaves out where it is zero would be hidden by one damaged letter, so a line that matches nothing is refused, as
 * is a text without its last line, or with another `start`: of two runs in one file the second could be the worse. After
 * the last line (and before the first that matches) anything else may stand. Throws `Unusable`.
 */
export function knownLines<Name extends string>(text: string, patterns: Readonly<Record<Name | 'start', RegExp>>, last: NoInfer<Name>, remedy: string): Lines<Name> {
  const known = Object.entries<RegExp>(patterns)
  const found = new Map<string, Found[]>()
  let isOver = false
  let starts = 0
  for (const [i, written] of text.split(/\r?\n/).entries()) {
    const line = written.trim()
    if (patterns.start.test(line) && ++starts > 1) throw new Unusable('holds the output of more than one run', 'Give each run as a file of its own.', i + 1)
    if (line === '' || isOver) continue
    const [name, match] = matchOf(known, line) ?? []
    if (name === undefined || !match) {
      if (found.size === 0) continue
      throw new Unusable(`"${line.slice(0, 60)}" is no line that the tool prints there`, remedy, i + 1)
    }
    found.set(name, [...(found.get(name) ?? []), match])
    isOver = name === last
  }
  if (!found.has(last)) throw new Unusable('is cut short: the last line of the output is missing', remedy)
  return { first: (name) => found.get(name)?.[0], all: (name) => found.get(name) ?? [] }
}

function matchOf(known: readonly (readonly [string, RegExp])[], line: string): readonly [name: string, match: Found] | null {
  for (const [name, pattern] of known) {
    const match = pattern.exec(line)
    if (match) return [name, match]
  }
  return null
}

/** A number in digits; NaN for all else. */
export function plain(text: string | undefined): number {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
}

const factors: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Milliseconds of a time with its unit: `86.04ms`, `1.02s`. Throws `Unusable`. */
export function millisecondsOf(text: string | undefined, remedy: string): number {
  const parts = /^(\d+(?:\.\d+)?)(us|ms|s|m|h)$/.exec(text ?? '')
  const factor = factors[parts?.[2] ?? '']
  if (!parts || factor === undefined) throw new Unusable(`"${(text ?? '').slice(0, 30)}" is no time with a unit`, remedy)
  return Number(parts[1]) * factor
}
