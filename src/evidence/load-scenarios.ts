import { sameNameKey } from '../model/names.ts'
import { measured, share, unmeasured, type Measured, type PartMeasures, type Remark } from '../model/observation.ts'
import { partsIn } from '../model/parts.ts'
import type { LoadRun, Scenario } from '../readers/load-run.ts'
import type { EntryOf } from './type.ts'
import { worst } from './worst.ts'

/** One result file of a load test. */
export interface LoadResult {
  readonly path: string
  readonly site: string
  /** Whether the checklist names the site; else it is the path. */
  readonly isSiteNamed: boolean
  readonly run: LoadRun
}

interface Seen {
  readonly parts: readonly PartMeasures[]
  readonly warnings: readonly Remark[]
}

/**
 * What each scenario that the entry sets bounds on reached by itself: of several results that ran it the worst counts, and
 * every site that is told apart must have run it. One that no result has is left out.
 */
export function boundedScenarios(entry: EntryOf<'loadTest'>, results: readonly LoadResult[]): Seen {
  const names = partsIn(entry, 'scenarios').map(([name]) => name)
  if (names.length === 0) return { parts: [], warnings: [] }
  const byResult = results.map((result) => ({ ...result, scenarios: byName(result.run.scenarios) }))
  const seen = names.map((name): Seen => {
    const key = sameNameKey(name)
    const ran = byResult.flatMap(({ run, scenarios }) => (scenarios.get(key) ?? []).map((scenario) => ({ run, scenario })))
    if (ran.length === 0) return { parts: unseen(name, results), warnings: [] }
    const without = byResult.filter(({ scenarios }) => !scenarios.has(key))
    const site = without.find((result) => result.isSiteNamed && !byResult.some((other) => other.site === result.site && other.scenarios.has(key)))?.site
    const measures = Object.entries(figures).map(([measure, [side, read]]) => {
      const value = site === undefined ? worst(ran.map(({ run, scenario }) => read(run, scenario)), side) : unmeasured(`no result of the site "${site}" has it`, `Run the scenario against "${site}" too.`)
      return [measure, value] as const
    })
    return {
      parts: [{ part: 'scenarios', name, measures: Object.fromEntries(measures) }],
      warnings: without.map(({ path }) => ({
        rule: 'load-test/scenario-not-in-file',
        message: `${path} does not have the scenario "${name}", whose bounds are judged by the other results`,
        remedy: 'Run the scenario there too. If it has another name there, give it the same.',
      })),
    }
  })
  return { parts: seen.flatMap(({ parts }) => parts), warnings: seen.flatMap(({ warnings }) => warnings) }
}

/** A scenario that no result has, where the tool has to be told to write it; else it was misspelt, or did not run. */
function unseen(name: string, results: readonly LoadResult[]): readonly PartMeasures[] {
  const silent = results.find(({ run }) => run.howToAdd['scenarios'] !== undefined)?.run
  if (!silent) return []
  const value = unmeasured(`the ${silent.format} file does not have the scenario`, silent.howToAdd['scenarios'])
  return [{ part: 'scenarios', name, measures: Object.fromEntries(Object.keys(figures).map((measure) => [measure, value])) }]
}

function byName(scenarios: readonly Scenario[]): ReadonlyMap<string, readonly Scenario[]> {
  const found = new Map<string, Scenario[]>()
  for (const scenario of scenarios) {
    const key = sameNameKey(scenario.name)
    const same = found.get(key)
    if (same) same.push(scenario)
    else found.set(key, [scenario])
  }
  return found
}

type Figure = readonly [side: 'lowest' | 'highest', read: (run: LoadRun, scenario: Scenario) => Measured]

const figures: Readonly<Record<string, Figure>> = {
  requests: ['lowest', (run, { requests }) => (requests === null ? notTold(run) : measured(requests))],
  errorPercent: ['highest', errorsOf],
  meanMs: latency('meanMs'),
  p50Ms: latency('p50Ms'),
  p90Ms: latency('p90Ms'),
  p95Ms: latency('p95Ms'),
  p99Ms: latency('p99Ms'),
  slowestMs: latency('slowestMs'),
}

function latency(name: keyof Scenario['latency']): Figure {
  return ['highest', (run, { requests, latency: times }) => (requests === 0 ? noRequest : times[name] === null ? notTold(run, name) : measured(times[name]))]
}

/** A file that may lack failures without a trace may lack the scenario's too. */
function errorsOf(run: LoadRun, { requests, failedRequests }: Scenario): Measured {
  if (requests === null || failedRequests === null) return notTold(run)
  if (requests === 0) return noRequest
  return run.uncounted === null ? share(failedRequests, requests) : unmeasured(run.uncounted, run.howToAdd['errorPercent'])
}

const noRequest = unmeasured('the scenario made no request', 'Run the scenario too; a run without requests shows nothing.')

/** The setting that adds single scenarios to the tool's file, or the one that adds the figure to it. */
function notTold({ format, howToAdd, latency: times }: LoadRun, name?: keyof Scenario['latency']): Measured {
  const isInNone = name !== undefined && times[name] === null
  return unmeasured(`the ${format} file does not say it of single scenarios`, (isInNone ? howToAdd[name] : undefined) ?? howToAdd['scenarios'] ?? (name === undefined ? undefined : howToAdd[name]))
}
