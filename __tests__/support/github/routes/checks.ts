import { appOf } from '../apps.ts'
import * as shape from '../shapes/index.ts'
import { id, stamp, type Annotation, type CheckRun, type State } from '../state.ts'
import { invalid, isTogether, many, me, notFound, ok, R, runAt, shaOf, textOf, type Asked, type Routes } from './route.ts'

export const checkRoutes: Routes = {
  [`GET ${R}/commits/{ref}/check-runs`]: {
    needs: [['checks', 'read']],
    answer: ({ site, params, query }) => {
      const sha = shaOf(site.state, params['ref'] ?? '')
      const runs = site.state.checkRuns.filter((each) => each.sha === sha && (query.get('check_name') ?? each.name) === each.name)
      const latest = runs.filter((run) => query.get('filter') === 'all' || !runs.some((other) => other.name === run.name && other.app?.id === run.app?.id && other.id > run.id))
      return { status: 200, body: null, list: { items: latest.map((each) => shape.checkRun(site, each)), wrap: (page, total) => ({ total_count: total, check_runs: page }) } }
    },
  },
  [`GET ${R}/commits/{ref}/status`]: {
    needs: [['statuses', 'read']],
    answer: ({ site, params }) => {
      const sha = shaOf(site.state, params['ref'] ?? '')
      const own = site.state.statuses.filter((each) => each.sha === sha)
      const latest = own.filter((each) => !own.some((other) => other.context === each.context && other.id > each.id))
      const state = latest.some((each) => each.state === 'failure' || each.state === 'error') ? 'failure' : latest.length > 0 && latest.every((each) => each.state === 'success') ? 'success' : 'pending'
      const url = `${site.api}/repos/${shape.repositoryOf(site)}/commits/${sha}`
      return { status: 200, body: null, list: { items: latest.map((each) => simpleStatus(shape.status(site, each))), wrap: (page, total) => ({ state, sha, total_count: total, statuses: page, repository: shape.repository(site), commit_url: url, url: `${url}/status` }) } }
    },
  },
  [`GET ${R}/commits/{ref}/statuses`]: { needs: [['statuses', 'read']], answer: ({ site, params }) => { const sha = shaOf(site.state, params['ref'] ?? ''); return many(site.state.statuses.filter((each) => each.sha === sha).toReversed().map((each) => shape.status(site, each))) } },
  [`POST ${R}/statuses/{sha}`]: {
    needs: [['statuses', 'write']],
    answer: (asked) => {
      const { site, params, body } = asked
      const status = { id: id(site.state), sha: params['sha'] ?? '', context: textOf(body, 'context') || 'default', state: textOf(body, 'state') as 'success', description: textOf(body, 'description') || null, targetUrl: textOf(body, 'target_url') || null, creator: me(asked), createdAt: stamp(site.state) }
      if ((status.description ?? '').length > 140) return invalid('description is too long (maximum is 140 characters)')
      site.state.statuses.push(status)
      return ok(shape.status(site, status), 201)
    },
  },
  [`POST ${R}/check-runs`]: {
    needs: [['checks', 'write']],
    answer: (asked) => {
      const { site, body } = asked
      if (!asked.grant.isInstallation) return { status: 403, body: { message: 'You must authenticate via a GitHub App.', documentation_url: 'https://docs.github.com/rest' } }
      const start = { id: id(site.state), sha: textOf(body, 'head_sha'), name: '', status: 'queued', conclusion: null, startedAt: stamp(site.state), completedAt: null, externalId: '', detailsUrl: null }
      const run: CheckRun = { ...start, output: { title: null, summary: null, text: null }, annotations: [], app: appOf('github-actions') }
      if (!site.state.commits.some(({ sha }) => sha === run.sha)) return invalid(`No commit found for SHA: ${run.sha}`)
      written(run, body, site.state)
      site.state.checkRuns.push(run)
      return ok(shape.checkRun(site, run), 201)
    },
  },
  [`GET ${R}/check-runs/{check_run_id}`]: { needs: [['checks', 'read']], answer: (asked) => { const run = runAt(asked); return run ? ok(shape.checkRun(asked.site, run)) : notFound } },
  [`PATCH ${R}/check-runs/{check_run_id}`]: { needs: [['checks', 'write']], answer: (asked) => { const run = runAt(asked); if (run) written(run, asked.body, asked.site.state); return run ? ok(shape.checkRun(asked.site, run)) : notFound } },
  [`GET ${R}/check-runs/{check_run_id}/annotations`]: {
    needs: [['checks', 'read']],
    answer: (asked) => {
      const run = runAt(asked)
      const defaults = { start_column: null, end_column: null, title: null, raw_details: null, blob_href: asked.site.web }
      return run ? many(run.annotations.map((each) => ({ ...defaults, ...each }))) : notFound
    },
  },
}

/** A check run's fields as a body gives them; annotations add up, as on GitHub. */
function written(run: CheckRun, body: Asked['body'], state: State): void {
  const output = isTogether(body['output']) ? (body['output'] as Record<string, unknown>) : {}
  for (const name of ['title', 'summary', 'text'] as const) if (typeof output[name] === 'string') run.output[name] = output[name]
  if (Array.isArray(output['annotations'])) run.annotations.push(...(output['annotations'] as Annotation[]))
  if (typeof body['name'] === 'string') run.name = body['name']
  if (typeof body['external_id'] === 'string') run.externalId = body['external_id']
  if (typeof body['details_url'] === 'string') run.detailsUrl = body['details_url']
  if (typeof body['status'] === 'string') run.status = body['status']
  if (typeof body['conclusion'] === 'string') Object.assign(run, { conclusion: body['conclusion'], status: 'completed', completedAt: stamp(state) })
}

const simpleStatus = (status: object): object => Object.fromEntries(Object.entries(status).filter(([name]) => name !== 'creator'))
