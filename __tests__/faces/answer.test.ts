import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRunOf } from '../../src/answer/check-run.ts'
import { actOn, changeOn, everything, payloadOf, type Acted } from '../support/acting.ts'
import { startGitHub, type GitHubDouble } from '../support/github/double.ts'
import type { Fault } from '../support/github/faults.ts'
import { folderWith, root } from '../support/process.ts'
import { checklistOf, judged } from '../support/world.ts'

const checklist = (more = '', evidence = '{type: document, files: a.md}') => `version: 1\nservice: Triage line\nrelease: "1"\n${more}items:\n  - {id: plan, title: "A plan by @everyone", owner: kim-roe, evidence: [${evidence}]}\n`
const ready = { 'readiness.yml': checklist(), 'a.md': 'words\n' }
const blocked = { 'readiness.yml': checklist() }
const all = { comment: 'true', 'check-run': 'true' }
const onPull = (inputs: Readonly<Record<string, string>> = all) => ({ event: 'pull_request', inputs })

async function inhabited(): Promise<GitHubDouble> {
  return startGitHub({ people: ['sam-lee', 'kim-roe', 'mallory'] })
}

const writes = ({ requests }: GitHubDouble) => requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql')).map(({ method, path, status }) => `${method} ${path.replace(/\d+/g, 'N')} ${status}`)
const comments = ({ state }: GitHubDouble) => state.issues[0]?.comments ?? []

describe('the comment', () => {
  test('is made once and kept up to date; where nothing changed nothing is written', async () => {
    const github = await inhabited()
    const change = changeOn(github, blocked)
    expect((await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })).code).toBe(1)
    expect(comments(github)).toHaveLength(1)
    expect(comments(github)[0]?.body).toContain('NOT READY')
    await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    expect(writes(github)).toEqual(['POST /repos/trust/triage/issues/N/comments 201'])
    const head = change.push({ 'a.md': 'words\n' })
    const seen = await actOn({ ...change, ...onPull({ comment: 'true' }), payload: payloadOf(github, change.number, head, change.base), sha: head })
    expect([seen.code, seen.isReady]).toEqual([0, true])
    expect(comments(github)).toHaveLength(1)
    expect(comments(github)[0]?.body).toContain('✅ READY')
    expect(writes(github)).toEqual(['POST /repos/trust/triage/issues/N/comments 201', 'PATCH /repos/trust/triage/issues/comments/N 200'])
    expect(github.requests.filter(({ path }) => path === '/graphql')).toHaveLength(3)
  })

  test('of somebody else with our marker stays theirs, and of two own ones the newest is kept', async () => {
    const github = await inhabited()
    const change = changeOn(github, blocked)
    await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    const body = (comments(github)[0]?.body ?? '').replace('NOT READY', 'READY')
    const own = github.comment('github-actions[bot]', change.number, body)
    const theirs = github.comment('mallory', change.number, body)
    for (let i = 0; i < 120; i++) github.comment('mallory', change.number, `words ${i}`)
    const seen = await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    expect(theirs.body).toBe(body)
    expect(own.body).toContain('NOT READY')
    expect(seen.stdout).toContain("::notice::2 comments on #1 are the gate's own")
    expect(writes(github)).toHaveLength(2)
  })

  test('for another environment or checklist is another', async () => {
    const github = await inhabited()
    const text = checklist('environments: [pilot, live]\n')
    const change = changeOn(github, { 'readiness.yml': text, 'other.yml': text })
    for (const inputs of [{ environment: 'pilot' }, { environment: 'live' }, { checklist: 'other.yml' }, { environment: 'live' }]) await actOn({ ...change, ...onPull({ comment: 'true', ...inputs }), sha: change.head })
    expect(comments(github)).toHaveLength(3)
  })

  test('is left alone where the pull request has moved on, or a later run has written', async () => {
    const github = await inhabited()
    const change = changeOn(github, blocked)
    await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    const [comment] = comments(github)
    if (!comment) throw new TypeError('no comment')
    const at = (minutes: number) => comment.body.replace(/at=\S+/, `at=${new Date(Date.now() + minutes * 60_000).toISOString()}`).replace('NOT READY', 'CHANGED')
    comment.body = at(2)
    expect((await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })).stdout).toContain('a run that judged later has written it')
    expect(comment.body).toContain('CHANGED')
    comment.body = at(600)
    await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    expect(comment.body).toContain('NOT READY')
    comment.body = at(-5)
    github.push(change.number, 'sam-lee', 'f'.repeat(40))
    expect((await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })).stdout).toContain('has moved on to ffffffffffff')
    expect(comment.body).toContain('CHANGED')
  })

  test("with a person's token is that person's, and says so", async () => {
    const github = await inhabited()
    const change = changeOn(github, blocked)
    const may = github.token(everything, 'sam-lee')
    expect((await actOn({ ...change, ...onPull({ comment: 'true' }), may, sha: change.head })).stdout).not.toContain("a person's")
    expect((await actOn({ ...change, ...onPull({ comment: 'true' }), may, sha: change.head })).stdout).toContain("::notice::the comment counts as a person's")
    expect(comments(github).map(({ author }) => author?.login)).toEqual(['sam-lee'])
  })

  test('whose place an unusable checklist no longer tells is out of date, and that is a warning', async () => {
    const github = await inhabited()
    const change = changeOn(github, { 'readiness.yml': 'version: 2\n' })
    const seen = await actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { comment: 'true' } })
    expect([seen.code, seen.stdout.includes('::warning::the comment was not written, and what stands there may be out of date')]).toEqual([2, true])
  })

  test('has nowhere to stand on a push without a release issue', async () => {
    const github = await inhabited()
    const change = changeOn(github, ready)
    const seen = await actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { comment: 'true' } })
    expect([seen.code, seen.stdout.includes('there is nowhere to comment')]).toEqual([0, true])
    expect(github.requests).toEqual([])
  })
})

describe('the check run', () => {
  test('has the name of no job, whatever the checklist is called: GitHub would take the two for one', async () => {
    const jobs = globSync('templates/**/*.yml', { cwd: root }).flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/^ +name: *(.+)$/gm)].map(([, name = '']) => name.replaceAll(/["']/g, '')))
    expect(jobs).toContain('Go-live gate')
    const report = await judged({ checklist: checklistOf([]) })
    for (const path of ['readiness.yml', ...jobs, '']) {
      const { name } = checkRunOf({ ...report, inputs: { ...report.inputs, checklist: { path, sha256: null } } }, { talk: null, commit: '', ref: null, repositoryUrl: '', runUrl: null, mode: 'enforce' }, [])
      expect(name).toMatch(/^Go-live gate findings(?: \(.*\))?$/)
      expect(jobs).not.toContain(name)
    }
  })

  test('carries what ten annotations leave out, in batches, on the judged commit', async () => {
    const github = await inhabited()
    const items = Array.from({ length: 130 }, (_, i) => `  - {id: i${i}, owner: kim-roe, evidence: [{type: document, files: a${i}.md}]}\n`).join('')
    const change = changeOn(github, { 'readiness.yml': `version: 1\nservice: T\nrelease: "1"\nitems:\n${items}` })
    const seen = await actOn({ ...change, ...onPull({ 'check-run': 'true' }), sha: change.head })
    const [run] = github.state.checkRuns
    const shown = [...seen.stdout.matchAll(/^::error title=([^,]+),/gm)]
    expect(shown).toHaveLength(9)
    expect(run).toMatchObject({ name: 'Go-live gate findings', sha: change.head, status: 'completed', conclusion: 'failure' })
    expect(run?.annotations).toHaveLength(130 - 9)
    expect(run?.annotations.every(({ path, start_line: line, message }) => path === 'readiness.yml' && line >= 5 && line <= 134 && message.length > 10)).toBe(true)
    expect(writes(github)).toEqual(['POST /repos/trust/triage/check-runs 201', 'PATCH /repos/trust/triage/check-runs/N 200', 'PATCH /repos/trust/triage/check-runs/N 200'])
  })

  test.each<[string, Record<string, string>, Record<string, string>, string, string]>([
    ['ready', ready, {}, 'success', 'READY: '],
    ['not ready', blocked, {}, 'failure', 'NOT READY: '],
    ['report-only, and ready', ready, { mode: 'report-only' }, 'failure', 'REPORT ONLY: READY: '],
    ['invalid', { 'readiness.yml': 'version: 2\n' }, {}, 'failure', 'INVALID: '],
  ])('%s', async (_, files, inputs, conclusion, title) => {
    const github = await inhabited()
    const change = changeOn(github, files)
    const seen = await actOn({ ...change, ...onPull({ 'check-run': 'true', ...inputs }), sha: change.head })
    expect(github.state.checkRuns).toMatchObject([{ conclusion, output: { title: expect.stringContaining(title) } }])
    expect(seen.isReady).toBe(conclusion === 'success')
  })
})

describe('the deployment status', () => {
  test.each<[string, Record<string, string>, string]>([['ready', ready, 'queued'], ['not ready', blocked, 'failure'], ['invalid', { 'readiness.yml': 'a: 1' }, 'error']])('%s', async (_, files, state) => {
    const github = await inhabited()
    const change = changeOn(github, files)
    const { id } = github.deploy('production', change.head, [])
    const payload = { deployment: { id, sha: change.head } }
    await actOn({ ...change, payload, event: 'deployment', sha: change.head, inputs: { 'deployment-status': 'true' } })
    await actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { 'deployment-status': String(id) } })
    expect(github.state.deployments[0]?.statuses.map((status) => status.state)).toEqual([state, state])
  })

  test('of another commit, or of none, is not written', async () => {
    const github = await inhabited()
    const change = changeOn(github, ready)
    const { id } = github.deploy('production', 'e'.repeat(40), [])
    const other = await actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { 'deployment-status': String(id) } })
    const none = await actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { 'deployment-status': 'true' } })
    expect([other.code, other.stdout.includes(`deployment ${id} got no status: it is of commit eeeeeeeeeeee`), none.code, none.stdout.includes('::warning::no deployment got a status')]).toEqual([0, true, 0, true])
    expect(writes(github)).toEqual([])
  })
})

describe('nothing is written', () => {
  const fork = (github: GitHubDouble, number: number, head: string, base: string) => payloadOf(github, number, head, base, 'mallory/triage')
  test.each<[string, string, (github: GitHubDouble, number: number, head: string, base: string) => object, Record<string, string>, string]>([
    ['on a fork', 'pull_request', fork, {}, 'comes from a fork'],
    ['on a fork that is gone', 'pull_request', (github, ...more) => { const payload = fork(github, ...more); payload.pull_request['head'] = { sha: more[1], repo: null }; return payload }, {}, 'comes from a fork'],
    ['by a bot', 'pull_request', (github, ...more) => ({ ...payloadOf(github, ...more), sender: { type: 'Bot' } }), {}, 'by a bot'],
    ['by Dependabot', 'push', () => ({}), { GITHUB_ACTOR: 'dependabot[bot]' }, 'by a bot'],
    ['on pull_request_target, where the base is judged', 'pull_request_target', payloadOf, {}, 'on pull_request_target'],
    ['after another workflow', 'workflow_run', () => ({}), {}, 'on workflow_run'],
    ['where something else is checked out', 'push', () => ({}), { GITHUB_SHA: 'a'.repeat(40) }, 'is not the commit of the workflow run'],
  ])('%s, and that is a notice', async (_, event, payload, env, why) => {
    const github = await inhabited()
    for (const files of [ready, blocked]) {
      const change = changeOn(github, files)
      const seen = await actOn({ ...change, event, payload: payload(github, change.number, change.head, change.base), sha: change.head, env, inputs: { ...all, 'deployment-status': '1' } })
      expect(seen.code, seen.stdout).toBe(files === ready ? 0 : 1)
      expect(seen.stdout).toMatch(new RegExp(`^::notice::no comment, check run or deployment status was written: .*${why}`, 'm'))
      expect(seen.stdout).not.toContain('::warning::')
      expect(seen.summary).toContain('READY')
    }
    expect(github.requests).toEqual([])
  })

  test('where the workspace is no clone, and that is a warning', async () => {
    const github = await inhabited()
    const { head } = changeOn(github, ready)
    const seen = await actOn({ github, folder: folderWith(ready), event: 'push', sha: head, inputs: all })
    expect(seen.stdout).toContain("::warning::nothing could be answered on GitHub: git can't be asked")
    expect([seen.code, github.requests]).toEqual([0, []])
  })

  test('where nobody asks for it', async () => {
    const github = await inhabited()
    const change = changeOn(github, ready)
    await actOn({ ...change, ...onPull({}), sha: change.head })
    expect(github.requests).toEqual([])
  })
})

describe('an answer that fails', () => {
  const outcome = ({ code, verdict, isReady }: Acted) => ({ code, verdict, isReady })
  const expected = { ready: { code: 0, verdict: 'ready', isReady: true }, blocked: { code: 1, verdict: 'not-ready', isReady: false } }

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['pull-requests: write', { pull_requests: 'read' }, { comment: 'true' }],
    ['pull-requests: write', {}, { comment: 'true' }],
    ['checks: write', { checks: 'read' }, { 'check-run': 'true' }],
    ['deployments: write', { deployments: 'read' }, { 'deployment-status': 'ID' }],
  ])('for want of %s names it, and leaves the verdict', async (permission, may, inputs) => {
    for (const [name, files] of Object.entries({ ready, blocked })) {
      const github = await inhabited()
      const change = changeOn(github, files)
      const { id } = github.deploy('production', change.head, [])
      const given = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, value.replace('ID', String(id))]))
      const seen = await actOn({ ...change, ...onPull(given), may: { contents: 'read', metadata: 'read', ...may }, sha: change.head })
      expect(outcome(seen)).toEqual(expected[name as 'ready' | 'blocked'])
      expect(seen.stdout).toMatch(new RegExp(`^::warning::.* was not written, and what stands there may be out of date: .*Grant the token "${permission}"`, 'm'))
      expect(seen.summary).toContain('[!WARNING]')
    }
  })

  test('the loud word is among the ten that GitHub shows', async () => {
    const github = await inhabited()
    const numbers = Array.from({ length: 12 }, (_, i) => i)
    const items = numbers.map((i) => `  - {id: i${i}, owner: kim-roe, evidence: [{type: document, files: a.md}]}\n`).join('')
    const unused = numbers.map((i) => `  - {item: i${i}, rules: [document/words], reason: r, approvedBy: sam-lee, role: sponsor, approvedAt: 2026-11-20, expires: 2027-01-10}\n`).join('')
    const change = changeOn(github, { 'a.md': 'words\n', 'readiness.yml': `version: 1\nservice: T\nrelease: "1"\nroles: {sponsor: [sam-lee]}\nitems:\n${items}waivers:\n${unused}` })
    const seen = await actOn({ ...change, ...onPull({ ...all, mode: 'report-only' }), may: { metadata: 'read' }, sha: change.head })
    const warnings = seen.stdout.match(/^::warning.*$/gm) ?? []
    expect(warnings).toHaveLength(10)
    expect(warnings.filter((line) => line.includes('was not written'))).toHaveLength(1)
    expect(warnings.at(-1)).toContain('REPORT ONLY')
  })

  test('without a token says so', async () => {
    const github = await inhabited()
    const change = changeOn(github, ready)
    const seen = await actOn({ ...change, ...onPull(), may: 'nonsense', sha: change.head })
    expect(outcome(seen)).toEqual(expected.ready)
    expect(seen.stdout).toContain('the token is wrong or has expired')
  })

  /* What each fault means is the client's, tested there; here one of each kind. */
  test.each<Fault>(['HTML instead of JSON', '204', 'a redirect elsewhere', '404', '422', '502', 'secondary rate limit'])('by "%s" in any of its requests leaves the verdict, writes nothing twice and is told', async (fault) => {
    for (const files of [ready, blocked]) {
      const github = await inhabited()
      github.tolerate()
      const change = changeOn(github, files)
      github.fault(fault, ({ method, path }) => method !== 'POST' || path !== '/graphql')
      const seen = await actOn({ ...change, ...onPull(), sha: change.head })
      expect(outcome(seen), seen.stdout).toEqual(files === ready ? expected.ready : expected.blocked)
      expect(seen.stdout).toMatch(/^::warning::.* was not written/m)
      expect(github.requests.filter(({ path }) => path.includes('/comments'))).toHaveLength(1)
      expect(github.requests.filter(({ path }) => path.includes('/check-runs'))).toHaveLength(1)
    }
  })

  test.each<Fault>(['403', '401', 'HTML instead of JSON', 'GraphQL errors beside data'])('"%s" to the question for own comments: no second comment is made', async (fault) => {
    const github = await inhabited()
    github.tolerate()
    const change = changeOn(github, ready)
    await actOn({ ...change, ...onPull({ comment: 'true' }), sha: change.head })
    github.fault(fault, ({ path }) => path === '/graphql')
    const seen = await actOn({ ...change, ...onPull(), may: everything, sha: change.head })
    expect(outcome(seen)).toEqual(expected.ready)
    expect(seen.stdout).toMatch(/^::warning::the comment was not written/m)
    expect(comments(github)).toHaveLength(1)
    expect(github.state.checkRuns).toHaveLength(1)
  })
})
