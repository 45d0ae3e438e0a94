import { nodeId, type Site } from '../shapes/index.ts'
import type { Deployment, DeploymentStatus, Grant } from '../state.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import { actor } from './people.ts'

/** The state that GitHub shows of a deployment: its last status', or PENDING. */
const shownState = ({ statuses }: Deployment): string => {
  const last = statuses.at(-1)?.state ?? 'pending'
  return last === 'success' ? 'ACTIVE' : last.toUpperCase()
}

export function deployment(site: Site, grant: Grant, own: Deployment): object {
  const status = (each: DeploymentStatus): object => ({ __typename: 'DeploymentStatus', id: nodeId('DES', each.id), state: each.state.toUpperCase(), description: each.description, createdAt: each.createdAt, updatedAt: each.createdAt, creator: actor(each.creator), environment: own.environment, logUrl: each.logUrl || null, environmentUrl: each.environmentUrl || null })
  const last = own.statuses.at(-1)
  const found = site.state.commits.find(({ sha }) => sha === own.sha)
  return {
    __typename: 'Deployment',
    id: nodeId('DE', own.id),
    databaseId: own.id,
    environment: own.environment,
    originalEnvironment: own.environment,
    latestEnvironment: own.environment,
    commitOid: own.sha,
    commit: () => (found ? commit(site, grant, found) : null),
    ref: { __typename: 'Ref', name: own.ref, id: nodeId('REF', 1) },
    task: 'deploy',
    description: null,
    state: shownState(own),
    createdAt: own.createdAt,
    updatedAt: last?.createdAt ?? own.createdAt,
    creator: actor(own.creator) ?? { __typename: 'User', login: 'ghost', databaseId: 10137 },
    latestStatus: last ? status(last) : null,
    /* The newest first, as GitHub gives them. */
    statuses: connection(own.statuses.toReversed(), status),
  }
}
