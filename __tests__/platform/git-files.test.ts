import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/model/ports.ts'
import { nodeFiles } from '../../src/platform/node-files.ts'
import { nodePorts } from '../../src/platform/node.ts'
import { folderWith } from '../support/process.ts'
import { repository } from '../support/repository.ts'

/* One that is read through the running process, one that has a process of its own. */
const filled = (length: number) => new Uint8Array(length).map((_, i) => i % 251)
const tree = {
  'readiness.yml': 'version: 1\n',
  'evidence/a.csv': 'id\n1\n',
  'evidence/deep/b.csv': 'id\n2\n',
  'evidence/.hidden/c.csv': 'id\n3\n',
  'evidence/näme with space.md': 'words',
  'evidence/empty.md': '',
  'evidence/big.bin': filled(700_000),
  'evidence/huge.bin': filled(4_500_000),
  'links/file': { link: '../evidence/a.csv' },
  'links/folder': { link: '../evidence/deep' },
  'links/out': { link: '../..' },
  'links/absolute': { link: '/etc/passwd' },
  'links/git': { link: '../.git/config' },
  'links/circle': { link: 'circle' },
  'links/dangling': { link: 'nowhere' },
}

/** What a port of files says of a path, in one comparable value. */
async function seen(files: Files, path: string): Promise<unknown> {
  const attempt = async (step: () => Promise<unknown>) => step().catch((error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error))
  const chunks = async () => {
    const { realPath, chunks: stream } = await files.stream(path)
    const parts: Uint8Array[] = []
    for await (const chunk of stream) parts.push(Uint8Array.from(chunk))
    return { realPath, bytes: Buffer.concat(parts).toString('base64') }
  }
  return {
    kind: await attempt(() => files.kind(path)),
    read: await attempt(async () => {
      const { bytes, realPath } = await files.read(path, 1024 * 1024)
      return { realPath, bytes: Buffer.from(bytes).toString('base64') }
    }),
    tooLarge: await attempt(() => files.read(path, 2)),
    stream: await attempt(chunks),
    flat: await attempt(() => files.list(path, false, 100)),
    deep: await attempt(() => files.list(path, true, 100)),
    few: await attempt(() => files.list(path, true, 1)),
  }
}

describe('files at a commit', () => {
  test('are what the disk held then, by the same rules', async () => {
    const { folder, commit } = repository()
    const sha = commit(tree, '2026-11-01T09:00:00Z')
    const disk = nodeFiles(folder)
    const { git } = nodePorts({ root: folder })
    const files = await git?.filesAt(sha)
    if (!files) throw new TypeError('no files')
    for (const path of ['readiness.yml', 'evidence', 'evidence/a.csv', 'evidence/a.csv/x', 'evidence/deep', 'evidence/näme with space.md', 'evidence/empty.md', 'evidence/big.bin', 'evidence/huge.bin', 'links/file', 'links/folder', 'links/folder/b.csv', 'links/out', 'links/absolute', 'links/git', 'links/circle', 'links/dangling', 'links', 'nothing'])
      expect(await seen(files, path), path).toEqual(await seen(disk, path))
  })

  test('stay what they were when the work tree changes', async () => {
    const { folder, commit } = repository()
    const first = commit({ 'a.md': 'one' }, '2026-11-01T09:00:00Z')
    const second = commit({ 'a.md': 'two', 'b.md': 'more' }, '2026-11-02T09:00:00Z', 'the second')
    writeFileSync(join(folder, 'a.md'), 'dirty')
    const { git } = nodePorts({ root: folder })
    const text = async (sha: string, path: string) => new TextDecoder().decode((await (await git?.filesAt(sha))?.read(path, 100))?.bytes)
    expect(await text(first, 'a.md')).toBe('one')
    expect(await text(second, 'a.md')).toBe('two')
    await expect(text(first, 'b.md')).rejects.toThrow('there is no such file')
    expect(await git?.commit('HEAD')).toEqual({ sha: second, at: Date.parse('2026-11-02T09:00:00Z'), subject: 'the second' })
    expect(await git?.commit('nothing')).toBeNull()
    expect(await git?.commit('--all')).toBeNull()
    expect(await git?.mergeBase(first, second)).toBe(first)
    expect(await git?.isShallow()).toBe(false)
  })

  test('lie below the root, where that is a folder of the repository', async () => {
    const { folder, commit } = repository()
    const before = commit({ 'other.md': 'x' }, '2026-11-01T08:00:00Z')
    const sha = commit({ 'service/a.md': 'one', 'service/up': { link: '../other.md' } }, '2026-11-01T09:00:00Z')
    const { git } = nodePorts({ root: join(folder, 'service') })
    const files = await git?.filesAt(sha)
    expect(await files?.list('', true, 10)).toEqual(['a.md', 'up'])
    await expect(files?.read('up', 10)).rejects.toThrow('leads outside the root')
    expect(await (await git?.filesAt(before))?.kind('a.md')).toBe('absent')
    expect((await git?.history('HEAD', null, ['a.md']))?.map((each) => each.sha)).toEqual([sha])
  })

  test('history follows first parents and what the paths name', async () => {
    const { folder, commit, git: run } = repository()
    const one = commit({ 'readiness.yml': '1', 'evidence/a.csv': '1' }, '2026-11-01T09:00:00Z')
    commit({ 'unrelated.md': '1' }, '2026-11-02T09:00:00Z')
    run(['checkout', '--quiet', '-b', 'side'])
    commit({ 'evidence/a.csv': '2' }, '2026-11-03T09:00:00Z')
    run(['checkout', '--quiet', 'main'])
    run(['merge', '--quiet', '--no-ff', '-m', 'merge', 'side'], '2026-11-04T09:00:00Z')
    const merge = run(['rev-parse', 'HEAD'])
    const { git } = nodePorts({ root: folder })
    const ids = async (from: string | null, ...paths: string[]) => (await git?.history('HEAD', from, paths))?.map(({ sha }) => sha)
    expect(await ids(null, 'readiness.yml', 'evidence/*.csv')).toEqual([one, merge])
    expect(await ids(one, 'readiness.yml', 'evidence/*.csv')).toEqual([merge])
    expect(await ids(null, 'nothing')).toEqual([])
    await expect(ids('nowhere', 'readiness.yml')).rejects.toThrow('git has no commit nowhere')
  })

  test('a commit that a shallow clone does not hold, and a folder without git, say what to do', async () => {
    const { folder, commit } = repository()
    const first = commit({ 'a.md': 'one' }, '2026-11-01T09:00:00Z')
    commit({ 'a.md': 'two' }, '2026-11-02T09:00:00Z')
    const clone = folderWith()
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone])
    const { git } = nodePorts({ root: clone })
    expect(await git?.isShallow()).toBe(true)
    expect(await git?.commit(first)).toBeNull()
    const files = await git?.filesAt(first)
    await expect(files?.read('a.md', 10)).rejects.toMatchObject({ name: 'Unavailable', remedy: expect.stringContaining('fetch-depth: 0') })
    const plain = folderWith()
    mkdirSync(join(plain, 'x'))
    await expect(nodePorts({ root: plain }).git?.commit('HEAD')).rejects.toMatchObject({ name: 'Unavailable', remedy: 'Run it inside a git repository.' })
  })
})
