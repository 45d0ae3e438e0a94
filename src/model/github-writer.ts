/**
 * What the gate says on GitHub once the verdict is final. Apart from the questions, which stay read-only: nothing here can
 * change a verdict. Every method throws `Unavailable` where GitHub refuses or does not answer; no write is tried twice.
 */
export interface GitHubWriter {
  /** The comments that the token's own account wrote and that begin with a marker, oldest first. */
  ownComments(talk: Talk, marker: string): Promise<OwnComments>
  addComment(talk: Talk, body: string): Promise<void>
  rewriteComment(talk: Talk, comment: OwnComment, body: string): Promise<void>
  /** Publishes a completed check run; its annotations in as many requests as GitHub needs. */
  addCheckRun(run: CheckRunDraft): Promise<void>
  /** The commit of a deployment. */
  commitOfDeployment(id: number): Promise<string>
  addDeploymentStatus(id: number, status: DeploymentStatusDraft): Promise<void>
}

/** Where a comment stands. */
export interface Talk {
  readonly kind: 'pull-request' | 'issue'
  readonly number: number
}

export interface OwnComments {
  /** Where the pull request stands now; null for an issue. */
  readonly head: string | null
  readonly comments: readonly OwnComment[]
}

export interface OwnComment {
  /** Number, as the REST API takes it. */
  readonly id: string
  readonly body: string
  /** Whether the token is a person's. */
  readonly isByPerson: boolean
}

export interface CheckRunDraft {
  readonly name: string
  readonly commit: string
  /** There is no third: neutral and skipped count as success where a check is required. */
  readonly conclusion: 'success' | 'failure'
  readonly title: string
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string
  readonly annotations: readonly AnnotationDraft[]
  /** Page of the workflow run; null where it is not known. */
  readonly url: string | null
}

export interface AnnotationDraft {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

export interface DeploymentStatusDraft {
  /** Never success: that says that something has been deployed, and evidence counts from it. */
  readonly state: 'queued' | 'failure' | 'error'
  /** At most 140 characters. */
  readonly description: string
  readonly url: string | null
}
