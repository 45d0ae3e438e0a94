import { createHash } from 'node:crypto'
import type { Account, CheckRun, Comment, Deployment, DeploymentStatus, Issue, Review, State, Status, Team, TimelineEvent } from './state.ts'

/* The double's memory in the shapes of GitHub's REST API, as its description has them. */

export interface Site {
  readonly state: State
  /** Base of the API's addresses. */
  readonly api: string
  /** Base of the pages for people. */
  readonly web: string
}

export const nodeId = (kind: string, id: number): string => `${kind}_${Buffer.from(String(id)).toString('base64url')}`
export const repositoryOf = ({ state: { owner, name } }: Site): string => `${owner}/${name}`
const repo = (site: Site): string => `${site.api}/repos/${repositoryOf(site)}`
const page = (site: Site): string => `${site.web}/${repositoryOf(site)}`

export function user(site: Site, account: Account | null): object | null {
  if (account === null) return null
  const url = `${site.api}/users/${encodeURIComponent(account.login)}`
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `${site.web}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${site.web}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  }
}

export function fullUser(site: Site, account: Account): object {
  const plain = { name: account.name, company: null, blog: '', location: null, email: null, hireable: null, bio: null }
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 }
  return { ...user(site, account), ...plain, ...counts, created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }
}

export function app(site: Site, { id, slug, name }: CheckRun['app']): object {
  const owner = user(site, { id: 1, login: 'github', type: 'Organization', name: null })
  const times = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }
  return { id, slug, name, node_id: nodeId('A', id), owner, description: '', external_url: site.web, html_url: `${site.web}/apps/${slug}`, ...times, permissions: {}, events: [] }
}

export function comment(site: Site, on: Issue, { id, author, body, createdAt, updatedAt, viaApp }: Comment): object {
  return {
    id,
    node_id: nodeId('IC', id),
    url: `${repo(site)}/issues/comments/${id}`,
    html_url: `${page(site)}/${on.pull ? 'pull' : 'issues'}/${on.number}#issuecomment-${id}`,
    issue_url: `${repo(site)}/issues/${on.number}`,
    user: user(site, author),
    body,
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: 'MEMBER',
    performed_via_github_app: viaApp === null ? null : app(site, { id: 7, slug: viaApp, name: viaApp }),
  }
}

export function label(site: Site, name: string): object {
  const id = parseInt(createHash('sha1').update(name).digest('hex').slice(0, 8), 16)
  return { id, node_id: nodeId('LA', id), url: `${repo(site)}/labels/${encodeURIComponent(name)}`, name, description: null, color: 'ededed', default: false }
}

export function issue(site: Site, each: Issue): object {
  const url = `${repo(site)}/issues/${each.number}`
  const html = `${page(site)}/${each.pull ? 'pull' : 'issues'}/${each.number}`
  const pull = `${repo(site)}/pulls/${each.number}`
  return {
    id: each.id,
    node_id: nodeId('I', each.id),
    number: each.number,
    title: each.title,
    body: each.body,
    user: user(site, each.author),
    labels: each.labels.map((name) => label(site, name)),
    state: each.state,
    state_reason: each.stateReason,
    locked: each.locked,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: each.comments.length,
    created_at: each.createdAt,
    updated_at: each.updatedAt,
    closed_at: each.closedAt,
    closed_by: user(site, each.closedBy),
    author_association: 'MEMBER',
    url,
    html_url: html,
    repository_url: repo(site),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    ...(each.pull ? { pull_request: { url: pull, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` } } : {}),
  }
}

export function timelineEvent(site: Site, issueNumber: number, each: TimelineEvent): object {
  const start = { id: each.id, node_id: nodeId('E', each.id), url: `${repo(site)}/issues/events/${each.id}`, actor: user(site, each.actor), event: each.kind, created_at: each.createdAt }
  const issueUrl = `${repo(site)}/issues/${issueNumber}`
  return {
    ...start,
    commit_id: null,
    commit_url: null,
    performed_via_github_app: null,
    ...(each.label === undefined ? {} : { label: { name: each.label, color: 'ededed' } }),
    ...(each.kind === 'closed' ? { state_reason: each.stateReason ?? null, issue_url: issueUrl } : {}),
  }
}

export function review(site: Site, number: number, { id, author, body, state, createdAt, commit }: Review): object {
  const html = `${page(site)}/pull/${number}#pullrequestreview-${id}`
  const pull = `${repo(site)}/pulls/${number}`
  return {
    id,
    node_id: nodeId('PRR', id),
    user: user(site, author),
    body,
    state,
    html_url: html,
    pull_request_url: pull,
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: createdAt,
    commit_id: commit,
    author_association: 'MEMBER',
  }
}

export function checkRun(site: Site, run: CheckRun): object {
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.sha,
    external_id: run.externalId,
    name: run.name,
    url: `${repo(site)}/check-runs/${run.id}`,
    html_url: `${page(site)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${page(site)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${repo(site)}/check-runs/${run.id}/annotations` },
    check_suite: { id: run.id + 1_000_000 },
    app: app(site, run.app),
    pull_requests: [],
  }
}

export function status(site: Site, each: Status): object {
  const plain = { id: each.id, node_id: nodeId('SC', each.id), state: each.state, description: each.description, target_url: each.targetUrl, context: each.context }
  return { ...plain, url: `${repo(site)}/statuses/${each.sha}`, avatar_url: null, created_at: each.createdAt, updated_at: each.createdAt, creator: user(site, each.creator) }
}

export function deployment(site: Site, each: Deployment): object {
  const url = `${repo(site)}/deployments/${each.id}`
  return {
    id: each.id,
    node_id: nodeId('DE', each.id),
    url,
    sha: each.sha,
    ref: each.ref,
    task: 'deploy',
    payload: {},
    environment: each.environment,
    original_environment: each.environment,
    description: null,
    creator: user(site, each.creator),
    created_at: each.createdAt,
    updated_at: each.statuses.at(-1)?.createdAt ?? each.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repo(site),
    transient_environment: false,
    production_environment: each.environment === 'production',
  }
}

export function deploymentStatus(site: Site, of: Deployment, each: DeploymentStatus): object {
  const url = `${repo(site)}/deployments/${of.id}`
  return {
    id: each.id,
    node_id: nodeId('DES', each.id),
    url: `${url}/statuses/${each.id}`,
    state: each.state,
    creator: user(site, each.creator),
    description: each.description,
    environment: of.environment,
    target_url: each.logUrl,
    log_url: each.logUrl,
    environment_url: each.environmentUrl,
    created_at: each.createdAt,
    updated_at: each.createdAt,
    deployment_url: url,
    repository_url: repo(site),
  }
}

export function team(site: Site, each: Team): object {
  const { owner } = site.state
  const url = `${site.api}/orgs/${owner}/teams/${each.slug}`
  const times = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }
  const organization = {
    login: owner,
    id: 2,
    node_id: nodeId('O', 2),
    url: `${site.api}/orgs/${owner}`,
    repos_url: `${site.api}/orgs/${owner}/repos`,
    events_url: `${site.api}/orgs/${owner}/events`,
    hooks_url: `${site.api}/orgs/${owner}/hooks`,
    issues_url: `${site.api}/orgs/${owner}/issues`,
    members_url: `${site.api}/orgs/${owner}/members{/member}`,
    public_members_url: `${site.api}/orgs/${owner}/public_members{/member}`,
    avatar_url: `${site.web}/avatars/2`,
    description: null,
    html_url: `${site.web}/${owner}`,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    ...times,
    archived_at: null,
  }
  return {
    id: each.id,
    node_id: nodeId('T', each.id),
    url,
    html_url: `${site.web}/orgs/${owner}/teams/${each.slug}`,
    name: each.name,
    slug: each.slug,
    description: null,
    privacy: 'closed',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    type: 'organization',
    members_count: each.members.length,
    repos_count: 1,
    ...times,
    organization,
  }
}
