import { appOf, hash } from './apps.ts'
import {
  accountOf,
  id,
  issueOf,
  stamp,
  type Account,
  type CheckRun,
  type Comment,
  type Commit,
  type Deployment,
  type Grant,
  type Issue,
  type Review,
  type State,
  type StateReason,
  type Status,
  type TimelineEvent,
} from './state.ts'

/** What people and machines do on GitHub's pages: the tests' hands, past the API and its permissions. */
export interface Hands {
  person(login: string, more?: { readonly id?: number; readonly type?: Account['type']; readonly name?: string }): Account
  /** The login changes hands or spelling; the id stays. */
  rename(login: string, to: string): void
  team(slug: string, members: readonly string[], pending?: readonly string[]): void
  label(name: string): void
  issue(by: string, title: string, more?: { readonly body?: string; readonly labels?: readonly string[]; readonly at?: string }): Issue
  pull(by: string, title: string, more?: { readonly head?: string; readonly fork?: string; readonly base?: string; readonly body?: string }): Issue
  comment(by: string, number: number, body: string, more?: { readonly at?: string; readonly viaApp?: string }): Comment
  edit(comment: Comment, body: string): void
  hide(comment: Comment, reason?: string): void
  /** Deleted by whoever wrote it, or by another hand. */
  remove(comment: Comment, by?: string): void
  review(by: string, number: number, body: string, more?: { readonly state?: Review['state']; readonly at?: string }): Review
  dismiss(review: Review): void
  /** Moves a pull request's head. A forced push re-anchors every review to the new head, as GitHub has been seen to do. */
  push(number: number, by: string, sha: string, more?: { readonly force?: boolean }): void
  merge(number: number, by: string): string
  close(by: string, number: number, reason?: StateReason): void
  reopen(by: string, number: number): void
  relabel(by: string, number: number, labels: readonly string[]): void
  transfer(by: string, number: number): void
  check(sha: string, name: string, conclusion: string | null, more?: { readonly app?: string; readonly at?: string; readonly status?: string }): CheckRun
  status(sha: string, context: string, state: Status['state'], by?: string): Status
  deploy(environment: string, sha: string, states: readonly string[], more?: { readonly at?: string; readonly by?: string }): Deployment
  environment(name: string): void
  file(path: string, text: string, more?: { readonly repository?: string; readonly ref?: string }): void
  /** A new token. The default is the one that a job gets: the bot's, with these permissions. */
  token(permissions: Grant['permissions'], login?: string): string
}

export function hands(state: State): Hands {
  const commitOf = (sha: string, by: string): Commit => {
    const author = accountOf(state, by)
    const commit = { sha, message: `Commit ${sha.slice(0, 7)}`, author, committer: author, date: stamp(state) }
    if (!state.commits.some((each) => each.sha === sha)) state.commits.push(commit)
    return commit
  }
  const event = (issue: Issue, kind: TimelineEvent['kind'], by: string, more: Partial<TimelineEvent> = {}): void => {
    issue.timeline.push({ id: id(state), kind, actor: accountOf(state, by), createdAt: stamp(state), ...more })
    issue.updatedAt = stamp(state)
  }
  const said = (by: string, body: string, at?: string, viaApp?: string): Comment => ({
    id: id(state),
    author: accountOf(state, by),
    body,
    createdAt: at ?? stamp(state),
    updatedAt: at ?? stamp(state),
    lastEditedAt: null,
    minimized: null,
    viaApp: viaApp ?? null,
    byMail: false,
    wordings: [],
  })
  const opened = (by: string, title: string, body: string, at?: string): Omit<Issue, 'pull' | 'labels'> => ({
    assignees: [],
    dueOn: null,
    id: id(state),
    number: Math.max(0, ...state.issues.map(({ number }) => number)) + 1,
    title,
    body,
    author: accountOf(state, by),
    state: 'open',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    createdAt: at ?? stamp(state),
    updatedAt: at ?? stamp(state),
    lastEditedAt: null,
    locked: false,
    comments: [],
    timeline: [],
  })
  const all: Hands = {
    person(login, { id: given, type = 'User', name } = {}) {
      const account = { id: given ?? id(state), login, type, name: name ?? null }
      state.accounts.push(account)
      return account
    },
    rename(login, to) {
      Object.assign(accountOf(state, login), { login: to })
    },
    team(slug, members, pending = []) {
      const active = members.map((login) => ({ login: accountOf(state, login).login, state: 'active' as const }))
      const invited = pending.map((login) => ({ login: accountOf(state, login).login, state: 'pending' as const }))
      state.teams.push({ id: id(state), slug, name: slug, members: [...active, ...invited] })
    },
    label(name) {
      if (!state.labels.includes(name)) state.labels.push(name)
    },
    issue(by, title, { body = '', labels = [], at } = {}) {
      for (const label of labels) all.label(label)
      const issue = { ...opened(by, title, body, at), labels: [...labels], pull: null }
      state.issues.push(issue)
      for (const label of labels) event(issue, 'labeled', by, { label, ...(at === undefined ? {} : { createdAt: at }) })
      return issue
    },
    pull(by, title, { head = hash(title), fork, base = hash('base'), body = '' } = {}) {
      const repository = fork === undefined ? `${state.owner}/${state.name}` : `${fork}/${state.name}`
      const pull = { head: { ref: 'change', sha: head, repository }, base: { ref: 'main', sha: base, repository: `${state.owner}/${state.name}` }, commits: [commitOf(head, by)], reviews: [], threads: [], merged: null }
      const issue = { ...opened(by, title, body), labels: [], pull }
      state.issues.push(issue)
      return issue
    },
    comment(by, number, body, { at, viaApp } = {}) {
      const comment = said(by, body, at, viaApp)
      issueOf(state, number).comments.push(comment)
      return comment
    },
    edit(comment, body) {
      const wordings = comment.wordings && [body, ...(comment.wordings.length > 0 ? comment.wordings : [comment.body])]
      Object.assign(comment, { body, wordings, lastEditedAt: stamp(state), updatedAt: stamp(state) })
    },
    hide(comment, reason = 'OUTDATED') {
      comment.minimized = reason
    },
    remove(comment, by = comment.author?.login ?? '') {
      const issue = state.issues.find(({ comments }) => comments.includes(comment))
      if (!issue) throw new TypeError('the comment is not there')
      issue.comments.splice(issue.comments.indexOf(comment), 1)
      event(issue, 'comment_deleted', by, { of: comment.author })
    },
    review(by, number, body, { state: verdict = 'COMMENTED', at } = {}) {
      const { pull } = issueOf(state, number)
      if (!pull) throw new TypeError(`${number} is no pull request`)
      const review = { ...said(by, body, at), state: verdict, commit: pull.head.sha }
      pull.reviews.push(review)
      return review
    },
    dismiss(review) {
      review.state = 'DISMISSED'
    },
    push(number, by, sha, { force = false } = {}) {
      const issue = issueOf(state, number)
      if (!issue.pull) throw new TypeError(`${number} is no pull request`)
      const before = issue.pull.head.sha
      issue.pull.head.sha = sha
      issue.pull.commits = force ? [commitOf(sha, by)] : [...issue.pull.commits, commitOf(sha, by)]
      if (!force) return
      event(issue, 'head_ref_force_pushed', by, { before, after: sha })
      for (const review of issue.pull.reviews) review.commit = sha
    },
    merge(number, by) {
      const issue = issueOf(state, number)
      if (!issue.pull) throw new TypeError(`${number} is no pull request`)
      const sha = hash(`merge ${number} ${issue.pull.head.sha}`)
      commitOf(sha, by)
      issue.pull.merged = { sha, at: stamp(state), by: accountOf(state, by) }
      Object.assign(issue, { state: 'closed', closedAt: stamp(state), closedBy: accountOf(state, by) })
      return sha
    },
    close(by, number, reason = 'completed') {
      const issue = issueOf(state, number)
      Object.assign(issue, { state: 'closed', stateReason: reason, closedAt: stamp(state), closedBy: accountOf(state, by) })
      event(issue, 'closed', by, { stateReason: reason })
    },
    reopen(by, number) {
      const issue = issueOf(state, number)
      Object.assign(issue, { state: 'open', stateReason: 'reopened', closedAt: null, closedBy: null })
      event(issue, 'reopened', by)
    },
    relabel(by, number, labels) {
      const issue = issueOf(state, number)
      for (const label of issue.labels.filter((each) => !labels.includes(each))) event(issue, 'unlabeled', by, { label })
      for (const label of labels.filter((each) => !issue.labels.includes(each))) event(issue, 'labeled', by, { label })
      for (const label of labels) all.label(label)
      issue.labels = [...labels]
    },
    transfer(by, number) {
      const issue = issueOf(state, number)
      event(issue, 'transferred', by)
      state.issues.splice(state.issues.indexOf(issue), 1)
    },
    check(sha, name, conclusion, { app = 'github-actions', at, status } = {}) {
      const run: CheckRun = {
        id: id(state),
        sha,
        name,
        status: status ?? (conclusion === null ? 'in_progress' : 'completed'),
        conclusion,
        startedAt: at ?? stamp(state),
        completedAt: conclusion === null ? null : (at ?? stamp(state)),
        externalId: '',
        detailsUrl: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
        app: appOf(app),
      }
      state.checkRuns.push(run)
      return run
    },
    status(sha, context, verdict, by) {
      const creator = by === undefined ? null : accountOf(state, by)
      const status = { id: id(state), sha, context, state: verdict, description: null, targetUrl: null, creator, createdAt: stamp(state) }
      state.statuses.push(status)
      return status
    },
    deploy(environment, sha, states, { at, by } = {}) {
      all.environment(environment)
      const creator = by === undefined ? null : accountOf(state, by)
      const createdAt = at ?? stamp(state)
      const statuses = states.map((each) => ({ id: id(state), state: each, description: '', logUrl: '', environmentUrl: '', creator, createdAt }))
      const deployment = { id: id(state), sha, ref: 'main', environment, creator, createdAt, statuses }
      state.deployments.push(deployment)
      return deployment
    },
    environment(name) {
      if (!state.environments.includes(name)) state.environments.push(name)
    },
    file(path, text, { repository = `${state.owner}/${state.name}`, ref = 'main' } = {}) {
      state.files.set(`${repository}@${ref}:${path}`, text)
    },
    token(permissions, login) {
      const token = `ghs_${hash(`token ${id(state)}`)}`
      state.grants.set(token, { login: login ?? 'github-actions[bot]', isInstallation: login === undefined, permissions })
      return token
    },
  }
  return all
}
