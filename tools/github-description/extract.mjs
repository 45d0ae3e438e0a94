// Cuts __tests__/support/github/description.json out of GitHub's published OpenAPI description: the paths that the gate and
// its recipes could call, and every schema that they need, word for word but without prose and examples.
// Run: npm ci && npm run extract, in this folder.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const from = join(here, 'node_modules', '@octokit', 'openapi')
const description = JSON.parse(readFileSync(join(from, 'generated', 'api.github.com.json'), 'utf8'))
const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))

const repository = '/repos/{owner}/{repo}'
const wanted = [
  '/user',
  '/users/{username}',
  '/user/{account_id}',
  '/rate_limit',
  '/meta',
  '/orgs/{org}',
  '/orgs/{org}/members',
  '/orgs/{org}/members/{username}',
  '/orgs/{org}/memberships/{username}',
  '/orgs/{org}/teams/{team_slug}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/orgs/{org}/teams/{team_slug}/memberships/{username}',
  ...[
    '',
    '/branches/{branch}',
    '/check-runs',
    '/check-runs/{check_run_id}',
    '/check-runs/{check_run_id}/annotations',
    '/collaborators/{username}/permission',
    '/commits',
    '/commits/{ref}',
    '/commits/{commit_sha}/pulls',
    '/commits/{ref}/check-runs',
    '/commits/{ref}/check-suites',
    '/commits/{ref}/status',
    '/commits/{ref}/statuses',
    '/compare/{basehead}',
    '/contents/{path}',
    '/deployments',
    '/deployments/{deployment_id}',
    '/deployments/{deployment_id}/statuses',
    '/environments',
    '/environments/{environment_name}',
    '/git/ref/{ref}',
    '/git/commits/{commit_sha}',
    '/git/trees/{tree_sha}',
    '/git/blobs/{file_sha}',
    '/issues',
    '/issues/comments',
    '/issues/comments/{comment_id}',
    '/issues/{issue_number}',
    '/issues/{issue_number}/comments',
    '/issues/{issue_number}/events',
    '/issues/{issue_number}/labels',
    '/issues/{issue_number}/timeline',
    '/labels',
    '/labels/{name}',
    '/pulls',
    '/pulls/{pull_number}',
    '/pulls/{pull_number}/commits',
    '/pulls/{pull_number}/reviews',
    '/pulls/{pull_number}/reviews/{review_id}',
    '/statuses/{sha}',
    '/actions/runs/{run_id}',
    '/actions/runs/{run_id}/rerun',
    '/actions/workflows/{workflow_id}/runs',
  ].map((path) => `${repository}${path}`),
]

const components = {}
const named = new Set(['properties', 'patternProperties', 'schemas', 'parameters', 'responses', 'headers', 'paths'])

/* Prose goes, except where it is the name of a property. */
function bare(value, isNames) {
  if (Array.isArray(value)) return value.map((each) => bare(each, false))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => isNames || !['description', 'summary', 'example', 'examples', 'externalDocs', 'tags', 'title', 'x-github'].includes(key))
  return Object.fromEntries(entries.map(([key, each]) => [key, bare(each, !isNames && named.has(key))]))
}

function need(value) {
  if (Array.isArray(value)) return value.forEach(need)
  if (typeof value !== 'object' || value === null) return
  if (typeof value.$ref === 'string') {
    const [, , kind, name] = value.$ref.split('/')
    components[kind] ??= {}
    if (components[kind][name] === undefined) {
      components[kind][name] = bare(description.components[kind][name], false)
      need(components[kind][name])
    }
  }
  for (const each of Object.values(value)) need(each)
}

const paths = {}
for (const path of wanted) {
  if (!description.paths[path]) throw new Error(`the description has no path ${path}`)
  paths[path] = bare(description.paths[path], false)
  need(paths[path])
}
const sorted = Object.fromEntries(Object.entries(components).map(([kind, each]) => [kind, Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))]))
const text = JSON.stringify({ source: `@octokit/openapi ${version} (MIT), api.github.com.json`, openapi: description.openapi, paths, components: sorted })
writeFileSync(join(here, '..', '..', '__tests__', 'support', 'github', 'description.json'), `${text}\n`)
console.log(`${wanted.length} paths, ${text.length} characters`)
