import { appOf } from './apps.ts'
import { emptyState } from './empty-state.ts'
import { commit, morag, now, type Happened, type Person, type Said, type Site, type SiteCheck, type SiteDeployment, type SiteIssue, type SitePull } from './site.ts'
import { id, type Account, type CheckRun, type Comment, type Commit, type Deployment, type Issue, type State, type TimelineEvent } from './state.ts'

const longAgo = '2026-11-20T10:00:00Z'
export const token = 't0ken'

/** A state in which everything is as a test says, and a token that may read all of it. */
export function settle(site: Site): State {
  const state = emptyState({ now: () => now })
  state.grants.set(token, { login: 'github-actions[bot]', isInstallation: true, permissions: { actions: 'read', checks: 'read', contents: 'read', deployments: 'read', issues: 'read', members: 'read', metadata: 'read', pull_requests: 'read', statuses: 'read' } })
  state.hidesOrganisation = Object.keys(site.teams ?? {}).length === 0
  state.labels.push(...(site.labels ?? []))
  commitOf(state, commit)
  for (const issue of site.issues ?? []) state.issues.push(issueOf(state, issue))
  for (const pull of site.pulls ?? []) state.issues.push(pullOf(state, pull))
  for (const [name, members] of Object.entries(site.teams ?? {}))
    if (members !== null) state.teams.push({ id: id(state), slug: name.split('/')[1] ?? '', name, members: members.map((person) => ({ login: accountOf(state, person).login, state: 'active' })) })
  for (const deployment of (site.deployments ?? []).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) state.deployments.push(deploymentOf(state, deployment))
  for (const check of site.checks ?? []) state.checkRuns.push(checkOf(state, check))
  for (const [where, text] of Object.entries(site.files ?? {})) state.files.set(where, text)
  return state
}

/** The account of a person. Two may have borne one name: the number tells them apart. */
function accountOf(state: State, { login, id: number, type = 'User' }: Person): Account {
  const known = state.accounts.find((account) => account.id === number && account.login === login)
  if (known) return known
  const account = { id: number, login, type, name: null }
  state.accounts.push(account)
  return account
}

const maybe = (state: State, person: Person | null): Account | null => (person === null ? null : accountOf(state, person))

function commitOf(state: State, sha: string): Commit {
  const known = state.commits.find((each) => each.sha === sha)
  if (known) return known
  const made = { sha, message: 'change', author: null, committer: null, date: longAgo }
  state.commits.push(made)
  return made
}

function commentOf(state: State, { by, body, at = longAgo, edited = false, editedAt = at, editedBy, hidden = false, app = false, mail = false, earlier }: Said): Comment {
  const wordings = earlier ?? (edited ? null : [])
  return { id: id(state), author: maybe(state, by), body, createdAt: at, updatedAt: at, lastEditedAt: edited ? editedAt : null, ...(editedBy === undefined ? {} : { editor: accountOf(state, editedBy) }), minimized: hidden ? 'OUTDATED' : null, viaApp: app ? 'an-app' : null, byMail: mail, wordings }
}

const kinds = { Labeled: 'labeled', Unlabeled: 'unlabeled', Closed: 'closed', Reopened: 'reopened', Transferred: 'transferred', CommentDeleted: 'comment_deleted' } as const

function eventOf(state: State, { kind, by, at = longAgo, label, of = null }: Happened): TimelineEvent {
  return { id: id(state), kind: kinds[kind], actor: maybe(state, by), createdAt: at, ...(label === undefined ? {} : { label }), ...(kind === 'CommentDeleted' ? { of: maybe(state, of) } : {}) }
}

function issueOf(state: State, { number, by = morag, at = longAgo, state: now_ = 'OPEN', labels = [], assignees = [], dueOn, comments = [], events = [] }: SiteIssue): Issue {
  const author = maybe(state, by)
  const isClosed = now_ === 'CLOSED'
  return {
    ...common(state, number, author, at, comments, events),
    title: `Issue ${number}`,
    labels: [...labels],
    assignees: assignees.map((person) => accountOf(state, person)),
    dueOn: dueOn ?? null,
    state: isClosed ? 'closed' : 'open',
    stateReason: isClosed ? 'completed' : null,
    closedAt: isClosed ? longAgo : null,
    closedBy: isClosed ? author : null,
    pull: null,
  }
}

function pullOf(state: State, { number, state: now_ = 'OPEN', head = commit, repository = `${state.owner}/${state.name}`, reviews = [], threads = [], comments = [], events = [] }: SitePull): Issue {
  const author = accountOf(state, morag)
  const isMerged = now_ === 'MERGED'
  return {
    ...common(state, number, author, longAgo, comments, events),
    title: `Change ${number}`,
    labels: [],
    assignees: [],
    dueOn: null,
    state: isMerged ? 'closed' : 'open',
    stateReason: null,
    closedAt: isMerged ? longAgo : null,
    closedBy: isMerged ? author : null,
    pull: {
      head: { ref: `change-${number}`, sha: head, repository },
      base: { ref: 'main', sha: 'b'.repeat(40), repository },
      commits: [...new Set([commit, head])].map((sha) => commitOf(state, sha)),
      reviews: reviews.map((said) => ({ ...commentOf(state, said), state: 'COMMENTED', commit: head })),
      threads: threads.map((thread) => ({ id: id(state), comments: thread.map((said) => commentOf(state, said)) })),
      merged: isMerged ? { sha: head, at: longAgo, by: author } : null,
    },
  }
}

function common(state: State, number: number, author: Account | null, at: string, said: readonly Said[], happened: readonly Happened[]) {
  const comments = said.map((each) => commentOf(state, each))
  const timeline = happened.map((each) => eventOf(state, each))
  const updatedAt = [at, ...comments.map(({ createdAt }) => createdAt), ...timeline.map(({ createdAt }) => createdAt)].toSorted().at(-1) ?? at
  return { id: id(state), number, body: '', author, createdAt: at, updatedAt, lastEditedAt: null, locked: false, comments, timeline }
}

function deploymentOf(state: State, { commit: sha = commit, environment = 'pilot', at, statuses }: SiteDeployment): Deployment {
  if (!state.environments.includes(environment)) state.environments.push(environment)
  const made = statuses.map(([name, when]) => ({ id: id(state), state: name, description: '', logUrl: '', environmentUrl: '', creator: null, createdAt: when }))
  return { id: id(state), sha, ref: 'main', environment, creator: null, createdAt: at, statuses: made }
}

function checkOf(state: State, { name = 'build', app = 'github-actions', status = 'completed', conclusion = 'success', completedAt = '2026-11-30T10:05:00Z' }: SiteCheck): CheckRun {
  return { id: id(state), sha: commit, name, status, conclusion, startedAt: null, completedAt, externalId: '', detailsUrl: null, output: { title: null, summary: null, text: null }, annotations: [], app: app === null ? null : appOf(app) }
}
