import { describe, expect, test } from 'vitest'
import { digest, memoryPorts } from '../../src/index.ts'
import { checklistOf, judged, lines, now } from '../support/world.ts'

const files = { 'd.csv': lines('id,severity,status', 'D1,low,closed') }
const roles = { cso: ['jane', 'joe', 'sam-lee', 'build[bot]'], 'staff-side': ['morag'], ops: ['@org/ops'] }
const evidence = (entry: object = {}) => [{ type: 'defectLog', log: 'd.csv' }, { type: 'signOff', role: 'cso', ...entry }]

async function coversToday(entry: object = {}): Promise<string> {
  const text = JSON.stringify(checklistOf(evidence(entry), { roles }))
  const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files: { 'readiness.yml': text, ...files }, now }))
  if (!found.ok) throw new TypeError('no digest')
  return found.items[0]?.covers ?? ''
}

type Record = Readonly<{ [key: string]: unknown }>
const sign = (covers: string, more: Record = {}): Record => ({ item: 'item', role: 'cso', by: 'jane', at: '2026-11-30T10:00:00Z', covers, ...more })

async function outcome(signOffs: readonly Record[], entry: object = {}, more: object = {}) {
  const report = await judged({ checklist: checklistOf(evidence(entry), { roles, signOffs, ...more }), files })
  const [item] = report.items
  return { report, verdict: report.verdict, outcome: item?.outcome, rules: report.findings.map(({ rule, level }) => `${level} ${rule}`) }
}

describe('sign-offs', () => {
  const refusal: Record = { item: 'item', role: 'staff-side', by: 'morag', at: '2026-11-01', decision: 'refuse' }
  test.each<[string, (covers: string) => readonly Record[], object, string, readonly string[]]>([
    ['nobody signed', () => [], {}, 'pending', ['error sign-off/sign-offs']],
    ['signed', (covers) => [sign(covers)], {}, 'satisfied', []],
    ['without saying what it covers', () => [{ ...sign(''), covers: undefined }], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/stale']],
    ['on other evidence', () => [sign(`sha256:${'0'.repeat(64)}`)], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/stale']],
    ['in the future', (covers) => [sign(covers, { at: '2026-12-02' })], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/does-not-count']],
    ['by somebody without the role', (covers) => [sign(covers, { by: 'bob' })], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/does-not-count']],
    ['by the owner', (covers) => [sign(covers, { by: 'Sam-Lee' })], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/does-not-count']],
    ['by a bot', (covers) => [sign(covers, { by: 'build[bot]' })], {}, 'pending', ['error sign-off/sign-offs', 'warning sign-off/does-not-count']],
    ['by the owner where that is allowed', (covers) => [sign(covers, { by: 'sam-lee' })], { requireIndependent: false }, 'satisfied', []],
    ['in another role', (covers) => [sign(covers, { role: 'staff-side', by: 'morag' })], {}, 'pending', ['error sign-off/sign-offs']],
    ['too old', (covers) => [sign(covers, { at: '2026-08-01' })], { maxAge: '90d' }, 'pending', ['error sign-off/sign-offs', 'warning sign-off/does-not-count']],
    ['claimed where proof is asked', (covers) => [sign(covers)], { minAssurance: 'authenticated' }, 'error', ['error evidence/unavailable', 'error evidence/unavailable', 'warning sign-off/does-not-count']],
    ['one person twice is one person', (covers) => [sign(covers), sign(covers, { by: 'JANE', at: '2026-11-30T11:00:00Z' })], { minSignOffs: 2 }, 'pending', ['error sign-off/sign-offs']],
    ['two people', (covers) => [sign(covers), sign(covers, { by: 'joe' })], { minSignOffs: 2 }, 'satisfied', []],
    ['a condition without due date', (covers) => [sign(covers, { conditions: [{ text: 'watch it' }] })], {}, 'unsatisfied', ['error sign-off/open-conditions']],
    ['a condition due by then', (covers) => [sign(covers, { conditions: [{ text: 'watch it', due: '2026-12-01' }] })], {}, 'unsatisfied', ['error sign-off/open-conditions']],
    ['a condition due later', (covers) => [sign(covers, { conditions: [{ text: 'watch it', due: '2026-12-20' }] })], {}, 'satisfied', ['warning sign-off/condition']],
    ['a condition lifted by the same person', (covers) => [sign(covers, { conditions: [{ text: 'watch it' }] }), sign(covers, { at: '2026-11-30T12:00:00Z' })], {}, 'satisfied', []],
    ['a condition is not lifted by another person', (covers) => [sign(covers, { conditions: [{ text: 'watch it' }] }), sign(covers, { by: 'joe', at: '2026-11-30T12:00:00Z' })], {}, 'unsatisfied', ['error sign-off/open-conditions']],
    ['a refusal in another role is a veto', (covers) => [sign(covers), refusal], {}, 'unsatisfied', ['error sign-off/refused']],
    ['a refusal in the future is a veto', (covers) => [sign(covers), { ...refusal, at: '2027-01-01' }], {}, 'unsatisfied', ['error sign-off/refused']],
    ['a refusal by somebody without the role', (covers) => [sign(covers), { ...refusal, by: 'bob' }], {}, 'satisfied', []],
    ['many accept, one refuses', (covers) => [sign(covers), sign(covers, { by: 'joe', decision: 'refuse', at: '2026-11-01' })], {}, 'unsatisfied', ['error sign-off/refused']],
    ['lifted by a later acceptance of that person', (covers) => [sign(covers), { ...sign(covers), role: 'staff-side', by: 'morag' }, refusal], {}, 'satisfied', []],
    ['not lifted by a stale acceptance', (covers) => [sign(covers), { ...sign(`sha256:${'0'.repeat(64)}`), role: 'staff-side', by: 'morag' }, refusal], {}, 'unsatisfied', ['error sign-off/refused']],
    ['not lifted at the same instant', (covers) => [sign(covers), sign(covers, { decision: 'refuse' })], {}, 'unsatisfied', ['error sign-off/sign-offs', 'error sign-off/refused']],
    ['an accepter who refused later does not count', (covers) => [sign(covers), sign(covers, { decision: 'refuse', at: '2026-11-30T11:00:00Z' })], {}, 'unsatisfied', ['error sign-off/sign-offs', 'error sign-off/refused']],
    ['a refusal by a possible team member', (covers) => [sign(covers), { ...refusal, role: 'ops', by: 'bob' }], {}, 'error', ['error sign-off/team']],
  ])('%s', async (_, records, entry, expected, rules) => {
    const seen = await outcome(records(await coversToday(entry)), entry)
    expect(seen.outcome).toBe(expected)
    expect(seen.rules.filter((rule) => !rule.startsWith('warning sign-off/does') || rules.includes(rule))).toEqual(rules)
    expect(seen.verdict).toBe(expected === 'satisfied' ? 'ready' : expected === 'error' ? 'undetermined' : 'not-ready')
  })

  test('a refusal blocks where nothing else asks for a sign-off, an advisory item too', async () => {
    const checklist = checklistOf([{ type: 'defectLog', log: 'd.csv' }], { roles, signOffs: [refusal] })
    expect((await judged({ checklist, files })).verdict).toBe('not-ready')
    expect((await judged({ checklist: { ...checklist, signOffs: [] }, files })).verdict).toBe('ready')
  })

  test('a sign-off by a team that only GitHub knows is unknown', async () => {
    const entry = { role: 'ops' }
    const seen = await outcome([sign(await coversToday(entry), { role: 'ops', by: 'bob' })], entry)
    expect(seen.verdict).toBe('undetermined')
  })

  test('changed evidence, bound, release or service make it stale', async () => {
    const covers = await coversToday()
    const signed = checklistOf(evidence(), { roles, signOffs: [sign(covers)] })
    const verdict = async (checklist: object, given = files) => (await judged({ checklist, files: given })).verdict
    expect(await verdict(signed)).toBe('ready')
    expect(await verdict(signed, { 'd.csv': `${files['d.csv']}D2,low,closed\n` })).toBe('not-ready')
    expect(await verdict({ ...signed, release: '2026.13' })).toBe('not-ready')
    expect(await verdict({ ...signed, service: 'Other' })).toBe('not-ready')
    expect(await verdict(checklistOf([{ type: 'defectLog', log: 'd.csv', maxOpenLow: 5 }, { type: 'signOff', role: 'cso' }], { roles, signOffs: [sign(covers)] }))).toBe('not-ready')
  })

  test('what is covered is a text that sha256sum could have helped to print', async () => {
    const text = JSON.stringify(checklistOf(evidence(), { roles }))
    const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files: { 'readiness.yml': text, ...files }, now }))
    expect(found.ok && found.items[0]?.text).toMatch(
      /^go-live-gate\/v1\nservice: Triage line\nrelease: 2026\.12\nitem: item\ndemands: [0-9a-f]{64}\n[0-9a-f]{64}  d\.csv\n$/,
    )
  })
})

describe('waivers and not-applicables', () => {
  const bad = { 'd.csv': lines('id,severity,status', 'D1,high,open') }
  const checklist = (more: object) => checklistOf([{ type: 'defectLog', log: 'd.csv' }], { roles, ...more })
  const second = { id: 'other', owner: 'kim', evidence: [{ type: 'document', files: 'a.md' }] }
  const first = { id: 'item', owner: 'sam-lee', evidence: [{ type: 'defectLog', log: 'd.csv' }] }
  const both = (more: object): object => ({ ...checklist(more), items: [first, second] })
  const given = { ...bad, 'a.md': 'words' }
  const waiver = { item: 'item', rules: ['defect-log/open-high'], reason: 'a work-around stands', approvedBy: 'jane', role: 'cso', approvedAt: '2026-11-20', expires: '2026-12-20' }
  const notApplicable = { item: 'item', reason: 'no such part', approvedBy: 'jane', role: 'cso', approvedAt: '2026-11-20' }

  test.each<[string, object, string, string]>([
    ['a waiver', { waivers: [waiver] }, 'ready', 'waived'],
    ['of another rule', { waivers: [{ ...waiver, rules: ['defect-log/open-low'] }] }, 'not-ready', 'required'],
    ['expired at that instant', { waivers: [{ ...waiver, expires: '2026-12-01' }] }, 'not-ready', 'required'],
    ['that ends before go-live', { goLive: '2026-12-21', waivers: [waiver] }, 'not-ready', 'required'],
    ['longer than 90 days', { waivers: [{ ...waiver, expires: '2027-02-19' }] }, 'not-ready', 'required'],
    ['control: 90 days', { waivers: [{ ...waiver, expires: '2027-02-18' }] }, 'ready', 'waived'],
    ['approved by the owner', { waivers: [{ ...waiver, approvedBy: 'sam-lee' }] }, 'not-ready', 'required'],
    ['approved by nobody of the role', { waivers: [{ ...waiver, approvedBy: 'bob' }] }, 'not-ready', 'required'],
    ['approved in the future', { waivers: [{ ...waiver, approvedAt: '2026-12-02' }] }, 'not-ready', 'required'],
    ['approved by a possible team member', { waivers: [{ ...waiver, approvedBy: 'bob', role: 'ops' }] }, 'not-ready', 'required'],
    ['with a standing refusal', { waivers: [{ ...waiver, rules: ['defect-log/open-high', 'sign-off/refused'] }], signOffs: [{ item: 'item', role: 'cso', by: 'joe', at: '2026-11-01', decision: 'refuse' }] }, 'not-ready', 'required'],
    ['not applicable', { notApplicable: [notApplicable] }, 'ready', 'not-applicable'],
    ['not applicable, by the owner', { notApplicable: [{ ...notApplicable, approvedBy: 'sam-lee' }] }, 'not-ready', 'required'],
    ['not applicable, but refused', { notApplicable: [notApplicable], signOffs: [{ item: 'item', role: 'cso', by: 'joe', at: '2026-11-01', decision: 'refuse' }] }, 'not-ready', 'required'],
  ])('%s', async (_, more, verdict, disposition) => {
    const report = await judged({ checklist: both(more), files: given })
    expect(report.verdict).toBe(verdict)
    expect(report.items[0]).toMatchObject({ disposition, outcome: 'unsatisfied' })
  })

  test('a waiver that waives nothing is a warning', async () => {
    const report = await judged({ checklist: both({ waivers: [waiver] }), files: { ...files, 'a.md': 'words' } })
    expect(report.findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual(['warning waiver/unused'])
  })

  test('everything waived leaves nothing that could be ready', async () => {
    const report = await judged({ checklist: checklist({ waivers: [waiver] }), files: bad })
    expect(report.verdict).toBe('not-ready')
    expect(report.findings.map(({ rule }) => rule)).toContain('gate/nothing-required')
  })

  test('what holds a "ready" up says until when', async () => {
    const report = await judged({ checklist: both({ waivers: [waiver] }), files: given })
    expect(report.validUntil).toBe('2026-12-20T00:00:00Z')
  })
})

describe('items', () => {
  const item = (more: object) => ({ ...checklistOf([], {}), items: [{ id: 'item', owner: 'kim', evidence: [{ type: 'defectLog', log: 'd.csv' }], ...more }] })
  test('an advisory item alone is not ready', async () => {
    expect((await judged({ checklist: item({ level: 'advisory' }), files })).verdict).toBe('not-ready')
    expect((await judged({ checklist: item({}), files })).verdict).toBe('ready')
  })
  test('an item for another environment does not count there', async () => {
    const options = { environment: 'staging' }
    expect((await judged({ checklist: { ...item({ environments: ['production'] }), environments: ['staging'] }, files, options })).verdict).toBe('not-ready')
    expect((await judged({ checklist: item({ environments: ['staging'] }), files, options })).verdict).toBe('ready')
  })
  test('an environment that nobody named is misuse', async () => {
    await expect(judged({ checklist: item({}), files, options: { environment: 'prod' } })).rejects.toThrow('no environment is called "prod"')
  })
})
