import * as shape from '../shapes/index.ts'
import { id, stamp, type Deployment } from '../state.ts'
import { deploymentAt, invalid, many, me, notFound, ok, R, shaOf, textOf, type Routes } from './route.ts'

export const deploymentRoutes: Routes = {
  [`GET ${R}/deployments`]: {
    needs: [['deployments', 'read']],
    answer: ({ site, query }) => many(site.state.deployments.filter((each) => (query.get('environment') ?? each.environment) === each.environment && (query.get('sha') ?? each.sha) === each.sha).toReversed().map((each) => shape.deployment(site, each))),
  },
  [`POST ${R}/deployments`]: {
    needs: [['deployments', 'write']],
    answer: (asked) => {
      const { site, body } = asked
      const environment = textOf(body, 'environment') || 'production'
      const deployment: Deployment = { id: id(site.state), sha: shaOf(site.state, textOf(body, 'ref')), ref: textOf(body, 'ref'), environment, creator: me(asked), createdAt: stamp(site.state), statuses: [] }
      site.state.deployments.push(deployment)
      if (!site.state.environments.includes(environment)) site.state.environments.push(environment)
      return ok(shape.deployment(site, deployment), 201)
    },
  },
  [`GET ${R}/deployments/{deployment_id}`]: { needs: [['deployments', 'read']], answer: (asked) => { const found = deploymentAt(asked); return found ? ok(shape.deployment(asked.site, found)) : notFound } },
  [`GET ${R}/environments`]: { needs: [['actions', 'read']], answer: ({ site }) => ({ status: 200, body: null, list: { items: site.state.environments.map((name) => environment(site, name)), wrap: (page, total) => ({ total_count: total, environments: page }) } }) },
  [`GET ${R}/environments/{environment_name}`]: { needs: [['actions', 'read']], answer: ({ site, params }) => { const found = site.state.environments.find((name) => name === params['environment_name']); return found === undefined ? notFound : ok(environment(site, found)) } },
  [`GET ${R}/deployments/{deployment_id}/statuses`]: { needs: [['deployments', 'read']], answer: (asked) => { const found = deploymentAt(asked); return found ? many(found.statuses.toReversed().map((each) => shape.deploymentStatus(asked.site, found, each))) : notFound } },
  [`POST ${R}/deployments/{deployment_id}/statuses`]: {
    needs: [['deployments', 'write']],
    answer: (asked) => {
      const found = deploymentAt(asked)
      if (!found) return notFound
      const { body, site } = asked
      const status = { id: id(site.state), state: textOf(body, 'state'), description: textOf(body, 'description'), logUrl: textOf(body, 'log_url'), environmentUrl: textOf(body, 'environment_url'), creator: me(asked), createdAt: stamp(site.state) }
      if (status.description.length > 140) return invalid('description is too long (maximum is 140 characters)')
      found.statuses.push(status)
      return ok(shape.deploymentStatus(site, found, status), 201)
    },
  },
}

const environment = (site: shape.Site, name: string): object => ({ id: name.length, node_id: shape.nodeId('EN', name.length), name, url: `${site.api}/repos/${shape.repositoryOf(site)}/environments/${encodeURIComponent(name)}`, html_url: site.web, created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z', protection_rules: [], deployment_branch_policy: null })
