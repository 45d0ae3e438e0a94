import { describe, expect, test } from 'vitest'
import { checklist, coversOf, evidence, judgedOn } from './judged-on.ts'
import { commit, jane, joe, morag, sam, type Said, type Site } from '../../support/github/site.ts'

const { safety: covers = '' } = await coversOf(checklist())
const line = `/sign-off safety as cso ${covers}`
const on = (...comments: readonly Said[]): Site => ({ issues: [{ number: 9, comments }], pulls: [{ number: 7 }] })
const signed: Said = { by: jane, body: line }

describe('sign-offs on GitHub', () => {
  test.each<[string, Site, string, string]>([
    ['nobody wrote', on(), 'not-ready', 'error sign-off/sign-offs'],
    ['a comment on the release issue signs', on(signed), 'ready', ''],
    ['control: amid other words', on({ by: jane, body: `I have read the log.\n\n${line}\n\nThanks.` }), 'ready', ''],
    ['control: with Windows line ends and spaces behind', on({ by: jane, body: `Read.\r\n\r\n${line}\r\nThanks` }), 'ready', ''],
    ['a review of the pull request signs', { ...on(), pulls: [{ number: 7, reviews: [signed] }] }, 'ready', ''],
    ['a review before a forced push signs still: the digest counts', { ...on(), pulls: [{ number: 7, reviews: [{ ...signed, at: '2026-01-01T00:00:00Z' }], head: commit }] }, 'ready', ''],
    ['a review that approves and says nothing', { ...on(), pulls: [{ number: 7, reviews: [{ by: jane, body: 'LGTM' }] }] }, 'not-ready', 'error sign-off/sign-offs'],
    ['a comment on a line of the change does not sign', { ...on(), pulls: [{ number: 7, threads: [[signed]] }] }, 'not-ready', 'warning sign-off/does-not-count'],
    ['a comment on a pull request does not sign', { ...on(), pulls: [{ number: 7, comments: [signed] }] }, 'not-ready', 'warning sign-off/does-not-count'],
    ['another digest', on({ by: jane, body: line.replace(/[0-9a-f]{64}/, 'a'.repeat(64)) }), 'not-ready', 'warning sign-off/stale'],
    ['a quoted line', on({ by: jane, body: `> ${line}` }), 'not-ready', 'error sign-off/sign-offs'],
    ['a line that goes on a quote', on({ by: jane, body: `> see\n${line}` }), 'not-ready', 'warning sign-off/not-understood'],
    ['control: after the quote', on({ by: jane, body: `> see\n\n${line}` }), 'ready', ''],
    ['a fenced line', on({ by: jane, body: `\`\`\`\n${line}\n\`\`\`` }), 'not-ready', 'error sign-off/sign-offs'],
    ['a fence with a shorter one inside', on({ by: jane, body: `\`\`\`\`\n\`\`\`\n${line}\n\`\`\`\`` }), 'not-ready', 'error sign-off/sign-offs'],
    ['a fence that never ends', on({ by: jane, body: `~~~\n${line}` }), 'not-ready', 'error sign-off/sign-offs'],
    ['control: after the fence', on({ by: jane, body: `\`\`\`\ncode\n\`\`\`\n${line}` }), 'ready', ''],
    ['an indented line', on({ by: jane, body: `    ${line}` }), 'not-ready', 'error sign-off/sign-offs'],
    ['an HTML comment', on({ by: jane, body: `<!-- ${line} -->` }), 'not-ready', 'error sign-off/sign-offs'],
    ['an HTML comment over lines', on({ by: jane, body: `<!--\n${line}\n-->` }), 'not-ready', 'error sign-off/sign-offs'],
    ['an element that shows code', on({ by: jane, body: `<pre>\n${line}\n</pre>` }), 'not-ready', 'error sign-off/sign-offs'],
    ['half a line', on({ by: jane, body: 'I write /sign-off safety as cso' }), 'not-ready', 'error sign-off/sign-offs'],
    ['a line without digest', on({ by: jane, body: '/sign-off safety as cso' }), 'not-ready', 'warning sign-off/not-understood'],
    ['an edited comment', on({ ...signed, edited: true, earlier: [line, `${line}.`] }), 'not-ready', 'warning sign-off/does-not-count'],
    ['edited to accept', on({ by: jane, body: line, edited: true, earlier: ['Not yet.', line] }), 'not-ready', 'warning sign-off/does-not-count'],
    ['a hidden comment', on({ ...signed, hidden: true }), 'not-ready', 'warning sign-off/does-not-count'],
    ['a bot', on({ by: { login: 'jane-doe', id: 1, type: 'Bot' }, body: line }), 'not-ready', 'warning sign-off/does-not-count'],
    ['an answer by mail', on({ ...signed, mail: true }), 'not-ready', 'warning sign-off/does-not-count'],
    ['a fence in a list', on({ by: jane, body: `- \`\`\`\n  ${line}\n  \`\`\`` }), 'not-ready', 'error sign-off/sign-offs'],
    ['a line that goes on a quote in a list', on({ by: jane, body: `- > see\n${line}` }), 'not-ready', 'error sign-off/sign-offs'],
    ['an app in her name, behind an odd space', on({ by: jane, body: `\u00a0${line}`, app: true }), 'not-ready', 'error sign-off/sign-offs'],
    ['an app in her name', on({ ...signed, app: true }), 'not-ready', 'warning sign-off/does-not-count'],
    ['an account that is gone', on({ by: null, body: line }), 'not-ready', 'error sign-off/sign-offs'],
    ['the item\'s owner', on({ by: sam, body: line }), 'not-ready', 'warning sign-off/does-not-count'],
    ['somebody without the role', on({ by: morag, body: line }), 'not-ready', 'warning sign-off/does-not-count'],
    ['a look-alike with a Kelvin sign', on({ by: { login: 'jane-doe'.replace('j', 'K'), id: 9 }, body: line }), 'not-ready', 'warning sign-off/does-not-count'],
    ['capitals in a login are the same login', on({ by: { login: 'Jane-Doe', id: 111 }, body: line }), 'ready', ''],
    ['a date in the future', on({ ...signed, at: '2026-12-02T00:00:00Z' }), 'not-ready', 'warning sign-off/does-not-count'],
    ['another item', on({ by: jane, body: line.replace('safety', 'other') }), 'not-ready', 'warning sign-off/not-understood'],
    ['another pull request', { ...on(), pulls: [{ number: 7 }, { number: 8, repository: 'fork/triage', reviews: [signed] }] }, 'not-ready', 'error sign-off/sign-offs'],
  ])('%s', async (_, site, verdict, rule) => {
    const seen = await judgedOn(site)
    expect(seen.verdict, seen.messages).toBe(verdict)
    if (rule !== '') expect(seen.rules).toContain(rule)
  })

  const refused = (body: string, more: Partial<Said> = {}) => on(signed, { by: morag, body, ...more })
  test.each<[string, Site, string, string]>([
    ['a refusal is a veto', refused('/refuse safety as staff-side'), 'not-ready', 'error sign-off/refused'],
    ['a refusal in a review', { ...on(signed), pulls: [{ number: 7, reviews: [{ by: morag, body: '/refuse safety as staff-side' }] }] }, 'not-ready', 'error sign-off/refused'],
    ['a refusal in a comment on the pull request', { ...on(signed), pulls: [{ number: 7, comments: [{ by: morag, body: '/refuse safety as staff-side' }] }] }, 'not-ready', 'error sign-off/refused'],
    ['a refusal in a comment on a line of the change', { ...on(signed), pulls: [{ number: 7, threads: [[{ by: sam, body: 'Is that so?' }, { by: morag, body: '/refuse safety as staff-side' }]] }] }, 'not-ready', 'error sign-off/refused'],
    ['control: other words there', { ...on(signed), pulls: [{ number: 7, threads: [[{ by: sam, body: 'Is that so?' }, { by: morag, body: 'It is.' }]] }] }, 'ready', ''],
    ['a refusal in the last of many threads, below many words', { ...on(signed), pulls: [{ number: 7, threads: [...Array.from({ length: 60 }, () => [{ by: sam, body: 'x' }]), [...Array.from({ length: 25 }, () => ({ by: sam, body: 'x' })), { by: morag, body: '/refuse safety as staff-side' }]] }] }, 'not-ready', 'error sign-off/refused'],
    ['a refusal that somebody hid', refused('/refuse safety as staff-side', { hidden: true }), 'not-ready', 'error sign-off/refused'],
    ['a refusal in capitals, in a list, with a reason', refused('- /Refuse safety as staff-side, because nobody was trained'), 'not-ready', 'error sign-off/refused'],
    ['a refusal that goes on a quote, as in a mail', refused('> will you sign?\n/refuse safety as staff-side'), 'not-ready', 'error sign-off/refused'],
    ['a refusal edited away', refused('never mind', { edited: true, earlier: ['never mind', '/refuse safety as staff-side'] }), 'not-ready', 'error sign-off/refused'],
    ['a wording that is gone', on(signed, { by: joe, body: 'never mind', edited: true, earlier: ['never mind', null] }), 'undetermined', 'error sign-off/unclear'],
    ['control: an edit that shows what it was', on(signed, { by: joe, body: 'never mind', edited: true, earlier: ['never mind', 'nevermind'] }), 'ready', ''],
    ['a misspelt item', refused('/refuse saftey as staff-side'), 'undetermined', 'error sign-off/unclear'],
    ['a misspelt role', refused('/refuse safety as staffside'), 'undetermined', 'error sign-off/unclear'],
    ['in a role that they do not hold', refused('/refuse safety as cso'), 'undetermined', 'error sign-off/unclear'],
    ['after a fence in a list', refused('- ```\n/refuse safety as staff-side'), 'not-ready', 'error sign-off/refused'],
    ['by mail', refused('/refuse safety as staff-side', { mail: true }), 'not-ready', 'error sign-off/refused'],
    ['in bold', refused('**/refuse safety as staff-side**'), 'not-ready', 'error sign-off/refused'],
    ['without a role', refused('/refuse safety'), 'undetermined', 'error sign-off/unclear'],
    ['cleared up since', on(signed, { by: joe, body: '/refuse safety' }, { by: joe, body: line, at: '2026-11-21T00:00:00Z' }), 'ready', ''],
    ['a comment of a holder that somebody else deleted', { ...on(), issues: [{ number: 9, comments: [signed], events: [{ kind: 'CommentDeleted', by: sam, of: joe }] }] }, 'undetermined', 'error sign-off/unclear'],
    ['control: that they deleted themselves', { ...on(), issues: [{ number: 9, comments: [signed], events: [{ kind: 'CommentDeleted', by: joe, of: joe }] }] }, 'ready', ''],
    ['control: of somebody without a role', { ...on(), issues: [{ number: 9, comments: [signed], events: [{ kind: 'CommentDeleted', by: sam, of: { login: 'passer-by', id: 5 } }] }] }, 'ready', ''],
    ['a refusal by somebody without a role', on(signed, { by: { login: 'passer-by', id: 5 }, body: '/refuse safety as staff-side' }), 'ready', 'warning sign-off/not-understood'],
    ['by an account that changed its name', on(signed, { by: { ...morag, login: 'morag-new' }, body: '/refuse safety as staff-side' }), 'ready', 'warning sign-off/not-understood'],
    ['a refusal of another checklist\'s item', refused('/refuse payroll as staff-side'), 'ready', ''],
    ['lifted by the same person', on(signed, { by: jane, body: '/refuse safety as cso', at: '2026-11-19T00:00:00Z' }), 'ready', ''],
    ['not lifted by an earlier acceptance', on(signed, { by: jane, body: '/refuse safety as cso', at: '2026-11-21T00:00:00Z' }), 'not-ready', 'error sign-off/refused'],
    ['a condition', on({ by: jane, body: `${line}\ncondition: watch the queue` }), 'not-ready', 'error sign-off/open-conditions'],
    ['a condition due later', on({ by: jane, body: `${line}\ncondition: watch the queue; due 2026-12-20` }), 'ready', 'warning sign-off/condition'],
    ['a condition edited away, and another signs', on({ by: jane, body: line, edited: true, earlier: [line, `${line}\ncondition: watch`] }, { by: joe, body: line }), 'not-ready', 'error sign-off/open-conditions'],
  ])('%s', async (_, site, verdict, rule) => {
    const seen = await judgedOn(site)
    expect(seen.verdict, seen.messages).toBe(verdict)
    if (rule !== '') expect(seen.rules).toContain(rule)
  })

  test('one account under two names is one person', async () => {
    const two = checklist({ items: [{ id: 'safety', owner: 'sam-lee', evidence: [evidence[0], { ...evidence[1], minSignOffs: 2 }] }] })
    const { safety = '' } = await coversOf(two)
    const body = `/sign-off safety as cso ${safety}`
    expect((await judgedOn(on({ by: jane, body }, { by: { ...joe, id: jane.id }, body }), two)).verdict).toBe('not-ready')
    expect((await judgedOn(on({ by: jane, body }, { by: joe, body }), two)).verdict).toBe('ready')
  })

  test('the pull request has moved on while an older commit is judged', async () => {
    const site = (head: string): Site => ({ ...on(signed), pulls: [{ number: 7, head }] })
    expect((await judgedOn(site('d'.repeat(40)), checklist(), {}, { options: { pullRequest: 7 } })).verdict).toBe('undetermined')
    expect((await judgedOn(site(commit), checklist(), {}, { options: { pullRequest: 7 } })).verdict).toBe('ready')
  })
})

describe('what fresh eyes tried', () => {
  const R = '/refuse safety as staff-side'
  test.each([
    ['behind inline code that looks like a fence', `\`\`\`see log\`\`\`\n${R}`],
    ['below a word in code', `The \`<pre>\` block is wrong.\n\n${R}`],
    ['below a mark of a comment in code', `The \`<!--\` is left.\n\n${R}`],
    ['indented, as words that go on', `I say:\n    ${R}`],
    ['in a list', `1. Reason.\n\n    ${R}`],
    ['in a list of a list', `1. a\n    - ${R}`],
    ['misspelt', '/refused safety as staff-side'],
    ['misspelt otherwise', '/refuze safety as staff-side'],
    ['with a space', '/ refuse safety as staff-side'],
    ['as a heading', `## ${R}`],
    ['as a task', `- [ ] ${R}`],
    ['behind a break', `Hello<br>${R}`],
    ['in a table', `| who | says |\n| --- | --- |\n| staff | ${R} |`],
    ['with a hidden character', '/\u200brefuse safety as staff-side'],
    ['of nothing, by somebody whose role is not asked', '/refuse'],
    ['of everything', '/refuse all as staff-side'],
  ])('a refusal is not lost: %s', async (_, body) => {
    expect((await judgedOn(on(signed, { by: morag, body }))).verdict).not.toBe('ready')
    expect((await judgedOn(on(signed, { by: morag, body: body.replaceAll(/refu[sz]ed?/g, 'accept') }))).verdict).toBe('ready')
  })

  test.each([
    ['in a fence behind inline code', `\`\`\`ls\`\`\`\n\`\`\`\n${line}\n\`\`\``],
    ['in code over lines', `see \`\n${line}\n\` ok`],
    ['in the second element of a line', `<pre></pre><pre>\n${line}\n</pre>`],
    ['in the title of a link', `[x]: http://a "\n${line}\n"`],
    ['in an attribute', `<a title="\n${line}\n">x</a>`],
    ['in an instruction', `<?x\n\n${line}\n\n?>`],
    ['struck out', `~~No longer:\n${line}\nwithdrawn~~`],
    ['struck out by an element', `<del>\n\n${line}\n\n</del>`],
  ])('a line that its author may not have seen signs nothing: %s', async (_, body) => {
    expect((await judgedOn(on({ by: jane, body }))).verdict).toBe('not-ready')
    expect((await judgedOn(on({ by: jane, body: `Seen.\n\n${line}` }))).verdict).toBe('ready')
  })

  test.each(['safety as staff-side sha256:'.concat('a'.repeat(64)), `safety as cso ${covers}`, `safety as nonsense ${covers}`])('a doubt is not cleared up by what counts for nothing: %s', async (rest) => {
    const doubt: Said = { by: morag, body: '/refuse safety as staffside', at: '2026-11-20T10:00:00Z' }
    const later = (text: string): Said => ({ by: morag, body: text, at: '2026-11-21T10:00:00Z' })
    expect((await judgedOn(on(signed, doubt, later(`/sign-off ${rest}`)))).verdict).not.toBe('ready')
    expect((await judgedOn(on(signed, doubt, later(`/sign-off safety as staff-side ${covers}`)))).verdict).toBe('ready')
  })
})

describe('teams', () => {
  const team = (more: object = {}) => checklist({ roles: { cso: ['@trust/safety'], 'staff-side': ['morag'] }, ...more })
  test.each<[string, Site, object, string, string]>([
    ['a member signs', { ...on(signed), teams: { 'trust/safety': [jane] } }, team(), 'ready', ''],
    ['somebody who is no member', { ...on(signed), teams: { 'trust/safety': [joe] } }, team(), 'not-ready', 'warning sign-off/does-not-count'],
    ['a team that the token can\'t see', { ...on(signed), teams: { 'trust/safety': null } }, team(), 'undetermined', 'error sign-off/team'],
    ['an organisation that the token can\'t see', { ...on(signed), teams: {} }, team(), 'undetermined', 'error sign-off/team'],
    ['a member of the owning team', { ...on(signed), teams: { 'trust/line': [jane] } }, checklist({ items: [{ id: 'safety', owner: '@trust/line', evidence }] }), 'not-ready', 'warning sign-off/does-not-count'],
    ['control: no member of the owning team', { ...on(signed), teams: { 'trust/line': [joe] } }, checklist({ items: [{ id: 'safety', owner: '@trust/line', evidence }] }), 'ready', ''],
    ['an owning team that the token can\'t see', { ...on(signed), teams: { 'trust/line': null } }, checklist({ items: [{ id: 'safety', owner: '@trust/line', evidence }] }), 'undetermined', 'error sign-off/team'],
    ['a member refuses', { ...on(signed, { by: joe, body: '/refuse safety as cso' }), teams: { 'trust/safety': [jane, joe] } }, team(), 'not-ready', 'error sign-off/refused'],
  ])('%s', async (_, site, given, verdict, rule) => {
    const seen = await judgedOn(site, given)
    expect(seen.verdict, seen.messages).toBe(verdict)
    if (rule !== '') expect(seen.rules).toContain(rule)
    if (rule === 'error sign-off/team') expect(seen.messages).toContain('Members: read')
  })
})
