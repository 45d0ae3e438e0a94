import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, root } from '../support/process.ts'

const added = ['.github/ISSUE_TEMPLATE/concern.yml', '.github/ISSUE_TEMPLATE/release.yml', '.github/workflows/go-live-gate-again.yml', '.github/workflows/go-live-gate.yml', '.github/workflows/go-live.yml']
const all = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted()
const shipped = (path: string, overlay = 'github'): string => readFileSync(join(root, 'templates', overlay, path.replace(/^\./, 'dot-')), 'utf8')

describe('init --github', () => {
  test('from nothing: the checklist with its samples, and all that GitHub needs', async () => {
    const folder = folderWith()
    const ended = await cli(['init', '--github'], folder)
    expect(ended.code, ended.stderr).toBe(0)
    expect(all(folder)).toEqual(expect.arrayContaining([...added, 'readiness.yml', 'evidence/staff.csv']))
    for (const path of added) expect(readFileSync(join(folder, path), 'utf8'), path).toBe(shipped(path))
    expect(ended.stderr).toContain('gh label create')
    expect((await cli(['check'], folder)).code).toBe(1)
  })

  test('after init: adds what is missing, keeps the rest and says so', async () => {
    const folder = folderWith()
    await cli(['init'], folder)
    const ended = await cli(['init', '--github'], folder)
    expect(ended.code).toBe(0)
    expect(ended.stderr).toContain('kept .github/workflows/go-live-gate.yml')
    expect(readFileSync(join(folder, '.github/workflows/go-live-gate.yml'), 'utf8')).toBe(shipped('.github/workflows/go-live-gate.yml', 'service'))
    expect(all(folder)).toEqual(expect.arrayContaining(added))
  })

  test.each(['readiness.yml', 'readiness.yaml', 'readiness.json'])('beside %s of one\'s own: no samples', async (name) => {
    const folder = folderWith({ [name]: 'mine' })
    await cli(['init', '--github'], folder)
    expect(all(folder)).toEqual([...added, name].toSorted())
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
  })

  test('without the flag a newcomer gets one workflow and no form', async () => {
    const folder = folderWith()
    await cli(['init'], folder)
    expect(all(folder).filter((path) => path.startsWith('.github'))).toEqual(['.github/workflows/go-live-gate.yml'])
  })

  test('it is no template', async () => {
    const folder = folderWith()
    const ended = await cli(['init', '--template', 'github'], folder)
    expect([ended.code, existsSync(join(folder, '.github'))]).toEqual([2, false])
  })
})
