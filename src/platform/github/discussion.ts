import type { Discussion } from '../../model/github.ts'
import { onBehalf } from './by-apps.ts'
import type { Client } from './client.ts'
import { firstPage, readConnection } from './connection.ts'
import { comments, deletions } from './said.ts'
import type { Repository } from './repository.ts'
import type { Asking } from './status-fault.ts'

/** An issue with its comments. */
export async function readDiscussion(client: Client, { owner, name }: Repository, issue: number): Promise<Discussion> {
  const asking: Asking = { what: `the comments of issue #${issue}`, permission: 'issues: read' }
  const query = `query($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) {
    issue(number: $number) { id ${firstPage(comments('Issue'))} ${firstPage(deletions('Issue'))} } } }`
  const node = await client.graphql(asking, query, { owner, name, number: issue }, (data) => data.get('repository').get('issue'))
  const said = await readConnection(client, asking, node, comments('Issue'))
  /* The gate's own comment prints the lines too; a bot signs nothing, whoever it writes for. */
  const commanding = said.filter(({ author, body }) => author?.isPerson && body.includes('/sign-off'))
  const behalf = await onBehalf(client, { owner, name }, commanding, asking, issue)
  return {
    number: issue,
    comments: said.map((comment) => ({ ...comment, isByApp: behalf.has(comment.id) })),
    deleted: await readConnection(client, asking, node, deletions('Issue')),
  }
}
