import { createHash } from 'node:crypto'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { GateError, render, type Attestation, type AttestationOptions, type Report } from '../../src/index.ts'
import { parseSubjects } from '../../src/model/subject.ts'
import { cli, folderWith, root } from '../support/process.ts'
import { everyKindOfReport } from '../support/reports.ts'
import { repository } from '../support/repository.ts'
import { checklistOf, judged } from '../support/world.ts'

const ajv = new Ajv({ strict: true, allErrors: true })
const schema: object = JSON.parse(readFileSync(join(root, 'schemas', 'attestation.schema.json'), 'utf8'))
const isAttestation = ajv.compile<Attestation>(schema)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const commit = 'c0ffee'.repeat(7).slice(0, 40)
const subjects: AttestationOptions['subjects'] = [{ name: 'commit', digest: { gitCommit: commit } }, { name: 'app.tgz', digest: { sha256: 'a'.repeat(64) } }]

function attested(report: Report, more: Partial<AttestationOptions> = {}): Attestation {
  const value: unknown = JSON.parse(render(report, 'attestation', { attestation: { subjects, sha256, ...more } }))
  if (!isAttestation(value)) throw new TypeError(JSON.stringify(isAttestation.errors))
  return value
}

const kinds = await everyKindOfReport()
const { ready, rehearsal } = kinds
if (!ready || !rehearsal) throw new TypeError('reports are missing')

describe('an attestation', () => {
  test.each(Object.entries(kinds).filter(([, { inputs }]) => inputs.checklist.sha256 !== null))('of %s passes only where the verdict is ready and authoritative', (kind, report) => {
    const { predicate } = attested(report)
    const passed = kind === 'ready' || kind === 'excused'
    expect([predicate.verificationResult, predicate.verifiedLevels]).toEqual(passed ? ['PASSED', ['GO_LIVE_READY']] : ['FAILED', ['FAILED']])
    if (!passed) expect(predicate.validUntil).toBeNull()
  })

  test('never passes in report-only mode; the control differs in that alone', () => {
    expect(attested(ready, { mayPass: false }).predicate).toMatchObject({ verificationResult: 'FAILED', verifiedLevels: ['FAILED'] })
    expect(attested(ready).predicate.verificationResult).toBe('PASSED')
  })

  test('names what was judged, by whom, when and for what', async () => {
    const entry = { type: 'document', files: ['b.md', 'a.md'] }
    const checklist = checklistOf([entry], { service: 'A@b/c', release: '1 %', environments: ['live'], policies: ['./p.yml', './q.yml'] })
    const policy = (name: string) => JSON.stringify({ version: 1, policy: name, waiverLimit: '30d' })
    const { subject, predicate } = attested(await judged({ checklist, files: { 'a.md': 'a', 'b.md': 'b', 'p.yml': policy('p'), 'q.yml': policy('q') }, options: { environment: 'live' } }))
    expect(subject).toEqual(subjects)
    expect(predicate).toMatchObject({
      verifier: { id: 'pkg:npm/go-live-gate' },
      timeVerified: '2026-12-01T09:00:00Z',
      resourceUri: 'A%40b%2Fc@1%20%25',
      environment: 'live',
      commit,
      policy: { uri: 'urn:go-live-gate:policies', digest: { sha256: sha256([policy('p'), policy('q')].map((text, i) => `${sha256(text)}  ${['p', 'q'][i]}.yml\n`).toSorted().join('')) } },
      inputs: [
        { name: 'checklist', uri: 'readiness.yml', digest: { sha256: sha256(JSON.stringify(checklist)) } },
        { name: 'policy', uri: 'p.yml', digest: { sha256: sha256(policy('p')) } },
        { name: 'policy', uri: 'q.yml', digest: { sha256: sha256(policy('q')) } },
        { name: 'evidence', uri: 'a.md', digest: { sha256: sha256('a') } },
        { name: 'evidence', uri: 'b.md', digest: { sha256: sha256('b') } },
      ],
    })
  })

  test('gives the digest of the report in JSON, and the same bytes each time', () => {
    expect(attested(ready).predicate.report.sha256).toBe(sha256(render(ready, 'json')))
    const once = render(ready, 'attestation', { attestation: { subjects, sha256 } })
    expect(render(ready, 'attestation', { attestation: { subjects, sha256 } })).toBe(once)
  })

  test.each<readonly [string, () => string]>([
    ['several reports', () => render([ready, rehearsal], 'attestation', { attestation: { subjects, sha256 } })],
    ['no subject', () => render(ready, 'attestation', { attestation: { subjects: [], sha256 } })],
    ['no options', () => render(ready, 'attestation')],
    ['a checklist that could not be read', () => render({ ...ready, service: null }, 'attestation', { attestation: { subjects, sha256 } })],
  ])('of %s is misuse', (_, attempt) => {
    expect(attempt).toThrow(GateError)
  })
})

describe('subjects', () => {
  const hex = 'AB'.repeat(32)
  test('are artefacts by their digest, in small letters', () => {
    expect(parseSubjects([`a=b.tgz=sha256:${hex}`, `a=b.tgz=sha256:${hex}`])).toEqual([{ name: 'a=b.tgz', digest: { sha256: hex.toLowerCase() } }])
  })
  test.each([[`=sha256:${hex}`], [`app=sha256:${hex}0`], [`app=sha512:${hex}`], ['app'], [`a\nb=sha256:${hex}`], [`a\u202eb=sha256:${hex}`]])('%j is none', (text) => {
    expect(() => parseSubjects([text])).toThrow(GateError)
  })
  test('one name is one artefact', () => {
    expect(() => parseSubjects([`a=sha256:${hex}`, `a=sha256:${'0'.repeat(64)}`])).toThrow(/two artefacts/)
  })
})

const checklist = 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: document, files: a.md}]}\n'
const app = `app=sha256:${'b'.repeat(64)}`

describe('check --format attestation', () => {
  const at = '2026-11-01T00:00:00Z'
  const check = (folder: string, ...more: readonly string[]) => cli(['check', '--format', 'attestation', ...more], folder)
  const committed = () => {
    const made = repository()
    return { ...made, head: made.commit({ 'readiness.yml': checklist, 'a.md': 'words', 'other.txt': 'x' }, at) }
  }

  test('is of the commit that is checked out, and of the artefacts named', async () => {
    const { folder, head } = committed()
    const ended = await check(folder, '--subject', app)
    expect(ended.code, ended.stderr).toBe(0)
    const value: unknown = JSON.parse(ended.stdout)
    expect(isAttestation(value), JSON.stringify(isAttestation.errors)).toBe(true)
    expect(value).toMatchObject({ subject: [{ name: 'commit', digest: { gitCommit: head } }, { name: 'app', digest: { sha256: 'b'.repeat(64) } }], predicate: { verificationResult: 'PASSED', commit: head } })
  })

  test('judges once and writes it beside other formats', async () => {
    const { folder } = committed()
    const ended = await cli(['check', '--format', 'json=r.json', '--format', 'attestation=a.json'], folder)
    expect(ended.code, ended.stderr).toBe(0)
    const value = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')) as Attestation
    expect(value.predicate.report.sha256).toBe(sha256(readFileSync(join(folder, 'r.json'), 'utf8')))
  })

  test.each<readonly [string, (folder: string, git: (args: readonly string[]) => string) => void, number]>([
    ['as it was committed', () => {}, 0],
    ['with evidence that a step fetched', (folder) => writeFileSync(join(folder, 'fetched.md'), 'x'), 0],
    ['with a changed file', (folder) => writeFileSync(join(folder, 'other.txt'), 'y'), 2],
    ['with changed evidence', (folder) => writeFileSync(join(folder, 'a.md'), 'other words'), 2],
    ['with a change that is staged', (folder, git) => { writeFileSync(join(folder, 'other.txt'), 'y'); git(['add', '.']) }, 2],
    ['with a file removed', (_, git) => { git(['rm', '-q', 'other.txt']) }, 2],
    ['with a changed checklist that git was told not to look at', (folder, git) => { writeFileSync(join(folder, 'readiness.yml'), `${checklist}# laxer\n`); git(['update-index', '--assume-unchanged', 'readiness.yml']) }, 2],
    ['with changed evidence that git was told not to look at', (folder, git) => { writeFileSync(join(folder, 'a.md'), 'other words'); git(['update-index', '--skip-worktree', 'a.md']) }, 2],
    ['without a file that git was told not to look at', (folder, git) => { git(['update-index', '--skip-worktree', 'other.txt']); rmSync(join(folder, 'other.txt')) }, 2],
    ['without a file that git takes for unchanged', (folder, git) => { git(['update-index', '--assume-unchanged', 'other.txt']); rmSync(join(folder, 'other.txt')) }, 2],
    ['that is sparse', (_, git) => { git(['sparse-checkout', 'set', '--no-cone', '/*', '!/other.txt']) }, 2],
    ['with a changed file that git was told not to look at', (folder, git) => { git(['update-index', '--skip-worktree', 'other.txt']); writeFileSync(join(folder, 'other.txt'), 'y') }, 2],
    ['with a changed file that git takes for unchanged', (folder, git) => { git(['update-index', '--assume-unchanged', 'other.txt']); writeFileSync(join(folder, 'other.txt'), 'y') }, 2],
    ['with a file that is there and that git was told not to look at', (_, git) => { git(['update-index', '--skip-worktree', 'other.txt']) }, 0],
    ['with a file monitor that reports no change', (folder, git) => { git(['config', 'core.fsmonitor', 'true']); writeFileSync(join(folder, 'other.txt'), 'y') }, 2],
  ])('of a work tree %s: exit code', async (_, change, code) => {
    const { folder, git } = committed()
    change(folder, git)
    const ended = await check(folder)
    expect(ended.code, ended.stderr).toBe(code)
    if (code !== 0) expect(ended.stderr).toContain('differs from it: ')
  })

  test.each<readonly [string, string, string, number]>([
    ['a file outside the root', '!/other.txt', 'svc', 0],
    ['a file below the root', '!/svc/more.txt', 'svc', 2],
    ['a file that is anywhere, where the root is the repository', '!/other.txt', '.', 2],
  ])('of a sparse checkout without %s: exit code', async (_, without, below, code) => {
    const { folder, git, commit: make } = repository()
    make({ 'svc/readiness.yml': checklist, 'svc/a.md': 'words', 'svc/more.txt': 'x', 'other.txt': 'x' }, at)
    git(['sparse-checkout', 'set', '--no-cone', '/*', without])
    const ended = await check(folder, '--root', below, 'svc/readiness.yml')
    expect(ended.code, ended.stderr).toBe(code)
  })

  test('of a checklist that is not in the commit is refused; one that is is attested', async () => {
    const { folder, git } = committed()
    writeFileSync(join(folder, 'lax.yml'), checklist)
    const lax = await check(folder, 'lax.yml')
    expect(lax.code).toBe(2)
    expect(lax.stderr).toContain('lax.yml')
    git(['add', '.'])
    git(['commit', '-q', '-m', 'lax'])
    expect((await check(folder, 'lax.yml')).code).toBe(0)
  })

  test('takes evidence that Git LFS keeps elsewhere by the digest in its pointer', async () => {
    const { folder, git, commit: make } = committed()
    make({ '.gitattributes': 'a.md filter=lfs\n', 'a.md': `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256('large words')}\nsize 11\n` }, at)
    /* As the filter of Git LFS does, for the one file that it knows. */
    git(['config', 'filter.lfs.clean', 'read -r line; if [ "$line" = "large words" ]; then git cat-file blob HEAD:a.md; else echo "$line"; fi'])
    writeFileSync(join(folder, 'a.md'), 'large words')
    git(['add', 'a.md'])
    expect((await check(folder)).code).toBe(0)
    git(['update-index', '--assume-unchanged', 'a.md'])
    expect((await check(folder)).code).toBe(0)
    writeFileSync(join(folder, 'a.md'), 'other words')
    expect((await check(folder)).code).toBe(2)
  })

  test.each<readonly [string, string, number]>([
    ['git rewrote the line ends', 'true', 2],
    ['git left the line ends alone', 'false', 0],
  ])('where %s: exit code', async (_, rewrites, code) => {
    const { git, folder } = committed()
    const clone = join(folderWith(), 'clone')
    git(['clone', '--quiet', '-c', `core.autocrlf=${rewrites}`, folder, clone])
    const ended = await check(clone)
    expect(ended.code, ended.stderr).toBe(code)
    if (code !== 0) expect(ended.stderr).toContain('in its line ends, which git rewrote here: readiness.yml. Commit a file .gitattributes with the line "* -text"')
  })

  test('reads no object that stands in for another; the control has none', async () => {
    const { folder, git, head, commit: make } = committed()
    expect((await check(folder)).code).toBe(0)
    const laxer = make({ 'readiness.yml': `${checklist}# laxer\n` }, at)
    git(['reset', '-q', '--soft', head])
    git(['replace', head, laxer])
    const ended = await check(folder)
    expect(ended.code, ended.stderr).toBe(2)
    expect(ended.stderr).toContain('differs from it: readiness.yml')
  })

  test.each<readonly [string, readonly string[], number]>([
    ['without a repository and without a subject', [], 2],
    ['without a repository, with a subject', ['--subject', app], 0],
    ['with a subject that is none', ['--subject', 'app'], 2],
    ['of two checklists', ['readiness.yml', 'readiness.yml', '--subject', app], 2],
  ])('%s: exit code', async (_, args, code) => {
    const folder = folderWith({ 'readiness.yml': checklist, 'a.md': 'words' })
    expect((await check(folder, ...args)).code).toBe(code)
  })

  test('--subject without an attestation is misuse', async () => {
    const folder = folderWith({ 'readiness.yml': checklist, 'a.md': 'words' })
    expect((await cli(['check', '--subject', app], folder)).code).toBe(2)
  })

  test('of a rehearsal fails, whatever the rehearsal says', async () => {
    const { folder } = committed()
    const ended = await check(folder, '--as-of', '2026-12-01')
    expect(JSON.parse(ended.stdout)).toMatchObject({ predicate: { verificationResult: 'FAILED' } })
  })

  test('where the checklist can\'t be read the verdict is what counts, and nothing is attested', async () => {
    const { folder } = repository()
    writeFileSync(join(folder, 'readiness.yml'), 'a: [')
    const ended = await check(folder, '--subject', app)
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toContain('nothing to attest')
  })

  test('is not written over evidence under another name', async () => {
    const { folder } = committed()
    symlinkSync('a.md', join(folder, 'link.json'))
    expect((await cli(['check', '--format', 'attestation=a.md'], folder)).code).toBe(2)
  })
})
