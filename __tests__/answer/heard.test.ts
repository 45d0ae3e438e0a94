import { describe, expect, test } from 'vitest'
import { commentOf } from '../../src/answer/comment.ts'
import type { AnswerPlace } from '../../src/answer/place.ts'
import { checklist, judgedOn } from '../platform/github/judged-on.ts'
import { jane, joe, type Said, type Site } from '../support/github/site.ts'

const place: AnswerPlace = { talk: { kind: 'issue', number: 9 }, commit: 'c'.repeat(40), ref: null, repositoryUrl: 'https://github.com/trust/triage', runUrl: null, mode: 'enforce' }
const bot = { login: 'github-actions', id: 41_898_282, type: 'Bot' } as const
const site = (comments: readonly Said[], reviews: readonly Said[] = []): Site => ({ issues: [{ number: 9, comments }], pulls: [{ number: 7, reviews, comments }] })

/** What the gate says of a checklist that nobody has signed yet, and what it finds. */
async function unsigned() {
  const { report, rules, server } = await judgedOn(site([]))
  const body = commentOf(report, place)
  const lines = (/^```text\n(\/sign-off[\s\S]*?)\n```$/m.exec(body)?.[1] ?? '').split('\n')
  return { body, lines, quoted: body.replace(/^/gm, '> '), rules, asked: server.requests.length }
}
type Unsigned = Awaited<ReturnType<typeof unsigned>>

describe('the gate and its own comment', () => {
  test.each<[string, (own: Unsigned) => Site]>([
    ['as the bot wrote it', ({ body }) => site([{ by: bot, body }])],
    ['edited a hundred times', ({ body }) => site([{ by: bot, body, edited: true, earlier: [body, null, '+/sign-off safety as cso sha256:0', '+/refuse safety as staff-side'] }])],
    ['written with the token of somebody who may sign', ({ body }) => site([{ by: jane, body }])],
    ['edited with the token of somebody who may sign', ({ body }) => site([{ by: jane, body, edited: true, earlier: [body, body.replace('sha256:', 'sha256:f')] }])],
    ['quoted by somebody who may sign', ({ quoted }) => site([{ by: jane, body: quoted }], [{ by: joe, body: `${quoted}\n\nIs that so?` }])],
    ['copied whole', ({ body }) => site([{ by: jane, body: body.split('\n').slice(1).join('\n') }], [{ by: jane, body }])],
    ['one line of it quoted', ({ lines }) => site([{ by: jane, body: `> ${lines[0]}` }], [{ by: jane, body: `\`${lines[0]}\`` }])],
  ])('%s, it signs nothing and refuses nothing', async (_, given) => {
    const own = await unsigned()
    const seen = await judgedOn(given(own))
    expect(seen.rules, seen.messages).toEqual(own.rules)
    expect(seen.verdict).toBe('not-ready')
  })

  test.each<[string, (own: Unsigned) => Site]>([
    ['in a comment on the release\'s issue', ({ body, lines }) => site([{ by: bot, body }, { by: jane, body: lines.join('\n') }])],
    ['in a review', ({ body, lines }) => site([{ by: bot, body }], [{ by: jane, body: `Read it.\r\n\r\n${lines.join('\r\n')}\r\n` }])],
  ])('the control: its line, pasted %s, signs', async (_, given) => {
    expect((await judgedOn(given(await unsigned()))).verdict).toBe('ready')
  })

  test('does not pass for a holder of a team that nobody can see', async () => {
    const team = checklist({ roles: { cso: ['@trust/safety'], 'staff-side': ['morag'] } })
    const hidden = (comments: readonly Said[]): Site => ({ ...site(comments), teams: { 'trust/safety': null } })
    const { body } = await unsigned()
    const without = await judgedOn(hidden([]), team)
    const edited = { edited: true, earlier: [null] } as const
    expect((await judgedOn(hidden([{ by: bot, body, ...edited }]), team)).verdict).toBe(without.verdict)
    expect((await judgedOn(hidden([{ by: joe, body: 'words', ...edited }]), team)).verdict).toBe('undetermined')
  })

  test('costs no question more', async () => {
    const { body, asked } = await unsigned()
    expect((await judgedOn(site([{ by: bot, body }]))).server.requests.length).toBe(asked)
  })
})
