import type { PullRequest } from '../../model/github.ts'
import { Unavailable } from '../../model/unavailable.ts'
import type { Client } from './client.ts'
import { firstPage, readConnection, type Connection } from './connection.ts'
import type { Repository } from './repository.ts'
import { comments, deletions, remarksIn, reviews, threads } from './said.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

const asking: Asking = { what: 'the reviews of the pull request', permission: 'pull-requests: read' }

const fields = `id number state headRefOid baseRepository { nameWithOwner }
  ${firstPage(reviews)} ${firstPage(comments('PullRequest'))} ${firstPage(threads)} ${firstPage(deletions('PullRequest'))}`

const carriers: Connection<Shape> = { on: 'Commit', name: 'associatedPullRequests', size: 5, selection: fields, read: (node) => node }

/** The pull requests that carried a commit, and the one that the run belongs to, with reviews and comments. */
export async function readPullRequests(client: Client, repository: Repository, commit: string | null, own: number | null): Promise<readonly PullRequest[]> {
  const { owner, name } = repository
  const parts = [
    ...(commit === null ? [] : [`object(oid: $commit) { ... on Commit { id ${firstPage(carriers)} } }`]),
    ...(own === null ? [] : [`pullRequest(number: $own) { ${fields} }`]),
  ]
  if (parts.length === 0)
    throw new Unavailable('which pull request to read is not known: there is no commit to look it up by', 'Run the gate in a clone of the repository, or in a workflow.')
  const declared = ['$owner: String!', '$name: String!', ...(commit === null ? [] : ['$commit: GitObjectID!']), ...(own === null ? [] : ['$own: Int!'])]
  const query = `query(${declared.join(', ')}) { repository(owner: $owner, name: $name) { id ${parts.join(' ')} } }`
  const found = await client.graphql(asking, query, { owner, name, ...(commit === null ? {} : { commit }), ...(own === null ? {} : { own }) }, (data) => data.get('repository'))
  const carrier = commit === null ? null : found.maybe('object')
  if (commit !== null && !carrier?.has('id'))
    throw new Unavailable(`GitHub does not know the commit ${commit} in ${owner}/${name}`, 'Push the commit, then run the gate again.')
  const nodes = [...(carrier ? await readConnection(client, asking, carrier, carriers) : []), ...(own === null ? [] : [found.get('pullRequest')])]
  const inHere = nodes.filter((node) => node.maybe('baseRepository')?.text('nameWithOwner').toLowerCase() === `${owner}/${name}`.toLowerCase())
  const unique = new Map(inHere.map((node) => [node.number('number'), node]))
  const read: PullRequest[] = []
  for (const node of unique.values()) read.push(await pullRequestOf(client, node))
  return read
}

async function pullRequestOf(client: Client, node: Shape): Promise<PullRequest> {
  const number = node.number('number')
  const of: Asking = { ...asking, what: `the reviews of pull request #${number}` }
  return {
    number,
    isOpen: node.text('state') === 'OPEN',
    head: node.text('headRefOid'),
    reviews: (await readConnection(client, of, node, reviews)).filter((review) => review !== null),
    comments: await readConnection(client, of, node, comments('PullRequest')),
    remarks: await remarksIn(client, of, await readConnection(client, of, node, threads)),
    deleted: await readConnection(client, of, node, deletions('PullRequest')),
  }
}
