import type { CheckRun } from '../model/github.ts'
import { sameNameKey } from '../model/names.ts'
import { unmeasured, type Measured } from '../model/observation.ts'
import type { Collector } from './type.ts'
import { ageSince } from './when.ts'

/** Checks on the commit that is judged. Where several of one name ran, all of them must have succeeded. */
export const githubCheck: Collector<'githubCheck'> = async (entry, gather) => {
  const runs = (await gather.github().checkRuns()).filter(({ app }) => entry.app === undefined || app === entry.app)
  const byName = grouped(runs)
  const succeeded = [...byName.values()].filter((same) => same.every(({ isSuccess, completedAt }) => isSuccess && completedAt !== null && completedAt <= gather.times.now))
  const asked = new Set(entry.requireChecks.map(sameNameKey))
  const required = runs.filter(({ name }) => asked.has(sameNameKey(name)))
  const missing = entry.requireChecks.filter((name) => !byName.has(sameNameKey(name)))
  const ended = required.flatMap(({ completedAt }) => completedAt ?? [])
  const age: Measured =
    missing.length > 0 || required.length === 0 || ended.length < required.length
      ? unmeasured(missing.length > 0 ? `${missing.join(', ')} did not run on this commit` : 'a required check still runs')
      : ageSince(Math.min(...ended), gather.times)
  return {
    measures: { age },
    sets: { checks: succeeded.flatMap(([run]) => run?.name ?? []) },
    occurredAt: ended.length === 0 ? null : Math.min(...ended),
    warnings: required
      .filter(({ isSuccess }) => !isSuccess)
      .map(({ name, app, state }) => ({
        rule: 'github-check/not-successful',
        message: `the check "${name}"${app === null ? '' : ` of ${app}`} on this commit is: ${state.replaceAll('_', ' ')}`,
        remedy: 'Let it finish, or mend what it found; skipped and neutral are no success.',
      })),
  }
}

function grouped(runs: readonly CheckRun[]): Map<string, CheckRun[]> {
  const found = new Map<string, CheckRun[]>()
  for (const run of runs) found.set(sameNameKey(run.name), [...(found.get(sameNameKey(run.name)) ?? []), run])
  return found
}

