import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkRunOf } from '../../src/answer/check-run.ts'
import { commentOf } from '../../src/answer/comment.ts'
import { deploymentStatusOf } from '../../src/answer/deployment-status.ts'
import { foundAt, markerOf, saysTheSame } from '../../src/answer/marker.ts'
import type { AnswerPlace } from '../../src/answer/place.ts'
import type { Report } from '../../src/index.ts'
import { commandsIn } from '../../src/readers/commands.ts'
import { spokenLines } from '../../src/readers/spoken-lines.ts'
import { client } from '../support/clients.ts'
import { payloads, withTexts } from '../support/payloads.ts'
import { everyKindOfReport } from '../support/reports.ts'
import { checklistOf, judged } from '../support/world.ts'

const place: AnswerPlace = {
  talk: { kind: 'pull-request', number: 7 },
  commit: 'c'.repeat(40),
  ref: null,
  repositoryUrl: 'https://github.com/trust/triage',
  runUrl: 'https://github.com/trust/triage/actions/runs/1',
  mode: 'enforce',
}
const onIssue: AnswerPlace = { ...place, ref: 'main', talk: { kind: 'issue', number: 9 } }

/** Texts that want to do something where a comment stands, besides those that want to be markup. */
const commanding: Readonly<Record<string, string>> = {
  ...payloads,
  'end of our marker': '--> <b>x</b> -- --!> <!--',
  'closing words': 'fixes #1, closes evil/evil#2, resolves https://github.com/evil/evil/issues/3, GH-4',
  teams: '@evil/team @here @everyone',
  refusal: '/refuse item as sponsor',
  'refusal after a line end': 'x\n/refuse item as sponsor',
  acceptance: `/sign-off item as sponsor sha256:${'a'.repeat(64)}`,
  accept: '/accept',
  condition: 'condition: never',
  fence: '```\n/refuse item as sponsor\n```',
  commit: 'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
  emoji: ':shipit: :+1:',
  task: '- [ ] task',
  alert: '> [!WARNING]\n> x',
}

const roles = { sponsor: ['kim-roe', 'jo-day'] }

/** A report that waits for one sign-off, as if GitHub had been heard and nobody had spoken. */
async function waiting(more: object = {}, evidence: readonly object[] = [], files: Readonly<Record<string, string>> = {}): Promise<Report> {
  const report = await judged({ checklist: checklistOf([...evidence, { type: 'signOff', role: 'sponsor' }], { roles, ...more }), files })
  return { ...report, heardOnGitHub: { releaseIssue: 9 } }
}

function surely(report: Report, minAssurance: 'declared' | 'signed'): Report {
  return { ...report, items: report.items.map((item) => ({ ...item, evidence: item.evidence.map((each) => (each.awaited ? { ...each, awaited: { ...each.awaited, minAssurance } } : each)) })) }
}

/** A report in which every text is another, but for what no checklist can write otherwise: the names of roles. */
function withWords(report: Report, text: string): Report {
  const other = withTexts(report, text)
  return {
    ...other,
    items: other.items.map((item, i) => ({
      ...item,
      evidence: item.evidence.map((evidence, k) => {
        const { role, awaited } = report.items[i]?.evidence[k] ?? {}
        return { ...evidence, ...(role === undefined ? {} : { role }), ...(awaited === undefined ? {} : { awaited: { ...awaited, from: awaited.from.map(() => text) } }) }
      }),
    })),
  }
}

let reports: readonly Report[] = []
beforeAll(async () => {
  reports = [...Object.values(await everyKindOfReport()), await waiting()]
})

const cmark = client('cmark-gfm')

/** What GitHub's own reader takes Markdown for: kinds of nodes, in order, the text of HTML, and where links lead. */
function nodesOf(markdown: string): readonly string[] {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist'].flatMap((name) => ['-e', name])
  const xml = execFileSync(cmark ?? '', ['--unsafe', '-t', 'xml', ...extensions], { input: markdown, encoding: 'utf8' })
  return [...xml.matchAll(/<([a-z_]+)([^>]*)>([^<]*)/g)].map(([, name = '', attributes = '', text = '']) => (name.startsWith('html') ? `${name} ${text}` : name === 'link' ? `${name} ${attributes}` : name))
}

/** The marker holds the checklist's path, and every wording of it is another. */
const bare = (nodes: readonly string[]): readonly string[] => nodes.filter((node) => !/^html_block &lt;!-- go-live-gate checklist=[\w%.]+ environment=[\w%.]* at=\S+ --&gt;\s*$/.test(node))

describe.skipIf(cmark === null)('the comment, read by cmark-gfm', () => {
  test.each(Object.entries(commanding))('%s is text', (_, payload) => {
    for (const each of [place, onIssue]) {
      const answers = (text: string) => reports.map((report) => commentOf(withWords(report, text), { ...each, ref: each.ref && text }))
      const plain = answers('words').map((text) => bare(nodesOf(text)))
      const hostile = answers(payload)
      expect(hostile.map((text) => bare(nodesOf(text)))).toEqual(plain)
      for (const text of hostile) expect(text).not.toMatch(/(?<![\w&])@(?:evil|here|everyone)|(?<![\w&])#[12]\b|(?<!&)\bGH-\d|[\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('the comment', () => {
  test.each(Object.entries(commanding))('with %s says nothing to the gate', (_, payload) => {
    for (const report of reports) for (const each of [place, onIssue]) expect(commandsIn(commentOf(withWords(report, payload), each))).toEqual([])
  })

  test('prints each line ready to paste: what is pasted is a sign-off, what is quoted is none', async () => {
    const report = await waiting()
    const body = commentOf(report, place)
    const fenced = [...body.matchAll(/^```text\n([\s\S]*?)\n```$/gm)].map(([, inside = '']) => inside)
    const [item] = report.items
    expect(commandsIn(fenced[0] ?? '')).toEqual([{ kind: 'sign-off', item: 'item', role: 'sponsor', covers: item?.covers }])
    expect(commandsIn(fenced[1] ?? '')).toEqual([{ kind: 'condition', text: 'what has to be done; due YYYY-MM-DD', due: null }])
    for (const quoted of [body, body.replace(/^/gm, '> '), `> ${fenced[0] ?? ''}`, `Reply:\n\n${body.replace(/^/gm, '> ')}\n`]) expect(commandsIn(quoted)).toEqual([])
    expect(spokenLines(body).filter(({ text }) => /^\/|sha256:/.test(text))).toEqual([])
    expect(body).toContain('kim-roe, jo-day')
    expect(commentOf(report, onIssue)).toContain('in a new comment on this issue')
    expect(body).toContain('in a comment on [the release\'s issue](https://github.com/trust/triage/issues/9)')
  })

  test.each<[string, (report: Report) => Report, string, string]>([
    ['where GitHub is not heard, the command', (report) => { const { heardOnGitHub, ...rest } = report; return heardOnGitHub ? rest : report }, 'go-live-gate sign item --role sponsor --by PERSON', '/sign-off'],
    ['where a key is asked for, the command with the key', (report) => surely(report, 'signed'), 'go-live-gate sign item --role sponsor --by PERSON --key FILE', '/sign-off'],
    ['where GitHub is heard, the line', (report) => surely(report, 'declared'), '/sign-off item as sponsor sha256:', 'go-live-gate sign item'],
  ])('%s', async (_, change, shown, hidden) => {
    const body = commentOf(change(await waiting()), place)
    expect(body).toContain(shown)
    expect(body).not.toContain(hidden)
  })

  test('what is still short elsewhere is not to be signed yet; what can not be read has no line', async () => {
    const log = [{ type: 'defectLog', log: 'd.csv' }]
    expect(commentOf(await waiting({}, log, { 'd.csv': 'id,severity,status\nD1,high,open\n' }), place)).toMatch(/Not yet: [^\n]+\n\n```text\n\/sign-off item as sponsor sha256:/)
    const unreadable = commentOf(await waiting({}, log), place)
    expect(unreadable).toContain("1 item can't be signed yet")
    expect(unreadable).not.toContain('/sign-off')
  })

  test('names who may sign, but no address of mail, and a team without a mention', async () => {
    const named = async (...sponsor: readonly string[]) => /^As [^\n]*$/m.exec(commentOf(await waiting({ roles: { sponsor } }), place))?.[0]
    expect(await named('kim-roe', 'jo@example.org')).toBe('As **sponsor** (kim-roe and 1 more)')
    expect(await named('jo@example.org', 'ann@example.org')).toBe('As **sponsor** (2 holders)')
    expect(await named('a1', 'a2', 'a3', 'a4', 'a5', 'a6')).toBe('As **sponsor** (a1, a2, a3, a4, a5 and 1 more)')
    expect(await named('@org/team')).toBe('As **sponsor** (&#64;&#8203;org/team)')
    expect(await named('sam-lee')).toBe('As **sponsor** (nobody holds this role besides the owner)')
  })

  test('what is excused asks nobody to sign', async () => {
    const excuse = { reason: 'because', approvedBy: 'kim-roe', role: 'sponsor', approvedAt: '2026-11-20' }
    expect(commentOf(await waiting({ notApplicable: [{ item: 'item', ...excuse }] }), place)).not.toContain('/sign-off item')
  })

  test('only an open gate looks open', () => {
    for (const report of reports)
      for (const mode of ['enforce', 'report-only'] as const) {
        const isOpen = report.verdict === 'ready' && report.authoritative && mode === 'enforce'
        const here = { ...place, mode }
        expect(commentOf(report, here).includes('## ✅')).toBe(isOpen)
        expect(checkRunOf(report, here, []).conclusion).toBe(isOpen ? 'success' : 'failure')
        const status = deploymentStatusOf(report, here)
        expect(status.state).toBe(isOpen ? 'queued' : report.verdict === 'ready' || report.verdict === 'not-ready' ? 'failure' : 'error')
        expect(status.description.length).toBeLessThanOrEqual(140)
      }
  })
})

describe('the marker', () => {
  test('tells checklists and environments apart, and says when', async () => {
    const report = await waiting()
    const other = { ...report, environment: 'pilot' }
    expect(markerOf(report)).not.toBe(markerOf(other))
    expect(commentOf(other, place).startsWith(markerOf(report))).toBe(false)
    expect(foundAt(commentOf(report, place))).toBe(Date.parse(report.checkedAt))
    expect(foundAt('words')).toBeNaN()
  })

  test('a later finding of the same is the same; any other word is another', async () => {
    const report = await waiting()
    const later = { ...report, checkedAt: '2026-12-24T00:00:00Z' }
    expect(saysTheSame(commentOf(report, place), `${commentOf(later, { ...place, runUrl: null }).replaceAll('\n', '\r\n')}\n`)).toBe(true)
    expect(saysTheSame(commentOf(report, place), commentOf(report, place).replace('NOT READY', 'READY'))).toBe(false)
    expect(saysTheSame(commentOf(report, place), commentOf(report, { ...place, commit: 'd'.repeat(40) }))).toBe(false)
  })
})
