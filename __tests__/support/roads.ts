import type { History } from '../../src/index.ts'

const point = (day: string, satisfied: number, more: Partial<History['points'][number]> = {}): History['points'][number] => ({
  kind: 'commit',
  commit: '0123456789abcdef0123456789abcdef01234567',
  at: `2026-${day}T09:00:00Z`,
  subject: 'Change it',
  path: 'readiness.yml',
  verdict: 'not-ready',
  goLive: '2026-12-09T06:00:00Z',
  required: 3,
  satisfied,
  pending: 0,
  unsatisfied: 3 - satisfied,
  unknown: 0,
  excused: 0,
  ...more,
})

/** A road with whatever can stand in one, every text of a user being this one. */
export function roadWith(text: string): History {
  const setback = { cause: 'change', commit: '0123456789abcdef0123456789abcdef01234567', at: '2026-11-20T09:00:00Z', subject: text, item: 'a', title: text, owner: 'sam-lee', from: 'satisfied', to: 'unsatisfied', why: text } as const
  return {
    schemaVersion: 1,
    authoritative: false,
    checklist: 'readiness.yml',
    service: text,
    release: '2026.12',
    environment: null,
    checkedAt: '2026-12-01T09:00:00Z',
    goLive: '2026-12-09T06:00:00Z',
    touching: 5,
    points: [
      point('11-01', 0, { subject: text, goLive: '2026-12-01T06:00:00Z' }),
      point('11-05', 0, { verdict: null, why: text, required: 0, unsatisfied: 0 }),
      point('11-10', 3, { verdict: 'ready', unsatisfied: 0 }),
      point('11-20', 2, { unknown: 1, unsatisfied: 0 }),
      point('12-01', 2, { kind: 'today' }),
    ],
    items: (['satisfied', 'pending', 'unsatisfied', 'unknown', 'waived', 'absent'] as const).map((state, i) => ({ id: `i${i}`, title: text, owner: 'sam-lee', state, since: '2026-11-20T09:00:00Z', changes: [{ point: 0, state }] })),
    setbacks: [
      { kind: 'lost', ...setback },
      { kind: 'lost', ...setback, cause: 'time' },
      { kind: 'excused', ...setback, to: 'advisory' },
      { kind: 'removed', ...setback, to: 'absent', why: '' },
    ],
    outlook: { state: 'unknown', open: 1, daysLeft: 7.9, paces: [], openAtGoLive: null, expiring: [{ item: 'a', title: text, evidence: 'survey' }], statement: text },
    notes: [text],
    tool: { name: 'go-live-gate', version: '0.1.0' },
  }
}
