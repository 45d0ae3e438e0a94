import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitHub } from '../../../src/platform/github/github.ts'
import { gitHubOptions } from '../../../src/platform/github-options.ts'
import { folderWith, root, run } from '../../support/process.ts'
import { checklist, coversOf, files } from './judged-on.ts'
import { serve } from './server.ts'
import { commit, jane, joe, type Site } from '../../support/github/site.ts'

const sha = 'a'.repeat(40)

function clone(remote: string): string {
  const folder = folderWith({ 'a.md': 'x' })
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'ignore' })
  git('init', '-q')
  git('remote', 'add', 'origin', remote)
  git('add', '.')
  git('commit', '-qm', 'a')
  return folder
}

describe('where GitHub is', () => {
  test.each<[string, string, string]>([
    ['https', 'https://github.com/trust/triage.git', 'trust/triage'],
    ['with a token in it', 'https://x:secret@github.com/trust/triage', 'trust/triage'],
    ['ssh', 'git@github.com:trust/triage.git', 'trust/triage'],
    ['ssh with scheme', 'ssh://git@github.com:22/trust/triage', 'trust/triage'],
  ])('a clone by %s', (_, remote, repository) => {
    const options = gitHubOptions({ GH_TOKEN: 't' }, clone(remote))
    expect(options).toMatchObject({ token: 't', repository, pullRequest: null, api: 'https://api.github.com', allowLoopback: false })
    expect(options.commit).toMatch(/^[0-9a-f]{40}$/)
  })

  test.each<[string, string]>([
    ['of another host', 'https://gitlab.com/trust/triage.git'],
    ['of a look-alike', 'https://github.com.evil.example/trust/triage.git'],
    ['on the disk', '/srv/triage.git'],
  ])('a clone %s is not asked about on GitHub', (_, remote) => {
    expect(() => gitHubOptions({ GITHUB_TOKEN: 't' }, clone(remote))).toThrow('which repository on GitHub this is')
  })

  test('without a token', () => {
    expect(() => gitHubOptions({}, root)).toThrow('there is no token')
  })

  const workflow = { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'trust/triage', GITHUB_SHA: 'b'.repeat(40) }
  test.each<[string, object, object]>([
    ['a push', {}, { commit: 'b'.repeat(40), pullRequest: null }],
    ['a pull request is judged at its head', { pull_request: { number: 7, head: { sha } } }, { commit: sha, pullRequest: 7 }],
    ['a deployment', { deployment: { sha } }, { commit: sha, pullRequest: null }],
    ['a commit that is none', { pull_request: { number: 7, head: { sha: 'main' } } }, { commit: 'b'.repeat(40), pullRequest: 7 }],
  ])('in a workflow: %s', (_, event, expected) => {
    const folder = folderWith({ 'event.json': JSON.stringify(event) })
    expect(gitHubOptions({ ...workflow, GITHUB_EVENT_PATH: join(folder, 'event.json') }, folder)).toMatchObject(expected)
  })

  test('in a workflow GitHub is asked about what is checked out, not about the commit that started it', () => {
    const folder = clone('https://github.com/trust/triage')
    const { commit: here } = gitHubOptions({ GH_TOKEN: 't' }, folder)
    const options = (event: object, started = 'b'.repeat(40)) => gitHubOptions({ ...workflow, GITHUB_SHA: started, GITHUB_EVENT_PATH: join(folderWith({ 'event.json': JSON.stringify(event) }), 'event.json') }, folder)
    expect(options({}).commit).toBe(here)
    expect(options({ deployment: { sha: here } }).commit).toBe(here)
    expect(() => options({ deployment: { sha } })).toThrow('is not the commit of the event')
    const pull = { pull_request: { number: 7, head: { sha } } }
    expect(options(pull, here ?? '').commit, 'the merge that GitHub made').toBe(sha)
    expect(() => options(pull)).toThrow('is not the commit of the event')
  })

  test.each<[string, string, boolean]>([
    ['https://github.com', 'https://api.github.com', true],
    ['https://github.com', 'https://api.github.com.evil.example', false],
    ['https://github.com', 'https://ghes.example/api/v3', false],
    ['https://ghes.example', 'https://ghes.example/api/v3', true],
    ['https://ghes.example', 'https://api.github.com', false],
    ['https://trust.ghe.com', 'https://api.trust.ghe.com', true],
  ])('the API of %s at %s: %s', (server, api, isFine) => {
    const options = () => gitHubOptions({ ...workflow, GITHUB_SERVER_URL: server, GITHUB_API_URL: api }, root)
    if (isFine) expect(options().api).toBe(api)
    else expect(options).toThrow('not the API of')
  })

  test('an event that can not be read', () => {
    expect(() => gitHubOptions({ ...workflow, GITHUB_EVENT_PATH: '/nowhere.json' }, root)).toThrow("can't be read")
  })
})

test('GitHub Enterprise Server: REST below /api/v3, GraphQL beside it', async () => {
  const server = await serve({ teams: { 'trust/safety': [joe] } }, { prefix: '/api/v3' })
  const github = gitHub(server.options)
  expect(await github.checkRuns()).toEqual([])
  expect([...(await github.teams(['@trust/safety'])).values()]).toMatchObject([{ members: [{ login: 'joe' }] }])
  expect(server.requests.map(({ path }) => path.split('?')[0])).toEqual([`/api/v3/repos/trust/triage/commits/${commit}/check-runs`, '/api/graphql'])
})

describe('a file of another repository', () => {
  const text = 'version: 1\npolicy: häuslich\n'
  const where = `trust/policies@${sha}:a b/p.yml`
  const read = async (site: Site, change?: (body: unknown) => unknown) => {
    const server = await serve(site)
    if (change) server.alter(change, ({ path }) => path.includes('/contents/'))
    const found = await gitHub(server.options).fileAt('trust/policies', 'a b/p.yml', sha)
    return found === null ? null : new TextDecoder().decode(found)
  }
  test('at a commit', async () => {
    expect(await read({ files: { [where]: text } })).toBe(text)
  })
  test('that the commit does not hold', async () => {
    expect(await read({ files: { [where.replace('p.yml', 'other.yml')]: text } })).toBeNull()
  })
  test('whose commit can not be seen is not absent', async () => {
    await expect(read({})).rejects.toThrow('404')
  })
  test('that is a folder', async () => {
    expect(await read({ files: { [where]: text } }, (body) => [body])).toBeNull()
  })
  test('whose bytes are not those that git knows by their name', async () => {
    const other = Buffer.from(text.replace('version: 1', 'version: 2')).toString('base64')
    await expect(read({ files: { [where]: text } }, (body) => ({ ...(body as object), content: other }))).rejects.toThrow('other bytes')
  })
  test('that came short, or was too large to come', async () => {
    await expect(read({ files: { [where]: text } }, (body) => ({ ...(body as object), size: 9999 }))).rejects.toThrow('bytes')
    await expect(read({ files: { [where]: text } }, (body) => ({ ...(body as object), encoding: 'none', content: '' }))).rejects.toThrow('does not hold')
  })
})

describe('the command line', () => {
  const judge = async (more: Readonly<Record<string, string>>, ...flags: readonly string[]) => {
    const given = checklist()
    const covers = await coversOf(given)
    const server = await serve({ issues: [{ number: 9, comments: [{ by: jane, body: `/sign-off safety as cso ${covers['safety'] ?? ''}` }] }], pulls: [{ number: 7 }] })
    const folder = folderWith({ 'readiness.yml': JSON.stringify(given), ...files })
    /* The server's clock stands in another year: what is shown is that GitHub was asked, and what the gate made of it. */
    const ended = await run(process.execPath, [join(root, 'dist', 'cli.js'), 'check', ...flags], folder, {
      GITHUB_TOKEN: 't0ken',
      GITHUB_REPOSITORY: 'trust/triage',
      GITHUB_SHA: commit,
      GITHUB_API_URL: server.options.api,
      GO_LIVE_GATE_LOOPBACK: 'allow',
      ...more,
    })
    return { ...ended, asked: server.requests.length }
  }

  test('asks GitHub', async () => {
    const seen = await judge({})
    expect(seen.asked).toBeGreaterThan(0)
    expect(seen.stdout).not.toContain('t0ken')
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ['offline', {}, ['--offline'], 'without --offline'],
    ['without a token', { GITHUB_TOKEN: '', GH_TOKEN: '' }, [], 'Set GITHUB_TOKEN'],
    ['without leave for this machine', { GO_LIVE_GATE_LOOPBACK: '' }, [], 'GITHUB_API_URL'],
  ])('%s it says what to do, and asks nothing', async (_, env, flags, says) => {
    const seen = await judge(env, ...flags)
    expect(seen.code, seen.stdout).toBe(3)
    expect(seen.stdout).toContain(says)
    expect(seen.asked).toBe(0)
  })
})
