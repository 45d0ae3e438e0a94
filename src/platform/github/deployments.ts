import type { Deployment, Deployments } from '../../model/github.ts'
import { Unavailable } from '../../model/unavailable.ts'
import type { Client } from './client.ts'
import { firstPage, partOf, readConnection, type Connection } from './connection.ts'
import type { Repository } from './repository.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

const statuses: Connection<Deployment['statuses'][number]> = {
  on: 'Deployment',
  name: 'statuses',
  size: 30,
  selection: 'id state createdAt',
  read: (node) => ({ state: node.text('state').toLowerCase(), at: node.instant('createdAt') }),
}

/** Deployments of a commit to an environment with every status that each had, and the hundred newest of any commit. */
export async function readDeployments(client: Client, { owner, name }: Repository, commit: string, environment: string): Promise<Deployments> {
  const asking: Asking = { what: `the deployments to ${environment}`, permission: 'deployments: read' }
  const filter = `, environments: [${JSON.stringify(environment)}], orderBy: {field: CREATED_AT, direction: DESC}`
  const own: Connection<Shape> = { on: 'Commit', name: 'deployments', filter, size: 50, selection: `id commitOid createdAt ${firstPage(statuses)}`, read: (node) => node }
  const newest = { ...own, on: 'Repository', size: 100 }
  const query = `query($owner: String!, $name: String!, $commit: GitObjectID!) { repository(owner: $owner, name: $name) {
    object(oid: $commit) { ... on Commit { id ${firstPage(own)} } } ${firstPage(newest)} } }`
  const [carrier, recent] = await client.graphql(asking, query, { owner, name, commit }, (data) => {
    const repository = data.get('repository')
    return [repository.maybe('object'), partOf(repository.get('deployments'), newest.read)] as const
  })
  if (!carrier?.has('id')) throw new Unavailable(`GitHub does not know the commit ${commit} in ${owner}/${name}`, 'Push the commit, then run the gate again.')
  const read = async (nodes: readonly Shape[]): Promise<readonly Deployment[]> => {
    const found: Deployment[] = []
    for (const node of nodes)
      found.push({
        id: node.text('id'),
        commit: node.text('commitOid'),
        at: node.instant('createdAt'),
        statuses: (await readConnection(client, asking, node, statuses)).toSorted((a, b) => a.at - b.at),
      })
    return found.toSorted((a, b) => b.at - a.at)
  }
  return { own: await read(await readConnection(client, asking, carrier, own)), newest: await read(recent.entries.map(([, node]) => node)) }
}
