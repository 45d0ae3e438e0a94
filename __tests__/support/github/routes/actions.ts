import * as shape from '../shapes/index.ts'
import type { WorkflowRun } from '../state.ts'
import { forbidden, orNotFound, ok, R, type Asked, type Routes } from './route.ts'

const runAt = ({ site, params }: Asked): WorkflowRun | undefined => site.state.workflowRuns.find((each) => each.id === Number(params['run_id']))

export const actionRoutes: Routes = {
  [`GET ${R}/actions/workflows/{workflow_id}/runs`]: {
    needs: [['actions', 'read']],
    answer: ({ site, params, query }) => {
      const own = site.state.workflowRuns.filter((run) => run.workflow === params['workflow_id'] && (query.get('event') ?? run.event) === run.event && (query.get('head_sha') ?? run.sha) === run.sha)
      return { status: 200, body: null, list: { items: own.toReversed().map((run) => shape.workflowRun(site, run)), wrap: (page, total) => ({ total_count: total, workflow_runs: page }) } }
    },
  },
  [`GET ${R}/actions/runs/{run_id}`]: { needs: [['actions', 'read']], answer: (asked) => orNotFound(runAt(asked), (run) => ok(shape.workflowRun(asked.site, run))) },
  [`POST ${R}/actions/runs/{run_id}/rerun`]: {
    needs: [['actions', 'write']],
    answer: (asked) =>
      orNotFound(runAt(asked), (run) => {
        if (run.status !== 'completed') return forbidden('This workflow is already running')
        Object.assign(run, { status: 'queued', conclusion: null, attempt: run.attempt + 1 })
        run.again()
        return ok({}, 201)
      }),
  },
}
