import { appendFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, root, run } from '../support/process.ts'

const good = 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - id: a\n    owner: kim\n    evidence:\n      - type: document\n        files: a.md\n'
const ready = { 'readiness.yml': good, 'a.md': 'words' }

describe('check', () => {
  test('says that there are two defaults, and takes the one that is named', async () => {
    const two = folderWith({ ...ready, 'readiness.json': '{}' })
    const ended = await cli(['check'], two)
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('readiness.yml and readiness.json are both here; name the one that counts')
    expect((await cli(['check', 'readiness.yml'], two)).code).toBe(0)
  })

  test.each<[string, Record<string, string>, readonly string[], number, string]>([
    ['ready', ready, ['check'], 0, 'READY'],
    ['not ready', { 'readiness.yml': good }, ['check'], 1, 'NOT READY'],
    ['invalid', { 'readiness.yml': 'a: 1' }, ['check'], 2, 'INVALID'],
    ['no checklist', {}, ['check'], 2, ''],
    ['a checklist that is not there', {}, ['check', 'readiness.yml'], 2, 'there is no such file'],
    ['the worst of several', { ...ready, 'b.yml': 'a: 1' }, ['check', 'readiness.yml', 'b.yml'], 2, 'INVALID'],
    ['the default in JSON', { 'readiness.json': JSON.stringify({ version: 1, service: 'T', release: '1', items: [{ id: 'a', owner: 'kim', evidence: [{ type: 'document', files: 'a.md' }] }] }), 'a.md': 'words' }, ['check'], 0, 'READY'],
    ['an unknown flag', ready, ['check', '--polcy', 'x'], 2, ''],
    ['an empty flag', ready, ['check', '--environment', ''], 2, ''],
    ['an unknown environment', ready, ['check', '--environment', 'prod'], 2, ''],
    ['an unknown format', ready, ['check', '--format', 'yaml'], 2, ''],
    ['two formats to stdout', ready, ['check', '--format', 'text', '--format', 'json'], 2, ''],
    ['an instant that is none', ready, ['check', '--as-of', 'tomorrow'], 2, ''],
    ['no command', ready, [], 2, ''],
    ['an unknown command', ready, ['chek'], 2, ''],
    ['help', ready, ['--help'], 0, 'check [FILE…]'],
    ['a root that does not hold the checklist', ready, ['check', 'readiness.yml', '--root', 'other'], 2, ''],
  ])('%s', async (_, files, args, code, says) => {
    const folder = folderWith(files)
    const ended = await cli(args, folder)
    expect(ended.code, ended.stderr).toBe(code)
    expect(ended.stdout).toContain(says)
    if (says === '') expect(ended.stderr).not.toBe('')
    expect(ended.stderr).not.toMatch(/\n\s+at /)
  })

  test.each(['check', 'validate', 'digest', 'history'])('%s in a folder without a checklist says how to begin', async (command) => {
    const ended = await cli([command], folderWith({}))
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('"go-live-gate init" write one')
  })

  test('--as-of is a rehearsal, and refused in a workflow', async () => {
    const folder = folderWith(ready)
    const rehearsed = await cli(['check', '--as-of', '2026-12-01', '--format', 'json'], folder)
    expect(JSON.parse(rehearsed.stdout)).toMatchObject({ authoritative: false, checkedAt: '2026-12-01T00:00:00Z' })
    expect((await cli(['check', '--as-of', '2026-12-01'], folder)).stdout).toContain('It opens no gate')
    expect((await cli(['check', '--as-of', '2026-12-01'], folder, { GITHUB_ACTIONS: 'true' })).code).toBe(2)
  })

  test('reports go to files, whole, and can not be evidence', async () => {
    const folder = folderWith(ready)
    const ended = await cli(['check', '--format', 'json=out/r.json', '--format', 'markdown=out/r.md', '--format', 'text'], folder)
    expect(ended.code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'out', 'r.json'), 'utf8'))).toMatchObject({ verdict: 'ready' })
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['r.json', 'r.md'])
    writeFileSync(join(folder, 'readiness.yml'), good.replace('a.md', 'out/r.md'))
    expect((await cli(['check', '--format', 'markdown=out/r.md'], folder)).code).toBe(2)
    expect((await cli(['check'], folder)).code).toBe(0)
  })

  const policy = 'version: 1\npolicy: own\ntitle: Ours\nitems:\n  - {id: a, evidence: [{type: document}]}\n'
  const governed = { ...ready, 'readiness.yml': `policies: [p.yml]\n${good}`, 'p.yml': policy, 'signoffs/README.md': 'Signed sign-offs.\n' }
  test.each([
    ['a policy', 'json=p.yml', 'is a policy'],
    ['the signed sign-offs', 'json=signoffs/a.json', 'lies among the signed sign-offs'],
  ])('a report is not written over %s', async (_, format, problem) => {
    const folder = folderWith(governed)
    const ended = await cli(['check', '--format', format], folder)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(problem)
    expect(readFileSync(join(folder, 'p.yml'), 'utf8')).toBe(policy)
    expect(readdirSync(join(folder, 'signoffs'))).toEqual(['README.md'])
    expect((await cli(['check', '--format', 'json=q.json'], folder)).code).toBe(0)
  })

  test('a report that can not be written is an error, not a verdict', async () => {
    const folder = folderWith({ ...ready, taken: '' })
    const ended = await cli(['check', '--format', 'json=taken/r.json'], folder)
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain("can't be written")
  })

  test('a reader that goes away is an error, not a verdict', async () => {
    const folder = folderWith(ready)
    const ended = await run('/bin/sh', ['-c', `{ sleep 0.2; "${process.execPath}" "${join(root, 'dist', 'cli.js')}" check; echo "code $?" >&2; } | true`], folder)
    expect(ended.stderr).toContain('code 3')
  })

  test('people are named only where that is asked for, in text', async () => {
    const folder = folderWith({}, 'triage-line')
    expect((await cli(['check'], folder)).stdout).not.toContain('E115')
    expect((await cli(['check', '--people'], folder)).stdout).toContain('who: E115')
    expect((await cli(['check', '--people', '--format', 'json'], folder)).stdout).not.toContain('E115')
    expect((await cli(['check', '--people', '--format', 'markdown'], folder)).stdout).not.toContain('E115')
  })

  test('the same bytes in any zone, locale and order of files', async () => {
    const folder = folderWith({}, 'triage-line')
    const args = ['check', '--format', 'json', '--as-of', '2026-11-24T09:00:00Z']
    const [one, two] = await Promise.all([
      cli(args, folder, { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' }),
      cli(args, folder, { TZ: 'Etc/GMT+12', LC_ALL: 'C' }),
    ])
    expect(one.stdout).toBe(two.stdout)
  })
})

describe('confinement', () => {
  const items = (files: string) => good.replace('a.md', files)
  test('links that lead outside, folders, FIFOs and the checklist are no evidence', async () => {
    const outside = folderWith({ 'secret.md': 'words' })
    const folder = folderWith({ 'readiness.yml': good, 'inside/b.md': 'words' })
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'))
    symlinkSync(outside, join(folder, 'away'))
    symlinkSync(join(folder, 'inside', 'b.md'), join(folder, 'fine.md'))
    symlinkSync(join(folder, 'readiness.yml'), join(folder, 'self.md'))
    symlinkSync('loop.md', join(folder, 'loop.md'))
    await run('mkfifo', [join(folder, 'fifo.md')], folder)
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'x.md'), 'words')
    symlinkSync(join(folder, '.git', 'x.md'), join(folder, 'git.md'))
    for (const [path, code] of [['link.md', 1], ['away/secret.md', 1], ['loop.md', 1], ['fifo.md', 1], ['inside', 1], ['self.md', 1], ['git.md', 1], ['fine.md', 0], ['inside/*.md', 0]] as const) {
      writeFileSync(join(folder, 'readiness.yml'), items(path))
      const ended = await cli(['check'], folder)
      expect(`${path} ${ended.code}`, ended.stdout).toBe(`${path} ${code}`)
    }
  })

  test('the checklist is no evidence under its real name', async () => {
    const folder = folderWith({ 'real.yml': items('real.yml'), 'a.md': 'words' })
    symlinkSync('real.yml', join(folder, 'readiness.yml'))
    expect((await cli(['check'], folder)).code).toBe(1)
    writeFileSync(join(folder, 'real.yml'), items('a.md'))
    expect((await cli(['check'], folder)).code).toBe(0)
  })

  test('a hard link to a file inside is that file', async () => {
    const folder = folderWith(ready)
    linkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    writeFileSync(join(folder, 'readiness.yml'), items('b.md'))
    expect((await cli(['check'], folder)).code).toBe(0)
  })
})

describe('init, sign, digest, validate', () => {
  test('from nothing to blocked to ready, as the README says', async () => {
    const folder = folderWith()
    expect((await cli(['init'], folder)).code).toBe(0)
    expect((await cli(['validate'], folder)).code).toBe(0)
    expect((await cli(['check'], folder)).code).toBe(1)
    const training = join(folder, 'evidence', 'training.csv')
    writeFileSync(training, readFileSync(training, 'utf8').replace('E5,booked,', 'E5,completed,2026-10-05'))
    const signed = await cli(['sign', 'safety-sign-off', '--role', 'safety-officer', '--by', 'jane-doe'], folder)
    appendFileSync(join(folder, 'readiness.yml'), `signOffs:\n${signed.stdout}`)
    expect((await cli(['check'], folder)).code).toBe(0)
    appendFileSync(join(folder, 'evidence', 'hazards.csv'), 'H-2,New,Minor,Low,a,b\n')
    const stale = await cli(['check'], folder)
    expect(stale.code).toBe(1)
    expect(stale.stdout).toContain('sign anew, with the line: covers: sha256:')
  })

  test('init overwrites nothing', async () => {
    const folder = folderWith({ 'evidence/staff.csv': 'mine' })
    const ended = await cli(['init'], folder)
    expect(ended.code).toBe(2)
    expect(readFileSync(join(folder, 'evidence', 'staff.csv'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'readiness.yml'))).toBe(false)
  })

  test('a refusal needs no readable evidence, an acceptance does', async () => {
    const checklist = `${good}roles: {r: [kim, "0123", jo@x.org]}\n`
    const folder = folderWith({ 'readiness.yml': checklist })
    expect((await cli(['sign', 'a', '--role', 'r', '--by', 'kim'], folder)).code).toBe(1)
    const refused = await cli(['sign', 'a', '--role', 'r', '--by', '0123', '--refuse'], folder)
    expect(refused.stdout).toContain('by: "0123"')
    expect(refused.stdout).toContain('decision: refuse')
    for (const args of [['sign', 'b', '--role', 'r', '--by', 'kim'], ['sign', 'a', '--role', 'x', '--by', 'kim'], ['sign', 'a', '--role', 'r', '--by', '@o/t'], ['sign', 'a']])
      expect((await cli(args, folder)).code).toBe(2)
  })

  test('digest prints what sha256sum can check', async () => {
    const folder = folderWith(ready)
    const text = await cli(['digest', '--item', 'a'], folder)
    const sum = await run('sha256sum', ['a.md'], folder)
    expect(text.stdout).toContain(sum.stdout.trim())
    const json: unknown = JSON.parse((await cli(['digest', '--format', 'json'], folder)).stdout)
    expect(json).toMatchObject({ items: [{ id: 'a', covers: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }] })
    expect((await cli(['digest', '--item', 'b'], folder)).code).toBe(2)
    expect((await cli(['digest'], folderWith({ 'readiness.yml': good }))).code).toBe(1)
  })

  test('validate reads no evidence and names the place', async () => {
    expect((await cli(['validate'], folderWith({ 'readiness.yml': good }))).code).toBe(0)
    const ended = await cli(['validate'], folderWith({ 'readiness.yml': good.replace('owner', 'ownr') }))
    expect(ended.code).toBe(2)
    expect(ended.stdout).toContain('readiness.yml:6:5: error: "ownr" is not a key')
  })

  test('validate says what its policies find looser or miss, and that it is well formed all the same', async () => {
    const policy = 'version: 1\npolicy: ours\nitems:\n  - {id: a, evidence: [{type: document, minWords: 9}]}\n  - {id: b, evidence: [{type: document}]}\n'
    const looser = good.replace('type: document', 'minWords: 3\n        type: document')
    const ended = await cli(['validate', '--policy', 'ours.yml'], folderWith({ 'readiness.yml': looser, 'ours.yml': policy }))
    expect(ended.code, ended.stdout).toBe(0)
    expect(ended.stdout).toContain('warning: "minWords" is 3 here')
    expect(ended.stdout).toContain('the checklist has no item "b"')
    expect(ended.stdout).toContain('readiness.yml is well formed')
  })
})
