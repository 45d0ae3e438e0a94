import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startGitHub } from '../support/github/double.ts'
import { cli, folderWith } from '../support/process.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
const repository = 'trust/policies'
const reference = `${repository}/base/all.yml@${sha}`
const checklist = (policy = reference) => `version: 1\nservice: T\nrelease: "1"\npolicies: ["${policy}"]\nitems:\n  - id: a\n    owner: kim\n    evidence:\n      - {type: document, files: a.md}\n`
const files = { 'readiness.yml': checklist(), 'a.md': 'four words are here' }

/** A repository of policies on GitHub, and a folder of a service that names one of them. */
async function world({ minWords = 4, permissions = { contents: 'read' as const } }: { readonly minWords?: number; readonly permissions?: object } = {}) {
  const github = await startGitHub()
  github.file('base/all.yml', 'version: 1\npolicy: all\npolicies: [./more.yml]\n', { repository, ref: sha })
  github.file('base/more.yml', `version: 1\npolicy: more\nitems:\n  - {id: a, evidence: [{type: document, minWords: ${minWords}}]}\n`, { repository, ref: sha })
  const folder = folderWith(files)
  const cache = folderWith()
  const env = { GITHUB_API_URL: github.api, GITHUB_SERVER_URL: github.web, GITHUB_REPOSITORY: 'trust/triage', GITHUB_TOKEN: github.token(permissions), GO_LIVE_GATE_LOOPBACK: 'allow', XDG_CACHE_HOME: cache }
  const run = (...args: readonly string[]) => cli(args, folder, env)
  const kept = () => readdirSync(join(cache, 'go-live-gate', 'policies')).map((name) => join(cache, 'go-live-gate', 'policies', name))
  return { github, folder, cache, run, kept }
}

describe('a policy of another repository, at a commit', () => {
  test('is fetched with what it includes, and holds', async () => {
    const ready = await world()
    const ended = await ready.run('check')
    expect(ended.code, ended.stdout + ended.stderr).toBe(0)
    expect(ready.github.requests.map(({ path }) => path)).toEqual(['all', 'more'].map((name) => `/repos/trust/policies/contents/base/${name}.yml?ref=${sha}`))
    const blocked = await (await world({ minWords: 5 })).run('check')
    expect(blocked.code).toBe(1)
    expect(blocked.stdout).toContain(`${repository}/base/more.yml@${sha}:4`)
  })

  test('is kept for runs with --offline, which ask nobody', async () => {
    const { run, github, kept } = await world()
    const before = await run('check', '--offline')
    expect(before.code, before.stdout).toBe(3)
    expect(before.stdout).toContain('no earlier run has kept it')
    expect((await run('check')).code).toBe(0)
    expect(kept()).toHaveLength(2)
    const asked = github.requests.length
    const after = await run('check', '--offline')
    expect(after.code, after.stdout).toBe(0)
    for (const command of [['validate', '--offline'], ['digest', '--offline']]) expect((await run(...command)).code).toBe(0)
    expect(github.requests).toHaveLength(asked)
  })

  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 40)],
    ['changed', (text) => text.replace(/"content":"[^"]*"/, `"content":"${Buffer.from('version: 1\npolicy: all\n').toString('base64')}"`)],
    ['of another commit', (text) => text.replace(sha, sha.replaceAll('0', '9'))],
  ])('a copy that is %s is unknown, not a pass', async (_, change) => {
    const { run, kept } = await world()
    await run('check')
    for (const path of kept()) writeFileSync(path, change(readFileSync(path, 'utf8')))
    const ended = await run('check', '--offline')
    expect(ended.code, ended.stdout).toBe(3)
    expect(ended.stdout).toContain('Run once with network')
    expect((await run('check')).code).toBe(0)
  })

  test('what the token can not see is unknown, and the permission is named', async () => {
    const { run } = await world({ permissions: { issues: 'read' } })
    const denied = await run('check')
    expect(denied.code).toBe(3)
    expect(denied.stdout).toContain('contents: read')
  })

  test.each(['main', 'v1', sha.slice(0, 12), ''])('pinned to "%s" it is refused before anybody is asked', async (commit) => {
    const { run, folder, github } = await world()
    writeFileSync(join(folder, 'readiness.yml'), checklist(`${repository}/base/all.yml@${commit}`))
    const ended = await run('check')
    expect(ended.code).toBe(2)
    expect(ended.stdout).toContain('is not pinned')
    expect(github.requests).toEqual([])
  })
})
