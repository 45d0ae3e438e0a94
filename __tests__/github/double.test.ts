import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startGitHub, type GitHubDouble } from '../support/github/double.ts'
import { faults, type Fault } from '../support/github/faults.ts'
import { routes } from '../support/github/rest.ts'

const everything = { actions: 'write', checks: 'write', contents: 'read', deployments: 'write', issues: 'write', members: 'read', metadata: 'read', pull_requests: 'write', statuses: 'write' } as const
const repo = '/repos/trust/triage'

function client(base: string, token: string) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${base}${path}`, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as Record<string, never> & unknown[] }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function inhabited() {
  const github = await startGitHub({ people: ['jane-doe', 'sam-lee'] })
  github.team('safety', ['jane-doe'], ['sam-lee'])
  const { number: concern } = github.issue('sam-lee', 'The headset drops calls', { labels: ['concern', 'severity:high'], body: 'Since Monday' })
  const { number: pull } = github.pull('sam-lee', 'Release 2026.12')
  github.edit(github.comment('jane-doe', pull, 'first'), 'second')
  github.review('jane-doe', pull, '/sign-off x')
  github.check(head(github, pull), 'load-test', 'success')
  github.status(head(github, pull), 'ci/legacy', 'success', 'sam-lee')
  github.deploy('pilot', head(github, pull), ['in_progress', 'success'], { by: 'sam-lee' })
  github.file('policy.yml', 'version: 1\n')
  github.state.workflowRuns.push({ id: 7, workflow: 'gate.yml', event: 'pull_request', sha: head(github, pull), branch: 'change', status: 'completed', conclusion: 'failure', attempt: 1, createdAt: '2026-11-20T10:00:00Z', again: () => undefined })
  return { github, concern, pull, call: client(github.api, github.token(everything)) }
}

const head = (github: GitHubDouble, number: number): string => github.state.issues.find((issue) => issue.number === number)?.pull?.head.sha ?? ''

describe('the double of GitHub', () => {
  test('every route answers as GitHub describes it', async () => {
    const { github, pull, call } = await inhabited()
    const sha = head(github, pull)
    const comment = await call('POST', `${repo}/issues/${pull}/comments`, { body: 'hello' })
    const run = await call('POST', `${repo}/check-runs`, { name: 'gate', head_sha: sha, conclusion: 'failure', output: { title: 't', summary: 's', annotations: [{ path: 'a.yml', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' }] } })
    const deployment = await call('POST', `${repo}/deployments`, { ref: 'main', environment: 'production' })
    const id = (answer: { body: unknown }) => String((answer.body as { id: number }).id)
    const bodies: Record<string, unknown> = {
      [`POST ${repo}/issues/${pull}/comments`]: { body: 'x' },
      [`PATCH ${repo}/issues/comments/${id(comment)}`]: { body: 'y' },
      [`POST ${repo}/check-runs`]: { name: 'gate', head_sha: sha },
      [`PATCH ${repo}/check-runs/${id(run)}`]: { output: { title: 't', summary: 's' } },
      [`POST ${repo}/statuses/${sha}`]: { state: 'success', context: 'gate' },
      [`POST ${repo}/issues/${pull}/labels`]: { labels: ['seen'] },
      [`POST ${repo}/deployments`]: { ref: 'main' },
      [`POST ${repo}/deployments/${id(deployment)}/statuses`]: { state: 'success', description: 'ready' },
    }
    const values: Record<string, string> = { owner: 'trust', repo: 'triage', org: 'trust', team_slug: 'safety', username: 'jane-doe', issue_number: String(pull), pull_number: String(pull), comment_id: id(comment), check_run_id: id(run), deployment_id: id(deployment), ref: sha, sha, commit_sha: sha, name: 'concern', path: 'policy.yml', environment_name: 'pilot', workflow_id: 'gate.yml', run_id: '7' }
    const last = Object.keys(routes).toSorted((a, b) => Number(a.startsWith('DELETE')) - Number(b.startsWith('DELETE')))
    for (const route of last) {
      const [method = '', template = ''] = route.split(' ')
      const path = template.replace(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? '')
      const answer = await call(method, path, bodies[`${method} ${path}`])
      expect([route, answer.status], JSON.stringify(answer.body)).toEqual([route, route === 'GET /user' ? 403 : expect.toSatisfy((status: number) => status < 300)])
    }
    expect(github.violations).toEqual([])
  })

  test('what GitHub would refuse, it refuses, and says so', async () => {
    const { github, pull, call } = await inhabited()
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' }
    const cases: [string, string, unknown][] = [
      ['POST', `${repo}/check-runs`, { name: 'x', head_sha: head(github, pull), conclusion: 'passed' }],
      ['POST', `${repo}/check-runs`, { name: 'x', head_sha: head(github, pull), output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) } }],
      ['POST', `${repo}/check-runs`, { name: 'x', head_sha: head(github, pull), output: { title: 't', summary: 's'.repeat(65_536) } }],
      ['POST', `${repo}/issues/${pull}/comments`, {}],
      ['POST', `${repo}/issues/${pull}/comments`, undefined],
      ['GET', `${repo}/issues?label=concern`, undefined],
      ['GET', `${repo}/issues?state=every`, undefined],
    ]
    for (const [method, path, body] of cases) expect((await call(method, path, body)).status, `${method} ${path}`).toBe(422)
    expect(github.violations).toHaveLength(cases.length)
    expect((await call('POST', `${repo}/issues/${pull}/comments`, { body: 'x'.repeat(65_537) })).status).toBe(422)
    github.tolerate()
  })

  test('GraphQL: one memory with REST; what is not in the schema, or not modelled, is found out', async () => {
    const { github, concern, pull, call } = await inhabited()
    const query = `query($p: Int!, $c: Int!) { viewer { login databaseId } repository(owner: "trust", name: "triage") {
      issue(number: $c) { number title author { __typename login ... on User { databaseId } } labels(first: 10) { nodes { name } } timelineItems(first: 10, itemTypes: [LABELED_EVENT]) { totalCount nodes { ... on LabeledEvent { label { name } actor { login } } } } }
      pullRequest(number: $p) { headRefOid isCrossRepository
        comments(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { databaseId body lastEditedAt isMinimized viewerDidAuthor author { login } } }
        reviews(first: 10) { nodes { body submittedAt commit { oid } } }
        commits(last: 1) { nodes { commit { oid statusCheckRollup { state contexts(first: 10) { nodes { ... on CheckRun { name conclusion checkSuite { app { slug } } } ... on StatusContext { context state } } } } deployments(first: 5) { nodes { environment state latestStatus { state createdAt } } } } } } }
      deployments(first: 5, environments: ["pilot"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { commitOid state statuses(first: 5) { nodes { state } } } } }
      organization(login: "trust") { team(slug: "safety") { members(first: 100) { totalCount nodes { login databaseId } } } } }`
    await call('POST', `${repo}/issues/${pull}/comments`, { body: 'from REST' })
    const { body } = await call('POST', '/graphql', { query, variables: { p: pull, c: concern } })
    expect(body).toMatchObject({ data: { viewer: { login: 'github-actions[bot]', databaseId: 41898282 }, repository: { pullRequest: { comments: { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ body: 'second', isMinimized: false, viewerDidAuthor: false }] } } }, organization: { team: { members: { totalCount: 1 } } } } })
    expect(body).not.toHaveProperty('errors')
    for (const [wrong, text] of [['{ viewer { nickname } }', 'Cannot query field "nickname"'], ['{ viewer { bio } }', 'does not model User.bio']] as const) {
      await call('POST', '/graphql', { query: wrong })
      expect(github.violations.splice(0).join()).toContain(text)
    }
  })

  test('a token can do what it was given, and no more', async () => {
    const { github, pull, call } = await inhabited()
    const poor = client(github.api, github.token({ contents: 'read' }))
    const refused = await poor('POST', `${repo}/issues/${pull}/comments`, { body: 'x' })
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([403, 'issues=write; pull_requests=write'])
    expect((await poor('POST', '/graphql', { query: `{ repository(owner: "trust", name: "triage") { pullRequest(number: ${pull}) { number } } }` })).body).toMatchObject({ errors: [{ type: 'FORBIDDEN', path: ['repository', 'pullRequest'] }] })
    expect((await client(github.api, 'nonsense')('GET', repo)).status).toBe(401)
    expect((await call('GET', '/repos/trust/other')).status).toBe(404)
    expect((await call('GET', '/orgs/trust/teams/safety/memberships/sam-lee')).body).toMatchObject({ state: 'pending' })
  })

  test('a forced push moves the head, and every review with it', async () => {
    const { github, pull, call } = await inhabited()
    github.push(pull, 'sam-lee', 'f'.repeat(40), { force: true })
    expect((await call('GET', `${repo}/pulls/${pull}/reviews`)).body).toMatchObject([{ commit_id: 'f'.repeat(40) }])
    expect((await call('GET', `${repo}/pulls/${pull}`)).body).toMatchObject({ head: { sha: 'f'.repeat(40) } })
  })

  test('pages have links, and add up', async () => {
    const { github, concern, call } = await inhabited()
    for (let at = 0; at < 130; at += 1) github.comment('sam-lee', concern, `comment ${at}`)
    const first = await call('GET', `${repo}/issues/${concern}/comments?per_page=100`)
    expect(first.body).toHaveLength(100)
    expect(first.headers.get('link')).toContain('page=2>; rel="next"')
    expect((await call('GET', `${repo}/issues/${concern}/comments?per_page=100&page=2`)).body).toHaveLength(30)
  })

  test.each(Object.keys(faults) as Fault[])('fault: %s', async (fault) => {
    const github = await startGitHub()
    const call = client(github.api, github.token(everything))
    github.fault(fault, ({ path }) => path === repo, 1)
    await expect(call('GET', repo).then(({ status, body }) => (status === 200 && typeof (body as unknown as { full_name?: string } | null)?.full_name === 'string' ? 'fine' : 'fault'), () => 'fault')).resolves.toBe('fault')
    expect((await call('GET', repo)).body).toMatchObject({ full_name: 'trust/triage' })
  })

  test('the rate limit holds, and ends', async () => {
    const github = await startGitHub()
    const call = client(github.api, github.token(everything))
    github.limit(2, 3600)
    expect([(await call('GET', repo)).status, (await call('GET', repo)).status, (await call('GET', repo)).status]).toEqual([200, 200, 403])
    github.limit(1, -1)
    expect((await call('GET', repo)).status).toBe(200)
  })

  /* An independent double, so that ours does not only agree with itself. */
  test('it agrees with emulate where both know', async () => {
    const { github, pull, call } = await inhabited()
    const emulator = await createEmulator({ service: 'github', port: await freePort(), seed: { github: { users: [{ login: 'trust' }], repos: [{ owner: 'trust', name: 'triage' }] } } })
    onTestFinished(() => emulator.close())
    const other = client(emulator.url, 'test')
    await other('POST', `${repo}/issues`, { title: 'Release' })
    const sha = ((await other('GET', `${repo}/commits`)).body[0] as { sha: string }).sha
    const story = async (act: ReturnType<typeof client>, number: number, commit: string) => {
      const made = await act('POST', `${repo}/issues/${number}/comments`, { body: 'one' })
      const { id } = made.body as unknown as { id: number }
      const seen = [
        made,
        await act('PATCH', `${repo}/issues/comments/${id}`, { body: 'two' }),
        await act('GET', `${repo}/issues/comments/${id}`),
        await act('GET', `${repo}/issues/comments/999999`),
        await act('POST', `${repo}/check-runs`, { name: 'gate', head_sha: commit, status: 'completed', conclusion: 'failure', output: { title: 't', summary: 's' } }),
      ]
      return seen.map(({ status, body }) => ({ status, body: body['body'], conclusion: body['conclusion'], name: body['name'], said: status === 404 ? body['message'] : undefined }))
    }
    expect(await story(call, pull, head(github, pull))).toEqual(await story(other, 1, sha))
  })

  test('the description is cut from the version that we name', () => {
    const { source } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'support', 'github', 'description.json'), 'utf8')) as { source: string }
    const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'tools', 'github-description', 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    expect(source).toContain(`@octokit/openapi ${dependencies['@octokit/openapi']} `)
  })
})
