import type { Account, CheckRun, Team } from '../state.ts'
import { nodeId, type Site } from './site.ts'

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

export function app(site: Site, { id, slug, name }: NonNullable<CheckRun['app']>): object {
  const owner = user(site, { id: 1, login: 'github', type: 'Organization', name: null })
  const times = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }
  return { id, slug, name, node_id: nodeId('A', id), owner, description: '', external_url: site.web, html_url: `${site.web}/apps/${slug}`, ...times, permissions: {}, events: [] }
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
