import { parseDuration } from '../model/duration.ts'
import { parseToolInstant, type Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import { measured, share, unmeasured, type Measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import type { LoadRun } from '../readers/load-run.ts'
import type { Gather } from './gather.ts'
import { boundedScenarios, type LoadResult } from './load-scenarios.ts'
import type { Collector, EntryOf } from './type.ts'
import { whenOfAll } from './when.ts'
import { worst } from './worst.ts'

/** The window over which raw results are searched for their best rate, where no `minDuration` says another. */
const defaultWindow = '1m'

/** Every measure takes the worst of the result files: two half loads are not a whole one. */
export const loadTest: Collector<'loadTest'> = async (entry, gather) => {
  const files = await readResults(entry, gather)
  const results = files.filter(({ run }) => !run.isSupplement)
  const windows = windowsOf(entry, gather)
  const each = (read: (run: LoadRun) => Measured, side: 'lowest' | 'highest') => worst(results.map(({ run }) => read(run)), side)
  const latency = (name: keyof LoadRun['latency']) =>
    each((run) => (run.requests > 0 && run.latency[name] !== null ? measured(run.latency[name]) : lacks(run, name)), 'highest')
  const scenarios = boundedScenarios(entry, results)
  const when = whenOfAll(results.map(({ run }) => startOf(run, gather)), entry.occurredOn, gather.times)
  return {
    measures: {
      requests: each(({ requests }) => measured(requests), 'lowest'),
      requestsPerSecond: each((run) => rateOf(run, windows), 'lowest'),
      concurrentUsers: each((run) => (run.concurrentUsers === null ? lacks(run, 'concurrentUsers') : measured(run.concurrentUsers)), 'lowest'),
      peakMultiple: each((run) => multipleOf(run, entry, windows), 'lowest'),
      duration: each((run) => (run.durationMs === null ? lacks(run, 'duration') : measured(run.durationMs / 1000)), 'lowest'),
      errorPercent: each(errorsOf, 'highest'),
      meanMs: latency('meanMs'),
      p50Ms: latency('p50Ms'),
      p90Ms: latency('p90Ms'),
      p95Ms: latency('p95Ms'),
      p99Ms: latency('p99Ms'),
      slowestMs: latency('slowestMs'),
      failedThresholds: results.length === 0 ? unmeasured('there is no result of a run') : worst(files.map(({ run }) => measured(run.failedThresholds)), 'highest'),
      age: when.age,
    },
    sets: {
      scenarios: unite(results.flatMap(({ run }) => run.scenarios.map(({ name }) => name))),
      sites: unite(results.map(({ site }) => site)),
    },
    parts: scenarios.parts,
    occurredAt: when.at,
    warnings: [...when.warnings, ...scenarios.warnings, ...undecided(files), ...notesOn(files, entry)],
    refusals: failedExit(entry),
  }
}

async function readResults(entry: EntryOf<'loadTest'>, gather: Gather): Promise<readonly LoadResult[]> {
  const results: LoadResult[] = []
  const given = new Set<string>()
  const siteOf = new Map<string, string>()
  for (const each of typeof entry.results === 'string' || 'file' in entry.results ? [entry.results] : entry.results) {
    const { file, site } = typeof each === 'string' ? { file: each, site: undefined } : each
    for (const path of await gather.expand(file)) {
      if (given.has(`${path}\n${site ?? ''}`)) continue
      given.add(`${path}\n${site ?? ''}`)
      const run = await gather.result(path, ({ loadRuns }) => loadRuns, entry.format)
      if (!run) continue
      gather.guard(path, () => {
        const at = startOf(run, gather)
        if (at !== null && at > gather.times.now) throw new Unusable('says that it ran in the future', "Check the load generator's clock.")
        if (site !== undefined && !run.isSupplement) refuseSameRun(siteOf, gather.digest(path) ?? path, site)
      })
      results.push({ path, site: site ?? path, isSiteNamed: site !== undefined, run })
    }
  }
  return results
}

/** One run is no evidence of two sites, in one file or in a copy of it. */
function refuseSameRun(siteOf: Map<string, string>, digest: string, site: string): void {
  const other = siteOf.get(digest) ?? site
  siteOf.set(digest, other)
  if (sameNameKey(other) !== sameNameKey(site)) throw new Unusable(`is given for "${site}", and is the very result that is given for "${other}"`, 'Load each site, and give each its own result.')
}

function startOf({ startedAt }: LoadRun, gather: Gather): Instant | null {
  return typeof startedAt === 'string' ? parseToolInstant(startedAt, gather.times.timezone) : startedAt
}

/**
 * In seconds: the checklist's own window and, where a policy asks for a longer run, that one too. The best rate of a
 * longer window can be the higher one, and no policy may make a rate look better.
 */
function windowsOf({ minDuration }: EntryOf<'loadTest'>, gather: Gather): readonly number[] {
  const own = gather.own('minDuration')
  const texts = new Set([typeof own === 'string' ? own : defaultWindow, minDuration ?? defaultWindow])
  return [...texts].map((text) => parseDuration(text) ?? NaN)
}

function rateOf(run: LoadRun, windows: readonly number[]): Measured {
  return worst(windows.map((seconds) => rateIn(run, seconds)), 'lowest')
}

/** The run's average from a summary; the best window from raw results. */
function rateIn(run: LoadRun, windowSeconds: number): Measured {
  if (run.bestWindow) return measured(run.bestWindow(windowSeconds * 1000))
  if (run.requestsPerSecond === null) return lacks(run, 'requestsPerSecond')
  const { durationMs } = run
  const whole = durationMs === null || durationMs >= windowSeconds * 1000
  return measured(whole ? run.requestsPerSecond : run.requests / windowSeconds)
}

/** A file that may lack failures without a trace has no share of them: what is there could only be too good. */
function errorsOf(run: LoadRun): Measured {
  const { requests, failedRequests, uncounted } = run
  if (uncounted === null || requests === 0) return share(failedRequests, requests)
  return { ...unmeasured(`${uncounted} (${failedRequests} of ${requests} failed)`, run.howToAdd['errorPercent']), n: failedRequests, of: requests }
}

/** The smaller multiple where both peaks are given. */
function multipleOf(run: LoadRun, { expectedPeak }: EntryOf<'loadTest'>, windows: readonly number[]): Measured {
  const multiples = [
    ...(expectedPeak?.requestsPerSecond === undefined ? [] : [ratio(rateOf(run, windows), expectedPeak.requestsPerSecond)]),
    ...(expectedPeak?.concurrentUsers === undefined
      ? []
      : [ratio(run.concurrentUsers === null ? lacks(run, 'concurrentUsers') : measured(run.concurrentUsers), expectedPeak.concurrentUsers)]),
  ]
  return multiples.length === 0 ? unmeasured('no expected peak is given', 'Give "expectedPeak".') : worst(multiples, 'lowest')
}

function ratio(reached: Measured, expected: number): Measured {
  return reached.value === null ? reached : measured(reached.value / expected, { n: reached.value, of: expected })
}

function lacks(run: LoadRun, name: string): Measured {
  const remedy = run.howToAdd[name]
  return unmeasured(run.requests > 0 ? `the ${run.format} file does not say` : 'the run made no request', remedy)
}

function unite(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [sameNameKey(name), name])).values()]
}

function undecided(results: readonly LoadResult[]): readonly Remark[] {
  return results
    .filter(({ run }) => run.undecidedThresholds > 0)
    .map(({ path, run }) => ({
      rule: 'load-test/thresholds-undecided',
      message: `${path} declares ${run.undecidedThresholds} thresholds without saying how they ended`,
      remedy: 'Give the summary that the tool writes at the end of the run.',
    }))
}

function notesOn(results: readonly LoadResult[], { exitCode }: EntryOf<'loadTest'>): readonly Remark[] {
  return results.flatMap(({ path, run }) =>
    run.notes
      .filter(({ isExitCode }) => !isExitCode || exitCode === undefined)
      .map(({ message, remedy }) => ({ rule: 'load-test/limits-of-file', message: `${path} ${message}`, remedy })),
  )
}

function failedExit({ exitCode }: EntryOf<'loadTest'>): readonly Remark[] {
  if (exitCode === undefined || exitCode === 0) return []
  return [
    {
      rule: 'load-test/exit-code',
      message: `the load tool ended with exit code ${exitCode}, which says that the run failed`,
      remedy: "Find out from the tool's log why, mend it and run the test again.",
    },
  ]
}
