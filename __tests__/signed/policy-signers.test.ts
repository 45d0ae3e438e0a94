import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { gate, memoryPorts } from '../../src/index.ts'
import { nodeSsh } from '../../src/platform/node-ssh.ts'
import { statementText } from '../../src/signed/statement.ts'
import { keys } from '../support/keys.ts'
import { memoryGit } from '../support/memory-git.ts'
import { cli, folderWith } from '../support/process.ts'
import { checked } from '../support/world.ts'

const { jane, mallory, remove } = keys('jane', 'mallory')
afterAll(remove)

type Files = Readonly<Record<string, string>>
const policy = (more: string) => `version: 1\npolicy: ours\n${more}`
const signedBy = 'allowedSigners: allowed_signers\n'
const world: Files = {
  'readiness.yml': 'version: 1\nservice: T\nrelease: "1"\npolicies: [policies/ours.yml]\nroles: {cso: [jane]}\nitems:\n  - id: a\n    owner: kim\n    evidence:\n      - {type: document, files: a.md}\n      - {type: signOff, role: cso, minAssurance: signed}\n',
  'a.md': 'words',
  'policies/ours.yml': policy(signedBy),
  'policies/allowed_signers': `jane ${jane.text}\n`,
  'policies/revoked': `${mallory.text}\n`,
}
let made: Files | undefined

/** The statement and its signature, as the command writes them. */
async function signedFiles(): Promise<Files> {
  if (made !== undefined) return made
  const folder = folderWith(world)
  const ended = await cli(['sign', 'a', '--role', 'cso', '--by', 'jane', '--key', jane.file], folder)
  expect(ended.code, ended.stderr).toBe(0)
  made = Object.fromEntries(readdirSync(join(folder, 'signoffs')).map((name) => [`signoffs/${name}`, readFileSync(join(folder, 'signoffs', name), 'utf8')]))
  return made
}

async function judged(change: Files, base?: Files) {
  const files = { ...world, ...(await signedFiles()), ...change }
  const git = base === undefined ? {} : { git: memoryGit({ main: { ...files, ...world, ...base } }) }
  const ports = memoryPorts({ files, now: new Date(), ssh: nodeSsh(), ...git })
  const report = checked(await gate({ checklist: 'readiness.yml', ...(base === undefined ? {} : { baseline: 'main' }) }, ports))
  return { report, verdict: report.verdict, says: report.findings.map(({ rule, message, path, line }) => `${rule}: ${message} (${path}:${line})`).join('\n') }
}

describe('a sign-off signed by a key that a policy knows', () => {
  test('counts from the command line', async () => {
    const folder = folderWith({ ...world, ...(await signedFiles()) })
    const ended = await cli(['check'], folder)
    expect(ended.code, ended.stdout).toBe(0)
    expect(ended.stdout).toContain('READY')
  })

  test.each<[string, Files, string, string]>([
    ['control', {}, 'ready', ''],
    ['a policy that names nobody', { 'policies/ours.yml': policy('') }, 'not-ready', 'no policy says whose key is whose'],
    ['a policy that knows another key', { 'policies/allowed_signers': `jane ${mallory.text}\n` }, 'not-ready', 'no key that the allowed signers give this person'],
    ['a key that it revokes', { 'policies/ours.yml': policy(`${signedBy}revokedSigners: revoked\n`), 'policies/revoked': `${jane.text}\n` }, 'not-ready', 'the key is revoked'],
    ['control: it revokes another', { 'policies/ours.yml': policy(`${signedBy}revokedSigners: revoked\n`) }, 'ready', ''],
    ['a second policy that knows only another', { 'policies/ours.yml': policy(`${signedBy}policies: [./more.yml]\n`), 'policies/more.yml': policy('allowedSigners: theirs\n').replace('ours', 'more'), 'policies/theirs': `jane ${mallory.text}\n` }, 'not-ready', 'no key that the allowed signers give this person'],
    ['control: a second that knows it too', { 'policies/ours.yml': policy(`${signedBy}policies: [./more.yml]\n`), 'policies/more.yml': policy('allowedSigners: theirs\n').replace('ours', 'more'), 'policies/theirs': `jane ${jane.text}\n` }, 'ready', ''],
    ['a file that is not there', { 'policies/ours.yml': policy('allowedSigners: nowhere\n') }, 'invalid', 'policy/unreadable: the keys of the policy "ours" can\'t be read'],
    ['a path out of the repository', { 'policies/ours.yml': policy('allowedSigners: ../../theirs\n') }, 'invalid', 'policy'],
    ['revoked keys without a table', { 'policies/ours.yml': policy('revokedSigners: revoked\n') }, 'invalid', 'policy/missing-key'],
  ])('%s', async (_, change, verdict, says) => {
    const seen = await judged(change)
    expect(seen.verdict, seen.says).toBe(verdict)
    expect(seen.says).toContain(says)
  })

  test('the report names the table that it was judged by', async () => {
    expect((await judged({})).report.inputs.records?.map(({ path }) => path)).toContain('policies/allowed_signers')
  })
})

describe('held to a baseline', () => {
  test.each<[string, string | null, string]>([
    ['is lifted by what the person signs since', 'a.jane.json', 'ready'],
    ['is not lifted by a statement whose signature is gone', null, 'not-ready'],
  ])('a signed refusal there %s', async (_, name, verdict) => {
    const refusal = statementText({ service: 'T', release: '1', item: 'a', role: 'cso', by: 'jane', at: '2026-11-01T00:00:00Z', decision: 'refuse', covers: null, conditions: [] })
    const signature = (await signedFiles())['signoffs/a.jane.json.sig'] ?? ''
    const seen = await judged({ 'signoffs/a.jane.json.sig': name === null ? signature.replace(/[A-Za-z]/, '!') : signature }, { 'signoffs/a.jane.json': refusal })
    expect(seen.verdict, seen.says).toBe(verdict)
    if (verdict !== 'ready') expect(seen.says).toContain('baseline/refusal-lost')
  })

  const other = { 'policies/allowed_signers': `jane ${mallory.text}\n` }
  test.each<[string, Files, Files, string]>([
    ['control: nothing changed', {}, {}, 'ready'],
    ['a key that was put in', {}, other, 'not-ready'],
    ['a table that is gone', {}, { ...other, 'policies/ours.yml': policy(`${signedBy}revokedSigners: revoked\n`) }, 'not-ready'],
    ['a table where there was none', {}, { 'policies/ours.yml': policy('') }, 'ready'],
  ])('%s', async (_, change, base, verdict) => {
    const seen = await judged(change, base)
    expect(seen.verdict, seen.says).toBe(verdict)
    if (verdict !== 'ready') expect(seen.says).toContain('baseline/wider-role: who may sign with which key by the policy ours (policies/allowed_signers)')
  })
})
