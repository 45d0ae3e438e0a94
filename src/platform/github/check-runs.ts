import type { CheckRun } from '../../model/github.ts'
import type { Client } from './client.ts'
import { malformed } from './fault.ts'
import { readPages } from './pages.ts'
import type { Repository } from './repository.ts'

/** The latest run of every check on a commit, of every app. */
export function readCheckRuns(client: Client, { owner, name }: Repository, commit: string): Promise<readonly CheckRun[]> {
  return readPages<CheckRun>(
    client,
    { what: `the checks on commit ${commit.slice(0, 12)}`, permission: 'checks: read' },
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    { owner, repo: name, ref: commit, filter: 'latest' },
    (data) => ({ entries: data.list('check_runs'), total: data.number('total_count') }),
    (run) => {
      if (run.text('head_sha') !== commit) throw malformed('holds a check on another commit')
      const status = run.text('status')
      const conclusion = run.textOrNull('conclusion')
      return [
        String(run.number('id')),
        {
          name: run.text('name'),
          app: run.maybe('app')?.text('slug') ?? null,
          isSuccess: status === 'completed' && conclusion === 'success',
          state: status === 'completed' ? (conclusion ?? 'without conclusion') : status,
          startedAt: run.instantOrNull('started_at'),
          completedAt: run.instantOrNull('completed_at'),
        },
      ]
    },
  )
}
