import { describe, expect, test } from 'vitest'
import { checklistOf, judged, lines } from '../support/world.ts'

const actions = { type: 'actionLog', log: 'actions.csv' }
const log = (...dues: readonly string[]) => ({ 'actions.csv': lines('id,action,owner,due,status', 'A0,tell,kim,2026-11-20,closed', ...dues.map((due, i) => `A${i + 1},do,kim,${due},open`)) })
const register = (due: string) => ({ 'c.csv': lines('id,raisedOn,raisedBy,severity,summary,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn,owner,due', `C1,2026-11-20,ann-lee,low,slow,open,,,,,,kim-roe,${due}`) })
const concerns = { type: 'concerns', register: 'c.csv' }
const policy = (...items: readonly object[]) => ({ 'p.yml': JSON.stringify({ version: 1, policy: 'p', items }) })
const freezing = (from: string, to: string) => ({ 'p.yml': JSON.stringify({ version: 1, policy: 'p', freezes: [{ from, to, why: 'Winter' }] }) })
const later = { items: [{ id: 'item', owner: 'sam-lee', level: 'advisory', evidence: [actions] }, { id: 'other', owner: 'sam-lee', evidence: [{ type: 'document', files: 'a.md' }] }] }

describe('a verdict ends', () => {
  test.each<[string, object, Readonly<Record<string, string>>, string | null]>([
    ['with nothing that is open', checklistOf([actions]), log(), null],
    ['with the day on which an action falls due', checklistOf([actions]), log('2027-02-01', '2027-01-10'), '2027-01-10T00:00:00Z'],
    ['with it also where that is before the go-live', checklistOf([actions], { goLive: '2026-12-20' }), log('2026-12-10'), '2026-12-10T00:00:00Z'],
    ['with the one that is too many', checklistOf([{ ...actions, maxOverdue: 1 }]), log('2027-02-01', '2027-01-10'), '2027-02-01T00:00:00Z'],
    ['with the day on which a concern falls due', checklistOf([concerns]), register('2027-01-10'), '2027-01-10T00:00:00Z'],
    ['when a freeze begins', checklistOf([actions], { goLive: '2026-12-20' }), { ...log(), ...freezing('2027-12-18', '2028-01-05') }, '2027-12-18T00:00:00Z'],
    ['when one begins before the go-live, for the gate is shut then', checklistOf([actions], { goLive: '2026-12-20' }), { ...log(), ...freezing('2026-12-10', '2026-12-12') }, '2026-12-10T00:00:00Z'],
    ['with what is required from a later day on, and falls due after it', checklistOf([], later), { ...log('2027-01-10'), ...policy({ id: 'item', enforceFrom: '2026-12-10' }) }, '2027-01-10T00:00:00Z'],
    ['on that day, where it falls due before', checklistOf([], later), { ...log('2026-12-05'), ...policy({ id: 'item', enforceFrom: '2026-12-10' }) }, '2026-12-10T00:00:00Z'],
    ['not with what is never required', checklistOf([], later), { ...log('2026-12-05'), ...policy({ id: 'item', level: 'advisory' }) }, null],
  ])('%s', async (_, checklist, files, validUntil) => {
    const world = { checklist, files: { 'a.md': 'words', ...files }, options: { policies: 'p.yml' in files ? ['p.yml'] : [] } }
    expect(await judged(world)).toMatchObject({ verdict: 'ready', validUntil })
    if (validUntil === null) return
    const end = Date.parse(validUntil)
    expect((await judged({ ...world, at: new Date(end - 1000) })).verdict).toBe('ready')
    expect((await judged({ ...world, at: new Date(end + 1000) })).verdict).toBe('not-ready')
  })
})
