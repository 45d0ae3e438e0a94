import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Attestation } from '../../src/index.ts'
import { folderWith, root, run } from '../support/process.ts'
import { repository } from '../support/repository.ts'

const checklist = 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: a.md}]}\n'
const app = `dist/app one.tgz=sha256:${'b'.repeat(64)}`

function workspace() {
  const made = repository()
  return { ...made, head: made.commit({ 'readiness.yml': checklist, 'a.md': 'words' }, '2026-11-01T00:00:00Z') }
}

/** Runs the bundle in a workspace; only the inputs that a test is about are given. */
async function act(folder: string, inputs: Readonly<Record<string, string>> = {}) {
  const files = folderWith({ output: '' })
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const ended = await run(process.execPath, [join(root, 'dist', 'action.js')], folder, { ...given, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: join(files, 'output'), RUNNER_TEMP: files })
  const outputs = new Map([...readFileSync(join(files, 'output'), 'utf8').matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
  return { ...ended, output: (name: string) => outputs.get(name) ?? 'never set', read: (name: string) => readFileSync(outputs.get(name) ?? '', 'utf8') }
}

const statementIn = (text: string) => JSON.parse(text) as Attestation

describe('the Action', () => {
  test('gives what actions/attest takes, and the whole statement', async () => {
    const { folder, head } = workspace()
    const seen = await act(folder, { subjects: app })
    expect(seen.code, seen.stdout).toBe(0)
    const statement = statementIn(seen.read('attestation'))
    expect(statement.predicate).toMatchObject({ verificationResult: 'PASSED', commit: head })
    expect(JSON.parse(seen.read('predicate-path'))).toEqual(statement.predicate)
    expect(seen.output('predicate-type')).toBe(statement.predicateType)
    const checked = await run('sha256sum', [seen.output('attestation')], folder)
    expect(seen.read('subject-checksums')).toBe(`${checked.stdout.slice(0, 64)}  attestation.json\n${'b'.repeat(64)}  dist/app one.tgz\n`)
  })

  test.each<readonly [string, Record<string, string>, (folder: string) => void, 'PASSED' | 'FAILED' | null, number]>([
    ['ready', {}, () => {}, 'PASSED', 0],
    ['ready and report-only', { mode: 'report-only' }, () => {}, 'FAILED', 0],
    ['a changed work tree', {}, (folder) => writeFileSync(join(folder, 'a.md'), 'other'), null, 0],
    ['a changed work tree whose attestation was asked for', { reports: 'attestation=out/a.json' }, (folder) => writeFileSync(join(folder, 'a.md'), 'other'), null, 2],
    ['a subject that is none', { subjects: 'app' }, () => {}, null, 2],
    ['an invalid checklist', {}, (folder) => writeFileSync(join(folder, 'readiness.yml'), 'a: ['), null, 2],
  ])('%s', async (_, inputs, change, result, code) => {
    const { folder } = workspace()
    change(folder)
    const seen = await act(folder, inputs)
    expect(seen.code, seen.stdout).toBe(code)
    if (result !== null) return expect(statementIn(seen.read('attestation')).predicate.verificationResult).toBe(result)
    for (const name of ['attestation', 'predicate-type', 'predicate-path', 'subject-checksums']) expect(seen.output(name)).toBe('')
  })

  test('says why there is none where the work tree differs; says nothing where nobody could want one', async () => {
    const { folder } = workspace()
    writeFileSync(join(folder, 'a.md'), 'other')
    expect((await act(folder)).stdout).toContain('::warning::No attestation was written')
    expect((await act(folderWith({ 'readiness.yml': checklist, 'a.md': 'words' }))).stdout).not.toContain('attestation')
  })

  test('writes a report in this format where it is asked to', async () => {
    const { folder, head } = workspace()
    const seen = await act(folder, { reports: 'attestation=out/a.json' })
    expect(seen.code, seen.stdout).toBe(0)
    expect(statementIn(readFileSync(join(folder, 'out', 'a.json'), 'utf8')).predicate.commit).toBe(head)
  })

  test('declares every output that it sets', () => {
    const manifest = load(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly outputs: object }
    expect(Object.keys(manifest.outputs)).toEqual(expect.arrayContaining(['attestation', 'predicate-type', 'predicate-path', 'subject-checksums']))
  })
})
