import type { Account, Comment, Issue, IssueEvent } from '../../model/github.ts'
import type { Instant } from '../../model/instant.ts'
import { Unavailable } from '../../model/unavailable.ts'
import { onBehalf } from './by-apps.ts'
import type { Client } from './client.ts'
import { firstPage, readConnection, type Connection } from './connection.ts'
import { malformed } from './fault.ts'
import type { Repository } from './repository.ts'
import { accountOf, actor, commentOf, comments, deletions, said } from './said.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

/* Pages of threads are kept small: a hundred issues with all of them must fit into what GitHub computes in time. */
const asking: Asking = { what: 'the concerns', permission: 'issues: read' }

/** How a comment read before an edit is not asked for, but whose edit it was: an edited acceptance counts for nothing anyway. */
const spoken: Connection<Comment> = { ...comments('Issue'), size: 30, selection: `${said} editor ${actor}`, read: commentOf }
const labels: Connection<string> = { on: 'Issue', name: 'labels', size: 30, selection: 'id name', read: (node) => node.text('name') }
const assignees: Connection<Account | null> = { on: 'Issue', name: 'assignees', size: 10, selection: '__typename id login databaseId', read: accountOf }
const deleted = { ...deletions('Issue'), alias: 'deletions', size: 20 }

const kinds: Readonly<Record<string, IssueEvent['kind']>> = {
  LabeledEvent: 'labelled',
  UnlabeledEvent: 'unlabelled',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  TransferredEvent: 'transferred',
}

const labelling = ['LabeledEvent', 'UnlabeledEvent'].map((type) => `... on ${type} { id createdAt actor ${actor} label { name } }`).join(' ')
const moving = ['ClosedEvent', 'ReopenedEvent', 'TransferredEvent'].map((type) => `... on ${type} { id createdAt actor ${actor} }`).join(' ')

const events: Connection<IssueEvent> = {
  on: 'Issue',
  name: 'timelineItems',
  filter: ', itemTypes: [LABELED_EVENT, UNLABELED_EVENT, CLOSED_EVENT, REOPENED_EVENT, TRANSFERRED_EVENT]',
  size: 50,
  selection: `__typename ${labelling} ${moving}`,
  read: eventOf,
}
const labelEvents: Connection<IssueEvent> = {
  ...events,
  filter: ', itemTypes: [LABELED_EVENT, UNLABELED_EVENT]',
  size: 25,
  selection: `__typename ${labelling}`,
}

function eventOf(node: Shape): IssueEvent {
  const type = node.text('__typename')
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (kind === undefined) throw malformed(`tells of an event that was not asked for (${type})`)
  return { kind, by: accountOf(node.maybe('actor')), at: node.instant('createdAt'), label: node.has('label') ? node.get('label').text('name') : null }
}

const detail = `id number title url createdAt state author ${actor} milestone { dueOn }
  ${[labels, assignees, spoken, events, deleted].map((each) => firstPage<unknown>(each)).join('\n  ')}`

const whole = (node: Shape): Shape => node
const labelled: Connection<Shape> = { on: 'Label', name: 'issues', size: 100, selection: detail, read: whole }

/**
 * Issues that bear one of the labels, and those that once bore it, were it taken off them: looked for among the issues
 * that changed since an instant. A label that is not there is no empty list.
 */
export async function readIssues(client: Client, repository: Repository, names: readonly string[], since: Instant | null): Promise<readonly Issue[]> {
  const { owner, name } = repository
  const changed = changedSince(since)
  const variables = Object.fromEntries(names.map((label, i) => [`l${i}`, label]))
  const query = `query($owner: String!, $name: String!, ${names.map((_, i) => `$l${i}: String!`).join(', ')}) { repository(owner: $owner, name: $name) {
    id ${names.map((_, i) => `l${i}: label(name: $l${i}) { id ${firstPage(labelled)} }`).join('\n')} ${firstPage(changed)} } }`
  const data = await client.graphql(asking, query, { owner, name, ...variables }, (answer) => answer.get('repository'))
  const found = new Map<number, Shape>()
  for (const [i, label] of names.entries()) {
    const node = data.maybe(`l${i}`)
    if (node === null)
      throw new Unavailable(`${owner}/${name} has no label "${label}", so nobody can tell which issues are concerns`, `Create the label "${label}", or correct its name in the checklist.`)
    for (const issue of await readConnection(client, asking, node, labelled)) found.set(issue.number('number'), issue)
  }
  const others = (await readConnection(client, asking, data, changed)).filter((issue) => !found.has(issue.number('number')))
  for (const issue of await byIds(client, await everBearing(client, others, names))) found.set(issue.number('number'), issue)
  const issues: Issue[] = []
  for (const node of found.values()) issues.push(await issueOf(client, node))
  const behalf = await onBehalf(client, { owner, name }, issues.flatMap(({ comments: all }) => (all.some(isAcceptance) ? all : [])), asking)
  return issues
    .map((issue) => ({ ...issue, comments: issue.comments.map((comment) => ({ ...comment, isByApp: behalf.has(comment.id) })) }))
    .toSorted((a, b) => a.number - b.number)
}

/** Only where somebody may have accepted does it matter who really wrote the answer. */
function isAcceptance({ body }: Comment): boolean {
  return body.includes('/accept')
}

function changedSince(since: Instant | null): Connection<Shape> {
  const filter = since === null ? '' : `, filterBy: {since: "${new Date(since).toISOString()}"}`
  return { on: 'Repository', name: 'issues', filter, size: 100, selection: `id number ${firstPage(labelEvents)}`, read: whole }
}

/** Ids of the issues that once bore one of the labels. */
async function everBearing(client: Client, issues: readonly Shape[], names: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(names.map((each) => each.toLowerCase()))
  const found: string[] = []
  for (const issue of issues)
    if ((await readConnection(client, asking, issue, labelEvents)).some(({ label }) => wanted.has(label?.toLowerCase() ?? ''))) found.push(issue.text('id'))
  return found
}

async function byIds(client: Client, ids: readonly string[]): Promise<readonly Shape[]> {
  const found: Shape[] = []
  for (let i = 0; i < ids.length; i += 50) {
    const some = ids.slice(i, i + 50)
    const nodes = await client.graphql(asking, `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { ${detail} } } }`, { ids: some }, (data) => data.list('nodes'))
    if (nodes.length !== some.length || nodes.some((node) => !node.has('id'))) throw new Unavailable('a concern vanished while it was read from GitHub', 'Run the gate again.')
    found.push(...nodes)
  }
  return found
}

async function issueOf(client: Client, node: Shape): Promise<Issue> {
  const number = node.number('number')
  const of: Asking = { ...asking, what: `issue #${number}` }
  return {
    number,
    title: node.text('title'),
    author: accountOf(node.maybe('author')),
    at: node.instant('createdAt'),
    isClosed: node.text('state') === 'CLOSED',
    labels: await readConnection(client, of, node, labels),
    assignees: (await readConnection(client, of, node, assignees)).filter((assignee) => assignee !== null),
    due: node.maybe('milestone')?.instantOrNull('dueOn') ?? null,
    url: node.text('url'),
    comments: await readConnection(client, of, node, spoken),
    events: (await readConnection(client, of, node, events)).toSorted((a, b) => a.at - b.at),
    deleted: await readConnection(client, of, node, deleted),
  }
}
