import { nodeId, type Site } from '../shapes/index.ts'
import type { CheckRun, Status } from '../state.ts'
import { plainCommit } from './commit.ts'
import { connection, type Slice } from './connection.ts'
import { actor } from './people.ts'

export function rollup(states: readonly string[]): string {
  if (states.some((each) => ['FAILURE', 'ERROR', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED'].includes(each))) return 'FAILURE'
  return states.includes('PENDING') ? 'PENDING' : 'SUCCESS'
}

export function suite(site: Site, appId: number, sha: string, runs: readonly CheckRun[]): object {
  const [first] = runs
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', appId),
    databaseId: appId + 1_000_000,
    commit: plainCommit(sha),
    app: first ? appNode(first) : null,
    status: runs.every(({ conclusion }) => conclusion !== null) ? 'COMPLETED' : 'IN_PROGRESS',
    conclusion: null,
    checkRuns: ({ filterBy, ...slice }: Slice & { filterBy?: { checkName?: string; checkType?: string } }) => {
      const named = runs.filter((run) => !filterBy?.checkName || run.name === filterBy.checkName)
      const latest = named.filter((run) => filterBy?.checkType === 'ALL' || !named.some((other) => other.name === run.name && other.id > run.id))
      return connection(latest, (run) => checkRun(site, run))(slice)
    },
  }
}

const appNode = ({ app }: CheckRun): object | null => (app === null ? null : { __typename: 'App', id: nodeId('A', app.id), databaseId: app.id, slug: app.slug, name: app.name })

export function checkRun(site: Site, run: CheckRun): object {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    fullDatabaseId: String(run.id),
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion === null ? null : run.conclusion.toUpperCase(),
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    detailsUrl: run.detailsUrl,
    externalId: run.externalId,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    url: `${site.web}/runs/${run.id}`,
    permalink: `${site.web}/runs/${run.id}`,
    isRequired: false,
    checkSuite: () => ({ __typename: 'CheckSuite', id: nodeId('CS', run.app?.id ?? 0), databaseId: (run.app?.id ?? 0) + 1_000_000, app: appNode(run), commit: plainCommit(run.sha) }),
  }
}

export function statusContext(own: Status): object {
  return { __typename: 'StatusContext', id: nodeId('SC', own.id), context: own.context, state: own.state.toUpperCase(), description: own.description, targetUrl: own.targetUrl, createdAt: own.createdAt, creator: actor(own.creator), isRequired: false }
}
