import { describe, expect, test } from 'vitest'
import { checklistOf, judged, lines } from '../support/world.ts'

const defects = { type: 'defectLog', log: 'd.csv' }
const files = { 'd.csv': lines('id,severity,status', 'D1,medium,open'), 'a.md': 'words' }
const asks = (from: string | undefined, entry: object, id = 'item') => ({ id, ...(from === undefined ? {} : { enforceFrom: from }), evidence: [entry] })
const stricter = { type: 'defectLog', maxOpenMedium: 0 }

async function under(items: readonly object[], more: { readonly checklist?: object; readonly second?: readonly object[] } = {}) {
  const policy = (name: string, all: readonly object[]) => JSON.stringify({ version: 1, policy: name, items: all })
  const second = more.second ? { 'second.yml': policy('second', more.second) } : {}
  const report = await judged({ checklist: more.checklist ?? checklistOf([defects]), files: { ...files, 'ours.yml': policy('ours', items), ...second }, options: { policies: ['ours.yml', ...Object.keys(second)] } })
  const upcoming = report.findings.filter(({ rule }) => rule === 'policy/upcoming')
  return { report, verdict: report.verdict, upcoming: upcoming.map(({ item, level, message }) => ({ item, level, message })) }
}

describe('before its enforceFrom a policy', () => {
  test.each<[string, string | undefined, string, number]>([
    ['reports what will block, and blocks nothing', '2026-12-02', 'ready', 1],
    ['blocks on the day itself', '2026-12-01', 'not-ready', 0],
    ['blocks without a day', undefined, 'not-ready', 0],
  ])('%s', async (_, from, verdict, count) => {
    const seen = await under([asks(from, stricter)])
    expect(seen.verdict).toBe(verdict)
    expect(seen.upcoming).toHaveLength(count)
    expect(seen.report.validUntil).toBe(count > 0 ? '2026-12-02T00:00:00Z' : null)
    if (count > 0) expect(seen.upcoming[0]).toEqual({ item: 'item', level: 'warning', message: 'from 2026-12-02 this will block: Medium defects open: 1 (D1); needed: at most 0' })
  })

  test('is judged for the day of going live', async () => {
    expect((await under([asks('2026-12-20', stricter)], { checklist: checklistOf([defects], { goLive: '2026-12-20' }) })).verdict).toBe('not-ready')
    expect((await under([asks('2026-12-21', stricter)], { checklist: checklistOf([defects], { goLive: '2026-12-20' }) })).verdict).toBe('ready')
  })

  test('says nothing of what is met already', async () => {
    expect((await under([asks('2027-01-01', { type: 'defectLog', maxOpenMedium: 1 })])).report).toMatchObject({ findings: [], validUntil: null })
  })

  test('shows an item that the checklist lacks as advisory, and from when it blocks', async () => {
    const { report, verdict, upcoming } = await under([asks('2027-01-01', { type: 'document' }, 'gone')])
    expect(verdict).toBe('ready')
    expect(report.items.find(({ id }) => id === 'gone')).toMatchObject({ level: 'advisory', disposition: 'advisory', blocks: false, requiredBy: [] })
    expect(upcoming).toEqual([{ item: 'gone', level: 'warning', message: 'from 2027-01-01 this will block: ours requires document evidence here, and the checklist has no item "gone"' }])
    expect((await under([asks('2026-11-01', { type: 'document' }, 'gone')])).verdict).toBe('not-ready')
  })

  test('of several days the next is reported, with what is enforced already', async () => {
    const { verdict, upcoming } = await under([asks('2027-06-01', { type: 'document' })], { second: [asks('2027-01-01', stricter)] })
    expect(verdict).toBe('ready')
    expect(upcoming.map(({ message }) => message.slice(0, 15))).toEqual(['from 2027-01-01'])
  })

  test('a freeze that is still to be enforced is only reported', async () => {
    const frozen = (from: string) => judged({ checklist: checklistOf([defects], { goLive: '2026-12-20' }), files: { ...files, 'ours.yml': JSON.stringify({ version: 1, policy: 'ours', freezes: [{ from: '2026-12-15', to: '2027-01-05', why: 'Winter' }], items: [{ id: 'change-freeze', enforceFrom: from }] }) }, options: { policies: ['ours.yml'] } })
    const [later, now] = [await frozen('2026-12-21'), await frozen('2026-12-20')]
    expect([later.verdict, now.verdict]).toEqual(['ready', 'not-ready'])
    expect(later.findings.map(({ rule }) => rule)).toEqual(['policy/upcoming'])
  })

  test('an item that the checklist has as advisory will be required', async () => {
    const advisory = { id: 'second', owner: 'sam-lee', level: 'advisory', evidence: [{ ...defects, maxOpenMedium: 0 }] }
    const checklist = { ...checklistOf([]), items: [{ id: 'item', owner: 'sam-lee', evidence: [defects] }, advisory] }
    const seen = await under([asks('2027-01-01', { type: 'defectLog' }, 'second')], { checklist })
    expect(seen.verdict).toBe('ready')
    expect(seen.upcoming.map(({ item }) => item)).toEqual(['second'])
  })
})
