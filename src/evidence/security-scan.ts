import type { Instant } from '../model/instant.ts'
import { measured, unmeasured, type Remark } from '../model/observation.ts'
import type { ScanRun } from '../readers/scan-run.ts'
import type { Collector, EntryOf } from './type.ts'
import { ranAt, whenOfAll } from './when.ts'
import { worst } from './worst.ts'

/** From here on CVSS calls a severity high. */
const high = 7

/** Counts add up over files; the severity is the highest of any finding that stands. */
export const securityScan: Collector<'securityScan'> = async (entry, gather) => {
  const scans: ScanRun[] = []
  const starts: (Instant | null)[] = []
  for (const path of await gather.expand(entry.results)) {
    const scan = await gather.result(path, ({ scanRuns }) => scanRuns, entry.format)
    if (!scan) continue
    scans.push(scan)
    gather.guard(path, () => {
      starts.push(...ranAt(scan.starts, 'the machine that scanned', gather.times))
      ranAt(scan.dated, 'whoever wrote the file', gather.times)
    })
  }
  const sum = (count: (scan: ScanRun) => number) => measured(scans.reduce((total, scan) => total + count(scan), 0))
  const named = (found: (scan: ScanRun) => readonly string[]) => {
    const names = scans.flatMap(found)
    return measured(names.length, { which: [...new Set(names)] })
  }
  const when = whenOfAll(starts, entry.occurredOn, gather.times)
  return {
    measures: {
      runs: sum(({ runs }) => runs),
      errors: named(({ errors }) => errors),
      warnings: named(({ warnings }) => warnings),
      notes: named(({ notes }) => notes),
      suppressed: sum(({ suppressed }) => suppressed),
      severity: worst(
        scans.map(({ severity, tools, format }) =>
          severity === null ? unmeasured(`a finding of ${tools.join(', ') || format} has no severity`, 'Use a scanner that writes the severity of each finding, or mend what it found.') : measured(severity),
        ),
        'highest',
      ),
      age: when.age,
    },
    sets: { tools: [...new Set(scans.flatMap(({ tools }) => tools))] },
    occurredAt: when.at,
    warnings: [...when.warnings, ...unbounded(scans, entry)],
  }
}

/** Some tools write even a grave finding as a warning and put its severity beside it, where no bound looks at it. */
function unbounded(scans: readonly ScanRun[], { maxSeverity }: EntryOf<'securityScan'>): readonly Remark[] {
  const severe = scans.filter(({ severity, errors }) => severity !== null && severity >= high && errors.length === 0)
  if (maxSeverity !== undefined || severe.length === 0) return []
  return [
    {
      rule: 'security-scan/severity-unbounded',
      message: `${severe.flatMap(({ tools }) => tools).join(', ') || 'a scan'} found something of severity ${Math.max(...severe.flatMap(({ severity }) => severity ?? []))} and calls it no error, so no bound looks at it`,
      remedy: 'Say with maxSeverity what may stand (6.9 lets nothing high or critical through).',
    },
  ]
}
