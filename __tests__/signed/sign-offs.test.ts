import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { digest, gate, memoryPorts, Unavailable } from '../../src/index.ts'
import type { Ssh } from '../../src/model/ssh.ts'
import { nodeSsh } from '../../src/platform/node-ssh.ts'
import { fileNameOf } from '../../src/signed/file-name.ts'
import { namespace, statementText, type SignedStatement } from '../../src/signed/statement.ts'
import { keys, type Key } from '../support/keys.ts'
import { checked, checklistOf, lines, now } from '../support/world.ts'

const { jane, joe, mallory, folder, remove } = keys('jane', 'joe', 'mallory')
afterAll(remove)

const ssh = nodeSsh()
const evidence = { 'd.csv': lines('id,severity,status', 'D1,low,closed') }
const roles = { cso: ['jane', 'joe'], 'staff-side': ['joe'] }
const items = (entry: object) => [
  { id: 'item', owner: 'sam-lee', evidence: [{ type: 'defectLog', log: 'd.csv' }, { type: 'signOff', role: 'cso', minAssurance: 'signed', ...entry }] },
  { id: 'second', owner: 'sam-lee', evidence: [{ type: 'defectLog', log: 'd.csv' }] },
]
const checklistWith = (more: object = {}, entry: object = {}) => JSON.stringify({ ...checklistOf([], { roles, ...more }), items: items(entry) })

interface World {
  readonly statement?: Partial<SignedStatement>
  /** Who signs; null: nobody. */
  readonly key?: Key | null
  readonly purpose?: string
  readonly name?: string
  readonly change?: (text: string) => string
  /** Replaces the table of who may sign; null for none. */
  readonly signers?: string | null
  readonly revoked?: Uint8Array
  readonly checklist?: object
  readonly entry?: object
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly ssh?: Ssh | null
}

async function coversOf(entry: object = {}): Promise<string> {
  const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files: { 'readiness.yml': checklistWith({}, entry), ...evidence }, now }))
  return (found.ok && found.items[0]?.covers) || ''
}

async function signedFiles({ statement = {}, key = jane, purpose = namespace, name, change = (text) => text, entry = {} }: World) {
  const whole: SignedStatement = {
    service: 'Triage line',
    release: '2026.12',
    item: 'item',
    role: 'cso',
    by: 'jane',
    at: '2026-11-30T10:00:00Z',
    decision: 'accept',
    covers: await coversOf(entry),
    conditions: [],
    ...statement,
  }
  const text = statementText(whole)
  const path = `signoffs/${name ?? fileNameOf(whole)}`
  const signed = key === null ? null : await ssh.sign(new TextEncoder().encode(text), key.file, purpose)
  if (signed && !signed.ok) throw new TypeError(signed.why)
  return { [path]: change(text), ...(signed ? { [`${path}.sig`]: signed.signature } : {}) }
}

async function judge(world: World, ...others: readonly World[]) {
  const { signers = `jane ${jane.text}\njoe ${joe.text}\n`, revoked = null, checklist = {}, entry = {}, files = {} } = world
  const statements = await Promise.all([world, ...others].map(signedFiles))
  const given = world.ssh === undefined ? ssh : world.ssh
  const ports = memoryPorts({ files: Object.assign({ 'readiness.yml': checklistWith(checklist, entry), ...evidence }, ...statements, files), now, ...(given === null ? {} : { ssh: given }) })
  const tables = signers === null ? [] : [{ path: 'policy/allowed_signers', text: new TextEncoder().encode(signers), revoked }]
  const report = checked(await gate({ checklist: 'readiness.yml', signers: tables }, ports))
  return { report, verdict: report.verdict, says: report.findings.map(({ rule, message, remedy }) => `${rule}: ${message} → ${remedy}`).join('\n') }
}

describe('a signed sign-off', () => {
  test.each<[string, World, string, string]>([
    ['control: it holds', {}, 'ready', ''],
    ['capitals in the name', { statement: { by: 'Jane' } }, 'ready', ''],
    ['a name of the table in capitals', { signers: `JANE ${jane.text}\n` }, 'ready', ''],
    ['by an e-mail address', { statement: { by: 'jane@nhs.example' }, checklist: { roles: { cso: ['jane@nhs.example'] } }, signers: `jane,jane@nhs.example ${jane.text}\n` }, 'ready', ''],
    ['a second role in a file of its own', { name: 'item.jane.cso.json' }, 'ready', ''],
    ['for another purpose', { purpose: 'git' }, 'not-ready', 'signed for another purpose'],
    ['a key that may sign commits only', { signers: `jane namespaces="git" ${jane.text}\n` }, 'not-ready', 'may not sign go-live statements'],
    ['control: a key for this purpose', { signers: `jane namespaces="git,go-live-gate" ${jane.text}\n` }, 'ready', ''],
    ['altered after signing', { change: (text) => text.replace('2026-11-30', '2026-11-29') }, 'not-ready', 'changed after it was signed'],
    ['a space more', { change: (text) => `${text} ` }, 'not-ready', 'changed after it was signed'],
    ['by a key that nobody knows', { key: mallory }, 'not-ready', 'no key that the allowed signers give this person'],
    ["by somebody else's key", { key: joe }, 'not-ready', 'no key that the allowed signers give this person'],
    ['by an expired key', { signers: `jane valid-before="20261130" ${jane.text}\n` }, 'not-ready', 'had expired'],
    ['control: expired since', { signers: `jane valid-before="20261130100001" ${jane.text}\n` }, 'ready', ''],
    ['by a key that was not yet valid', { signers: `jane valid-after="20261130100001" ${jane.text}\n` }, 'not-ready', 'not yet valid'],
    ['control: valid from then', { signers: `jane valid-after="20261130100000" ${jane.text}\n` }, 'ready', ''],
    ['a key for a pattern of people', { signers: `* ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['a pattern that quotes hide', { signers: `"x ,*" ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['control: a name in quotes', { signers: `"Jane Doe,jane" ${jane.text}\n` }, 'ready', ''],
    ['a quote within the names', { signers: `jane,"*" ${jane.text}\n` }, 'not-ready', 'does not begin with names and a space'],
    ['a pattern with a word of an authority among its purposes', { signers: `* namespaces="a,cert-authority,go-live-gate" ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['control: a name with that word among its purposes', { signers: `jane namespaces="a,cert-authority,go-live-gate" ${jane.text}\n` }, 'ready', ''],
    ['control: purposes with a space', { signers: `jane namespaces="go-live-gate, file" ${jane.text}\n` }, 'ready', ''],
    ['a pattern in what looks like a comment after a byte-order mark', { signers: `\uFEFF#,* ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['a pattern in what looks like a comment after a hard space', { signers: `\u00A0#,* ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['a pattern after a form feed', { signers: `x\f,* ${jane.text}\n` }, 'not-ready', 'a pattern of people'],
    ['control: a comment, a tab and a line end of Windows', { signers: ` # *\r\njane\t${jane.text}\r\n` }, 'ready', ''],
    ['allowed signers that can not be read', { signers: `jane nonsense="1" ${jane.text}\n` }, 'not-ready', 'a line that ssh-keygen'],
    ['an empty table', { signers: '' }, 'not-ready', 'no key that the allowed signers'],
    ['no table at all', { signers: null }, 'not-ready', 'no policy says whose key'],
    ['without a signature', { key: null }, 'not-ready', 'no signature beside it'],
    ['a signature that is none', { files: { 'signoffs/item.jane.json.sig': 'x' } }, 'not-ready', 'holds no SSH signature'],
    ['altered evidence', { files: { 'd.csv': `${evidence['d.csv']}D2,low,closed\n` } }, 'not-ready', 'sign-off/stale'],
    ['for another release', { statement: { release: '2026.11' } }, 'not-ready', 'it is about the release 2026.11'],
    ['for another service', { statement: { service: 'Pharmacy' } }, 'not-ready', 'it is about the service Pharmacy'],
    ['copied under another item', { statement: { item: 'second' }, name: 'item.jane.json' }, 'not-ready', 'named for another item'],
    ['copied under another person', { name: 'item.joe.json' }, 'not-ready', 'named for another item or person'],
    ['in the future', { statement: { at: '2026-12-01T09:00:01Z' } }, 'not-ready', 'in the future'],
    ['by somebody without the role', { statement: { by: 'mallory' }, key: mallory, signers: `mallory ${mallory.text}\n` }, 'not-ready', 'does not hold the role'],
    ['by somebody without the role, whose key nobody knows', { statement: { by: 'mallory' }, key: mallory }, 'not-ready', 'does not hold the role cso → Correct the record, or let somebody sign who may.'],
    ['of an item that there is not', { statement: { item: 'third' } }, 'not-ready', 'there is no item "third"'],
    ['with a condition', { statement: { conditions: [{ text: 'watch it' }] } }, 'not-ready', 'sign-off/open-conditions'],
    ['control: a condition that is due later', { statement: { conditions: [{ text: 'watch it', due: '2026-12-20' }] } }, 'ready', 'sign-off/condition'],
    ['a file of an unknown shape', { files: { 'signoffs/item.joe.json': '{"format":"go-live-gate/sign-off/v2"}' } }, 'invalid', 'sign-off/unreadable'],
    ['a key given twice', { change: (text) => text.replace('"role":"cso"', '"role":"x","role":"cso"') }, 'invalid', 'sign-off/unreadable'],
    ['an unknown key', { change: (text) => text.replace('"role"', '"note":"x","role"') }, 'invalid', 'a key "note"'],
    ['a signature without its statement', { files: { 'signoffs/item.joe.json.sig': 'x' } }, 'invalid', 'without its statement'],
    ['a statement with another ending', { files: { 'signoffs/item.joe.JSON': '{}' } }, 'invalid', 'has an ending that is not read'],
    ['a statement that mail gave another ending', { files: { 'signoffs/item.joe.json.txt': '{}' } }, 'invalid', 'has an ending that is not read'],
    ['control: a copy that an editor keeps', { files: { 'signoffs/item.joe.json~': '{}' } }, 'ready', ''],
    ['more files than anybody reads', { files: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`signoffs/${i}.txt`, ''])) }, 'invalid', 'holds more than 10000 files'],
    ['a file in place of the folder', { key: null, name: '../other.json', files: { signoffs: '' } }, 'invalid', 'is a file'],
    ['control: a note in the folder', { files: { 'signoffs/README.md': 'Signed statements.' } }, 'ready', ''],
  ])('%s', async (_, world, verdict, says) => {
    const seen = await judge(world)
    expect(seen.verdict, seen.says).toBe(verdict)
    expect(seen.says).toContain(says)
    if (says === '') expect(seen.report.findings).toEqual([])
  })

  test('by a revoked key: a list of keys, or a KRL', async () => {
    const krl = join(folder, 'krl')
    execFileSync('ssh-keygen', ['-q', '-k', '-f', krl, `${jane.file}.pub`])
    for (const revoked of [readFileSync(krl), Buffer.from(`${jane.text}\n`)]) {
      const seen = await judge({ revoked })
      expect(seen.verdict).toBe('not-ready')
      expect(seen.says).toContain('the key is revoked')
    }
    const none = await judge({ revoked: Buffer.from('garbage\n') })
    expect(none.verdict).toBe('not-ready')
    expect(none.says).toContain("or the list of revoked keys can't be read")
    expect((await judge({ revoked: Buffer.from(`${mallory.text}\n`) })).verdict).toBe('ready')
  })

  test('a typed name is none', async () => {
    const typed = { item: 'item', role: 'cso', by: 'jane', at: '2026-11-30T10:00:00Z', covers: await coversOf() }
    const seen = await judge({ name: '../elsewhere.json', checklist: { signOffs: [typed] } })
    expect(seen.verdict).toBe('not-ready')
    expect(seen.says).toContain('only declared, and signed is asked for')
  })

  test('one key is one signer, whatever names it signs under', async () => {
    const entry = { minSignOffs: 2 }
    const two = (key: Key, signers: string) => judge({ entry, signers }, { statement: { by: 'joe' }, key, entry })
    expect((await two(joe, `jane ${jane.text}\njoe ${joe.text}\n`)).verdict).toBe('ready')
    const shared = await two(jane, `jane ${jane.text}\njoe ${jane.text}\n`)
    expect(shared.verdict).toBe('not-ready')
    expect(shared.says).toContain('the sign-off by joe as cso (signoffs/item.joe.json) does not count: the same key has signed for jane')
  })

  test('one key is one signer in two roles too', async () => {
    const both = JSON.stringify({ ...checklistOf([], { roles }), items: [{ id: 'item', owner: 'sam-lee', evidence: ['cso', 'staff-side'].map((role) => ({ type: 'signOff', role, minAssurance: 'signed' })) }] })
    const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files: { 'readiness.yml': both }, now }))
    const covers = (found.ok && found.items[0]?.covers) || ''
    const two = (key: Key, signers: string) => judge({ files: { 'readiness.yml': both }, signers, statement: { covers } }, { statement: { by: 'joe', role: 'staff-side', covers }, key })
    expect((await two(joe, `jane ${jane.text}\njoe ${joe.text}\n`)).verdict).toBe('ready')
    const shared = await two(jane, `jane ${jane.text}\njoe ${jane.text}\n`)
    expect(shared.verdict).toBe('not-ready')
    expect(shared.says).toContain('the same key has signed for jane')
  })

  test('whoever is asked for a signature is told of the key, and of a checklist with another name', async () => {
    expect((await judge({ key: null, name: '../elsewhere.json' })).says).toContain('go-live-gate sign item --role cso --by jane --key FILE writes a signed statement')
    const asked = async (checklist: string, place: string) => {
      const files = { [checklist]: checklistWith({}, { minAssurance: 'declared' }), [`${place}/d.csv`]: evidence['d.csv'] }
      return (await gate({ checklist }, memoryPorts({ files, now }))).findings.map(({ remedy }) => remedy).join()
    }
    expect(await asked('apps/line.yml', 'apps')).toContain('go-live-gate sign item apps/line.yml --role cso --by jane prints the entry')
    expect(await asked("it's $(me)/line.yml", "it's $(me)")).toContain("sign item './it'\\''s $(me)/line.yml' --role cso")
  })

  test('the report names the files that it rests on', async () => {
    const { report } = await judge({})
    expect(report.inputs.records?.map(({ path }) => path)).toEqual(['signoffs/item.jane.json', 'signoffs/item.jane.json.sig'])
    expect(report.items[0]?.evidence[1]?.signOffs).toEqual([{ by: 'jane', role: 'cso', decision: 'accept', at: '2026-11-30T10:00:00Z', assurance: 'signed', counts: true }])
  })
})

describe('a signed refusal', () => {
  const refusal: World = { statement: { decision: 'refuse', role: 'staff-side', by: 'joe', covers: null }, key: joe }
  test.each<[string, World]>([
    ['holds', {}],
    ['of an earlier release', { statement: { ...refusal.statement, release: '2026.11' } }],
    ['with a broken signature', { change: (text) => text.replace('2026-11-30', '2026-11-29') }],
    ['without a signature', { key: null }],
    ['by a key that nobody knows', { key: mallory }],
    ['under another name', { name: 'second.jane.json' }],
    ['dated in the future', { statement: { ...refusal.statement, at: '2027-01-01T00:00:00Z' } }],
  ])('blocks: %s', async (_, world) => {
    const seen = await judge({}, { ...refusal, ...world })
    expect(seen.verdict).toBe('not-ready')
    expect(seen.says).toContain('sign-off/refused')
    expect((await judge({})).verdict).toBe('ready')
  })

  test.each<[string, Partial<SignedStatement>, string]>([
    ['of an item that there is not', { item: 'third' }, 'invalid'],
    ['in a role that nobody defines', { role: 'nobody' }, 'invalid'],
    ['for another service', { service: 'Pharmacy' }, 'ready'],
    ['for the service in other letters', { service: 'triage-line' }, 'not-ready'],
    ['by somebody who does not hold the role', { by: 'mallory' }, 'ready'],
  ])('%s', async (_, statement, verdict) => {
    expect((await judge({}, { ...refusal, statement: { ...refusal.statement, ...statement } })).verdict).toBe(verdict)
  })

  test('is lifted by a signature of the same person alone, not by a typed name', async () => {
    const typed = { item: 'item', role: 'staff-side', by: 'joe', at: '2026-11-30T12:00:00Z', covers: await coversOf() }
    expect((await judge({ checklist: { signOffs: [typed] } }, refusal)).verdict).toBe('not-ready')
    expect((await judge({ checklist: { signOffs: [typed] } }, { ...refusal, key: null })).verdict).toBe('not-ready')
    const lifting: World = { statement: { role: 'staff-side', by: 'joe', at: '2026-11-30T12:00:00Z' }, key: joe, name: 'item.joe.staff-side.json' }
    expect((await judge({}, refusal, lifting)).verdict).toBe('ready')
    expect((await judge({}, refusal, { ...lifting, key: mallory })).verdict).toBe('not-ready')
  })
})

describe('where signatures can not be checked', () => {
  const without: Ssh = {
    verify: () => Promise.reject(new Unavailable('ssh-keygen is not installed here', 'Install OpenSSH 8.9 or newer.')),
    sign: (message, keyFile, purpose) => ssh.sign(message, keyFile, purpose),
  }
  test.each<[string, Ssh | null]>([
    ['no port', null],
    ['no ssh-keygen', without],
  ])('%s: an acceptance is neither yes nor no, a refusal stands', async (_, given) => {
    const seen = await judge({ ssh: given })
    expect(seen.verdict).toBe('undetermined')
    expect(seen.says).toContain('evidence/unavailable')
    const refused = await judge({ ssh: given }, { statement: { decision: 'refuse', by: 'joe', role: 'staff-side', covers: null }, key: joe })
    expect(refused.verdict).toBe('not-ready')
    expect(refused.says).toContain('sign-off/refused')
  })

  test('nobody asks for ssh-keygen where nobody signed', async () => {
    const { verdict } = await judge({ ssh: without, key: null, name: '../elsewhere.json', entry: { minAssurance: 'declared' }, checklist: { signOffs: [] } })
    expect(verdict).toBe('not-ready')
  })
})
