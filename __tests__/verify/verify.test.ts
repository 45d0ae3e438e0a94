import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { Attestation, AttestationOptions, GateOptions } from '../../src/index.ts'
import type { Verification } from '../../src/generated/verification.ts'
import { app, attest, commit, ready, sha256, verified, type Files, type There } from '../support/attested.ts'
import { root } from '../support/process.ts'

const isVerification = new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(join(root, 'schemas', 'verification.schema.json'), 'utf8')))

function seen(verification: Verification) {
  expect(isVerification(JSON.parse(JSON.stringify(verification))), JSON.stringify(isVerification.errors)).toBe(true)
  const { verdict, findings } = verification
  for (const { message, remedy } of findings) expect([message, remedy]).not.toContain('')
  return [verdict, ...new Set(findings.map(({ kind }) => kind))]
}

const parsed = JSON.parse(ready['readiness.yml'] ?? '') as { readonly items: readonly object[] }
const withChecklist = (more: object): Files => ({ ...ready, 'readiness.yml': JSON.stringify({ ...parsed, ...more }) })
const without = (name: string): Files => Object.fromEntries(Object.entries(ready).filter(([path]) => path !== name))
const predicate = (more: Partial<Attestation['predicate']>) => (statement: Attestation) => ({ ...statement, predicate: { ...statement.predicate, ...more } })
const verdictGiven = (statement: Attestation) => predicate({ verificationResult: 'PASSED', verifiedLevels: ['GO_LIVE_READY'] })(statement)
const listing = (more: Attestation['predicate']['inputs']) => (statement: Attestation) => predicate({ inputs: [...statement.predicate.inputs, ...more] })(statement)
const otherCommit = 'd'.repeat(40)
const other = 'b'.repeat(64)
const noSubject = { here: null, subjects: [] }
const record = { name: 'record', uri: 'keys/people', digest: { sha256: sha256('k') } } as const

interface Case extends There {
  readonly attested?: Partial<AttestationOptions>
  readonly judged?: Partial<GateOptions>
  readonly of?: Files
  readonly edit?: (statement: Attestation) => unknown
}

/** Each group differs from its neighbours in one fact; the first of each that says "holds" is the control of the others. */
const cases: readonly (readonly [string, Case, readonly string[]])[] = [
  ['as it was', {}, ['holds']],
  ['with fields that others added', { edit: (s) => ({ ...s, more: 1, predicate: { ...s.predicate, slsaVersion: '1.2' } }) }, ['holds']],

  ['a failed one', { attested: { mayPass: false } }, ['does-not-hold', 'result']],
  ['a passed one with a failed level', { edit: predicate({ verifiedLevels: ['FAILED'] }) }, ['does-not-hold', 'result']],
  ['a passed one with one level too many', { edit: predicate({ verifiedLevels: ['GO_LIVE_READY', 'FAILED'] }) }, ['does-not-hold', 'result']],
  ['of a rehearsal', { judged: { asOf: '2026-12-01T09:00:00Z' } }, ['does-not-hold', 'result']],
  ['of a checklist that is not ready, edited to have passed', { of: { ...ready, 'evidence/a.md': '' }, files: { ...ready, 'evidence/a.md': '' }, edit: verdictGiven }, ['does-not-hold', 'verdict']],

  ['an hour old, where an hour is allowed', { options: { maxAge: 3600 } }, ['holds']],
  ['a second older than allowed', { options: { maxAge: 3599 } }, ['does-not-hold', 'age']],
  ['a day and a second old', { seconds: 86_401 }, ['does-not-hold', 'age']],
  ['by a clock that is a minute behind', { seconds: -60 }, ['holds']],
  ['by a clock that was set back', { seconds: -61 }, ['does-not-hold', 'future']],
  ['until a second from now', { edit: predicate({ validUntil: '2026-12-01T10:00:01Z' }) }, ['holds']],
  ['until now', { edit: predicate({ validUntil: '2026-12-01T10:00:00Z' }) }, ['does-not-hold', 'lapsed']],

  ['for an environment', { judged: { environment: 'production' }, options: { environment: 'production' } }, ['holds']],
  ['for another environment', { judged: { environment: 'staging' }, options: { environment: 'production' } }, ['does-not-hold', 'environment']],
  ['for one environment, asked for none', { judged: { environment: 'staging' } }, ['does-not-hold', 'environment']],
  ['for all environments, asked for one', { options: { environment: 'production' } }, ['holds']],

  ['of another release', { files: withChecklist({ release: '2027.01' }) }, ['does-not-hold', 'release', 'file']],
  ['of another service', { files: withChecklist({ service: 'Other' }) }, ['does-not-hold', 'release', 'file']],
  ['of another service by its name alone', { edit: predicate({ resourceUri: 'Other@2026.12' }) }, ['does-not-hold', 'release']],
  ['of another checklist of the same commit', { of: { ...ready, 'lax.yml': ready['readiness.yml'] ?? '' }, files: { ...ready, 'lax.yml': ready['readiness.yml'] ?? '' }, judged: { checklist: 'lax.yml' } }, ['does-not-hold', 'release', 'file']],
  ['of that other checklist, which is asked for', { of: { ...ready, 'lax.yml': ready['readiness.yml'] ?? '' }, files: { ...ready, 'lax.yml': ready['readiness.yml'] ?? '' }, judged: { checklist: 'lax.yml' }, options: { checklist: 'lax.yml' } }, ['holds']],

  ['of another branch', { options: { here: { commit: otherCommit, changed: [] } } }, ['does-not-hold', 'commit']],
  ['of another commit than is told', { options: { here: null, commit: otherCommit } }, ['does-not-hold', 'commit']],
  ['of the commit that is told, without a repository', { options: { here: null, commit } }, ['holds']],
  ['of another commit than is told, in a repository', { options: { commit: otherCommit } }, ['does-not-hold', 'commit']],
  ['with another file changed', { options: { here: { commit, changed: ['src/app.ts'] } } }, ['does-not-hold', 'work-tree']],
  ['with another file changed, and an artefact deployed', { options: { here: { commit, changed: ['src/app.ts'] }, subjects: [app] } }, ['holds']],

  ['of several subjects, none of them asked for', { options: noSubject }, ['does-not-hold', 'subject']],
  ['of several subjects, one of them asked for', { options: { here: null, subjects: [app] } }, ['holds']],
  ['of an artefact that was never attested', { options: { subjects: [{ name: 'lib', digest: { sha256: other } }] } }, ['does-not-hold', 'subject']],
  ['of an artefact that was built again', { options: { subjects: [{ name: 'app.tgz', digest: { sha256: other } }] } }, ['does-not-hold', 'subject']],
  ['of one artefact of two that are deployed', { options: { subjects: [app, { name: 'lib', digest: { sha256: other } }] } }, ['does-not-hold', 'subject']],
  ['of an artefact alone', { attested: { subjects: [app] }, options: { here: null, subjects: [app] } }, ['holds']],
  ['of an artefact alone, in a repository', { attested: { subjects: [app] } }, ['does-not-hold', 'subject']],

  ['with evidence edited after', { files: { ...ready, 'evidence/a.md': 'other words' } }, ['does-not-hold', 'file']],
  ['with evidence removed', { files: without('evidence/a.md') }, ['does-not-hold', 'file']],
  ['with more evidence by the pattern', { files: { ...ready, 'evidence/c.md': 'words' } }, ['does-not-hold', 'file']],
  ['with another file that no pattern matches', { files: { ...ready, 'evidence/c.txt': 'words' } }, ['holds']],
  ['with evidence dropped from its list', { edit: (s) => predicate({ inputs: s.predicate.inputs.slice(0, -1) })(s) }, ['does-not-hold', 'file']],
  ['with a policy edited after', { files: { ...ready, 'p.yml': JSON.stringify({ version: 1, policy: 'p', waiverLimit: '90d' }) } }, ['does-not-hold', 'file']],
  ['with a laxer checklist', { files: withChecklist({ policies: undefined }) }, ['does-not-hold', 'file']],
  ['with a policy that is asked for here', { options: { policies: ['essential'] } }, ['does-not-hold', 'file', 'verdict']],
  ['with a policy from a flag', { of: withChecklist({ policies: undefined }), files: withChecklist({ policies: undefined }), judged: { policies: ['./p.yml'] }, options: { policies: ['./p.yml'] } }, ['holds']],
  ['with a policy from a flag, which nobody names here', { of: withChecklist({ policies: undefined }), files: withChecklist({ policies: undefined }), judged: { policies: ['./p.yml'] } }, ['does-not-hold', 'file']],
  ['with a record that is here', { edit: listing([record]), files: { ...ready, 'keys/people': 'k' } }, ['holds']],
  ['with a record that is another', { edit: listing([record]), files: { ...ready, 'keys/people': 'l' } }, ['does-not-hold', 'file']],
  ['with a record that is gone', { edit: listing([record]) }, ['does-not-hold', 'file']],
  ['with a file outside the root', { edit: listing([{ ...record, uri: '../people' }]), files: { ...ready, '../people': 'k' } }, ['does-not-hold', 'file']],
  ['with one file by two digests', { edit: listing([{ ...record, uri: 'evidence/a.md', name: 'evidence' }]) }, ['does-not-hold', 'file']],
  ['with a checklist that is none any more', { files: { ...ready, 'readiness.yml': 'a: [' } }, ['does-not-hold', 'file', 'verdict']],
  ['with no checklist', { files: without('readiness.yml') }, ['does-not-hold', 'file', 'verdict']],
]

describe('an attested verdict', () => {
  test.each(cases)('%s', async (_, { of = ready, attested = {}, judged = {}, edit = (s) => s, ...there }, expected) => {
    expect(seen(await verified(edit(await attest(of, attested, judged)), there))).toEqual(expected)
  })

  test('names each file that changed, and which are as they were', async () => {
    const { files, findings } = await verified(await attest(ready), { files: { ...without('evidence/a.md'), 'evidence/b.md': 'other', 'evidence/c.md': 'new' } })
    expect(files.map(({ uri, state }) => [uri, state])).toEqual([['readiness.yml', 'same'], ['p.yml', 'same'], ['evidence/a.md', 'unreadable'], ['evidence/b.md', 'changed'], ['evidence/c.md', 'added']])
    expect(findings.map(({ path }) => path)).toEqual(['evidence/a.md', 'evidence/b.md', 'evidence/c.md'])
  })
})

test('a work tree in which much is changed is told in few lines', async () => {
  const changed = Array.from({ length: 25 }, (_, i) => `src/${i}.ts`)
  const { findings } = await verified(await attest(ready), { options: { here: { commit, changed } } })
  expect(findings).toHaveLength(20)
  expect(findings.at(-1)?.message).toBe('src/19.ts is not as the commit has it, which is what was judged, and 5 other files are not either')
  const fewer = await verified(await attest(ready), { options: { here: { commit, changed: changed.slice(0, 20) } } })
  expect(fewer.findings.at(-1)?.message).toBe('src/19.ts is not as the commit has it, which is what was judged')
})

describe('what is no attestation of this gate is invalid', () => {
  const edits: readonly (readonly [string, (statement: Attestation) => unknown])[] = [
    ['another statement type', (s) => ({ ...s, _type: 'https://in-toto.io/Statement/v0.1' })],
    ['another predicate type', (s) => ({ ...s, predicateType: 'https://slsa.dev/provenance/v1' })],
    ['another verifier', predicate({ verifier: { id: 'pkg:npm/other' as 'pkg:npm/go-live-gate', version: {} } })],
    ['no subject', (s) => ({ ...s, subject: [] })],
    ['no time', (s) => ({ ...s, predicate: { ...s.predicate, timeVerified: undefined } })],
    ['a time that does not exist', predicate({ timeVerified: '2026-02-30T00:00:00Z' })],
    ['a service that can be read in two ways', predicate({ resourceUri: 'Triage line@2026@12' })],
    ['a release that is empty', predicate({ resourceUri: 'Triage line@' })],
    ['a commit that is not its subject', predicate({ commit: otherCommit })],
    ['a policy that is not among its inputs', predicate({ policy: { uri: 'p.yml', digest: { sha256: other } } })],
    ['two checklists', listing([{ name: 'checklist', uri: 'lax.yml', digest: { sha256: other } }])],
    ['a list', () => []],
    ['nothing', () => null],
  ]
  test.each(edits)('%s', async (_, edit) => {
    expect(seen(await verified(edit(await attest(ready))))).toEqual(['invalid', 'format'])
  })

  test.each<readonly [string, (text: string) => string]>([
    ['a key twice', (text) => text.replace('"verificationResult":', '"verificationResult":"FAILED","verificationResult":')],
    ['a text that is cut short', (text) => text.slice(0, -2)],
    ['an empty file', () => ''],
  ])('%s', async (_, change) => {
    const text = JSON.stringify(await attest(ready))
    expect(seen(await verified(text))).toEqual(['holds'])
    expect(seen(await verified(change(text)))).toEqual(['invalid', 'format'])
  })
})

describe('what can\'t be found out here', () => {
  const reference = `org/policies/p.yml@${'1'.repeat(40)}`
  const remote = withChecklist({ policies: [reference] })
  const cache = (text: string | null) => ({ policyCache: { read: async () => (text === null ? null : new TextEncoder().encode(text)), keep: async () => {} } })
  const policy = ready['p.yml'] ?? ''

  test.each<readonly [string, string | null, readonly string[]]>([
    ['kept', policy, ['holds']],
    ['not kept', null, ['undetermined', 'unknown']],
    ['kept as something else', JSON.stringify({ version: 1, policy: 'q' }), ['does-not-hold', 'file']],
  ])('is what a policy of another repository says, where it is %s', async (_, kept, expected) => {
    const statement = await attest(remote, {}, {}, cache(policy))
    expect(statement.predicate.verificationResult).toBe('PASSED')
    expect(seen(await verified(statement, { files: remote, world: cache(kept) }))).toEqual(expected)
  })

  test('is what only GitHub knows: the attestation stands for it only where it is known who signed', async () => {
    const files = withChecklist({ items: [...parsed.items, { id: 'ci', owner: 'kim', evidence: [{ type: 'githubCheck', requireChecks: ['ci'] }] }] })
    const statement = verdictGiven(await attest(files))
    expect(seen(await verified(statement, { files }))).toEqual(['undetermined', 'unknown'])
    const verification = await verified(statement, { files, options: { isSignatureChecked: true } })
    expect(seen(verification)).toEqual(['holds'])
    expect(verification.signature).toBe('told')
    expect(verification.notes.join()).toContain('ci')
    const broken = { ...files, 'evidence/a.md': '' }
    expect(seen(await verified(verdictGiven(await attest(broken)), { files: broken, options: { isSignatureChecked: true } }))).toEqual(['does-not-hold', 'verdict'])
    expect((await verified(await attest(ready))).notes).toEqual([])
  })

  test('asks no GitHub, whatever is there', async () => {
    const asked: unknown[] = []
    const github = new Proxy({}, { get: (_, name) => asked.push(name) }) as never
    await verified(await attest(ready), { world: { github } })
    expect(asked).toEqual([])
  })
})
