import { createHash } from 'node:crypto'
import type { Commit, Issue, WorkflowRun } from '../state.ts'
import { user } from './people.ts'
import { nodeId, repositoryOf, type Site } from './site.ts'

/** The addresses that GitHub gives of every repository; each description lists them all. */
const parts = ['assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits', 'compare', 'contents', 'contributors', 'deployments', 'downloads', 'events', 'forks', 'git_commits', 'git_refs', 'git_tags', 'hooks', 'issue_comment', 'issue_events', 'issues', 'keys', 'labels', 'languages', 'merges', 'milestones', 'notifications', 'pulls', 'releases', 'stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees', 'archive']

/** A repository; given a full name, a fork of it. */
export function repository(site: Site, fullName = repositoryOf(site)): object {
  const [login = '', name = ''] = fullName.split('/')
  const url = `${site.api}/repos/${fullName}`
  const html = `${site.web}/${fullName}`
  const isFork = fullName !== repositoryOf(site)
  const features = { has_issues: true, has_projects: true, has_wiki: false, has_downloads: true, has_pages: false, has_discussions: false, archived: false, disabled: false }
  const counts = { forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, network_count: 0, subscribers_count: 0, size: 1 }
  const clones = { clone_url: `${html}.git`, git_url: `git://${fullName}.git`, ssh_url: `git@${fullName}.git`, svn_url: html, mirror_url: null }
  const times = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z', pushed_at: '2020-01-01T00:00:00Z' }
  return {
    id: isFork ? 4 : 3,
    node_id: nodeId('R', isFork ? 4 : 3),
    name,
    full_name: fullName,
    owner: user(site, site.state.accounts.find((account) => account.login === login) ?? { id: 2, login, type: 'Organization', name: null }),
    private: site.state.isPrivate,
    html_url: html,
    description: null,
    fork: isFork,
    url,
    ...Object.fromEntries(parts.map((part) => [`${part}_url`, `${url}/${part}`])),
    ...clones,
    default_branch: 'main',
    homepage: null,
    language: null,
    license: null,
    ...features,
    ...counts,
    ...times,
  }
}

export function commit(site: Site, each: Commit): object {
  const url = `${site.api}/repos/${repositoryOf(site)}/commits/${each.sha}`
  const git = (login: string | undefined) => ({ name: login ?? 'unknown', email: `${login ?? 'unknown'}@users.noreply.github.com`, date: each.date })
  const inner = { url, author: git(each.author?.login), committer: git(each.committer?.login), message: each.message, comment_count: 0, tree: { sha: each.sha, url } }
  return { url, sha: each.sha, node_id: nodeId('C', each.sha), html_url: `${site.web}/${repositoryOf(site)}/commit/${each.sha}`, comments_url: `${url}/comments`, commit: inner, author: user(site, each.author), committer: user(site, each.committer), parents: [] }
}

export function pull(site: Site, issue: Issue): object {
  const { pull: own } = issue
  if (!own) return {}
  const url = `${site.api}/repos/${repositoryOf(site)}/pulls/${issue.number}`
  const issueUrl = `${site.api}/repos/${repositoryOf(site)}/issues/${issue.number}`
  const html = `${site.web}/${repositoryOf(site)}/pull/${issue.number}`
  const end = (ref: string, sha: string, fullName: string) => ({ label: `${fullName.split('/')[0]}:${ref}`, ref, sha, user: user(site, issue.author), repo: repository(site, fullName) })
  const addresses = { url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, issue_url: issueUrl, commits_url: `${url}/commits`, review_comments_url: `${url}/comments`, review_comment_url: `${url}/comments{/number}`, comments_url: `${issueUrl}/comments`, statuses_url: `${site.api}/repos/${repositoryOf(site)}/statuses/${own.head.sha}` }
  const links = Object.fromEntries(['comments', 'commits', 'statuses', 'html', 'issue', 'review_comments', 'review_comment', 'self'].map((name) => [name, { href: url }]))
  return {
    ...addresses,
    id: issue.id + 1,
    node_id: nodeId('PR', issue.id),
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: user(site, issue.author),
    body: issue.body,
    labels: [],
    assignee: null,
    milestone: null,
    head: end(own.head.ref, own.head.sha, own.head.repository),
    base: end(own.base.ref, own.base.sha, own.base.repository),
    _links: links,
    author_association: 'MEMBER',
    auto_merge: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: own.merged?.at ?? null,
    merge_commit_sha: own.merged?.sha ?? null,
    merged: own.merged !== null,
    merged_by: user(site, own.merged?.by ?? null),
    mergeable: true,
    mergeable_state: 'clean',
    maintainer_can_modify: false,
    comments: issue.comments.length,
    review_comments: 0,
    commits: own.commits.length,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  }
}

/** A file as the contents API gives it: base64 in lines of 60 characters. */
export function content(site: Site, fullName: string, ref: string, path: string, text: string): object {
  const bytes = Buffer.from(text)
  const url = `${site.api}/repos/${fullName}/contents/${path}?ref=${ref}`
  const html = `${site.web}/${fullName}/blob/${ref}/${path}`
  const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  const git = `${site.api}/repos/${fullName}/git/blobs/${sha}`
  const encoded = bytes.toString('base64').replace(/.{60}/g, '$&\n')
  return { type: 'file', encoding: 'base64', size: bytes.length, name: path.split('/').at(-1) ?? '', path, content: `${encoded}\n`, sha, url, git_url: git, html_url: html, download_url: `${html}?raw`, _links: { self: url, git, html } }
}

/** A commit as the git database gives it, of this repository or another. */
export function gitCommit(site: Site, fullName: string, sha: string): object {
  const url = `${site.api}/repos/${fullName}/git/commits/${sha}`
  const who = { name: 'Somebody', email: 'somebody@example.org', date: '2020-01-01T00:00:00Z' }
  return { sha, node_id: nodeId('C', sha), url, html_url: `${site.web}/${fullName}/commit/${sha}`, author: who, committer: who, tree: { sha, url }, message: 'change', parents: [], verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null } }
}

/** A run of a workflow, without the commit's details. */
export function workflowRun(site: Site, run: WorkflowRun): object {
  const url = `${site.api}/repos/${repositoryOf(site)}/actions/runs/${run.id}`
  const addresses = Object.fromEntries(['jobs', 'logs', 'check_suite', 'cancel', 'rerun', 'artifacts', 'workflow'].map((name) => [`${name}_url`, `${url}/${name}`]))
  return {
    ...addresses,
    id: run.id,
    node_id: nodeId('WFR', run.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: `.github/workflows/${run.workflow}`,
    run_number: run.id,
    run_attempt: run.attempt,
    display_title: run.workflow,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: `${site.web}/${repositoryOf(site)}/actions/runs/${run.id}`,
    created_at: run.createdAt,
    updated_at: run.createdAt,
    head_commit: null,
    repository: repository(site),
    head_repository: repository(site),
    pull_requests: [],
  }
}
