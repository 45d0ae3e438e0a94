import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, root, run } from '../support/process.ts'

type Files = Readonly<Record<string, string>>

const defects = (rows: string) => `id,severity,status\n${rows}`
const policy = (max: number) => `version: 1\npolicy: ours\nitems:\n  - id: defects\n    evidence:\n      - {type: defectLog, maxOpenMedium: ${max}}\n`
const checklist = (more = '', max = 'maxOpenLow: 1') => `version: 1\nservice: Triage line\nrelease: "1"\npolicies: [policy.yml]\n${more}items:\n  - id: defects\n    owner: kim-roe\n    evidence:\n      - {type: defectLog, log: defects.csv, ${max}}\n`
const base: Files = { 'readiness.yml': checklist(), 'policy.yml': policy(0), 'defects.csv': defects('D1,high,closed\n') }

/** A repository whose work tree is at the head of a pull request; the event names its base. */
function pullRequest(change: Files) {
  const folder = folderWith(base)
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8' }).trim()
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'base')
  const baseSha = git('rev-parse', 'HEAD')
  for (const [path, text] of Object.entries(change)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git('add', '-A')
  git('commit', '-qm', 'head', '--allow-empty')
  return { folder, base: baseSha, head: git('rev-parse', 'HEAD') }
}

async function act(folder: string, event: string, sha: string, payload: unknown) {
  const files = folderWith({ output: '', summary: '', 'event.json': JSON.stringify(payload) })
  const { code, stdout } = await run(process.execPath, [join(root, 'dist', 'action.js')], folder, {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(files, 'event.json'),
    GITHUB_SHA: sha,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    RUNNER_TEMP: files,
  })
  return { code, stdout, isReady: /^ready<<(.+)\ntrue\n\1$/m.test(readFileSync(join(files, 'output'), 'utf8')) }
}

describe('on a pull request', () => {
  test.each<[string, Files, number, string]>([
    ['the control', {}, 0, 'READY'],
    ['a policy that the change weakens holds as it was', { 'policy.yml': policy(5), 'defects.csv': defects('D1,high,closed\nD2,medium,open\n') }, 1, 'defect-log/open-medium'],
    ['a bound that the change loosens', { 'readiness.yml': checklist('', 'maxOpenLow: 9') }, 1, 'baseline/looser'],
    ['a defect that the change removes', { 'defects.csv': defects('') }, 1, 'baseline/vanished'],
    ['new evidence is welcome', { 'defects.csv': defects('D1,high,closed\nD2,low,open\n') }, 0, 'READY'],
  ])('%s', async (_, change, code, shown) => {
    const { folder, base: sha, head } = pullRequest(change)
    const seen = await act(folder, 'pull_request', head, { pull_request: { base: { sha } } })
    expect(seen.stdout).toContain(shown)
    expect(seen.code).toBe(code)
    expect(seen.isReady).toBe(code === 0)
  })

  test.each<[string, Files, number]>([
    ['the control', {}, 0],
    ['a policy that the group weakens', { 'policy.yml': policy(5), 'defects.csv': defects('D1,high,closed\nD2,medium,open\n') }, 1],
  ])('a group of a merge queue is held to its base too: %s', async (_, change, code) => {
    const { folder, base: sha, head } = pullRequest(change)
    expect((await act(folder, 'merge_group', head, { merge_group: { base_sha: sha, head_sha: head } })).code).toBe(code)
    expect((await act(folder, 'merge_group', head, { pull_request: { base: { sha } } })).code).toBe(2)
  })

  test('a base that the clone lacks, and an event that can not be read, open nothing', async () => {
    const { folder, head } = pullRequest({})
    const missing = await act(folder, 'pull_request', head, { pull_request: { base: { sha: '1'.repeat(40) } } })
    expect(missing.code).toBe(3)
    expect(missing.stdout).toContain('fetch-depth: 0')
    expect((await act(folder, 'pull_request', head, {})).code).toBe(2)
  })

  test('pull_request_target is refused with the head checked out, and not with the base', async () => {
    const { folder, base: sha, head } = pullRequest({})
    const refused = await act(folder, 'pull_request_target', sha, {})
    expect(refused.code).toBe(2)
    expect(refused.stdout).toContain('run it on pull_request')
    expect((await act(folder, 'pull_request_target', head, {})).code).toBe(0)
  })
})
