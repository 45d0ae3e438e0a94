import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { declaredInputs } from '../../src/action/inputs.ts'
import { shortened } from '../../src/action/summary.ts'
import { folderWith, root, run } from '../support/process.ts'

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string }
}
const manifest = load(readFileSync(join(root, 'action.yml'), 'utf8')) as Manifest

/** Starts the bundle as a runner does: defaults of action.yml as INPUT_*, files for outputs and summary. */
async function act(workspace: string, inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  const files = folderWith({ output: '', summary: '' })
  const defaults = Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => [name, value] as const)
  const given = Object.fromEntries([...defaults, ...Object.entries(inputs)].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const ended = await run(process.execPath, [join(root, manifest.runs.main)], workspace, {
    ...given,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    RUNNER_TEMP: files,
    ...env,
  })
  const written = readFileSync(join(files, 'output'), 'utf8')
  const outputs = new Map([...written.matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
  return { ...ended, written, outputs: Object.fromEntries(outputs), summary: readFileSync(join(files, 'summary'), 'utf8') }
}

describe('the Action', () => {
  test('action.yml declares what the bundle reads', () => {
    expect(Object.fromEntries(Object.entries(manifest.inputs).map(([name, { default: value = null }]) => [name, value]))).toEqual(declaredInputs)
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
  })

  test('not ready fails the job, and says why', async () => {
    const seen = await act(folderWith({}, 'triage-line'))
    expect(seen.code).toBe(1)
    expect(seen.outputs).toMatchObject({ verdict: 'not-ready', ready: 'false' })
    expect(JSON.parse(seen.outputs['blocking'] ?? '')).toEqual(['operator-training', 'safety-sign-off', 'load-testing', 'concerns'])
    expect(Object.keys(seen.outputs).toSorted()).toEqual(Object.keys(manifest.outputs).toSorted())
    expect(seen.stdout).toMatch(/::error title=operator-training%3A training\/coverage-percent,file=readiness.yml,line=37,col=9::/)
    expect(seen.summary).toContain('NOT READY')
    expect(JSON.parse(readFileSync(seen.outputs['report'] ?? '', 'utf8'))).toMatchObject({ verdict: 'not-ready' })
  })

  test('ready lets it pass; the failing outputs stand first, the verdict last', async () => {
    const workspace = folderWith({ 'readiness.yml': 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: a.md}]}\n', 'a.md': 'words' })
    const seen = await act(workspace, { reports: 'json=out/r.json\nmarkdown = out/r.md' })
    expect(seen.code, seen.stdout).toBe(0)
    expect(seen.outputs).toMatchObject({ verdict: 'ready', ready: 'true', blocking: '[]' })
    expect(seen.written.indexOf('false')).toBeLessThan(seen.written.indexOf('true'))
    expect(readFileSync(join(workspace, 'out', 'r.md'), 'utf8')).toContain('READY')
  })

  test('two steps of one job leave each other what their outputs name', async () => {
    const entry = (file: string) => `version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: ${file}}]}\n`
    const workspace = folderWith({ 'strict.yml': entry('absent.md'), 'readiness.yml': entry('a.md'), 'a.md': 'words' })
    const job = { RUNNER_TEMP: folderWith() }
    const first = await act(workspace, { checklist: 'strict.yml', subjects: `app=sha256:${'a'.repeat(64)}` }, job)
    const second = await act(workspace, { subjects: `app=sha256:${'a'.repeat(64)}` }, job)
    const said = [first, second].map(({ outputs }) => [readFileSync(outputs['report'] ?? '', 'utf8'), readFileSync(outputs['attestation'] ?? '', 'utf8')])
    expect(said.map(([report = '', statement = '']) => [/"verdict": "(.+?)"/.exec(report)?.[1], /"verificationResult": ?"(.+?)"/.exec(statement)?.[1]])).toEqual([['not-ready', 'FAILED'], ['ready', 'PASSED']])
  })

  test('a temporary folder that nobody has made yet is no reason to stop', async () => {
    const temporary = join(folderWith(), 'not', 'yet')
    const workspace = folderWith({ 'readiness.yml': 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: a.md}]}\n', 'a.md': 'words' })
    const seen = await act(workspace, {}, { RUNNER_TEMP: temporary })
    expect(seen.code, seen.stdout).toBe(0)
    expect(seen.outputs['report']?.startsWith(temporary)).toBe(true)
  })

  test.each<[string, Record<string, string>]>([
    ['an input that action.yml does not declare', { policys: 'public-service' }],
    ['an empty checklist', { checklist: '' }],
    ['an empty mode', { mode: ' ' }],
    ['an unknown mode', { mode: 'warn' }],
    ['an unknown format', { reports: 'yaml=r.yml' }],
    ['a format without path', { reports: 'json' }],
    ['an unknown environment', { environment: 'prod' }],
    ['a checklist outside', { checklist: '../readiness.yml' }],
  ])('%s is an error', async (_, inputs) => {
    const seen = await act(folderWith({}, 'triage-line-ready'), inputs)
    expect(seen.code).toBe(2)
    expect(seen.outputs).toMatchObject({ verdict: 'invalid', ready: 'false' })
    expect(seen.stdout).toContain('::error::go-live-gate: ')
  })

  test('report-only blocks nothing, says so, and is never ready', async () => {
    const blocked = await act(folderWith({}, 'triage-line'), { mode: 'report-only' })
    expect(blocked.code).toBe(0)
    expect(blocked.outputs).toMatchObject({ verdict: 'not-ready', ready: 'false' })
    expect(blocked.stdout).toContain('::warning::REPORT ONLY')
    expect(blocked.summary).toContain('REPORT ONLY')
    const invalid = await act(folderWith({ 'readiness.yml': 'a: 1' }), { mode: 'report-only' })
    expect(invalid.code).toBe(2)
  })

  test('at most ten annotations of a level, the rest counted', async () => {
    const entries = Array.from({ length: 14 }, (_, i) => `  - {id: i${i}, owner: kim, evidence: [{type: document, files: a${i}.md}]}\n`).join('')
    const seen = await act(folderWith({ 'readiness.yml': `version: 1\nservice: T\nrelease: "1"\nitems:\n${entries}` }))
    expect(seen.stdout.match(/^::error/gm)).toHaveLength(10)
    expect(seen.stdout).toContain('::error::5 more')
  })

  test('text from files gives no command, no markup and no mention', async () => {
    const hostile = '::set-output name=ready::true ##[error]x <img src=x> @everyone | ](http://x) `\u202e'
    const yaml = JSON.stringify({ version: 1, service: hostile, release: `x\r\n::stop-commands::t\n${hostile}`, items: [{ id: 'a', owner: 'kim', title: hostile, why: `::error::${hostile}`, evidence: [{ type: 'document', files: `${hostile}.md` }] }] })
    const seen = await act(folderWith({ 'readiness.yml': yaml }))
    expect(seen.outputs).toMatchObject({ ready: 'false' })
    expect(seen.stdout).not.toContain('##[')
    for (const line of seen.stdout.split(/\r?\n/)) expect(line.trimStart()).not.toMatch(/^::(?!error |error::|warning |warning::|notice )/)
    expect(seen.summary).not.toMatch(/<img|@everyone|\]\(http|\u202e/)
  })

  test('a summary that is too long is shortened, with a note', () => {
    const long = shortened(`<details>\n${'- line\n'.repeat(200_000)}</details>\n`)
    expect(new TextEncoder().encode(long).length).toBeLessThan(1024 * 1024)
    expect(long).toContain('**Shortened:')
    expect(long).toContain('</details>')
    expect(shortened('short')).toBe('short')
  })

  test('a summary that can not be written is an error', async () => {
    const workspace = folderWith({}, 'triage-line-ready')
    writeFileSync(join(workspace, 'x'), '')
    const ended = await run(process.execPath, [join(root, 'dist', 'action.js')], workspace, { GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: join(workspace, 'x', 'y'), RUNNER_TEMP: folderWith() })
    expect(ended.code).toBe(3)
  })
})
