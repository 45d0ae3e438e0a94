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
