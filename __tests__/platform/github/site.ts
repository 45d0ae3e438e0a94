import { GraphQLError } from 'graphql'
import type { GitHubOptions } from '../../../src/platform/github/github.ts'

/** What the server's clock, and the gate's, says. */
export const now = new Date('2026-12-01T09:00:00Z')
export const commit = 'c'.repeat(40)

export interface Person {
  readonly login: string
  readonly id: number
  readonly type?: 'User' | 'Bot' | 'Mannequin'
}

let ids = 0
const fresh = (kind: string): string => `${kind}_${++ids}`

/** Accounts, each with its number. */
export const jane: Person = { login: 'jane-doe', id: 111 }
export const joe: Person = { login: 'joe', id: 222 }
export const sam: Person = { login: 'sam-lee', id: 333 }
export const morag: Person = { login: 'morag', id: 444 }

const actor = (person: Person | null) =>
  person === null ? null : { __typename: person.type ?? 'User', id: `U_${person.id}`, login: person.login, databaseId: person.id }

export interface Said {
  readonly by: Person | null
  readonly body: string
  readonly at?: string
  readonly edited?: boolean
  readonly hidden?: boolean
  readonly app?: boolean
  readonly mail?: boolean
  readonly earlier?: readonly (string | null)[]
}

export interface Happened {
  readonly kind: 'Labeled' | 'Unlabeled' | 'Closed' | 'Reopened' | 'Transferred' | 'CommentDeleted'
  readonly by: Person | null
  readonly at?: string
  readonly label?: string
  /** Whose comment was deleted. */
  readonly of?: Person | null
}

export interface SiteIssue {
  readonly number: number
  readonly by?: Person | null
  readonly at?: string
  readonly state?: 'OPEN' | 'CLOSED'
  readonly labels?: readonly string[]
  readonly assignees?: readonly Person[]
  readonly dueOn?: string
  readonly comments?: readonly Said[]
  readonly events?: readonly Happened[]
}

export interface SitePull {
  readonly number: number
  readonly state?: 'OPEN' | 'MERGED'
  readonly head?: string
  readonly repository?: string
  readonly reviews?: readonly Said[]
  readonly comments?: readonly Said[]
  readonly events?: readonly Happened[]
}

export interface SiteDeployment {
  readonly commit?: string
  readonly environment?: string
  readonly at: string
  readonly statuses: readonly (readonly [state: string, at: string])[]
}

/** A REST answer: a whole value, or a list that the server cuts into pages. */
export type Rest = { readonly value: unknown } | { readonly list: readonly unknown[]; readonly wrap?: (part: readonly unknown[], total: number) => unknown }

export interface Site {
  readonly issues?: readonly SiteIssue[]
  readonly pulls?: readonly SitePull[]
  readonly labels?: readonly string[]
  /** "org/team" to members; null for one that the token can't see. */
  readonly teams?: Readonly<Record<string, readonly Person[] | null>>
  readonly deployments?: readonly SiteDeployment[]
  readonly prefix?: string
  readonly checkRuns?: readonly object[]
  /** Path to the answer of further REST routes. */
  readonly rest?: Readonly<Record<string, Rest>>
  readonly options?: Partial<GitHubOptions>
}

const longAgo = '2026-11-20T10:00:00Z'
const list = (items: readonly object[]) => ({ first = 100, after = null }: { first?: number; after?: string | null }) => {
  const from = after === null ? 0 : Number(after)
  return {
    totalCount: items.length,
    pageInfo: { hasNextPage: from + first < items.length, endCursor: String(from + first) },
    nodes: items.slice(from, from + first),
  }
}

function spoken(kind: 'IssueComment' | 'PullRequestReview', { by, body, at = longAgo, edited = false, hidden = false, app = false, mail = false, earlier }: Said) {
  return {
    __typename: kind,
    id: fresh(kind),
    author: actor(by),
    body,
    createdAt: at,
    submittedAt: at,
    lastEditedAt: edited ? at : null,
    includesCreatedEdit: edited,
    isMinimized: hidden,
    createdViaEmail: mail,
    url: 'https://github.test/c',
    userContentEdits: earlier === undefined ? (edited ? null : { totalCount: 0, nodes: [] }) : { totalCount: earlier.length, nodes: earlier.map((diff) => ({ diff, deletedAt: diff === null ? at : null })) },
    app,
  }
}

function happened({ kind, by, at = longAgo, label, of = null }: Happened) {
  return { __typename: `${kind}Event`, id: fresh('E'), createdAt: at, actor: actor(by), ...(label === undefined ? {} : { label: { name: label } }), deletedCommentAuthor: actor(of) }
}

const kindOf = (type: string) => `${type.replace(/_EVENT$/, '').toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Event`

const timeline = (events: readonly Happened[]) => {
  const all = events.map(happened)
  return ({ itemTypes, ...page }: { itemTypes: readonly string[]; first?: number; after?: string | null }) => list(all.filter(({ __typename }) => itemTypes.map(kindOf).includes(__typename)))(page)
}

const memo = new WeakMap<Site, ReturnType<typeof make>>()
/** What the GraphQL API of a site says. */
export const rootOf = (site: Site) => {
  const found = memo.get(site) ?? make(site)
  memo.set(site, found)
  return found
}

/** What the REST API of a site says; null for what is not there. */
export function restOf(site: Site, path: string): Rest | null {
  const below = path.replace('/repos/trust/triage', '')
  const issue = /^\/issues\/(\d+)\/comments$/.exec(below)?.[1]
  if (issue !== undefined) return { list: restComments(site, Number(issue)) }
  if (below === '/issues/comments') return { list: restComments(site) }
  if (below === `/commits/${commit}/check-runs`) return { list: site.checkRuns ?? [], wrap: (check_runs, total_count) => ({ total_count, check_runs }) }
  return site.rest && Object.hasOwn(site.rest, path) ? (site.rest[path] ?? null) : null
}

const restComments = (site: Site, number?: number): readonly object[] =>
  rootOf(site).all.filter((issue) => number === undefined || issue.number === number).flatMap(({ said }) => said.map(({ id, app }) => ({ node_id: id, performed_via_github_app: app ? { slug: 'an-app' } : null })))

function make(site: Site) {
  const issues = (site.issues ?? []).map((issue) => {
    const said = (issue.comments ?? []).map((each) => spoken('IssueComment', each))
    const events = timeline(issue.events ?? [])
    return {
      __typename: 'Issue',
      id: fresh('I'),
      number: issue.number,
      title: `Issue ${issue.number}`,
      url: `https://github.test/trust/triage/issues/${issue.number}`,
      createdAt: issue.at ?? longAgo,
      state: issue.state ?? 'OPEN',
      author: actor(issue.by === undefined ? morag : issue.by),
      milestone: issue.dueOn === undefined ? null : { dueOn: issue.dueOn },
      labels: list((issue.labels ?? []).map((name) => ({ id: fresh('L'), name }))),
      assignees: list((issue.assignees ?? []).map((each) => actor(each) ?? {})),
      comments: list(said),
      timelineItems: events,
      deletions: events,
      said,
    }
  })
  const pulls = (site.pulls ?? []).map((pull) => ({
    __typename: 'PullRequest',
    id: fresh('P'),
    number: pull.number,
    state: pull.state ?? 'OPEN',
    headRefOid: pull.head ?? commit,
    baseRepository: { nameWithOwner: pull.repository ?? 'trust/triage' },
    reviews: list((pull.reviews ?? []).map((each) => spoken('PullRequestReview', each))),
    comments: list((pull.comments ?? []).map((each) => spoken('IssueComment', each))),
    timelineItems: timeline(pull.events ?? []),
  }))
  const deployments = (site.deployments ?? [])
    .map((each) => ({
      __typename: 'Deployment',
      id: fresh('D'),
      commitOid: each.commit ?? commit,
      createdAt: each.at,
      environment: each.environment ?? 'pilot',
      statuses: list(each.statuses.map(([state, at]) => ({ id: fresh('S'), state: state.toUpperCase(), createdAt: at })).toReversed()),
    }))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const deployed = (wanted: (each: (typeof deployments)[number]) => boolean) => ({ environments, ...page }: { environments: readonly string[]; first?: number; after?: string | null }) =>
    list(deployments.filter((each) => environments.includes(each.environment) && wanted(each)))(page)
  const carrier = { __typename: 'Commit', id: 'C_1', associatedPullRequests: list(pulls), deployments: deployed(({ commitOid }) => commitOid === commit) }
  const labels = (site.labels ?? []).map((name) => ({
    __typename: 'Label',
    id: fresh('L'),
    name,
    issues: list(issues.filter((_, i) => site.issues?.[i]?.labels?.some((label) => label.toLowerCase() === name.toLowerCase()))),
  }))
  const repository = {
    __typename: 'Repository',
    id: 'R_1',
    issue: ({ number }: { number: number }) => issues.find((issue) => issue.number === number) ?? missing(`Could not resolve to an Issue with the number of ${number}.`),
    pullRequest: ({ number }: { number: number }) => pulls.find((pull) => pull.number === number) ?? missing('Could not resolve to a PullRequest'),
    object: ({ oid }: { oid: string }) => (oid === commit ? carrier : null),
    label: ({ name }: { name: string }) => labels.find((label) => label.name.toLowerCase() === name.toLowerCase()) ?? null,
    issues: list(issues),
    deployments: deployed(() => true),
  }
  const teams = new Map(
    Object.entries(site.teams ?? {}).flatMap(([name, members]) =>
      members === null ? [] : [[name, { __typename: 'Team', id: `T_${name}`, members: list(members.map((each) => actor(each) ?? {})) }] as const],
    ),
  )
  const organisations = new Set(Object.keys(site.teams ?? {}).map((name) => name.split('/')[0]))
  const byId = new Map<string, object>([repository, carrier, ...issues, ...pulls, ...labels, ...deployments, ...teams.values()].map((node) => [node.id, node]))
  return {
    all: issues,
    repository: ({ owner, name }: { owner: string; name: string }) => (`${owner}/${name}` === 'trust/triage' ? repository : missing('Could not resolve to a Repository')),
    organization: ({ login }: { login: string }) => (organisations.has(login) ? { team: ({ slug }: { slug: string }) => teams.get(`${login}/${slug}`) ?? null } : missing('Could not resolve to an Organization')),
    node: ({ id }: { id: string }) => byId.get(id) ?? null,
    nodes: ({ ids: wanted }: { ids: readonly string[] }) => wanted.map((id) => byId.get(id) ?? null),
  }
}

function missing(message: string): never {
  throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } })
}
