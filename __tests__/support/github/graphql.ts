import { schema as published } from '@octokit/graphql-schema'
import { buildClientSchema, execute, GraphQLError, parse, validate, type GraphQLFieldResolver, type IntrospectionQuery } from 'graphql'
import { nodeId, repositoryOf, type Site } from './shapes.ts'
import { accountOf, stamp, type Account, type CheckRun, type Comment, type Commit, type Deployment, type DeploymentStatus, type Grant, type Issue, type Level, type Permission, type Review, type State, type Status, type Team, type TimelineEvent } from './state.ts'

/** GitHub's published GraphQL schema. Its SDL is not valid (fields twice), so the introspection is read. */
const schema = buildClientSchema(published.json as IntrospectionQuery)

export interface GraphQLAnswer {
  readonly data?: unknown
  readonly errors?: readonly object[]
}

/** Answers a query from the state. What the query or the double gets wrong by GitHub's schema is told to `violated`. */
export async function answer(site: Site, grant: Grant, body: unknown, violated: (text: string) => void): Promise<GraphQLAnswer> {
  const { query, variables } = (typeof body === 'object' && body !== null ? body : {}) as { query?: string; variables?: Record<string, unknown> }
  if (typeof query !== 'string') return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
  let document
  try {
    document = parse(query)
  } catch (error) {
    violated(`GraphQL: ${String(error)}`)
    return { errors: [{ message: String(error) }] }
  }
  const wrong = validate(schema, document)
  if (wrong.length > 0) {
    for (const error of wrong) violated(`GraphQL: ${error.message}`)
    return { errors: wrong.map(({ message, locations }) => ({ message, locations })) }
  }
  const { data, errors } = await execute({ schema, document, rootValue: rootOf(site, grant), contextValue: { site, grant }, variableValues: variables ?? {}, fieldResolver: resolve, typeResolver: typeOf })
  for (const error of errors ?? []) if (error.extensions['type'] === undefined) violated(`GraphQL, the double's own: ${error.message} at ${error.path?.join('.')}`)
  const told = (errors ?? []).map(({ message, path, locations, extensions }) => ({ type: extensions['type'], path, locations, message }))
  return { data, ...(told.length > 0 ? { errors: told } : {}) }
}

/** A field that the double has not modelled is an error of the double, never a quiet null. */
const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const own = source as Record<string, unknown>
  if (!(info.fieldName in own)) throw new TypeError(`the double does not model ${info.parentType.name}.${info.fieldName}`)
  const value = own[info.fieldName]
  return typeof value === 'function' ? (value as (args: unknown, context: unknown) => unknown)(args, context) : value
}

const typeOf = (value: unknown): string => String(Reflect.get(value as object, '__typename'))

function refused(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } })
}

function need(grant: Grant, ...any: readonly (readonly [Permission, Level])[]): void {
  const isMet = any.some(([permission, level]) => level === 'read' ? grant.permissions[permission] !== undefined : grant.permissions[permission] === 'write')
  if (!isMet) refused('FORBIDDEN', 'Resource not accessible by integration')
}

interface Slice {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

const cursor = (at: number): string => Buffer.from(`cursor:${at}`).toString('base64')
const placeOf = (text: string): number => Number(Buffer.from(text, 'base64').toString().slice('cursor:'.length))

/** A connection as GitHub cuts it: at most 100 nodes, one of `first` and `last` is due. */
function connection<T>(all: readonly T[], node: (each: T) => object): (slice: Slice) => object {
  return ({ first, last, after, before }) => {
    const wanted = first ?? last
    if (wanted === null || wanted === undefined) return refused('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value to properly paginate the connection.')
    if (wanted < 1 || wanted > 100) return refused('EXCESSIVE_PAGINATION', `Requesting ${wanted} records on the connection exceeds the \`first\` limit of 100 records.`)
    const from = after ? placeOf(after) + 1 : 0
    const to = before ? placeOf(before) : all.length
    const start = first ? from : Math.max(from, to - wanted)
    const end = first ? Math.min(to, from + wanted) : to
    const chosen = all.slice(start, end)
    return {
      totalCount: all.length,
      nodes: chosen.map(node),
      edges: chosen.map((each, at) => ({ cursor: cursor(start + at), node: node(each) })),
      pageInfo: { hasNextPage: end < all.length, hasPreviousPage: start > 0, startCursor: chosen.length > 0 ? cursor(start) : null, endCursor: chosen.length > 0 ? cursor(end - 1) : null },
    }
  }
}

function actor(account: Account | null): object | null {
  if (account === null) return null
  /* GraphQL names a bot without the "[bot]" that REST adds. */
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login
  return { __typename: account.type, login, databaseId: account.id, id: nodeId('U', account.id), url: `https://github.invalid/${login}`, ...(account.type === 'User' ? { name: account.name, isViewer: false } : {}) }
}

const userOnly = (account: Account | null): object | null => (account?.type === 'User' ? actor(account) : null)

function rootOf(site: Site, grant: Grant): object {
  const { state } = site
  const viewer = accountOf(state, grant.login)
  return {
    /* For an installation token GitHub says its bot's login, "[bot]" and all, in the type of a user. */
    viewer: () => ({ ...actor({ ...viewer, type: 'User' }), login: viewer.login }),
    rateLimit: () => ({ cost: 1, limit: 1000, remaining: 999, used: 1, nodeCount: 1, resetAt: stamp(state) }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}`.toLowerCase() === repositoryOf(site).toLowerCase()) return repository(site, grant)
      return refused('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    },
    user: ({ login }: { login: string }) => userOnly(state.accounts.find((each) => each.login.toLowerCase() === login.toLowerCase()) ?? null) ?? refused('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`),
    organization: ({ login }: { login: string }) => (login.toLowerCase() === state.owner.toLowerCase() ? organization(site, grant) : refused('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`)),
  }
}

function organization({ state }: Site, grant: Grant): object {
  return {
    __typename: 'Organization',
    id: nodeId('O', 2),
    databaseId: 2,
    login: state.owner,
    team: ({ slug }: { slug: string }) => {
      /* GitHub gives null, without any error, for a team that the token may not see: the same as for none. */
      if (grant.permissions.members === undefined) return null
      const found = state.teams.find((each) => each.slug === slug)
      return found ? team(state, found) : null
    },
  }
}

function team(state: State, { id, slug, name, members }: Team): object {
  const active = members.filter((each) => each.state === 'active').map(({ login }) => accountOf(state, login))
  return { __typename: 'Team', id: nodeId('T', id), databaseId: id, slug, name, combinedSlug: `${state.owner}/${slug}`, members: connection(active, (each) => actor(each) ?? {}) }
}

function repository(site: Site, grant: Grant): object {
  const { state } = site
  const numbered = (number: number): Issue | undefined => state.issues.find((each) => each.number === number)
  const none = (kind: string, number: number): never => refused('NOT_FOUND', `Could not resolve to ${kind} with the number of ${number}.`)
  const reads = () => need(grant, ['issues', 'read'])
  return {
    __typename: 'Repository',
    id: nodeId('R', 3),
    databaseId: 3,
    name: state.name,
    nameWithOwner: repositoryOf(site),
    isPrivate: state.isPrivate,
    isFork: false,
    url: `${site.web}/${repositoryOf(site)}`,
    owner: { __typename: 'Organization', login: state.owner, id: nodeId('O', 2), databaseId: 2 },
    defaultBranchRef: { __typename: 'Ref', name: 'main' },
    issue: ({ number }: { number: number }) => {
      reads()
      const found = numbered(number)
      return found && !found.pull ? issue(site, grant, found) : none('an Issue', number)
    },
    pullRequest: ({ number }: { number: number }) => {
      need(grant, ['pull_requests', 'read'])
      const found = numbered(number)
      return found?.pull ? issue(site, grant, found) : none('a PullRequest', number)
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      need(grant, ['issues', 'read'], ['pull_requests', 'read'])
      const found = numbered(number)
      return found ? issue(site, grant, found) : none('an issue or pull request', number)
    },
    issues: ({ labels, states, orderBy, filterBy, ...slice }: Slice & { labels?: readonly string[]; states?: readonly string[]; orderBy?: { field: string; direction: string }; filterBy?: { labels?: readonly string[]; states?: readonly string[] } }) => {
      reads()
      const wanted = labels ?? filterBy?.labels
      const inStates = states ?? filterBy?.states
      /* GitHub takes several labels for "any of them" here, unlike in its REST API. */
      const found = state.issues.filter((each) => !each.pull && (!wanted || wanted.some((label) => each.labels.includes(label))) && (!inStates || inStates.includes(each.state.toUpperCase())))
      return connection(orderBy?.direction === 'DESC' ? found.toReversed() : found, (each) => issue(site, grant, each))(slice)
    },
    label: ({ name }: { name: string }) => {
      reads()
      const found = state.labels.find((each) => each.toLowerCase() === name.toLowerCase())
      const own = found === undefined ? [] : state.issues.filter((each) => !each.pull && each.labels.includes(found))
      return found === undefined ? null : { ...labelOf(found), issues: connection(own, (each) => issue(site, grant, each)) }
    },
    object: ({ oid, expression }: { oid?: string; expression?: string }) => {
      need(grant, ['contents', 'read'])
      const found = state.commits.find(({ sha }) => sha === (oid ?? expression))
      return found ? commit(site, grant, found) : null
    },
    deployments: ({ environments, orderBy, ...slice }: Slice & { environments?: readonly string[]; orderBy?: { direction: string } }) => {
      need(grant, ['deployments', 'read'])
      const found = state.deployments.filter((each) => !environments || environments.includes(each.environment))
      return connection(orderBy?.direction === 'DESC' ? found.toReversed() : found, (each) => deployment(site, grant, each))(slice)
    },
    environment: ({ name }: { name: string }) => (state.environments.includes(name) ? { __typename: 'Environment', id: nodeId('EN', 1), name } : null),
  }
}

const labelOf = (name: string): object => ({ __typename: 'Label', id: nodeId('LA', name.length), name })

function issue(site: Site, grant: Grant, own: Issue): object {
  const { pull } = own
  const common = {
    __typename: pull ? 'PullRequest' : 'Issue',
    id: nodeId(pull ? 'PR' : 'I', own.id),
    databaseId: own.id,
    fullDatabaseId: String(own.id),
    number: own.number,
    title: own.title,
    body: own.body,
    url: `${site.web}/${repositoryOf(site)}/${pull ? 'pull' : 'issues'}/${own.number}`,
    author: actor(own.author),
    state: pull?.merged ? 'MERGED' : own.state.toUpperCase(),
    stateReason: own.stateReason === null ? null : own.stateReason.toUpperCase(),
    closed: own.state === 'closed',
    createdAt: own.createdAt,
    updatedAt: own.updatedAt,
    closedAt: own.closedAt,
    lastEditedAt: own.lastEditedAt,
    locked: own.locked,
    labels: connection(own.labels, labelOf),
    comments: connection(own.comments, (each) => comment(site, grant, each, 'IssueComment')),
    assignees: connection([], () => ({})),
    repository: () => repository(site, grant),
    timelineItems: ({ itemTypes, ...slice }: Slice & { itemTypes?: readonly string[]; since?: string; skip?: number }) => {
      const events = own.timeline.filter(({ kind }) => !itemTypes || itemTypes.includes(typeNames[kind].item))
      return { ...connection(events, (each) => event(site, own, each))(slice), filteredCount: events.length, pageCount: events.length, updatedAt: own.updatedAt }
    },
  }
  if (!pull) return common
  return {
    ...common,
    headRefOid: pull.head.sha,
    headRefName: pull.head.ref,
    baseRefOid: pull.base.sha,
    baseRefName: pull.base.ref,
    isCrossRepository: pull.head.repository !== repositoryOf(site),
    headRepository: { __typename: 'Repository', nameWithOwner: pull.head.repository, id: nodeId('R', 4) },
    merged: pull.merged !== null,
    mergedAt: pull.merged?.at ?? null,
    mergedBy: actor(pull.merged?.by ?? null),
    mergeCommit: pull.merged ? plainCommit(pull.merged.sha) : null,
    reviews: ({ author, states, ...slice }: Slice & { author?: string; states?: readonly string[] }) => connection(pull.reviews.filter((each) => (!states || states.includes(each.state)) && (!author || each.author?.login === author)), (each) => review(site, grant, each))(slice),
    commits: connection(pull.commits, (each) => ({ __typename: 'PullRequestCommit', id: nodeId('PRC', 1), commit: commit(site, grant, each) })),
  }
}

function comment(site: Site, grant: Grant, own: Comment, kind: 'IssueComment' | 'PullRequestReview'): object {
  return {
    __typename: kind,
    id: nodeId(kind === 'IssueComment' ? 'IC' : 'PRR', own.id),
    databaseId: own.id,
    fullDatabaseId: String(own.id),
    author: actor(own.author),
    body: own.body,
    createdAt: own.createdAt,
    updatedAt: own.updatedAt,
    publishedAt: own.createdAt,
    lastEditedAt: own.lastEditedAt,
    includesCreatedEdit: own.lastEditedAt !== null,
    editor: own.lastEditedAt === null ? null : actor(own.author),
    isMinimized: own.minimized !== null,
    minimizedReason: own.minimized === null ? null : own.minimized.toLowerCase(),
    url: `${site.web}/comment/${own.id}`,
    authorAssociation: 'MEMBER',
    createdViaEmail: false,
    viewerDidAuthor: own.author?.login === grant.login,
  }
}

function review(site: Site, grant: Grant, own: Review): object {
  return { ...comment(site, grant, own, 'PullRequestReview'), state: own.state, submittedAt: own.createdAt, commit: plainCommit(own.commit) }
}

const plainCommit = (sha: string): object => ({ __typename: 'Commit', oid: sha, id: nodeId('C', 1), abbreviatedOid: sha.slice(0, 7) })

const typeNames: Readonly<Record<TimelineEvent['kind'], { readonly type: string; readonly item: string }>> = {
  closed: { type: 'ClosedEvent', item: 'CLOSED_EVENT' },
  reopened: { type: 'ReopenedEvent', item: 'REOPENED_EVENT' },
  labeled: { type: 'LabeledEvent', item: 'LABELED_EVENT' },
  unlabeled: { type: 'UnlabeledEvent', item: 'UNLABELED_EVENT' },
  renamed: { type: 'RenamedTitleEvent', item: 'RENAMED_TITLE_EVENT' },
  transferred: { type: 'TransferredEvent', item: 'TRANSFERRED_EVENT' },
  head_ref_force_pushed: { type: 'HeadRefForcePushedEvent', item: 'HEAD_REF_FORCE_PUSHED_EVENT' },
  marked_as_duplicate: { type: 'MarkedAsDuplicateEvent', item: 'MARKED_AS_DUPLICATE_EVENT' },
}

function event(site: Site, issueOf: Issue, own: TimelineEvent): object {
  return {
    __typename: typeNames[own.kind].type,
    id: nodeId('E', own.id),
    actor: actor(own.actor),
    createdAt: own.createdAt,
    ...(own.label === undefined ? {} : { label: labelOf(own.label) }),
    ...(own.kind === 'closed' || own.kind === 'reopened' ? { stateReason: own.stateReason?.toUpperCase() ?? null, closer: null } : {}),
    ...(own.kind === 'head_ref_force_pushed' ? { beforeCommit: plainCommit(own.before ?? ''), afterCommit: plainCommit(own.after ?? '') } : {}),
    ...(own.kind === 'transferred' ? { fromRepository: { nameWithOwner: repositoryOf(site) } } : {}),
    ...(own.kind === 'renamed' ? { previousTitle: issueOf.title, currentTitle: issueOf.title } : {}),
  }
}

function commit(site: Site, grant: Grant, own: Commit): object {
  const { state } = site
  const runs = state.checkRuns.filter(({ sha }) => sha === own.sha)
  const suites = [...new Set(runs.map(({ app }) => app.id))]
  const statuses = state.statuses.filter(({ sha }) => sha === own.sha)
  const latest = statuses.filter((each) => !statuses.some((other) => other.context === each.context && other.id > each.id))
  const newest = runs.filter((run) => !runs.some((other) => other.name === run.name && other.app.id === run.app.id && other.id > run.id))
  const git = (account: Account | null) => ({ __typename: 'GitActor', name: account?.name ?? null, email: null, date: own.date, user: userOnly(account) })
  const pulls = state.issues.filter(({ pull }) => pull?.commits.some(({ sha }) => sha === own.sha) || pull?.merged?.sha === own.sha)
  return {
    ...plainCommit(own.sha),
    message: own.message,
    messageHeadline: own.message,
    committedDate: own.date,
    authoredDate: own.date,
    author: git(own.author),
    committer: git(own.committer),
    authors: connection([own.author], git),
    associatedPullRequests: connection(pulls, (each) => issue(site, grant, each)),
    checkSuites: (slice: Slice) => {
      need(grant, ['checks', 'read'])
      return connection(suites, (app) => suite(site, app, own.sha, runs.filter((run) => run.app.id === app)))(slice)
    },
    status: () => {
      need(grant, ['statuses', 'read'])
      return latest.length === 0 ? null : { __typename: 'Status', id: nodeId('ST', 1), state: rollup(latest.map((each) => each.state.toUpperCase())), contexts: latest.map((each) => statusContext(each)), context: ({ name }: { name: string }) => latest.filter((each) => each.context === name).map((each) => statusContext(each))[0] ?? null }
    },
    statusCheckRollup: () => {
      need(grant, ['checks', 'read'])
      need(grant, ['statuses', 'read'])
      if (newest.length + latest.length === 0) return null
      const contexts = [...newest.map((run) => ({ run })), ...latest.map((status) => ({ status }))]
      return { __typename: 'StatusCheckRollup', id: nodeId('SCR', 1), state: rollup([...newest.map((run) => (run.conclusion ?? 'pending').toUpperCase()), ...latest.map((each) => each.state.toUpperCase())]), contexts: connection(contexts, (each) => ('run' in each ? checkRun(site, each.run) : statusContext(each.status))) }
    },
    deployments: ({ environments, ...slice }: Slice & { environments?: readonly string[] }) => {
      need(grant, ['deployments', 'read'])
      return connection(state.deployments.filter((each) => each.sha === own.sha && (!environments || environments.includes(each.environment))), (each) => deployment(site, grant, each))(slice)
    },
  }
}

function rollup(states: readonly string[]): string {
  if (states.some((each) => ['FAILURE', 'ERROR', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED'].includes(each))) return 'FAILURE'
  return states.includes('PENDING') ? 'PENDING' : 'SUCCESS'
}

function suite(site: Site, appId: number, sha: string, runs: readonly CheckRun[]): object {
  const [first] = runs
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', appId),
    databaseId: appId + 1_000_000,
    commit: plainCommit(sha),
    app: first ? appNode(first) : null,
    status: runs.every(({ conclusion }) => conclusion !== null) ? 'COMPLETED' : 'IN_PROGRESS',
    conclusion: null,
    checkRuns: ({ filterBy, ...slice }: Slice & { filterBy?: { checkName?: string; checkType?: string } }) => {
      const named = runs.filter((run) => !filterBy?.checkName || run.name === filterBy.checkName)
      const latest = named.filter((run) => filterBy?.checkType === 'ALL' || !named.some((other) => other.name === run.name && other.id > run.id))
      return connection(latest, (run) => checkRun(site, run))(slice)
    },
  }
}

const appNode = ({ app }: CheckRun): object => ({ __typename: 'App', id: nodeId('A', app.id), databaseId: app.id, slug: app.slug, name: app.name })

function checkRun(site: Site, run: CheckRun): object {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    fullDatabaseId: String(run.id),
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion === null ? null : run.conclusion.toUpperCase(),
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    detailsUrl: run.detailsUrl,
    externalId: run.externalId,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    url: `${site.web}/runs/${run.id}`,
    permalink: `${site.web}/runs/${run.id}`,
    isRequired: false,
    checkSuite: () => ({ __typename: 'CheckSuite', id: nodeId('CS', run.app.id), databaseId: run.app.id + 1_000_000, app: appNode(run), commit: plainCommit(run.sha) }),
  }
}

function statusContext(own: Status): object {
  return { __typename: 'StatusContext', id: nodeId('SC', own.id), context: own.context, state: own.state.toUpperCase(), description: own.description, targetUrl: own.targetUrl, createdAt: own.createdAt, creator: actor(own.creator), isRequired: false }
}

/** The state that GitHub shows of a deployment: its last status', or PENDING. */
const shownState = ({ statuses }: Deployment): string => {
  const last = statuses.at(-1)?.state ?? 'pending'
  return last === 'success' ? 'ACTIVE' : last.toUpperCase()
}

function deployment(site: Site, grant: Grant, own: Deployment): object {
  const status = (each: DeploymentStatus): object => ({ __typename: 'DeploymentStatus', id: nodeId('DES', each.id), state: each.state.toUpperCase(), description: each.description, createdAt: each.createdAt, updatedAt: each.createdAt, creator: actor(each.creator), environment: own.environment, logUrl: each.logUrl || null, environmentUrl: each.environmentUrl || null })
  const last = own.statuses.at(-1)
  const found = site.state.commits.find(({ sha }) => sha === own.sha)
  return {
    __typename: 'Deployment',
    id: nodeId('DE', own.id),
    databaseId: own.id,
    environment: own.environment,
    originalEnvironment: own.environment,
    latestEnvironment: own.environment,
    commitOid: own.sha,
    commit: () => (found ? commit(site, grant, found) : null),
    ref: { __typename: 'Ref', name: own.ref, id: nodeId('REF', 1) },
    task: 'deploy',
    description: null,
    state: shownState(own),
    createdAt: own.createdAt,
    updatedAt: last?.createdAt ?? own.createdAt,
    creator: actor(own.creator) ?? { __typename: 'User', login: 'ghost', databaseId: 10137 },
    latestStatus: last ? status(last) : null,
    /* The newest first, as GitHub gives them. */
    statuses: connection(own.statuses.toReversed(), status),
  }
}
