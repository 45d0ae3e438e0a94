import { describe, expect, test } from 'vitest'
import { judgedOn } from './judged-on.ts'
import { jane, joe, morag, sam, type SiteIssue } from '../../support/github/site.ts'

const entry = { type: 'concerns', github: { labels: ['concern'] }, openedOn: '2026-11-01', adjudicator: 'cso' }
const given = (more: object = {}, roles: object = { cso: ['jane-doe', 'sam-lee'] }): object => ({
  version: 1,
  service: 'Triage line',
  release: '2026.12',
  roles,
  items: [{ id: 'concerns', owner: 'sam-lee', evidence: [{ ...entry, ...more }] }],
})

const closed: SiteIssue = {
  number: 3,
  by: morag,
  state: 'CLOSED',
  labels: ['concern', 'severity:high'],
  comments: [
    { by: joe, body: 'We train the night shift too.' },
    { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' },
  ],
}
const answer = closed.comments?.[0]
if (!answer) throw new TypeError('no answer')
const on = (issue: SiteIssue, more: readonly SiteIssue[] = []) => ({ labels: ['concern'], issues: [issue, ...more] })

describe('concerns that are issues', () => {
  test.each<[string, SiteIssue, string]>([
    ['answered and accepted by who raised it', closed, 'ready'],
    ['open, though accepted', { ...closed, state: 'OPEN' }, 'not-ready'],
    ['closed without a word', { ...closed, comments: [] }, 'not-ready'],
    ['closed with an answer that nobody accepted', { ...closed, comments: [answer] }, 'not-ready'],
    ['accepted without an answer', { ...closed, comments: [{ by: morag, body: '/accept' }] }, 'not-ready'],
    ['accepted before the answer', { ...closed, comments: [{ by: morag, body: '/accept', at: '2026-11-19T00:00:00Z' }, answer] }, 'not-ready'],
    ['accepted by who answered', { ...closed, comments: [answer, { by: joe, body: '/accept' }] }, 'not-ready'],
    ['accepted by the adjudicator', { ...closed, comments: [answer, { by: jane, body: '/accept' }] }, 'ready'],
    ['by an adjudicator who answered', { ...closed, comments: [{ by: jane, body: 'We train them.' }, { by: joe, body: 'Yes.' }, { by: jane, body: '/accept' }] }, 'not-ready'],
    ['by an adjudicator who owns the item', { ...closed, comments: [answer, { by: sam, body: '/accept' }] }, 'not-ready'],
    ['an answer that an app wrote in somebody\'s name', { ...closed, comments: [{ ...answer, app: true }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'not-ready'],
    ['an answer that nobody sees', { ...closed, comments: [{ by: joe, body: '<!--\nx\n-->' }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'not-ready'],
    ['an answer that was changed after it was accepted', { ...closed, comments: [{ ...answer, edited: true, editedAt: '2026-11-22T00:00:00Z' }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'not-ready'],
    ['control: that was changed before', { ...closed, comments: [{ ...answer, edited: true }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'ready'],
    ['refused again by who raised it', { ...closed, comments: [...(closed.comments ?? []), { by: morag, body: '/refuse', at: '2026-11-22T00:00:00Z' }] }, 'not-ready'],
    ['in an edited comment', { ...closed, comments: [answer, { by: morag, body: '/accept', edited: true }] }, 'not-ready'],
    ['in a hidden comment', { ...closed, comments: [answer, { by: morag, body: '/accept', hidden: true }] }, 'not-ready'],
    ['by an app in their name', { ...closed, comments: [answer, { by: morag, body: '/accept', app: true }] }, 'not-ready'],
    ['in a quote', { ...closed, comments: [answer, { by: morag, body: '> /accept' }] }, 'not-ready'],
    ['by somebody who took their name', { ...closed, comments: [answer, { by: { ...morag, id: 9 }, body: '/accept' }] }, 'not-ready'],
    ['answered by a bot alone', { ...closed, comments: [{ by: { login: 'bot', id: 1, type: 'Bot' }, body: 'Noted.' }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'not-ready'],
    ['reopened since', { ...closed, events: [{ kind: 'Reopened', by: sam, at: '2026-11-22T00:00:00Z' }] }, 'not-ready'],
    ['reopened before', { ...closed, events: [{ kind: 'Reopened', by: sam, at: '2026-11-20T12:00:00Z' }] }, 'ready'],
    ['who raised it wrote /reopen', { ...closed, comments: [...(closed.comments ?? []), { by: morag, body: '/reopen it happened again', at: '2026-11-23T00:00:00Z' }] }, 'not-ready'],
    ['somebody else wrote over a later comment of theirs', { ...closed, comments: [...(closed.comments ?? []), { by: morag, body: 'Thanks.', at: '2026-11-23T00:00:00Z', edited: true, editedBy: sam }] }, 'not-ready'],
    ['control: they did so themselves', { ...closed, comments: [...(closed.comments ?? []), { by: morag, body: 'Thanks.', at: '2026-11-23T00:00:00Z', edited: true }] }, 'ready'],
    ['control: somebody else did so before they accepted', { ...closed, comments: [answer, { by: morag, body: 'Hm.', edited: true, editedBy: sam }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] }, 'ready'],
    ['taken back by the adjudicator who accepted', { ...closed, comments: [answer, { by: jane, body: '/accept' }, { by: jane, body: '/refuse it is not so', at: '2026-11-22T00:00:00Z' }] }, 'not-ready'],
    ['control: and accepted again', { ...closed, comments: [answer, { by: jane, body: '/refuse' }, { by: jane, body: '/accept', at: '2026-11-22T00:00:00Z' }] }, 'ready'],
    ['somebody deleted a later comment of theirs', { ...closed, events: [{ kind: 'CommentDeleted', by: sam, of: morag, at: '2026-11-22T00:00:00Z' }] }, 'not-ready'],
    ['they deleted it themselves', { ...closed, events: [{ kind: 'CommentDeleted', by: morag, of: morag, at: '2026-11-22T00:00:00Z' }] }, 'ready'],
    ['raised by an account that is gone', { ...closed, by: null, comments: [answer, { by: null, body: '/accept' }] }, 'not-ready'],
    ['raised by an account that is gone, accepted by the adjudicator', { ...closed, by: null, comments: [answer, { by: jane, body: '/accept' }] }, 'ready'],
    ['without severity', { ...closed, labels: ['concern'] }, 'not-ready'],
    ['of an unknown severity', { ...closed, labels: ['concern', 'severity:urgent'] }, 'not-ready'],
    ['low, open, without a plan', { number: 3, labels: ['concern', 'severity:low'] }, 'not-ready'],
    ['low, open, with an owner and a date', { number: 3, labels: ['concern', 'severity:low'], assignees: [joe], dueOn: '2026-12-20T00:00:00Z' }, 'ready'],
    ['low, made so by another', { number: 3, labels: ['concern', 'severity:low'], assignees: [joe], dueOn: '2026-12-20T00:00:00Z', events: [{ kind: 'Labeled', by: sam, label: 'severity:high' }, { kind: 'Unlabeled', by: sam, label: 'severity:high' }] }, 'not-ready'],
    ['low, made so by who raised it', { number: 3, labels: ['concern', 'severity:low'], assignees: [joe], dueOn: '2026-12-20T00:00:00Z', events: [{ kind: 'Labeled', by: sam, label: 'severity:high' }, { kind: 'Unlabeled', by: morag, label: 'severity:high' }] }, 'ready'],
    ['the label taken off by another', { number: 3, labels: ['severity:high'], events: [{ kind: 'Labeled', by: morag, label: 'concern' }, { kind: 'Unlabeled', by: sam, label: 'concern' }] }, 'not-ready'],
    ['the label taken off by who raised it', { number: 3, labels: ['severity:high'], events: [{ kind: 'Labeled', by: sam, label: 'concern' }, { kind: 'Unlabeled', by: morag, label: 'concern' }] }, 'ready'],
    ['moved here from elsewhere', { ...closed, state: 'OPEN', events: [{ kind: 'Transferred', by: sam }] }, 'not-ready'],
    ['an issue without the label', { number: 3, labels: ['severity:high'] }, 'ready'],
  ])('%s', async (_, issue, verdict) => {
    const seen = await judgedOn(on(issue), given())
    expect(seen.verdict, seen.messages).toBe(verdict)
  })

  test('a label that is not there is no empty list', async () => {
    const seen = await judgedOn({ labels: [], issues: [closed] }, given())
    expect(seen.verdict).toBe('undetermined')
    expect(seen.messages).toContain('has no label "concern"')
  })

  test('an adjudicating team is asked for its members', async () => {
    const issue = { ...closed, comments: [answer, { by: jane, body: '/accept' }] }
    const roles = { cso: ['@trust/safety'] }
    expect((await judgedOn({ ...on(issue), teams: { 'trust/safety': [jane] } }, given({}, roles))).verdict).toBe('ready')
    expect((await judgedOn({ ...on(issue), teams: { 'trust/safety': [joe] } }, given({}, roles))).verdict).toBe('not-ready')
    expect((await judgedOn({ ...on(issue), teams: { 'trust/safety': null } }, given({}, roles))).verdict).toBe('undetermined')
  })

  test('every page of issues, comments and events is read', async () => {
    const many = Array.from({ length: 130 }, (_, i): SiteIssue => ({ ...closed, number: i + 10 }))
    const chatty: SiteIssue = { ...closed, number: 500, comments: [...(closed.comments ?? []), ...Array.from({ length: 210 }, () => ({ by: joe, body: 'Still so.', at: '2026-11-22T00:00:00Z' })), { by: morag, body: '/reopen', at: '2026-11-23T00:00:00Z' }] }
    const all = await judgedOn({ labels: ['concern'], issues: many }, given())
    expect(all.verdict, all.messages).toBe('ready')
    expect(all.report.items[0]?.evidence[0]?.measures.find(({ name }) => name === 'raised')?.value).toBe(130)
    expect((await judgedOn({ labels: ['concern'], issues: [...many, chatty] }, given())).verdict).toBe('not-ready')
    expect((await judgedOn({ labels: ['concern'], issues: [...many, { ...closed, number: 999, state: 'OPEN' }] }, given())).verdict).toBe('not-ready')
  })
})
