import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { nodeSsh } from '../../src/platform/node-ssh.ts'
import { namespace } from '../../src/signed/statement.ts'
import { keys } from '../support/keys.ts'
import { cli, folderWith } from '../support/process.ts'

const { jane, joe, folder: keyFolder, remove } = keys('jane', 'joe')
afterAll(remove)

const readiness = `version: 1
service: T
release: "1"
roles: {cso: [jane, joe@nhs.example], ops: [jane]}
items:
  - id: a
    owner: kim
    evidence:
      - {type: document, files: a.md}
      - {type: signOff, role: cso}
`
const world = { 'readiness.yml': readiness, 'a.md': 'words' }
const sign = (folder: string, ...more: readonly string[]) => cli(['sign', 'a', '--role', 'cso', '--by', 'jane', ...more], folder)
const holds = async (folder: string, name: string, principal: string) =>
  nodeSsh().verify({
    message: readFileSync(join(folder, 'signoffs', name)),
    signature: readFileSync(join(folder, 'signoffs', `${name}.sig`)),
    signers: Buffer.from(`jane ${jane.text}\njoe@nhs.example ${joe.text}\n`),
    revoked: null,
    principal,
    namespace,
    at: Date.now(),
  })

describe('a folder of signed statements', () => {
  const plain = { ...world, 'readiness.yml': readiness.replace(/^.*signOff, .*\n/m, '') }
  test.each<[string, (folder: string, out: string) => void, number, string]>([
    ['that is not there', () => {}, 0, 'READY'],
    ['that is a link within the root', (folder) => { mkdirSync(join(folder, 'signed')); symlinkSync('signed', join(folder, 'signoffs')) }, 0, 'READY'],
    ['that is a link out of the root', (folder, out) => symlinkSync(out, join(folder, 'signoffs')), 2, 'a link that is not followed'],
    ['that is a submodule which was not checked out', (folder) => { mkdirSync(join(folder, 'signoffs')); writeFileSync(join(folder, '.gitmodules'), '[submodule "s"]\n\tpath = signoffs\n\turl = ../s\n') }, 2, 'is a submodule that was not checked out'],
    ['that may be a submodule, for all that can be read', (folder) => { mkdirSync(join(folder, 'signoffs')); symlinkSync('nowhere', join(folder, '.gitmodules')) }, 2, 'signoffs: there is no such file'],
    ['that is empty, beside another submodule', (folder) => { mkdirSync(join(folder, 'signoffs')); writeFileSync(join(folder, '.gitmodules'), '[submodule "s"]\n\tpath = other\n\turl = ../s\n') }, 0, 'READY'],
    ['that is a link to nowhere', (folder) => symlinkSync('nowhere', join(folder, 'signoffs')), 2, 'a link that is not followed'],
  ])('%s: exit code', async (_, change, code, says) => {
    const folder = folderWith(plain)
    change(folder, folderWith())
    const ended = await cli(['check'], folder)
    expect(ended.code, ended.stdout).toBe(code)
    expect(ended.stdout).toContain(says)
  })
})

describe('sign --key', () => {
  test('writes a statement and its signature beside the checklist', async () => {
    const folder = folderWith(world)
    const ended = await sign(folder, '--key', jane.file, '--condition', 'watch the "queue"')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stdout).toBe('signoffs/a.jane.json\nsignoffs/a.jane.json.sig\n')
    expect(readdirSync(join(folder, 'signoffs'))).toEqual(['a.jane.json', 'a.jane.json.sig'])
    expect(JSON.parse(readFileSync(join(folder, 'signoffs', 'a.jane.json'), 'utf8'))).toMatchObject({
      format: 'go-live-gate/sign-off/v1', service: 'T', release: '1', item: 'a', role: 'cso', by: 'jane', decision: 'accept', conditions: [{ text: 'watch the "queue"' }],
    })
    expect(await holds(folder, 'a.jane.json', 'jane')).toMatchObject({ ok: true })
  })

  test('a new statement replaces the old one; another role has a file of its own', async () => {
    const folder = folderWith(world)
    await sign(folder, '--key', jane.file)
    expect((await sign(folder, '--key', jane.file, '--refuse')).stdout).toContain('signoffs/a.jane.json\n')
    expect((await sign(folder, '--key', jane.file, '--role', 'ops')).stdout).toContain('signoffs/a.jane.ops.json\n')
    expect(JSON.parse(readFileSync(join(folder, 'signoffs', 'a.jane.json'), 'utf8'))).toMatchObject({ decision: 'refuse', role: 'cso' })
    expect((await sign(folder, '--key', joe.file, '--by', 'joe@nhs.example')).stdout).toContain('signoffs/a.joe@nhs.example.json\n')
    expect(await holds(folder, 'a.joe@nhs.example.json', 'joe@nhs.example')).toMatchObject({ ok: true })
    const checked = await cli(['check'], folder)
    expect(checked.code).toBe(1)
    expect(checked.stdout).toContain('jane refused as cso')
  })

  test("signs with an agent's key, given by its public key", async () => {
    const folder = folderWith(world)
    const socket = join(keyFolder, 'agent')
    const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: ['ignore', 'pipe', 'ignore'] })
    onTestFinished(() => void agent.kill())
    await new Promise((resolve) => agent.stdout.once('data', resolve))
    execFileSync('ssh-add', ['-q', joe.file], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
    mkdirSync(join(keyFolder, 'away'), { recursive: true })
    renameSync(joe.file, join(keyFolder, 'away', 'joe'))
    onTestFinished(() => renameSync(join(keyFolder, 'away', 'joe'), joe.file))
    const by = ['--by', 'joe@nhs.example', '--key', `${joe.file}.pub`]
    expect((await sign(folder, ...by)).code).toBe(3)
    const ended = await cli(['sign', 'a', '--role', 'cso', ...by], folder, { SSH_AUTH_SOCK: socket })
    expect(ended.code, ended.stderr).toBe(0)
    expect(await holds(folder, 'a.joe@nhs.example.json', 'joe@nhs.example')).toMatchObject({ ok: true })
  })

  test.each<[string, readonly string[], number, string]>([
    ['no such key', ['--key', 'nowhere'], 2, 'there is no key nowhere'],
    ['no key file', ['--key', 'a.md'], 3, 'is not signed'],
    ['an unknown role', ['--key', jane.file, '--role', 'nobody'], 2, 'no role is called'],
    ['a refusal on condition', ['--key', jane.file, '--refuse', '--condition', 'x'], 2, 'no conditions'],
  ])('%s: nothing is written', async (_, more, code, says) => {
    const folder = folderWith(world)
    const ended = await sign(folder, ...more)
    expect(ended.code, ended.stderr).toBe(code)
    expect(ended.stderr).toContain(says)
    expect(readdirSync(folder)).not.toContain('signoffs')
  })

  test('without ssh-keygen it says what to install', async () => {
    const folder = folderWith(world)
    const ended = await cli(['sign', 'a', '--role', 'cso', '--by', 'jane', '--key', jane.file], folder, { PATH: folder })
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain('ssh-keygen is not installed here. Install OpenSSH 8.9 or newer')
    expect(readdirSync(folder)).not.toContain('signoffs')
  })

  test('an ssh-keygen that is too old is no verdict on the signature', async () => {
    const folder = folderWith({ 'bin/ssh-keygen': '#!/bin/sh\necho "unknown option -- Y" >&2\nexit 1\n' })
    chmodSync(join(folder, 'bin', 'ssh-keygen'), 0o755)
    const path = process.env['PATH']
    process.env['PATH'] = `${join(folder, 'bin')}:/bin:/usr/bin`
    onTestFinished(() => void (process.env['PATH'] = path))
    const nothing = new Uint8Array()
    await expect(nodeSsh().verify({ message: nothing, signature: nothing, signers: nothing, revoked: null, principal: 'jane', namespace, at: 0 })).rejects.toMatchObject({
      name: 'Unavailable',
      message: 'ssh-keygen is too old to check signatures',
    })
  })

  test('pasted, conditions are part of the entry', async () => {
    const ended = await sign(folderWith(world), '--condition', 'watch: it')
    expect(ended.stdout).toContain('    conditions:\n      - text: "watch: it"\n')
  })
})
