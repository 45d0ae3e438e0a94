import { generateKeyPairSync, sign } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { declaredInputs } from '../../src/action/inputs.ts'
import type { Attestation } from '../../src/index.ts'
import { preAuthenticationEncoding, sha256 } from '../support/attested.ts'
import { cli, folderWith, root, run } from '../support/process.ts'
import { repository } from '../support/repository.ts'
import { lint } from '../support/workflows/lint.ts'
import { parsedWorkflow } from '../support/workflows/parse.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}
interface Workflow {
  readonly jobs: Readonly<Record<'gate' | 'deploy', { readonly permissions: object; readonly steps: readonly Step[] }>>
}

const path = '.github/workflows/go-live.yml'
const text = /```yaml\n(name: Go live\n[\s\S]*?)```/.exec(readFileSync(join(root, 'docs', 'attestation.md'), 'utf8'))?.[1] ?? ''
const { jobs } = load(text) as Workflow
const steps = [...jobs.gate.steps, ...jobs.deploy.steps]
const step = (name: string): Step => steps.find((each) => each.id === name || each.name === name || each.uses?.startsWith(name)) ?? {}

describe('the recipe of docs/attestation.md', () => {
  test("is what GitHub's own parser and actionlint accept", async () => {
    expect((await parsedWorkflow(path, text)).errors).toEqual([])
    expect(await lint(path, text)).toEqual([])
    expect((await parsedWorkflow(path, text.replace('runs-on', 'runs-at'))).errors).not.toEqual([])
  })

  test('puts no expression into a script, and pins every action of others', () => {
    for (const { run: script = '' } of steps) expect(script).not.toContain('${{')
    for (const [, uses = ''] of text.matchAll(/uses: (.+)$/gm)) if (!uses.startsWith('go-live-gate/')) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('gives our Action inputs that it declares, and actions/attest what our Action puts out, under names that it takes', () => {
    for (const name of Object.keys(step('gate').with ?? {})) expect(Object.keys(declaredInputs)).toContain(name)
    const { outputs } = load(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly outputs: object }
    /* The inputs of actions/attest v4 that a custom predicate needs; exactly one of the three kinds of subject. */
    expect(step('actions/attest').with).toEqual(Object.fromEntries(['subject-checksums', 'predicate-type', 'predicate-path'].map((name) => [name, `\${{ steps.gate.outputs.${name} }}`])))
    for (const name of Object.keys(step('actions/attest').with ?? {})) expect(Object.keys(outputs)).toContain(name)
  })

  test('lets only the job that judges sign, and the job that deploys write nothing', () => {
    expect(jobs.gate.permissions).toEqual({ contents: 'read', 'id-token': 'write', attestations: 'write' })
    expect(jobs.deploy.permissions).toEqual({ contents: 'read', attestations: 'read' })
  })
})

const checklist = 'version: 1\nservice: T\nrelease: "1"\nenvironments: [production]\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: "evidence/*.md"}]}\n'

/** Runs the job that judges, with the real bundle; what a step of others would do is done by hand. */
async function judged() {
  const made = repository()
  const head = made.commit({ 'readiness.yml': checklist, 'evidence/a.md': 'words', build: '#!/bin/sh\nprintf app > app.tgz\n' }, '2026-11-01T00:00:00Z')
  chmodSync(join(made.folder, 'build'), 0o755)
  made.git(['config', 'core.fileMode', 'false'])
  const temp = folderWith({ built: '', output: '' })
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: made.folder, RUNNER_TEMP: temp }
  const built = await run('bash', ['-e', '-c', step('build').run ?? ''], made.folder, { GITHUB_OUTPUT: join(temp, 'built') })
  expect(built.code, built.stderr).toBe(0)
  const digest = readFileSync(join(temp, 'built'), 'utf8').trim().replace('digest=', '')
  const inputs = Object.entries(step('gate').with ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value.replace('${{ steps.build.outputs.digest }}', digest)])
  const acted = await run(process.execPath, [join(root, 'dist', 'action.js')], made.folder, { ...env, ...Object.fromEntries(inputs), GITHUB_OUTPUT: join(temp, 'output') })
  expect(acted.code, acted.stdout).toBe(0)
  const outputs = new Map([...readFileSync(join(temp, 'output'), 'utf8').matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
  const read = (name: string) => readFileSync(outputs.get(name) ?? '', 'utf8')
  /* upload-artifact and download-artifact. */
  mkdirSync(join(made.folder, 'go-live'))
  for (const name of ['app.tgz', 'attestation.json']) writeFileSync(join(made.folder, 'go-live', name), readFileSync(join(made.folder, name)))
  return { ...made, head, read, type: outputs.get('predicate-type') ?? '', given: join(made.folder, 'go-live', 'attestation.json') }
}
type Judged = Awaited<ReturnType<typeof judged>>

/** Runs the step that asks whether it still holds, as it stands in the recipe. */
async function deploying({ folder, head }: Judged, sha = head) {
  const bin = folderWith({ npx: `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(root, 'dist', 'cli.js')}" "$@"\n` })
  chmodSync(join(bin, 'npx'), 0o755)
  return run('bash', ['-e', '-c', step('Whether it still holds').run ?? ''], folder, { PATH: `${bin}:${process.env['PATH'] ?? ''}`, GITHUB_SHA: sha })
}

const edited = (file: string, edit: (predicate: Record<string, unknown>) => void) => {
  const statement = JSON.parse(readFileSync(file, 'utf8')) as { predicate: Record<string, unknown> }
  edit(statement.predicate)
  writeFileSync(file, JSON.stringify(statement))
}

describe('the job that deploys', () => {
  test.each<readonly [string, (made: Judged) => void, number, string]>([
    ['goes on where nothing changed', () => {}, 0, 'HOLDS'],
    ['refuses a stale attestation', ({ given }) => edited(given, (predicate) => { predicate['timeVerified'] = '2026-11-01T00:00:00Z' }), 1, 'at most 1 hour'],
    ['refuses one of another commit', ({ commit }) => { commit({ 'src.txt': 'y' }, '2026-11-02T00:00:00Z') }, 1, 'it is of the commit'],
    ['refuses one for another environment', ({ given }) => edited(given, (predicate) => { predicate['environment'] = 'staging' }), 1, 'staging'],
    ['refuses one of another service', ({ given }) => edited(given, (predicate) => { predicate['resourceUri'] = 'U@1' }), 1, 'it is of U 1'],
    ['refuses what was built again', ({ folder }) => writeFileSync(join(folder, 'go-live', 'app.tgz'), 'other'), 1, 'app.tgz is another'],
    ['refuses evidence that was edited', ({ folder }) => writeFileSync(join(folder, 'evidence', 'a.md'), 'other'), 1, 'evidence/a.md has changed'],
  ])('%s', async (_, change, code, says) => {
    const made = await judged()
    change(made)
    const ended = await deploying(made)
    expect(ended.code, ended.stdout + ended.stderr).toBe(code)
    expect(ended.stdout).toContain(says)
  })

  test('refuses where the run is of another commit than is checked out', async () => {
    expect((await deploying(await judged(), 'd'.repeat(40))).code).toBe(1)
  })

  test('reads the very file whose digest is signed', async () => {
    const { read, given } = await judged()
    expect(read('subject-checksums').split('\n')[0]).toBe(`${sha256(readFileSync(given))}  attestation.json`)
  })
})

test('what the real bundle puts out is signed as actions/attest does, in an envelope, and verified without network', async () => {
  const { folder, head, read, type } = await judged()
  const subject = read('subject-checksums').trim().split('\n').map((line) => ({ name: line.slice(66), digest: { sha256: line.slice(0, 64) } }))
  const statement: unknown = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: type, predicate: JSON.parse(read('predicate-path')) as Attestation['predicate'] }
  const body = Buffer.from(JSON.stringify(statement))
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const payloadType = 'application/vnd.in-toto+json'
  const sig = sign('sha256', preAuthenticationEncoding(payloadType, body), privateKey).toString('base64')
  const bundle = (payload: Buffer) => JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {}, dsseEnvelope: { payloadType, payload: payload.toString('base64'), signatures: [{ sig }] } })
  const files = folderWith({ 'bundle.json': bundle(body), 'added.json': bundle(Buffer.from(body.toString().replace('"subject":[', `"subject":[{"name":"lib","digest":{"sha256":"${'c'.repeat(64)}"}},`))), 'key.pem': publicKey.export({ type: 'spki', format: 'pem' }).toString() })
  const verify = (file: string, ...more: readonly string[]) => cli(['verify', join(files, file), '--key', join(files, 'key.pem'), '--environment', 'production', '--commit', head, ...more], folder)
  const holds = await verify('bundle.json', '--subject', `app.tgz=sha256:${sha256('app')}`)
  expect([holds.code, holds.stdout]).toEqual([0, expect.stringContaining('Signed by the key that was given.')])
  const added = await verify('added.json', '--subject', `lib=sha256:${'c'.repeat(64)}`)
  expect([added.code, added.stdout]).toEqual([2, expect.stringContaining('not signed by this key')])
})
