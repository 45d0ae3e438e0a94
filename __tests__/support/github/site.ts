/* What a test says of a repository on GitHub, in as few words as it can. `settle` makes a state of it. */

/** What the server's clock, and the gate's, says. */
export const now = new Date('2026-12-01T09:00:00Z')
export const commit = 'c'.repeat(40)

export interface Person {
  readonly login: string
  readonly id: number
  readonly type?: 'User' | 'Bot' | 'Mannequin'
}

/** Accounts, each with its number. */
export const jane: Person = { login: 'jane-doe', id: 111 }
export const joe: Person = { login: 'joe', id: 222 }
export const sam: Person = { login: 'sam-lee', id: 333 }
export const morag: Person = { login: 'morag', id: 444 }

export interface Said {
  readonly by: Person | null
  readonly body: string
  readonly at?: string
  readonly edited?: boolean
  /** When it was; as it was written where nothing is said. */
  readonly editedAt?: string
  /** By whom, where that was somebody else. */
  readonly editedBy?: Person
  readonly hidden?: boolean
  readonly app?: boolean
  readonly mail?: boolean
  /** Every wording, the newest first; null for one that was taken out of the history. */
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

/** A pull request that carried the commit. */
export interface SitePull {
  readonly number: number
  readonly state?: 'OPEN' | 'MERGED'
  readonly head?: string
  /** Where it would be merged. */
  readonly repository?: string
  readonly reviews?: readonly Said[]
  /** Comments on lines of the change, thread by thread. */
  readonly threads?: readonly (readonly Said[])[]
  readonly comments?: readonly Said[]
  readonly events?: readonly Happened[]
}

export interface SiteDeployment {
  readonly commit?: string
  readonly environment?: string
  readonly at: string
  readonly statuses: readonly (readonly [state: string, at: string])[]
}

/** A run of a check; on the commit, by GitHub Actions, and successful unless it says otherwise. */
export interface SiteCheck {
  readonly name?: string
  readonly app?: string | null
  readonly status?: string
  readonly conclusion?: string | null
  readonly completedAt?: string | null
}

export interface Site {
  readonly issues?: readonly SiteIssue[]
  readonly pulls?: readonly SitePull[]
  readonly labels?: readonly string[]
  /** "org/team" to members; null for one that the token can't see. Without any, it can't see the organisation. */
  readonly teams?: Readonly<Record<string, readonly Person[] | null>>
  readonly deployments?: readonly SiteDeployment[]
  readonly checks?: readonly SiteCheck[]
  /** "owner/name@ref:path" to the text of a file. */
  readonly files?: Readonly<Record<string, string>>
}
