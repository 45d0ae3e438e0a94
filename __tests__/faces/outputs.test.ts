import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, root, run } from '../support/process.ts'

const files = {
  'readiness.yml': 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: docs/*.md}]}\n',
  'docs/a.md': 'words\n',
}

describe('a report', () => {
  test.each<readonly [string, string, number]>([
    ['a file of its own', 'json=report.json', 0],
    ['the same file again', 'json=docs/a.json', 0],
    ['the checklist', 'json=readiness.yml', 2],
    ['the checklist under another name', 'json=link.yml', 2],
    ['an evidence file', 'json=docs/a.md', 2],
    ['an evidence file, and another to stdout', 'markdown=docs/../docs/a.md', 2],
    ['a folder', 'json=docs', 3],
  ])('written over %s: exit code', async (_, format, code) => {
    const folder = folderWith(files)
    symlinkSync('readiness.yml', join(folder, 'link.yml'))
    const ended = await cli(['check', '--format', format], folder)
    expect(ended.code, ended.stderr).toBe(code)
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
    if (code !== 0) expect(ended.stderr).toMatch(/^go-live-gate: .+\n$/)
  })

  test('goes into a pipe that has a name, and leaves it a pipe', async () => {
    const folder = folderWith(files)
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const ended = await run('bash', ['-c', `"${process.execPath}" "${join(root, 'dist', 'cli.js')}" check --format json=pipe & cat pipe; wait; test -p pipe`], folder)
    expect(ended.code).toBe(0)
    expect(JSON.parse(ended.stdout)).toMatchObject({ verdict: 'ready' })
  })

  test('that can\'t be written whole is no "ready"', async () => {
    const folder = folderWith(files)
    for (const [to, code] of [['/dev/full', 3], ['/dev/null', 0]] as const)
      expect((await run('bash', ['-c', `"${process.execPath}" "${join(root, 'dist', 'cli.js')}" check > ${to}`], folder)).code).toBe(code)
  })
})
