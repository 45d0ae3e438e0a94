import type { Instant } from '../model/instant.ts'
import { measured, unmeasured, type Measured } from '../model/observation.ts'
import type { Impact, ScannedPage } from '../readers/page-scan.ts'
import type { Collector } from './type.ts'
import { ranAt, whenOfAll } from './when.ts'
import { worst } from './worst.ts'

/**
 * Counts add up over pages and files. Several tools may look at one page: it counts once, its score is the lowest, and
 * its standards are those that any of them ran whole. A standard is in the set only where it was run on every page.
 */
export const accessibility: Collector<'accessibility'> = async (entry, gather) => {
  const pages = new Map<string, ScannedPage[]>()
  const starts: (Instant | null)[] = []
  for (const path of await gather.expand(entry.results)) {
    const scan = await gather.result(path, ({ pageScans }) => pageScans, entry.format)
    if (!scan) continue
    gather.guard(path, () => starts.push(...ranAt(scan.starts, 'the machine that scanned', gather.times)))
    for (const page of scan.pages) pages.set(page.address ?? path, [...(pages.get(page.address ?? path) ?? []), page])
  }
  const failures = [...pages].flatMap(([name, seen]) => seen.flatMap((page) => page.failures.map((failure) => ({ ...failure, name }))))
  const having = (wanted: Impact) => {
    const found = failures.filter(({ impact }) => impact === wanted)
    return measured(found.length, { which: [...new Set(found.map(({ rule, name }) => (pages.size > 1 ? `${rule} on ${name}` : rule)))] })
  }
  const when = whenOfAll(starts, entry.occurredOn, gather.times)
  return {
    measures: {
      pages: measured(pages.size),
      critical: having('critical'),
      serious: having('serious'),
      moderate: having('moderate'),
      minor: having('minor'),
      incomplete: incompleteOf(pages),
      scorePercent: worst([...pages].map(([name, seen]) => scoreOf(name, seen)), 'lowest'),
      age: when.age,
    },
    sets: { pages: [...pages.keys()], standards: standardsOf([...pages.values()]) },
    occurredAt: when.at,
    warnings: when.warnings,
  }
}

/** Unknown for a page is unknown for all: a tool that does not say may have left much open. */
function incompleteOf(pages: ReadonlyMap<string, readonly ScannedPage[]>): Measured {
  let total = 0
  for (const [name, seen] of pages) {
    const counts = seen.flatMap(({ incomplete }) => incomplete ?? [])
    if (counts.length === 0) return unmeasured(`the result for ${name} does not say what a person has to decide`, 'Give the results of axe, which say it.')
    total += counts.reduce((sum, count) => sum + count, 0)
  }
  return measured(total)
}

function scoreOf(name: string, seen: readonly ScannedPage[]): Measured {
  const scores = seen.flatMap(({ scorePercent }) => scorePercent ?? [])
  return scores.length === 0 ? unmeasured(`no result for ${name} has a score`, 'Run Lighthouse on the page, and give its report.') : measured(Math.min(...scores), { group: name })
}

function standardsOf(pages: readonly (readonly ScannedPage[])[]): readonly string[] {
  const [first = [], ...others] = pages.map((seen) => new Set(seen.flatMap(({ standards }) => standards)))
  return [...first].filter((standard) => others.every((each) => each.has(standard)))
}
