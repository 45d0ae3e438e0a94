import { describe, expect, test } from 'vitest'
import { checklist, coversOf, evidence, judgedBy, judgedOn, roles } from './judged-on.ts'
import { token } from '../../support/github/settle.ts'
import type { Recorded } from '../../support/github/server.ts'
import { json, serve, type Fault } from './server.ts'
import { commit, jane, joe, morag, type Site } from '../../support/github/site.ts'

const raw = (status: number, body: string, headers: Record<string, string> = {}): Fault => (response) => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
const told = (status: number, message: string, headers: Record<string, string> = {}): Fault => (response) => json(response, status, { message }, headers)

/** Every row of the table of faults: what GitHub answers, and how often it is then asked at most. */
const faults: readonly (readonly [name: string, fault: Fault, attempts: number, says: string])[] = [
  ['200 with HTML', raw(200, '<html>Sign in to the guest network</html>', { 'content-type': 'text/html' }), 4, 'not JSON'],
  ['200 with HTML that calls itself JSON', raw(200, '<html></html>'), 4, 'cut off or not JSON'],
  ['200 with half of the JSON', raw(200, '{"data":{"repo'), 4, 'cut off or not JSON'],
  ['200 with nothing', raw(200, ''), 4, 'empty'],
  ['200 with null', raw(200, 'null'), 4, ''],
  ['200 with an empty list', raw(200, '[]'), 4, ''],
  ['200 with an object of another kind', raw(200, '{"ok":true}'), 4, ''],
  ['200 with data that is null', raw(200, '{"data":null}'), 4, ''],
  ['200 without a date', (response) => (response.removeHeader('date'), (response.sendDate = false), json(response, 200, {})), 4, 'no date'],
  ['a body that is cut off', (response) => (response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }), response.write('[{"id":1,"bod'), void setImmediate(() => response.socket?.destroy())), 4, 'cut off'],
  ['201', raw(201, '{}'), 1, '201'],
  ['204', (response) => void response.writeHead(204).end(), 4, '204'],
  ['205', (response) => void response.writeHead(205).end(), 4, '205'],
  ['304', (response) => void response.writeHead(304).end(), 1, '304'],
  ['a redirect to another server', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 1, ''],
  ['400', told(400, 'Problems parsing JSON'), 1, 'Problems parsing JSON'],
  ['401', told(401, 'Bad credentials'), 1, 'token is wrong or has expired'],
  ['403', told(403, 'Resource not accessible by integration'), 1, 'may not read it'],
  ['403 that names the permission', told(403, 'Resource not accessible', { 'x-accepted-github-permissions': 'pull_requests=read' }), 1, 'pull-requests: read'],
  ['404', told(404, 'Not Found'), 1, 'may not see it'],
  ['409', told(409, 'Git Repository is empty.'), 1, '409'],
  ['410', told(410, 'This issue was deleted'), 1, 'taken away'],
  ['422', told(422, 'Validation Failed'), 1, '422'],
  ['451', told(451, 'Repository access blocked'), 1, 'taken away'],
  ['429 beyond what the run waits', told(429, 'Too many requests', { 'retry-after': '3600' }), 1, 'wait for 3600 s'],
  ['the primary limit, reset in 50 minutes', told(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse('2026-12-01T09:50:00Z') / 1000) }), 1, 'wait for 3000 s'],
  ['a secondary limit for ever', told(403, 'You have exceeded a secondary rate limit', { 'retry-after': '20' }), 4, 'wait for 20 s'],
  ['500', told(500, 'Server Error'), 4, '500'],
  ['502', raw(502, '<html>Unicorn!</html>', { 'content-type': 'text/html' }), 4, '502'],
  ['a connection that is reset', (response) => void response.socket?.destroy(), 4, 'connection failed'],
  ['no answer in time', () => {}, 4, 'in time'],
  ['an answer that never ends', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{'), 4, 'in time'],
  ['GraphQL errors beside half of the data', raw(200, '{"data":{"repository":null},"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}'), 1, ''],
  ['GraphQL errors without data', raw(200, '{"errors":[{"message":"Something went wrong while executing your query."}]}'), 4, ''],
  ['a field that an old server lacks', raw(200, '{"errors":[{"message":"Field \'isMinimized\' doesn\'t exist on type \'PullRequestReview\'"}]}'), 1, ''],
  ['the GraphQL limit', raw(200, '{"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse('2026-12-01T09:50:00Z') / 1000) }), 1, ''],
  ['a clock ten minutes off', (response) => json(response, 200, {}, { date: 'Tue, 01 Dec 2026 09:10:00 GMT' }), 1, "this machine's"],
]

const items = [
  { id: 'safety', owner: 'sam-lee', evidence },
  { id: 'concerns', owner: '@trust/line', evidence: [{ type: 'concerns', github: { labels: ['concern'] }, adjudicator: 'cso' }] },
  { id: 'checks', owner: 'kim', evidence: [{ type: 'githubCheck', requireChecks: ['build'] }] },
  { id: 'pilot', owner: 'kim', evidence: [{ type: 'deployment', environment: 'pilot', minSoak: '7d' }] },
]
const whole = checklist({ items, roles: { ...roles, cso: [...roles.cso, '@trust/safety'] } })
const covers = await coversOf(whole)
const site: Site = {
  labels: ['concern'],
  teams: { 'trust/safety': [joe], 'trust/line': [joe] },
  pulls: [{ number: 7, reviews: [{ by: jane, body: `/sign-off safety as cso ${covers['safety'] ?? ''}` }] }],
  issues: [
    { number: 9, comments: [{ by: jane, body: '/sign-off safety as cso sha256:'.padEnd(95, '0') }] },
    { number: 3, by: morag, state: 'CLOSED', labels: ['concern', 'severity:high'], comments: [{ by: joe, body: 'Done.' }, { by: morag, body: '/accept', at: '2026-11-21T00:00:00Z' }] },
  ],
  checks: [{}],
  deployments: [{ at: '2026-11-10T09:00:00Z', statuses: [['success', '2026-11-10T09:05:00Z']] }],
}
const runs = `/repos/trust/triage/commits/${commit}/check-runs`
interface Runs {
  readonly total_count: number
  readonly check_runs: readonly object[]
}

/** Only what is about time is given little of it. */
const limitsFor = (name: string) => (/in time|never ends/.test(name) ? { headersMs: 150, requestMs: 200 } : {})
describe('the table of API faults', () => {
  test.each(faults)('%s', async (name, fault, attempts, says) => {
    const server = await serve(site, { limits: limitsFor(name) })
    server.fault(fault)
    const check = checklist({ releaseIssue: undefined, items: [items[/GraphQL|old server/.test(name) ? 3 : 2]] })
    const seen = await judgedBy(server, check)
    expect(seen.verdict, seen.messages).toBe('undetermined')
    expect(server.requests.length).toBe(attempts)
    expect(seen.messages).toContain(says)
  })

  test.each(faults)('%s, of any single answer of a whole run, never leads to ready', { timeout: 60_000 }, async (name, fault) => {
    const control = await judgedOn(site, whole)
    expect(control.verdict, control.messages).toBe('ready')
    for (let place = 0; place < control.server.requests.length; place++) {
      const server = await serve(site, { limits: { ...limitsFor(name), retriesMs: [] } })
      let broken = ''
      /* The same question asked again meets the same fault. */
      const when = ({ path, query }: Recorded, at: number): boolean => {
        if (at === place) broken = `${path} ${query}`
        return broken !== '' && broken === `${path} ${query}`
      }
      server.fault(fault, when)
      const seen = await judgedBy(server, whole)
      expect(seen.verdict, `request ${place}: ${seen.messages}`).not.toBe('ready')
    }
  })

  test.each(faults.filter(([, , attempts]) => attempts > 1))('%s, once, is asked again', async (name, fault) => {
    const server = await serve(site, { limits: limitsFor(name) })
    server.fault(fault, () => true, 1)
    expect((await judgedBy(server, whole)).verdict).toBe('ready')
    expect(server.slept.length).toBe(1)
  })
})

describe('limits', () => {
  test('a wait within the cap is waited for', async () => {
    const server = await serve(site)
    server.fault(told(429, 'Too many requests', { 'retry-after': '30' }), () => true, 1)
    expect((await judgedBy(server, whole)).verdict).toBe('ready')
    expect(server.slept).toEqual([30_000])
  })

  test('waits of a run add up to the cap', async () => {
    const server = await serve(site)
    server.fault(told(429, 'Too many requests', { 'retry-after': '25' }))
    expect((await judgedBy(server, whole)).verdict).toBe('undetermined')
    expect(server.slept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000)
  })

  test('a run asks at most so often', async () => {
    const seen = await judgedOn(site, whole, {}, { limits: { requests: 3 } })
    expect(seen.verdict).toBe('undetermined')
    expect(seen.server.requests.length).toBe(3)
  })

  test('pages that lead in a circle, elsewhere, or past one', async () => {
    const check = checklist({ releaseIssue: undefined, items: [items[2]] })
    const linked = async (link: string) => {
      const server = await serve(site)
      const answered = await (await fetch(`${server.api}${runs}`, { headers: { authorization: `token ${token}` } })).json()
      server.fault((response) => json(response, 200, answered, { link: link.replace('API', server.api) }))
      return (await judgedBy(server, check)).verdict
    }
    expect(await linked('')).toBe('ready')
    expect(await linked('<API/x?page=1>; rel="next"')).toBe('undetermined')
    expect(await linked('<API/x?page=3>; rel="next"')).toBe('undetermined')
    expect(await linked('<API/x?page=2>; rel="next"')).toBe('undetermined')
    expect(await linked('<https://example.com/x?page=2>; rel="next"')).toBe('undetermined')
  })

  test.each<[string, (body: Runs) => Runs]>([
    ['fewer than the server counts', (body) => ({ ...body, total_count: 2 })],
    ['more than the server counts', (body) => ({ ...body, total_count: 0 })],
    ['one twice', ({ check_runs }) => ({ total_count: 2, check_runs: [...check_runs, ...check_runs] })],
  ])('%s', async (_, change) => {
    const server = await serve(site)
    server.alter((body) => change(body as Runs))
    expect((await judgedBy(server, checklist({ releaseIssue: undefined, items: [items[2]] }))).verdict).toBe('undetermined')
  })

  test('a redirect on the same server is followed, for reads', async () => {
    const server = await serve(site)
    server.fault((response) => void response.writeHead(301, { location: `${runs}?per_page=100&page=1` }).end(), () => true, 1)
    expect((await judgedBy(server, checklist({ releaseIssue: undefined, items: [items[2]] }))).verdict).toBe('ready')
  })

  test('the token goes to no address that is not encrypted, and to no other than asked for', async () => {
    for (const api of ['http://api.github.com', 'http://127.0.0.1.example.com', 'ftp://api.github.com', 'https://user@api.github.com', 'nonsense']) {
      const seen = await judgedOn(site, whole, {}, { options: { api } }).catch((error: unknown) => error)
      expect(String(seen instanceof Error ? seen.message : seen)).toContain("no address of GitHub's API")
    }
  })

  test('nothing is asked where nothing needs it', async () => {
    const seen = await judgedOn(site, { version: 1, service: 'T', release: '1', roles: { cso: ['@trust/safety'] }, items: [{ id: 'a', owner: '@trust/line', evidence: [{ type: 'defectLog', log: 'd.csv' }] }] })
    expect(seen.verdict).toBe('ready')
    expect(seen.server.requests).toEqual([])
  })
})
