import { describe, expect, test } from 'vitest'
import { checklistOf, judged, lines } from '../support/world.ts'

const defects = { type: 'defectLog', log: 'd.csv' }
const files = (...rows: readonly string[]) => ({ 'd.csv': lines('id,severity,status', 'D1,medium,open', ...rows) })

/** Judges one item, "item", under one policy. */
async function under(policy: object, { checklist = checklistOf([defects]), world = files() }: { readonly checklist?: object; readonly world?: Readonly<Record<string, string>> } = {}) {
  const report = await judged({ checklist, files: { ...world, 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', ...policy }) }, options: { policies: ['policy.yml'] } })
  return { report, verdict: report.verdict, rules: report.findings.filter(({ level }) => level !== 'notice').map(({ rule }) => rule) }
}

const asks = (entry: object, more: object = {}) => ({ items: [{ id: 'item', evidence: [{ type: 'defectLog', ...entry }], ...more }] })
const roles = { sponsor: ['kim-roe'], chief: ['max-poe'] }
const waiver = { item: 'item', rules: ['defect-log/open-medium'], reason: 'a weekend', approvedBy: 'kim-roe', role: 'sponsor', approvedAt: '2026-11-20', expires: '2026-12-20' }
const waived = checklistOf([defects], { roles, items: [{ id: 'item', owner: 'sam-lee', evidence: [defects] }, { id: 'other', owner: 'sam-lee', evidence: [{ ...defects, maxOpenMedium: 9 }] }], waivers: [waiver] })

describe('a policy', () => {
  test.each<[string, object, string]>([
    ['asks for what is met', asks({ maxOpenMedium: 1 }), 'ready'],
    ['asks for less than is there', asks({ maxOpenMedium: 0 }), 'not-ready'],
    ['only from next year', asks({ maxOpenMedium: 0 }, { enforceFrom: '2027-01-01' }), 'ready'],
    ['since last year', asks({ maxOpenMedium: 0 }, { enforceFrom: '2025-01-01' }), 'not-ready'],
    ['asks for an item that is not there', { items: [{ id: 'gone', evidence: [{ type: 'document' }] }] }, 'not-ready'],
    ['asks for evidence that is not there', { items: [{ id: 'item', evidence: [{ type: 'document' }] }] }, 'not-ready'],
    ['has an advisory item that is not there', { items: [{ id: 'gone', level: 'advisory', evidence: [{ type: 'document' }] }] }, 'ready'],
  ])('%s', async (_, policy, verdict) => {
    expect((await under(policy)).verdict).toBe(verdict)
  })

  test('a looser value of the checklist is a warning, the stricter is used, and the report says whose it is', async () => {
    const { report, verdict, rules } = await under(asks({ maxOpenMedium: 0 }), { checklist: checklistOf([{ ...defects, maxOpenMedium: 5 }]) })
    expect(verdict).toBe('not-ready')
    expect(rules).toEqual(expect.arrayContaining(['policy/looser', 'defect-log/open-medium']))
    expect(report.items[0]?.evidence[0]?.measures.find(({ name }) => name === 'openMedium')).toMatchObject({ max: 0, setBy: { path: 'policy.yml', line: 1 } })
  })

  test.each<[string, object, string]>([
    ['a role that may waive', asks({ maxOpenMedium: 0 }, { waivableBy: ['sponsor'] }), 'ready'],
    ['another role may', asks({ maxOpenMedium: 0 }, { waivableBy: ['chief'] }), 'not-ready'],
    ['nobody may', asks({ maxOpenMedium: 0 }), 'not-ready'],
    ['the waiver is longer than the limit', { ...asks({ maxOpenMedium: 0 }, { waivableBy: ['sponsor'] }), waiverLimit: '20d' }, 'not-ready'],
    ['the role is somebody else\'s', { ...asks({ maxOpenMedium: 0 }, { waivableBy: ['sponsor'] }), roles: { sponsor: ['max-poe'] } }, 'not-ready'],
    ['the role is theirs too', { ...asks({ maxOpenMedium: 0 }, { waivableBy: ['sponsor'] }), roles: { sponsor: ['max-poe', 'kim-roe'] } }, 'ready'],
  ])('waivers: %s', async (_, policy, verdict) => {
    expect((await under(policy, { checklist: waived })).verdict).toBe(verdict)
  })

  test.each<[string, string, string]>([
    ['somebody who owns nothing here', 'kim-roe', 'ready'],
    ['somebody who owns another item', 'sam-lee', 'not-ready'],
  ])('an item that the checklist leaves out is excused by %s', async (_, approvedBy, verdict) => {
    const excuse = { item: 'gone', reason: 'no such thing here', approvedBy, role: 'sponsor', approvedAt: '2026-11-20' }
    const policy = { items: [{ id: 'gone', notApplicableBy: ['sponsor'], evidence: [{ type: 'document' }] }] }
    const seen = await under(policy, { checklist: checklistOf([defects], { roles: { sponsor: ['kim-roe', 'sam-lee'] }, notApplicable: [excuse] }) })
    expect(seen.verdict).toBe(verdict)
    if (verdict !== 'ready') expect(seen.report.findings.map(({ message }) => message).join()).toContain('the checklist lacks the item, and sam-lee owns another')
  })

  const freeze = (from: string, to: string) => ({ freezes: [{ from, to, why: 'Winter' }] })
  test.each<[string, object, object, string]>([
    ['covers the go-live', freeze('2026-12-15', '2027-01-05'), { goLive: '2026-12-20' }, 'not-ready'],
    ['ends on the day', freeze('2026-12-15', '2026-12-20'), { goLive: '2026-12-20' }, 'ready'],
    ['begins the day after', freeze('2026-12-21', '2027-01-05'), { goLive: '2026-12-20' }, 'ready'],
    ['and no date of going live', freeze('2027-12-21', '2028-01-05'), {}, 'not-ready'],
  ])('a freeze that %s', async (_, policy, more, verdict) => {
    expect((await under(policy, { checklist: checklistOf([defects], more) })).verdict).toBe(verdict)
  })

  test.each<[string, string, string]>([
    ['runs now', '2026-12-02', 'not-ready'],
    ['ended this morning', '2026-12-01T09:00:00Z', 'ready'],
  ])('a freeze that %s is not passed by naming a day after it', async (_, to, verdict) => {
    const { report } = await under(freeze('2026-11-20T00:00:00Z', to.includes('T') ? to : `${to}T00:00:00Z`), { checklist: checklistOf([defects], { goLive: '2026-12-20' }) })
    expect(report.verdict).toBe(verdict)
    if (verdict !== 'ready') expect(report.findings[0]).toMatchObject({ rule: 'change-freeze/active', remedy: 'Ask the gate again from 2026-12-02 on, or have the freeze waived by a role that may.' })
  })

  const sponsored = { from: '2026-12-18', to: '2027-01-05', why: 'Winter', waivableBy: ['sponsor'] }
  const christmas = { from: '2026-12-24', to: '2026-12-27', why: 'Christmas' }
  const waivingFreeze = (goLive: string) => checklistOf([defects], { roles, goLive, waivers: [{ ...waiver, item: 'change-freeze', rules: ['change-freeze/active'], expires: '2027-01-05' }] })
  test.each<[string, string, object, string, string | null]>([
    ['by whom it allows', '2026-12-20', { freezes: [sponsored] }, 'ready', '2027-01-05T00:00:00Z'],
    ['while another that nobody may waive does not hold, until that does', '2026-12-20', { freezes: [sponsored, christmas] }, 'ready', '2026-12-24T00:00:00Z'],
    ['not while another that nobody may waive holds', '2026-12-25', { freezes: [sponsored, christmas] }, 'not-ready', null],
    ['by whom the item allows where the freeze names nobody', '2026-12-25', { freezes: [sponsored, christmas], items: [{ id: 'change-freeze', waivableBy: ['sponsor'] }] }, 'ready', '2027-01-05T00:00:00Z'],
    ['by nobody whom the item leaves out', '2026-12-20', { freezes: [sponsored], items: [{ id: 'change-freeze', waivableBy: ['chief'] }] }, 'not-ready', null],
  ])('a freeze is waived %s', async (_, goLive, policy, verdict, validUntil) => {
    expect((await under(policy, { checklist: waivingFreeze(goLive) })).report).toMatchObject({ verdict, validUntil })
  })

  test.each<[string, string, string]>([
    ['an instant and the next day, which begins before it in Tokyo', '2026-12-19', 'invalid'],
    ['two instants', '2026-12-19T00:00:00Z', 'not-ready'],
  ])('no time zone turns a freeze round: %s', async (_, to, verdict) => {
    expect((await under(freeze('2026-12-18T20:00:00Z', to), { checklist: checklistOf([defects], { goLive: '2026-12-18T21:00:00Z', timezone: 'Asia/Tokyo' }) })).verdict).toBe(verdict)
  })

  test.each<[string, string]>([
    ['production', 'not-ready'],
    ['Production', 'not-ready'],
    ['staging', 'ready'],
  ])('an item for "Production" is asked for where the gate is asked for %s', async (environment, verdict) => {
    const policy = JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'gone', environments: ['Production'], evidence: [{ type: 'document' }] }] })
    const report = await judged({ checklist: checklistOf([defects], { environments: ['production', 'staging'] }), files: { ...files(), 'policy.yml': policy }, options: { policies: ['policy.yml'], environment } })
    expect(report.verdict).toBe(verdict)
  })

  test('"requireIndependent: false" is said to be looser, and is not used', async () => {
    const signed = checklistOf([defects, { type: 'signOff', role: 'sponsor', requireIndependent: false }], { roles: { sponsor: ['sam-lee'] } })
    const { report, rules } = await under({ items: [{ id: 'item', evidence: [{ type: 'signOff', role: 'sponsor', requireIndependent: true }] }] }, { checklist: signed })
    expect(rules).toContain('policy/looser')
    expect(report.findings.find(({ rule }) => rule === 'policy/looser')).toMatchObject({ path: 'readiness.yml', message: '"requireIndependent" is false here, and ours asks for true, which is used' })
  })

  test.each<[string, readonly string[] | null, readonly string[], boolean, string]>([
    ['nobody in common', ['kim-roe'], ['max-poe'], true, 'names nobody in common'],
    ['the owner alone', ['sam-lee', 'kim-roe'], ['sam-lee'], true, 'Only sam-lee holds the role sponsor, and owns the item'],
    ['the owner alone, who may', ['sam-lee', 'kim-roe'], ['sam-lee'], false, 'Ask sam-lee to look at the evidence'],
    ['a person, and a team that may hold that person', ['kim-roe'], ['@acme/safety'], true, 'Ask kim-roe to look at the evidence and sign: go-live-gate sign item --role sponsor --by kim-roe'],
    ['a team alone', null, ['@acme/safety'], true, 'Ask somebody of @acme/safety to look at the evidence and sign: go-live-gate sign item --role sponsor --by PERSON'],
  ])('who is asked to sign where a checklist and a policy name %s', async (_, own, asked, requireIndependent, remedy) => {
    const checklist = checklistOf([defects, { type: 'signOff', role: 'sponsor', requireIndependent }], own === null ? {} : { roles: { sponsor: own } })
    const { report } = await under({ roles: { sponsor: asked } }, { checklist })
    expect(report.findings.find(({ rule }) => rule === 'sign-off/sign-offs')?.remedy).toContain(remedy)
  })

  test('several policies that ask for one thing are named together, in a sentence', async () => {
    const asking = (policy: string) => JSON.stringify({ version: 1, policy, items: [{ id: 'item', environments: ['live', 'pilot'] }] })
    const checklist = checklistOf([defects], { items: [{ id: 'item', owner: 'sam-lee', level: 'advisory', environments: ['pilot'], evidence: [defects] }] })
    const report = await judged({ checklist, files: { ...files(), 'a.yml': asking('a'), 'b.yml': asking('b') }, options: { policies: ['a.yml', 'b.yml'] } })
    expect(report.findings.map(({ message }) => message)).toEqual(['the item is advisory here, and a and b require it, so it is required', 'the item is for pilot here, and a and b ask for it in live, pilot too'])
  })

  test('being outside a freeze makes nothing ready by itself', async () => {
    const advisory = checklistOf([defects], { goLive: '2026-12-20', items: [{ id: 'item', owner: 'sam-lee', level: 'advisory', evidence: [defects] }] })
    expect((await under(freeze('2027-12-15', '2027-12-20'), { checklist: advisory })).verdict).toBe('not-ready')
  })

  test('two that set one thing differently are invalid together, and a malformed one stops everything', async () => {
    const setting = (where: string) => JSON.stringify({ version: 1, policy: where, items: [{ id: 'item', evidence: [{ type: 'signOff', role: 'sponsor', requireIndependent: true }] }] })
    const report = await judged({ checklist: checklistOf([defects]), files: { ...files(), 'a.yml': setting('a'), 'b.yml': 'version: 1\npolicy: b\nitms: []\n' }, options: { policies: ['a.yml', 'b.yml'] } })
    expect(report.verdict).toBe('invalid')
    expect(report.findings[0]).toMatchObject({ path: 'b.yml', line: 3, column: 1 })
  })

  test('a branch is no pin, and what is not there is invalid', async () => {
    const named = (policy: string) => judged({ checklist: checklistOf([defects], { policies: [policy] }), files: files() })
    expect((await named('acme/policies/base.yml@main')).verdict).toBe('invalid')
    expect((await named('gone.yml')).verdict).toBe('invalid')
    expect((await named(`acme/policies/base.yml@${'1'.repeat(40)}`)).verdict).toBe('undetermined')
  })
})
