import { generateKeyPairSync, sign } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { preAuthenticationEncoding } from '../support/attested.ts'
import { cli, folderWith } from '../support/process.ts'
import { repository } from '../support/repository.ts'

const checklist = 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: "evidence/*.md"}]}\n'
const app = `app=sha256:${'b'.repeat(64)}`
const at = '2026-11-01T00:00:00Z'

/** A repository whose verdict was attested, and where that lies. */
async function attested() {
  const made = repository()
  made.commit({ 'readiness.yml': checklist, 'evidence/a.md': 'words', 'src.txt': 'x' }, at)
  const out = folderWith()
  const file = join(out, 'attestation.json')
  const ended = await cli(['check', '--format', `attestation=${file}`, '--subject', app], made.folder)
  expect(ended.code, ended.stderr).toBe(0)
  return { ...made, out, file }
}

/** As tools do that write an index without the other times. */
function looksAtSizesAndDates(git: (args: readonly string[]) => string): void {
  git(['config', 'core.trustctime', 'false'])
  git(['config', 'core.checkStat', 'minimal'])
}

/** Another work tree, as the commit has it. */
function elsewhere(folder: string, out: string): void {
  for (const path of ['readiness.yml', 'evidence', 'src.txt']) cpSync(join(folder, path), join(out, path), { recursive: true })
}

type Change = (made: Awaited<ReturnType<typeof attested>>) => void

describe('verify', () => {
  test.each<readonly [string, Change, readonly string[], number, string]>([
    ['as it was', () => {}, [], 0, 'HOLDS  T · 1'],
    ['with an artefact', () => {}, ['--subject', app], 0, '2 of 2 files are as they were judged'],
    ['with another artefact', () => {}, ['--subject', `app=sha256:${'c'.repeat(64)}`], 1, 'app is another'],
    ['after another commit', ({ commit }) => { commit({ 'src.txt': 'y' }, at) }, [], 1, 'it is of the commit'],
    ['with another file changed', ({ folder }) => writeFileSync(join(folder, 'src.txt'), 'y'), [], 1, 'src.txt is not as the commit has it'],
    ['with another file changed, of which git was told not to look at it', ({ folder, git }) => { git(['update-index', '--skip-worktree', 'src.txt']); writeFileSync(join(folder, 'src.txt'), 'y') }, [], 1, 'src.txt is not as the commit has it'],
    ['with a file as it was, of which git was told not to look at it', ({ git }) => { git(['update-index', '--skip-worktree', 'src.txt']) }, [], 0, 'HOLDS'],
    ['with another file replaced by one of the same size and date, and a repository that looks at no more', ({ folder, git }) => { looksAtSizesAndDates(git); utimesSync(join(folder, 'src.txt'), 1, 1); git(['update-index', '--refresh']); writeFileSync(join(folder, 'new.txt'), 'y'); utimesSync(join(folder, 'new.txt'), 1, 1); renameSync(join(folder, 'new.txt'), join(folder, 'src.txt')) }, [], 1, 'src.txt is not as the commit has it'],
    ['with no file changed, and a repository that looks at sizes and dates alone', ({ folder, git }) => { looksAtSizesAndDates(git); utimesSync(join(folder, 'src.txt'), 1, 1); git(['update-index', '--refresh']) }, [], 0, 'HOLDS'],
    ['with another file changed, and a repository that names another work tree', ({ folder, out, git }) => { elsewhere(folder, out); git(['config', 'core.worktree', out]); writeFileSync(join(folder, 'src.txt'), 'y') }, [], 1, 'src.txt is not as the commit has it'],
    ['with no file changed, and a repository that names another work tree', ({ folder, out, git }) => { elsewhere(folder, out); git(['config', 'core.worktree', out]) }, [], 0, 'HOLDS'],
    ['with evidence behind a link out of the root', ({ folder, out }) => { writeFileSync(join(out, 'a.md'), 'words'); rmSync(join(folder, 'evidence/a.md')); symlinkSync(join(out, 'a.md'), join(folder, 'evidence/a.md')) }, ['--subject', app], 1, "the evidence evidence/a.md can't be read here: leads outside the root"],
    ['with evidence behind a link within the root', ({ folder }) => { mkdirSync(join(folder, 'moved')); writeFileSync(join(folder, 'moved/a.md'), 'words'); rmSync(join(folder, 'evidence/a.md')); symlinkSync('../moved/a.md', join(folder, 'evidence/a.md')) }, ['--subject', app], 0, 'HOLDS'],
    ['with one more file of evidence, not committed', ({ folder }) => writeFileSync(join(folder, 'evidence/b.md'), 'words'), [], 1, 'the evidence evidence/b.md was not there'],
    ['with a duration that is none', () => {}, ['--max-age', 'soon'], 2, 'is not a duration'],
    ['with a commit that is none', () => {}, ['--commit', 'main'], 2, "is not a commit's whole id"],
    ['with a format that is none', () => {}, ['--format', 'html'], 2, 'no format is called "html"'],
    ['with an environment that nobody knows', () => {}, ['--environment', 'live'], 2, 'no environment is called "live"'],
    ['with a key that is not there', () => {}, ['--key', 'none.pem'], 2, '--key: there is no such file'],
    ['with a second file', () => {}, ['other.json'], 2, 'name one attestation'],
  ])('%s', async (_, change, args, code, says) => {
    const made = await attested()
    change(made)
    const ended = await cli(['verify', made.file, ...args], made.folder)
    expect(ended.code, ended.stdout + ended.stderr).toBe(code)
    expect(ended.stdout + ended.stderr).toContain(says)
  })

  test('holds where an earlier attestation was committed under its name, and nothing else differs', async () => {
    const made = await attested()
    made.commit({ 'attestation.json': 'an earlier one' }, at)
    const given = await cli(['check', '--format', 'attestation=attestation.json'], made.folder)
    expect(given.code, given.stderr).toBe(0)
    expect((await cli(['verify', 'attestation.json'], made.folder)).stdout).toContain('HOLDS')
    writeFileSync(join(made.folder, 'src.txt'), 'y')
    expect((await cli(['verify', 'attestation.json'], made.folder)).code).toBe(1)
  })

  test('asks the repository on disk, whatever variables name another; the control differs in what is on disk', async () => {
    const made = await attested()
    const other = join(made.out, 'other')
    cpSync(made.folder, other, { recursive: true })
    const code = async () => (await cli(['verify', made.file], made.folder, { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index') })).code
    expect(await code()).toBe(0)
    writeFileSync(join(made.folder, 'src.txt'), 'y')
    expect(await code()).toBe(1)
    made.commit({ 'src.txt': 'y' }, at)
    expect(await code()).toBe(1)
  })

  test('without a repository holds only for an artefact that is asked for, or a commit that is told', async () => {
    const made = await attested()
    const folder = folderWith({ 'readiness.yml': checklist, 'evidence/a.md': 'words' })
    const commit = made.git(['rev-parse', 'HEAD'])
    const code = async (...args: readonly string[]) => (await cli(['verify', made.file, ...args], folder)).code
    expect([await code(), await code('--subject', app), await code('--commit', commit), await code('--commit', 'd'.repeat(40))]).toEqual([1, 0, 0, 1])
  })

  test('says whether anybody checked who signed, in text and in JSON', async () => {
    const made = await attested()
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const body = readFileSync(made.file)
    const payloadType = 'application/vnd.in-toto+json'
    const sig = sign(null, preAuthenticationEncoding(payloadType, body), privateKey).toString('base64')
    const envelope = join(made.out, 'envelope.json')
    writeFileSync(envelope, JSON.stringify({ payloadType, payload: body.toString('base64'), signatures: [{ sig }] }))
    writeFileSync(join(made.out, 'key.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
    const key = ['--key', join(made.out, 'key.pem')]
    expect((await cli(['verify', made.file], made.folder)).stdout).toContain('anybody could have written it')
    expect((await cli(['verify', envelope, ...key], made.folder)).stdout).toContain('Signed by the key that was given.')
    const bare = await cli(['verify', made.file, ...key, '--format', 'json'], made.folder)
    expect([bare.code, JSON.parse(bare.stdout)]).toMatchObject([2, { verdict: 'invalid', signature: 'invalid', findings: [{ kind: 'signature' }] }])
  })

  test('shows hostile text as text', async () => {
    const { file, folder } = await attested()
    const text = readFileSync(file, 'utf8').replaceAll('evidence/a.md', 'evidence/\\u001b[2J\\u202e.md')
    writeFileSync(file, text)
    const ended = await cli(['verify', file], folder)
    expect(ended.code).toBe(1)
    // oxlint-disable-next-line no-control-regex
    expect(ended.stdout).not.toMatch(/[\u001b\u202e]/)
  })
})
