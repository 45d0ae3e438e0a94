import { createHash } from 'node:crypto'
import type { Comment, Issue, Review, TimelineEvent } from '../state.ts'
import { app, user } from './people.ts'
import { nodeId, page, repo, type Site } from './site.ts'

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
    assignee: user(site, each.assignees[0] ?? null),
    assignees: each.assignees.map((account) => user(site, account)),
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
