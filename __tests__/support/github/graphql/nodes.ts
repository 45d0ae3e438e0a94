import { nodeId, type Site } from '../shapes/index.ts'
import type { Grant } from '../state.ts'
import { commit } from './commit.ts'
import { deployment } from './deployments.ts'
import { issue, thread } from './discussion.ts'
import { team } from './people.ts'
import { label, repository } from './repository.ts'

/** What has a node id; null for what has not, or is gone. */
export function nodeOf(site: Site, grant: Grant, id: string): object | null {
  const { issues, labels, commits, deployments, teams } = site.state
  switch (id.slice(0, id.indexOf('_'))) {
    case 'R':
      return repository(site, grant)
    case 'I':
    case 'PR':
      return first(issues, (each) => nodeId(each.pull ? 'PR' : 'I', each.id) === id, (each) => issue(site, grant, each))
    case 'PRRT':
      return first(issues.flatMap(({ pull }) => pull?.threads ?? []), (each) => nodeId('PRRT', each.id) === id, (each) => thread(site, grant, each))
    case 'LA':
      return first(labels, (each) => nodeId('LA', each) === id, (each) => label(site, grant, each))
    case 'C':
      return first(commits, (each) => nodeId('C', each.sha) === id, (each) => commit(site, grant, each))
    case 'DE':
      return first(deployments, (each) => nodeId('DE', each.id) === id, (each) => deployment(site, grant, each))
    case 'T':
      return first(teams, (each) => nodeId('T', each.id) === id, (each) => team(site.state, each))
    default:
      return null
  }
}

function first<T>(all: readonly T[], is: (each: T) => boolean, shown: (each: T) => object): object | null {
  const found = all.find(is)
  return found === undefined ? null : shown(found)
}
