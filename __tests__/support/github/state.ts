/* What the double remembers, in GitHub's own words but without GitHub's hundreds of addresses. */

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin'
  readonly name: string | null
}

export interface Comment {
  readonly id: number
  /** null once the account is deleted. */
  author: Account | null
  body: string
  readonly createdAt: string
  updatedAt: string
  lastEditedAt: string | null
  /** Who edited it last, where that was not its author. */
  readonly editor?: Account
  /** Why somebody hid it: OFF_TOPIC, OUTDATED, RESOLVED, SPAM …; null for one that shows. */
  minimized: string | null
  /** Slug of the app through which it was posted. */
  viaApp: string | null
  readonly byMail: boolean
  /** Every wording, the newest first; a wording that somebody took out of the history is null. null: GitHub does not show it. */
  wordings: readonly (string | null)[] | null
}

export interface Review extends Comment {
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  /** GitHub re-anchors this after a forced push: it proves nothing. */
  commit: string
}

export interface TimelineEvent {
  readonly id: number
  readonly kind: 'closed' | 'reopened' | 'labeled' | 'unlabeled' | 'renamed' | 'transferred' | 'head_ref_force_pushed' | 'marked_as_duplicate' | 'comment_deleted'
  readonly actor: Account | null
  readonly createdAt: string
  readonly label?: string
  readonly stateReason?: StateReason | null
  readonly before?: string
  readonly after?: string
  /** Whose comment was deleted. */
  readonly of?: Account | null
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'

export interface Issue {
  readonly id: number
  readonly number: number
  title: string
  body: string
  author: Account | null
  labels: string[]
  readonly assignees: Account[]
  /** When its milestone is due. */
  dueOn: string | null
  state: 'open' | 'closed'
  stateReason: StateReason | null
  closedAt: string | null
  closedBy: Account | null
  readonly createdAt: string
  updatedAt: string
  lastEditedAt: string | null
  locked: boolean
  readonly comments: Comment[]
  readonly timeline: TimelineEvent[]
  /** Only pull requests have one. */
  readonly pull: Pull | null
}

export interface Commit {
  readonly sha: string
  readonly message: string
  readonly author: Account | null
  readonly committer: Account | null
  readonly date: string
}

export interface Pull {
  head: { ref: string; sha: string; readonly repository: string }
  /** A commit may be carried by pull requests of other repositories too. */
  base: { ref: string; sha: string; readonly repository: string }
  commits: Commit[]
  readonly reviews: Review[]
  /** Comments on lines of the change. */
  readonly threads: { readonly id: number; readonly comments: Comment[] }[]
  merged: { readonly sha: string; readonly at: string; readonly by: Account } | null
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

export interface CheckRun {
  readonly id: number
  readonly sha: string
  name: string
  status: string
  conclusion: string | null
  readonly startedAt: string | null
  completedAt: string | null
  externalId: string
  detailsUrl: string | null
  output: { title: string | null; summary: string | null; text: string | null }
  readonly annotations: Annotation[]
  readonly app: { readonly id: number; readonly slug: string; readonly name: string } | null
}

export interface Status {
  readonly id: number
  readonly sha: string
  readonly context: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: Account | null
  readonly createdAt: string
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly environment: string
  readonly creator: Account | null
  readonly createdAt: string
  readonly statuses: DeploymentStatus[]
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly creator: Account | null
  readonly createdAt: string
}

export interface Team {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** Logins. A pending member has been invited and has not accepted. */
  readonly members: { readonly login: string; readonly state: 'active' | 'pending' }[]
}

/** A run of a workflow, as the API shows it. Running it again is told to whoever runs workflows. */
export interface WorkflowRun {
  readonly id: number
  /** File below `.github/workflows`. */
  readonly workflow: string
  readonly event: string
  readonly sha: string
  readonly branch: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  attempt: number
  readonly createdAt: string
  readonly again: () => void
}

export type Level = 'read' | 'write'
export type Permission = 'actions' | 'checks' | 'contents' | 'deployments' | 'issues' | 'members' | 'metadata' | 'pull_requests' | 'statuses'

/** Who a token speaks for, and what it may do. */
export interface Grant {
  readonly login: string
  /** An installation token, as the job's: it has no `/user`. */
  readonly isInstallation: boolean
  readonly permissions: Readonly<Partial<Record<Permission, Level>>>
}

export interface State {
  readonly owner: string
  readonly name: string
  readonly isPrivate: boolean
  readonly accounts: Account[]
  readonly issues: Issue[]
  readonly labels: string[]
  readonly commits: Commit[]
  readonly checkRuns: CheckRun[]
  readonly statuses: Status[]
  readonly deployments: Deployment[]
  readonly environments: string[]
  readonly teams: Team[]
  /** The token may not see the organisation at all. */
  hidesOrganisation: boolean
  readonly workflowRuns: WorkflowRun[]
  /** "owner/name@ref:path" to the text of a file that the contents API serves. */
  readonly files: Map<string, string>
  readonly grants: Map<string, Grant>
  /** Every time that the server gives. */
  now: () => Date
  nextId: number
}

export const stamp = (state: State): string => state.now().toISOString().replace(/\.\d+Z$/, 'Z')

/** One counter serves every kind: an id met in two places is a mistake that shows. */
export function id(state: State): number {
  state.nextId += 1
  return state.nextId
}

export function accountOf(state: State, login: string): Account {
  const found = state.accounts.find((account) => account.login.toLowerCase() === login.toLowerCase())
  if (!found) throw new TypeError(`the double knows no account "${login}"`)
  return found
}

export function issueOf(state: State, number: number): Issue {
  const found = state.issues.find((issue) => issue.number === number)
  if (!found) throw new TypeError(`the double has no issue or pull request ${number}`)
  return found
}
