import type { AnnotationDraft, CheckRunDraft, DeploymentStatusDraft, GitHubWriter, OwnComment, OwnComments, Talk } from '../../model/github-writer.ts'
import { Unavailable } from '../../model/unavailable.ts'
import type { Client } from './client.ts'
import { connected, type GitHubOptions } from './connected.ts'
import { firstPage, readConnection, type Connection } from './connection.ts'
import { Fault } from './fault.ts'
import { usualLimits, type Limits } from './limits.ts'
import type { Repository } from './repository.ts'
import type { Asking } from './status-fault.ts'

/** An answer is worth a minute and no more: the verdict is known, and the job waits. */
const answering: Limits = { ...usualLimits, totalMs: 60_000, waitMs: 10_000, retriesMs: [1000], requests: 100 }

/** GitHub takes this many annotations in one request. */
const batch = 50

/** Writes to GitHub over the network. Throws `Unavailable` where the options can't lead to it. */
export function gitHubWriter(options: GitHubOptions): GitHubWriter {
  const { asked, repository } = connected(options, answering)
  return {
    ownComments: (talk, marker) => whole(ownComments(asked, repository, talk, marker)),
    addComment: (talk, body) => whole(asked.write(comment(talk), 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at(repository), issue_number: talk.number, body }, nothing)),
    rewriteComment: (talk, { id }, body) => whole(asked.write(comment(talk), 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at(repository), comment_id: id, body }, nothing)),
    addCheckRun: (run) => whole(addCheckRun(asked, repository, run)),
    commitOfDeployment: (id) => whole(asked.get({ what: `deployment ${id}`, permission: 'deployments: write' }, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}', { ...at(repository), deployment_id: id }, ({ data }) => data.text('sha'))),
    addDeploymentStatus: (id, status) => whole(asked.write({ what: `the status of deployment ${id}`, permission: 'deployments: write' }, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...at(repository), deployment_id: id, ...statusOf(status) }, nothing)),
  }
}

const at = ({ owner, name }: Repository) => ({ owner, repo: name }) as const
const nothing = (): void => {}

function comment({ kind, number }: Talk): Asking {
  return kind === 'issue' ? { what: `the comment on issue #${number}`, permission: 'issues: write' } : { what: `the comment on pull request #${number}`, permission: 'pull-requests: write' }
}

async function ownComments(client: Client, { owner, name }: Repository, talk: Talk, marker: string): Promise<OwnComments> {
  const asking = comment(talk)
  const [field, on, more] = talk.kind === 'issue' ? (['issue', 'Issue', ''] as const) : (['pullRequest', 'PullRequest', 'headRefOid'] as const)
  const comments: Connection<OwnComment | null> = {
    on,
    name: 'comments',
    size: 100,
    selection: 'id fullDatabaseId viewerDidAuthor body author { __typename }',
    /* Whoever else writes our marker keeps what they wrote. */
    read: (node) => (node.truth('viewerDidAuthor') && node.text('body').startsWith(marker) ? { id: node.text('fullDatabaseId'), body: node.text('body'), isByPerson: node.maybe('author')?.text('__typename') === 'User' } : null),
  }
  const query = `query($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { ${field}(number: $number) { id ${more} ${firstPage(comments)} } } }`
  const node = await client.graphql(asking, query, { owner, name, number: talk.number }, (data) => data.get('repository').get(field))
  const all = await readConnection(client, asking, node, comments)
  return { head: talk.kind === 'issue' ? null : node.text('headRefOid'), comments: all.filter((each) => each !== null) }
}

async function addCheckRun(client: Client, repository: Repository, { name, commit, conclusion, title, summary, annotations, url }: CheckRunDraft): Promise<void> {
  const asking: Asking = { what: 'the check run', permission: 'checks: write' }
  const output = (from: number) => ({ title, summary, annotations: annotations.slice(from, from + batch).map(annotationOf) })
  const id = await client.write(
    asking,
    'POST /repos/{owner}/{repo}/check-runs',
    { ...at(repository), name, head_sha: commit, status: 'completed', conclusion, ...(url === null ? {} : { details_url: url }), output: output(0) },
    (data) => data.number('id'),
  )
  for (let from = batch; from < annotations.length; from += batch)
    await client.write({ ...asking, what: `annotations from ${from + 1} to ${annotations.length} of the check run` }, 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...at(repository), check_run_id: id, output: output(from) }, nothing)
}

function annotationOf({ path, line, column, level, title, message }: AnnotationDraft): object {
  return { path, start_line: line, end_line: line, start_column: column, end_column: column, annotation_level: level, title, message }
}

function statusOf({ state, description, url }: DeploymentStatusDraft): object {
  return { state, description, ...(url === null ? {} : { log_url: url }), auto_inactive: false }
}

async function whole<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Unavailable(`GitHub's answer can't be understood: ${error.message}`, error.remedy, { cause: error })
  }
}
