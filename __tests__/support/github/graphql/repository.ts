import { nodeId, repositoryOf, type Site } from '../shapes/index.ts'
import type { Grant, Issue } from '../state.ts'
import { commit } from './commit.ts'
import { connection, need, refused, type Slice } from './connection.ts'
import { deployment } from './deployments.ts'
import { issue, labelOf } from './discussion.ts'

export function repository(site: Site, grant: Grant): object {
  const { state } = site
  const numbered = (number: number): Issue | undefined => state.issues.find((each) => each.number === number)
  const none = (kind: string, number: number): never => refused('NOT_FOUND', `Could not resolve to ${kind} with the number of ${number}.`)
  const reads = () => need(grant, ['issues', 'read'])
  return {
    __typename: 'Repository',
    id: nodeId('R', 3),
    databaseId: 3,
    name: state.name,
    nameWithOwner: repositoryOf(site),
    isPrivate: state.isPrivate,
    isFork: false,
    url: `${site.web}/${repositoryOf(site)}`,
    owner: { __typename: 'Organization', login: state.owner, id: nodeId('O', 2), databaseId: 2 },
    defaultBranchRef: { __typename: 'Ref', name: 'main' },
    issue: ({ number }: { number: number }) => {
      reads()
      const found = numbered(number)
      return found && !found.pull ? issue(site, grant, found) : none('an Issue', number)
    },
    pullRequest: ({ number }: { number: number }) => {
      need(grant, ['pull_requests', 'read'])
      const found = numbered(number)
      return found?.pull && found.pull.base.repository === repositoryOf(site) ? issue(site, grant, found) : none('a PullRequest', number)
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      need(grant, ['issues', 'read'], ['pull_requests', 'read'])
      const found = numbered(number)
      return found ? issue(site, grant, found) : none('an issue or pull request', number)
    },
    issues: ({ labels, states, orderBy, filterBy, ...slice }: Slice & { labels?: readonly string[]; states?: readonly string[]; orderBy?: { field: string; direction: string }; filterBy?: { labels?: readonly string[]; states?: readonly string[]; since?: string } }) => {
      reads()
      const wanted = labels ?? filterBy?.labels
      const inStates = states ?? filterBy?.states
      /* GitHub takes several labels for "any of them" here, unlike in its REST API. */
      const found = state.issues.filter((each) => !each.pull && (!wanted || wanted.some((name) => each.labels.includes(name))) && (!inStates || inStates.includes(each.state.toUpperCase())) && Date.parse(each.updatedAt) >= Date.parse(filterBy?.since ?? '1970-01-01'))
      return connection(orderBy?.direction === 'DESC' ? found.toReversed() : found, (each) => issue(site, grant, each))(slice)
    },
    label: ({ name }: { name: string }) => {
      reads()
      const found = state.labels.find((each) => each.toLowerCase() === name.toLowerCase())
      return found === undefined ? null : label(site, grant, found)
    },
    object: ({ oid, expression }: { oid?: string; expression?: string }) => {
      need(grant, ['contents', 'read'])
      const found = state.commits.find(({ sha }) => sha === (oid ?? expression))
      return found ? commit(site, grant, found) : null
    },
    deployments: ({ environments, orderBy, ...slice }: Slice & { environments?: readonly string[]; orderBy?: { direction: string } }) => {
      need(grant, ['deployments', 'read'])
      const found = state.deployments.filter((each) => !environments || environments.includes(each.environment))
      return connection(orderBy?.direction === 'DESC' ? found.toReversed() : found, (each) => deployment(site, grant, each))(slice)
    },
    environment: ({ name }: { name: string }) => (state.environments.includes(name) ? { __typename: 'Environment', id: nodeId('EN', 1), name } : null),
  }
}

export function label(site: Site, grant: Grant, name: string): object {
  const own = site.state.issues.filter((each) => !each.pull && each.labels.some((other) => other.toLowerCase() === name.toLowerCase()))
  return { ...labelOf(name), issues: connection(own, (each) => issue(site, grant, each)) }
}
