import * as shape from './shapes.ts'
import * as wide from './repository-shapes.ts'
import { appOf } from './people.ts'
import { accountOf, id, stamp, type Account, type Annotation, type CheckRun, type Deployment, type Grant, type Issue, type Level, type Permission, type Review, type State, type Team } from './state.ts'
import type { Site } from './shapes.ts'

export interface Asked {
  readonly site: Site
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly grant: Grant
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** All of a list; the server cuts it into pages. */
  readonly list?: { readonly items: readonly unknown[]; readonly wrap?: (page: readonly unknown[], total: number) => unknown }
}

/** A route: the permissions that a token needs (any one of them), and the answer. */
export interface Route {
  readonly needs: readonly (readonly [Permission, Level])[]
  readonly answer: (asked: Asked) => Answer
}

const ok = (body: unknown, status = 200): Answer => ({ status, body })
const many = (items: readonly unknown[]): Answer => ({ status: 200, body: null, list: { items } })
export const notFound: Answer = { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' } }
const invalid = (message: string): Answer => ({ status: 422, body: { message: `Validation Failed: ${message}`, documentation_url: 'https://docs.github.com/rest', errors: [{ resource: 'double', field: 'body', code: 'custom', message }] } })

/** GitHub's limit of a comment's body. */
const maxBody = 65_536

const textOf = (body: Asked['body'], name: string): string => (typeof body[name] === 'string' ? body[name] : '')
const me = ({ site, grant }: Asked): Account => accountOf(site.state, grant.login)
const isTogether = (value: unknown): value is object => typeof value === 'object' && value !== null

function issueAt({ site, params }: Asked): Issue | undefined {
  return site.state.issues.find(({ number }) => number === Number(params['issue_number'] ?? params['pull_number']))
}

function commentAt({ site, params }: Asked) {
  for (const issue of site.state.issues) {
    const comment = issue.comments.find((each) => each.id === Number(params['comment_id']))
    if (comment) return { issue, comment }
  }
  return null
}

const teamAt = ({ site, params }: Asked): Team | undefined => site.state.teams.find(({ slug }) => slug === params['team_slug'])
const deploymentAt = ({ site, params }: Asked): Deployment | undefined => site.state.deployments.find((each) => each.id === Number(params['deployment_id']))
const runAt = ({ site, params }: Asked): CheckRun | undefined => site.state.checkRuns.find((each) => each.id === Number(params['check_run_id']))
const pullAt = (asked: Asked): (Issue & { readonly pull: NonNullable<Issue['pull']> }) | null => {
  const found = issueAt(asked)
  return found?.pull ? { ...found, pull: found.pull } : null
}

function shaOf(state: State, ref: string): string {
  const pull = state.issues.find((issue) => issue.pull?.head.ref === ref)?.pull
  return ref === 'main' ? (state.commits.at(-1)?.sha ?? ref) : (pull?.head.sha ?? ref)
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

const R = '/repos/{owner}/{repo}'
const issueRead = [['issues', 'read'], ['pull_requests', 'read']] as const
const issueWrite = [['issues', 'write'], ['pull_requests', 'write']] as const

/** What the double answers, by method and path of GitHub's description. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /user': { needs: [], answer: (asked) => (asked.grant.isInstallation ? { status: 403, body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' } } : ok({ ...ownUser(asked), ...privateUser })) },
  'GET /users/{username}': { needs: [], answer: (asked) => { const found = byLogin(asked, 'username'); return found ? ok(shape.fullUser(asked.site, found)) : notFound } },
  [`GET ${R}`]: { needs: [['metadata', 'read']], answer: ({ site }) => ok(wide.repository(site)) },
  [`GET ${R}/issues`]: {
    needs: issueRead,
    answer: ({ site, query }) => {
      const labels = (query.get('labels') ?? '').split(',').filter((each) => each !== '')
      const state = query.get('state') ?? 'open'
      return many(site.state.issues.filter((issue) => (state === 'all' || issue.state === state) && labels.every((each) => issue.labels.includes(each))).map((issue) => shape.issue(site, issue)))
    },
  },
  [`GET ${R}/issues/{issue_number}`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? ok(shape.issue(asked.site, found)) : notFound } },
  [`GET ${R}/issues/{issue_number}/comments`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? many(found.comments.map((each) => shape.comment(asked.site, found, each))) : notFound } },
  [`POST ${R}/issues/{issue_number}/comments`]: {
    needs: issueWrite,
    answer: (asked) => {
      const found = issueAt(asked)
      const body = textOf(asked.body, 'body')
      if (!found) return notFound
      if (body.length > maxBody) return invalid('body is too long (maximum is 65536 characters)')
      if (body.trim() === '') return invalid('body cannot be blank')
      const now = stamp(asked.site.state)
      const comment = { id: id(asked.site.state), author: me(asked), body, createdAt: now, updatedAt: now, lastEditedAt: null, minimized: null, viaApp: asked.grant.isInstallation ? 'github-actions' : null }
      found.comments.push(comment)
      return ok(shape.comment(asked.site, found, comment), 201)
    },
  },
  [`GET ${R}/issues/comments/{comment_id}`]: { needs: issueRead, answer: (asked) => { const found = commentAt(asked); return found ? ok(shape.comment(asked.site, found.issue, found.comment)) : notFound } },
  [`PATCH ${R}/issues/comments/{comment_id}`]: {
    needs: issueWrite,
    answer: (asked) => {
      const found = commentAt(asked)
      const body = textOf(asked.body, 'body')
      if (!found) return notFound
      if (body.length > maxBody) return invalid('body is too long (maximum is 65536 characters)')
      const now = stamp(asked.site.state)
      Object.assign(found.comment, { body, updatedAt: now, lastEditedAt: now })
      return ok(shape.comment(asked.site, found.issue, found.comment))
    },
  },
  [`DELETE ${R}/issues/comments/{comment_id}`]: { needs: issueWrite, answer: (asked) => { const found = commentAt(asked); found?.issue.comments.splice(found.issue.comments.indexOf(found.comment), 1); return found ? { status: 204, body: undefined } : notFound } },
  [`GET ${R}/issues/{issue_number}/events`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? many(found.timeline.map((each) => shape.timelineEvent(asked.site, found.number, each))) : notFound } },
  [`GET ${R}/issues/{issue_number}/timeline`]: {
    needs: issueRead,
    answer: (asked) => {
      const found = issueAt(asked)
      if (!found) return notFound
      const comments = found.comments.map((each) => ({ at: each.createdAt, value: { ...shape.comment(asked.site, found, each), event: 'commented', actor: shape.user(asked.site, each.author) } }))
      const events = found.timeline.map((each) => ({ at: each.createdAt, value: shape.timelineEvent(asked.site, found.number, each) }))
      return many([...comments, ...events].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ value }) => value))
    },
  },
  [`GET ${R}/labels`]: { needs: issueRead, answer: ({ site }) => many(site.state.labels.map((name) => shape.label(site, name))) },
  [`GET ${R}/labels/{name}`]: { needs: issueRead, answer: ({ site, params }) => { const found = site.state.labels.find((name) => name === params['name']); return found === undefined ? notFound : ok(shape.label(site, found)) } },
  [`GET ${R}/pulls/{pull_number}`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? ok(wide.pull(asked.site, found)) : notFound } },
  [`GET ${R}/pulls/{pull_number}/reviews`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? many(found.pull.reviews.map((each: Review) => shape.review(asked.site, found.number, each))) : notFound } },
  [`GET ${R}/pulls/{pull_number}/commits`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? many(found.pull.commits.map((each) => wide.commit(asked.site, each))) : notFound } },
  [`GET ${R}/commits/{ref}`]: { needs: [['contents', 'read']], answer: ({ site, params }) => { const sha = shaOf(site.state, params['ref'] ?? ''); const found = site.state.commits.find((each) => each.sha === sha); return found ? ok(wide.commit(site, found)) : notFound } },
  [`GET ${R}/commits/{ref}/check-runs`]: {
    needs: [['checks', 'read']],
    answer: ({ site, params, query }) => {
      const sha = shaOf(site.state, params['ref'] ?? '')
      const runs = site.state.checkRuns.filter((each) => each.sha === sha && (query.get('check_name') ?? each.name) === each.name)
      const latest = runs.filter((run) => query.get('filter') === 'all' || !runs.some((other) => other.name === run.name && other.app.id === run.app.id && other.id > run.id))
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
      return { status: 200, body: null, list: { items: latest.map((each) => simpleStatus(shape.status(site, each))), wrap: (page, total) => ({ state, sha, total_count: total, statuses: page, repository: wide.repository(site), commit_url: url, url: `${url}/status` }) } }
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
  [`GET ${R}/deployments`]: {
    needs: [['deployments', 'read']],
    answer: ({ site, query }) => many(site.state.deployments.filter((each) => (query.get('environment') ?? each.environment) === each.environment && (query.get('sha') ?? each.sha) === each.sha).toReversed().map((each) => shape.deployment(site, each))),
  },
  [`POST ${R}/deployments`]: {
    needs: [['deployments', 'write']],
    answer: (asked) => {
      const { site, body } = asked
      const environment = textOf(body, 'environment') || 'production'
      const deployment: Deployment = { id: id(site.state), sha: shaOf(site.state, textOf(body, 'ref')), ref: textOf(body, 'ref'), environment, creator: me(asked), createdAt: stamp(site.state), statuses: [] }
      site.state.deployments.push(deployment)
      if (!site.state.environments.includes(environment)) site.state.environments.push(environment)
      return ok(shape.deployment(site, deployment), 201)
    },
  },
  [`GET ${R}/deployments/{deployment_id}`]: { needs: [['deployments', 'read']], answer: (asked) => { const found = deploymentAt(asked); return found ? ok(shape.deployment(asked.site, found)) : notFound } },
  [`GET ${R}/deployments/{deployment_id}/statuses`]: { needs: [['deployments', 'read']], answer: (asked) => { const found = deploymentAt(asked); return found ? many(found.statuses.toReversed().map((each) => shape.deploymentStatus(asked.site, found, each))) : notFound } },
  [`POST ${R}/deployments/{deployment_id}/statuses`]: {
    needs: [['deployments', 'write']],
    answer: (asked) => {
      const found = deploymentAt(asked)
      if (!found) return notFound
      const { body, site } = asked
      const status = { id: id(site.state), state: textOf(body, 'state'), description: textOf(body, 'description'), logUrl: textOf(body, 'log_url'), environmentUrl: textOf(body, 'environment_url'), creator: me(asked), createdAt: stamp(site.state) }
      if (status.description.length > 140) return invalid('description is too long (maximum is 140 characters)')
      found.statuses.push(status)
      return ok(shape.deploymentStatus(site, found, status), 201)
    },
  },
  [`GET ${R}/environments`]: { needs: [['actions', 'read']], answer: ({ site }) => ({ status: 200, body: null, list: { items: site.state.environments.map((name) => environment(site, name)), wrap: (page, total) => ({ total_count: total, environments: page }) } }) },
  [`GET ${R}/environments/{environment_name}`]: { needs: [['actions', 'read']], answer: ({ site, params }) => { const found = site.state.environments.find((name) => name === params['environment_name']); return found === undefined ? notFound : ok(environment(site, found)) } },
  [`GET ${R}/contents/{path}`]: {
    needs: [['contents', 'read']],
    answer: ({ site, params, query }) => {
      const fullName = `${params['owner']}/${params['repo']}`
      const ref = query.get('ref') ?? 'main'
      const text = site.state.files.get(`${fullName}@${ref}:${params['path']}`)
      return text === undefined ? notFound : ok(wide.content(site, fullName, ref, params['path'] ?? '', text))
    },
  },
  'GET /orgs/{org}/teams/{team_slug}': { needs: [['members', 'read']], answer: (asked) => { const found = teamAt(asked); return found ? ok(shape.team(asked.site, found)) : notFound } },
  'GET /orgs/{org}/teams/{team_slug}/members': {
    needs: [['members', 'read']],
    answer: (asked) => { const found = teamAt(asked); return found ? many(found.members.filter(({ state }) => state === 'active').map(({ login }) => shape.user(asked.site, accountOf(asked.site.state, login)))) : notFound },
  },
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
    needs: [['members', 'read']],
    answer: (asked) => {
      const member = teamAt(asked)?.members.find(({ login }) => login.toLowerCase() === (asked.params['username'] ?? '').toLowerCase())
      return member ? ok({ url: `${asked.site.api}/orgs/${asked.params['org']}/teams/${asked.params['team_slug']}/memberships/${member.login}`, role: 'member', state: member.state }) : notFound
    },
  },
}

const privateUser = { collaborators: 0, disk_usage: 0, owned_private_repos: 0, private_gists: 0, total_private_repos: 0, two_factor_authentication: true }
const ownUser = (asked: Asked): object => shape.fullUser(asked.site, me(asked))
const byLogin = ({ site, params }: Asked, name: string): Account | undefined => site.state.accounts.find(({ login }) => login.toLowerCase() === (params[name] ?? '').toLowerCase())
const simpleStatus = (status: object): object => Object.fromEntries(Object.entries(status).filter(([name]) => name !== 'creator'))
const environment = (site: Site, name: string): object => ({ id: name.length, node_id: shape.nodeId('EN', name.length), name, url: `${site.api}/repos/${shape.repositoryOf(site)}/environments/${encodeURIComponent(name)}`, html_url: site.web, created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z', protection_rules: [], deployment_branch_policy: null })
