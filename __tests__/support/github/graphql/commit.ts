import { nodeId, type Site } from '../shapes/index.ts'
import type { Account, Commit, Grant } from '../state.ts'
import { checkRun, rollup, statusContext, suite } from './checks.ts'
import { connection, need, type Slice } from './connection.ts'
import { deployment } from './deployments.ts'
import { issue } from './discussion.ts'
import { userOnly } from './people.ts'

export const plainCommit = (sha: string): object => ({ __typename: 'Commit', oid: sha, id: nodeId('C', sha), abbreviatedOid: sha.slice(0, 7) })

export function commit(site: Site, grant: Grant, own: Commit): object {
  const { state } = site
  const runs = state.checkRuns.filter(({ sha }) => sha === own.sha)
  const suites = [...new Set(runs.map(({ app }) => app?.id ?? 0))]
  const statuses = state.statuses.filter(({ sha }) => sha === own.sha)
  const latest = statuses.filter((each) => !statuses.some((other) => other.context === each.context && other.id > each.id))
  const newest = runs.filter((run) => !runs.some((other) => other.name === run.name && other.app?.id === run.app?.id && other.id > run.id))
  const git = (account: Account | null) => ({ __typename: 'GitActor', name: account?.name ?? null, email: null, date: own.date, user: userOnly(account) })
  const pulls = state.issues.filter(({ pull }) => pull?.commits.some(({ sha }) => sha === own.sha) || pull?.merged?.sha === own.sha)
  return {
    ...plainCommit(own.sha),
    message: own.message,
    messageHeadline: own.message,
    committedDate: own.date,
    authoredDate: own.date,
    author: git(own.author),
    committer: git(own.committer),
    authors: connection([own.author], git),
    associatedPullRequests: connection(pulls, (each) => issue(site, grant, each)),
    checkSuites: (slice: Slice) => {
      need(grant, ['checks', 'read'])
      return connection(suites, (app) => suite(site, app, own.sha, runs.filter((run) => (run.app?.id ?? 0) === app)))(slice)
    },
    status: () => {
      need(grant, ['statuses', 'read'])
      return latest.length === 0 ? null : { __typename: 'Status', id: nodeId('ST', 1), state: rollup(latest.map((each) => each.state.toUpperCase())), contexts: latest.map((each) => statusContext(each)), context: ({ name }: { name: string }) => latest.filter((each) => each.context === name).map((each) => statusContext(each))[0] ?? null }
    },
    statusCheckRollup: () => {
      need(grant, ['checks', 'read'])
      need(grant, ['statuses', 'read'])
      if (newest.length + latest.length === 0) return null
      const contexts = [...newest.map((run) => ({ run })), ...latest.map((status) => ({ status }))]
      return { __typename: 'StatusCheckRollup', id: nodeId('SCR', 1), state: rollup([...newest.map((run) => (run.conclusion ?? 'pending').toUpperCase()), ...latest.map((each) => each.state.toUpperCase())]), contexts: connection(contexts, (each) => ('run' in each ? checkRun(site, each.run) : statusContext(each.status))) }
    },
    deployments: ({ environments, orderBy, ...slice }: Slice & { environments?: readonly string[]; orderBy?: { direction: string } }) => {
      need(grant, ['deployments', 'read'])
      const made = state.deployments.filter((each) => each.sha === own.sha && (!environments || environments.includes(each.environment)))
      return connection(orderBy?.direction === 'DESC' ? made.toReversed() : made, (each) => deployment(site, grant, each))(slice)
    },
  }
}
