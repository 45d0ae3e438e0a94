import { measured, share, unmeasured, type Measured, type Remark } from '../model/observation.ts'
import type { Instant } from '../model/instant.ts'
import { copies } from './given-once.ts'
import type { TestRun } from '../readers/test-run.ts'
import type { Collector, EntryOf } from './type.ts'
import { ranAt, whenOfAll } from './when.ts'
import { worst } from './worst.ts'

interface Report {
  readonly path: string
  readonly run: TestRun
}

/** Counts add up over files; shares take the worst file. */
export const testReport: Collector<'testReport'> = async (entry, gather) => {
  const reports: Report[] = []
  const starts: (Instant | null)[] = []
  const isCopy = copies(gather)
  for (const path of await gather.expand(entry.results)) {
    const run = await gather.result(path, ({ testRuns }) => testRuns, entry.format)
    if (!run || isCopy(path)) continue
    reports.push({ path, run })
    gather.guard(path, () => starts.push(...ranAt([run.startedAt], "the test's machine", gather.times)))
  }
  const runs = reports.map(({ run }) => run)
  const sum = (count: (run: TestRun) => number) => measured(runs.reduce((total, run) => total + count(run), 0))
  const when = whenOfAll(starts, entry.occurredOn, gather.times)
  return {
    measures: {
      tests: sum(({ tests }) => tests),
      ran: sum(({ ran }) => ran),
      failed: failedOf(reports),
      skipped: sum(({ skipped }) => skipped),
      skippedPercent: worst(runs.map(({ skipped, tests }) => share(Math.min(skipped, tests), tests)), 'highest'),
      passPercent: worst(runs.map(({ failed, ran }) => share(Math.max(0, ran - failed), ran)), 'lowest'),
      age: when.age,
    },
    sets: { suites: [...new Set(runs.flatMap(({ suites }) => suites))] },
    occurredAt: when.at,
    warnings: when.warnings,
    refusals: failedExit(entry),
  }
}

/** Where nothing ran, nothing could fail. */
function failedOf(reports: readonly Report[]): Measured {
  const failed = reports.reduce((total, { run }) => total + run.failed, 0)
  if (failed === 0 && reports.every(({ run }) => run.ran === 0)) return unmeasured('no test ran')
  return measured(failed, { which: reports.flatMap(({ path, run }) => (run.failed > 0 ? [path] : [])) })
}

function failedExit({ exitCode }: EntryOf<'testReport'>): readonly Remark[] {
  if (exitCode === undefined || exitCode === 0) return []
  return [
    {
      rule: 'test-report/exit-code',
      message: `the test tool ended with exit code ${exitCode}, which says that the run failed`,
      remedy: "Find out from the tool's log why, mend it and run the tests again.",
    },
  ]
}
