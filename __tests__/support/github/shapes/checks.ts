import type { CheckRun, Deployment, DeploymentStatus, Status } from '../state.ts'
import { app, user } from './people.ts'
import { nodeId, page, repo, type Site } from './site.ts'

export function checkRun(site: Site, run: CheckRun): object {
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.sha,
    external_id: run.externalId,
    name: run.name,
    url: `${repo(site)}/check-runs/${run.id}`,
    html_url: `${page(site)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${page(site)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${repo(site)}/check-runs/${run.id}/annotations` },
    check_suite: { id: run.id + 1_000_000 },
    app: run.app === null ? null : app(site, run.app),
    pull_requests: [],
  }
}

export function status(site: Site, each: Status): object {
  const plain = { id: each.id, node_id: nodeId('SC', each.id), state: each.state, description: each.description, target_url: each.targetUrl, context: each.context }
  return { ...plain, url: `${repo(site)}/statuses/${each.sha}`, avatar_url: null, created_at: each.createdAt, updated_at: each.createdAt, creator: user(site, each.creator) }
}

export function deployment(site: Site, each: Deployment): object {
  const url = `${repo(site)}/deployments/${each.id}`
  return {
    id: each.id,
    node_id: nodeId('DE', each.id),
    url,
    sha: each.sha,
    ref: each.ref,
    task: 'deploy',
    payload: {},
    environment: each.environment,
    original_environment: each.environment,
    description: null,
    creator: user(site, each.creator),
    created_at: each.createdAt,
    updated_at: each.statuses.at(-1)?.createdAt ?? each.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repo(site),
    transient_environment: false,
    production_environment: each.environment === 'production',
  }
}

export function deploymentStatus(site: Site, of: Deployment, each: DeploymentStatus): object {
  const url = `${repo(site)}/deployments/${of.id}`
  return {
    id: each.id,
    node_id: nodeId('DES', each.id),
    url: `${url}/statuses/${each.id}`,
    state: each.state,
    creator: user(site, each.creator),
    description: each.description,
    environment: of.environment,
    target_url: each.logUrl,
    log_url: each.logUrl,
    environment_url: each.environmentUrl,
    created_at: each.createdAt,
    updated_at: each.createdAt,
    deployment_url: url,
    repository_url: repo(site),
  }
}
