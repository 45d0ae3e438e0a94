import { describe, expect, test } from 'vitest'
import { gate, memoryPorts, type GateOptions } from '../../src/index.ts'
import { statementText, type SignedStatement } from '../../src/signed/statement.ts'
import { memoryGit } from '../support/memory-git.ts'
import { checked, lines, now } from '../support/world.ts'

type Files = Readonly<Record<string, string>>

const training = { type: 'training', roster: 'staff.csv', records: 'lms.csv', groupBy: ['site'], minCoveragePercent: 90, requireCourses: ['core'] }
const defects = { type: 'defectLog', log: 'defects.csv', maxOpenLow: 2 }
const hazards = { type: 'hazardLog', log: 'hazards.csv', maxResidualRisk: 3 }
const signOff = { type: 'signOff', role: 'sponsor', minAssurance: 'declared', maxAge: '90d' }
const concerns = { type: 'concerns', register: 'concerns.csv', openedOn: '2026-09-01', adjudicator: 'adjudicator', minOpenFor: '30d' }
const load = { type: 'loadTest', results: 'k6.json', expectedPeak: { requestsPerSecond: 50 }, minPeakMultiple: 1 }
const numbers = { type: 'measurement', values: 'n.json', max: { unmatched: 0 } }

const files: Files = {
  'staff.csv': lines('person,site', 'E1,North', 'E2,South'),
  'lms.csv': lines('person,site,status,completedOn,course', 'E1,North,completed,2026-10-01,core', 'E2,South,completed,2026-10-01,core'),
  'defects.csv': lines('id,severity,status', 'D1,high,closed', 'D2,low,open'),
  'hazards.csv': lines('id,hazard,residualSeverity,residualLikelihood,controls,owner', 'H1,Drop,Minor,Low,retry,kim-roe'),
  'concerns.csv': lines('id,raisedOn,raisedBy,severity,summary,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn', 'C1,2026-10-01,ann-lee,high,slow,closed,mended,kim-roe,2026-10-05,ann-lee,2026-10-06'),
  'k6.json': JSON.stringify({ root_group: {}, state: { testRunDurationMs: 600000 }, metrics: { http_reqs: { values: { count: 60000, rate: 100 } }, http_req_failed: { values: { passes: 0, fails: 60000 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } } } }),
  'n.json': '{"unmatched": 0}',
}

const item = (id: string, evidence: readonly object[], more: object = {}) => ({ id, owner: 'sam-lee', evidence, ...more })
const roles = { sponsor: ['jane-doe'], adjudicator: ['max-poe'] }
const checklist = (change: object = {}, evidence: readonly object[] = [training, defects, hazards, concerns, load, numbers]) => ({ version: 1, service: 'Triage line', release: '2026.12', roles, items: [item('item', evidence)], ...change })

interface Change {
  readonly base?: object
  readonly baseFiles?: Files
  readonly here: object
  readonly files?: Files
  readonly options?: Partial<GateOptions>
}

async function judgedAgainst({ base = checklist(), baseFiles = {}, here, files: more = {}, options = {} }: Change) {
  const state = (value: object, extra: Files) => ({ ...files, ...extra, 'readiness.yml': JSON.stringify(value) })
  const git = memoryGit({ main: state(base, baseFiles), empty: {} })
  const report = checked(await gate({ checklist: 'readiness.yml', baseline: 'main', ...options }, memoryPorts({ files: state(here, more), now, git })))
  const errors = report.findings.filter(({ level }) => level === 'error')
  return { report, verdict: report.verdict, rules: [...new Set(errors.map(({ rule }) => rule))], blocking: report.items.filter(({ blocks }) => blocks).map(({ id }) => id) }
}

const evidence = (...entries: readonly object[]) => checklist({}, entries)
const others = [defects, hazards, concerns, load, numbers]

describe('what asks for less than the baseline blocks', () => {
  test('the control: nothing has changed', async () => {
    expect(await judgedAgainst({ here: checklist() })).toMatchObject({ verdict: 'ready', rules: [] })
  })

  test.each<[string, Change, string]>([
    ['another issue to sign on', { base: checklist({ releaseIssue: 9 }), here: checklist({ releaseIssue: 10 }) }, 'baseline/changed-setting'],
    ['a lower min', { here: evidence({ ...training, minCoveragePercent: 89 }, ...others) }, 'baseline/looser'],
    ['a min that is gone, whose default is stricter, is no loss', { base: evidence({ ...training, minCoveragePercent: 90 }, ...others), here: evidence({ ...training, minCoveragePercent: undefined }, ...others) }, 'ready'],
    ['a higher max', { here: evidence(training, { ...defects, maxOpenLow: 3 }, hazards, concerns, load, numbers) }, 'baseline/looser'],
    ['a max that is gone', { here: evidence(training, { ...defects, maxOpenLow: undefined }, hazards, concerns, load, numbers) }, 'baseline/looser'],
    ['a default that is loosened', { here: evidence(training, { ...defects, maxOpenHigh: 1 }, hazards, concerns, load, numbers) }, 'baseline/looser'],
    ['a shorter duration', { here: evidence(training, defects, hazards, { ...concerns, minOpenFor: '20d' }, load, numbers) }, 'baseline/looser'],
    ['the same duration in hours', { here: evidence(training, defects, hazards, { ...concerns, minOpenFor: '720h' }, load, numbers) }, 'ready'],
    ['a name no longer required', { here: evidence({ ...training, requireCourses: undefined }, ...others) }, 'baseline/looser'],
    ['a name in other letters', { here: evidence({ ...training, requireCourses: ['Core'] }, ...others) }, 'ready'],
    ['a group no longer measured', { here: evidence({ ...training, groupBy: undefined }, ...others) }, 'baseline/looser'],
    ['a named number no longer bound', { here: evidence(training, defects, hazards, concerns, load, { ...numbers, max: { unmatched: 1 } }) }, 'baseline/looser'],
    ['another expected peak', { here: evidence(training, defects, hazards, concerns, { ...load, expectedPeak: { requestsPerSecond: 40 } }, numbers) }, 'baseline/changed-setting'],
    ['another day on which the register opened', { here: evidence(training, defects, hazards, { ...concerns, openedOn: '2026-08-01' }, load, numbers) }, 'baseline/changed-setting'],
    ['another adjudicator', { here: evidence(training, defects, hazards, { ...concerns, adjudicator: 'sponsor' }, load, numbers) }, 'baseline/changed-setting'],
    ['a date that was not given', { here: evidence(training, { ...defects, occurredOn: '2026-11-01' }, hazards, concerns, load, numbers) }, 'baseline/changed-setting'],
    ['rows left out', { here: evidence({ ...training, roster: { file: 'staff.csv', where: { site: 'North' } } }, ...others) }, 'baseline/changed-setting'],
    ['rows left out of the other file', { base: evidence({ ...training, roster: ['staff.csv', { file: 'more.csv', where: { site: 'South' } }] }, ...others), here: evidence({ ...training, roster: [{ file: 'staff.csv', where: { site: 'South' } }, 'more.csv'] }, ...others), files: { 'more.csv': files['staff.csv'] ?? '' }, baseFiles: { 'more.csv': files['staff.csv'] ?? '' } }, 'baseline/changed-setting'],
    ['the same rows left out of the file of another month', { base: evidence({ ...training, roster: { file: 'staff.csv', where: { site: ['North', 'South'] } } }, ...others), here: evidence({ ...training, roster: { file: 'more.csv', where: { site: ['North', 'South'] } } }, ...others), files: { 'more.csv': files['staff.csv'] ?? '' } }, 'ready'],
    ['words translated', { here: evidence(training, { ...defects, log: { file: 'defects.csv', values: { severity: { high: 'low' } } } }, hazards, concerns, load, numbers) }, 'baseline/changed-setting'],
    ['another column', { here: evidence({ ...training, records: { file: 'lms.csv', columns: { status: 'course' } } }, ...others) }, 'baseline/changed-setting'],
    ['evidence that is gone', { here: evidence(...others) }, 'baseline/removed'],
    ['an item that is gone', { base: checklist({ items: [item('item', [training]), item('other', [defects])] }), here: checklist({ items: [item('item', [training])] }) }, 'baseline/removed'],
    ['an item that is advisory', { here: checklist({ items: [item('item', [training, ...others], { level: 'advisory' }), item('new', [defects])] }) }, 'baseline/looser'],
    ['an item for fewer environments', { here: checklist({ environments: ['live', 'pilot'], items: [item('item', [training, ...others], { environments: ['pilot'] }), item('new', [defects])] }), options: { environment: 'live' } }, 'baseline/looser'],
    ['a defect that vanished', { here: checklist(), files: { 'defects.csv': lines('id,severity,status', 'D2,low,open') } }, 'baseline/vanished'],
    ['a hazard that vanished', { here: checklist(), baseFiles: { 'hazards.csv': lines('id,hazard,residualSeverity,residualLikelihood,controls,owner', 'H1,Drop,Minor,Low,retry,kim-roe', 'H2,Fall,Major,High,rail,kim-roe') } }, 'baseline/vanished'],
    ['a concern that vanished', { here: checklist(), files: { 'concerns.csv': lines('id,raisedOn,raisedBy,severity,summary,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn') } }, 'baseline/vanished'],
    ['a register in another file, with the same rows', { here: evidence(training, { ...defects, log: 'new.csv' }, hazards, concerns, load, numbers), files: { 'new.csv': files['defects.csv'] ?? '' } }, 'ready'],
    ['a register that the base does not have is said, and blocks nothing', { here: checklist(), baseFiles: { 'defects.csv': '' } }, 'ready'],
    ['stricter in every way', { here: evidence({ ...training, minCoveragePercent: 100, requireCourses: ['core'] }, { ...defects, maxOpenLow: 1 }, { ...hazards, maxResidualRisk: 2 }, { ...concerns, minOpenFor: '60d' }, load, numbers) }, 'ready'],
    ['a new item', { here: checklist({ items: [item('item', [training, ...others]), item('new', [defects])] }) }, 'ready'],
    ['another owner and title', { here: checklist({ items: [{ ...item('item', [training, ...others]), owner: 'ann-lee', title: 'Other words' }] }) }, 'ready'],
  ])('%s', async (_, change, rule) => {
    const { verdict, rules, blocking } = await judgedAgainst(change)
    if (rule === 'ready') expect({ verdict, rules }).toEqual({ verdict: 'ready', rules: [] })
    else {
      expect(verdict).toBe('not-ready')
      expect(rules).toContain(rule)
      expect(blocking).not.toEqual([])
    }
  })
})

describe('bounds of single scenarios', () => {
  const groups = { 'k6.json': JSON.stringify({ root_group: {}, state: { testRunDurationMs: 600000 }, metrics: { http_reqs: { values: { count: 60000, rate: 100 } }, http_req_failed: { values: { passes: 0, fails: 60000 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } }, 'http_req_failed{scenario:pay}': { values: { passes: 0, fails: 600 } }, 'http_req_duration{scenario:pay}': { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } } } }) }
  const asks = (scenarios?: object) => checklist({}, [{ ...load, scenarios }])
  const from = (before: object | undefined, then: object | undefined) => judgedAgainst({ base: asks(before), here: asks(then), files: groups, baseFiles: groups })
  const pay = { pay: { maxP95Ms: 20, minRequests: 100 } }

  test.each<[string, object | undefined, object | undefined, string]>([
    ['a higher max', pay, { pay: { maxP95Ms: 21, minRequests: 100 } }, 'baseline/looser'],
    ['a lower min', pay, { pay: { maxP95Ms: 20, minRequests: 99 } }, 'baseline/looser'],
    ['a bound that is gone', pay, { pay: { minRequests: 100 } }, 'baseline/looser'],
    ['a scenario that is gone', pay, undefined, 'baseline/looser'],
    ['a default that is loosened', pay, { pay: { ...pay.pay, maxErrorPercent: 5 } }, 'baseline/looser'],
    ['another spelling', pay, { Pay: pay.pay }, 'ready'],
    ['stricter bounds, and more of them', pay, { pay: { maxP95Ms: 15, maxSlowestMs: 50, minRequests: 200 } }, 'ready'],
    ['a scenario that is new', undefined, pay, 'ready'],
  ])('%s', async (_, before, then, rule) => {
    const { verdict, rules } = await from(before, then)
    expect({ verdict, rules }).toEqual(rule === 'ready' ? { verdict: 'ready', rules: [] } : { verdict: 'not-ready', rules: [rule] })
  })
})

describe('roles, refusals and exceptions', () => {
  const covered = { covers: `sha256:${'0'.repeat(64)}` }
  const signed = (more: object = {}) => checklist(more, [signOff])
  const refusal = { item: 'item', role: 'sponsor', by: 'jane-doe', at: '2026-11-20', decision: 'refuse' }

  test('whoever joins a role does not sign for its items yet; a narrower role is no loss', async () => {
    expect((await judgedAgainst({ base: signed(), here: signed({ roles: { ...roles, sponsor: ['jane-doe', 'max-poe'] } }) })).rules).toContain('baseline/wider-role')
    expect((await judgedAgainst({ base: signed({ roles: { ...roles, sponsor: ['jane-doe', 'max-poe'] } }), here: signed() })).rules).not.toContain('baseline/wider-role')
    expect((await judgedAgainst({ here: checklist({ roles: { ...roles, extra: ['max-poe'] } }) })).verdict).toBe('ready')
  })

  test.each<[string, string, boolean]>([
    ['who owned it in the baseline does not sign as a stranger', 'jane-doe', true],
    ['who did not may', 'sam-lee', false],
  ])('an item with another owner: %s', async (_, owner, isHeld) => {
    const owned = (by: string, signOffs: readonly object[] = []) => checklist({ items: [{ ...item('item', [defects, signOff]), owner: by }], signOffs })
    const unsigned = await judgedAgainst({ base: owned(owner), here: owned('kim-roe') })
    const [covers] = /sha256:[0-9a-f]{64}/.exec(JSON.stringify(unsigned.report.findings)) ?? []
    const told = await judgedAgainst({ base: owned(owner), here: owned('kim-roe', [{ item: 'item', role: 'sponsor', by: 'jane-doe', at: '2026-11-20', covers }]) })
    expect(told.verdict).toBe(isHeld ? 'not-ready' : 'ready')
    expect(told.report.findings.map(({ rule }) => rule)).toEqual(isHeld ? expect.arrayContaining(['sign-off/does-not-count']) : [])
  })

  test('a refusal is neither taken out of the file nor its author out of the role', async () => {
    const base = signed({ signOffs: [refusal] })
    expect((await judgedAgainst({ base, here: signed() })).rules).toContain('baseline/refusal-lost')
    expect((await judgedAgainst({ base, here: signed({ signOffs: [refusal], roles: { ...roles, sponsor: ['max-poe'] } }) })).rules).toContain('baseline/refusal-lost')
    expect((await judgedAgainst({ base, here: signed({ signOffs: [refusal] }) })).rules).not.toContain('baseline/refusal-lost')
    expect((await judgedAgainst({ base, here: signed({ signOffs: [{ ...refusal, decision: 'accept', at: '2026-11-22', ...covered }] }) })).rules).not.toContain('baseline/refusal-lost')
  })

  test('a signed refusal is not taken away either, whatever takes it out of sight', async () => {
    const statement = { service: 'Triage line', release: '2026.12', item: 'item', role: 'sponsor', by: 'jane-doe', at: '2026-11-20T00:00:00Z', decision: 'refuse', covers: null, conditions: [] } as const
    const path = 'signoffs/item.jane-doe.json'
    const wrote = (change: Partial<SignedStatement> = {}) => ({ [path]: statementText({ ...statement, ...change }) })
    const rules = async (change: Partial<Change>) => (await judgedAgainst({ base: signed(), baseFiles: wrote(), here: signed(), ...change })).rules.filter((rule) => rule !== 'sign-off/sign-offs')
    expect(await rules({})).toEqual(['baseline/refusal-lost'])
    expect(await rules({ baseFiles: {} })).toEqual([])
    expect(await rules({ baseFiles: wrote({ by: 'kim-roe' }) })).toEqual([])
    expect(await rules({ files: wrote() })).toEqual(['sign-off/refused'])
    expect(await rules({ files: wrote({ decision: 'accept', at: '2026-11-21T00:00:00Z', ...covered }) })).toEqual(['baseline/refusal-lost'])
    expect(await rules({ here: signed({ signOffs: [{ ...refusal, decision: 'accept', at: '2026-11-22', ...covered }] }) })).toEqual(['baseline/refusal-lost'])
    expect(await rules({ files: wrote(), here: signed({ service: 'Night line' }) })).toContain('baseline/refusal-lost')
    expect(await rules({ files: wrote(), here: signed({ roles: { ...roles, sponsor: ['max-poe'] } }) })).toContain('baseline/refusal-lost')
    expect(await rules({ baseFiles: { [path]: '{' } })).toEqual(['baseline/invalid'])
  })

  test('a refusal is lifted by an acceptance in its place only where that counts', async () => {
    const without = (signOffs: readonly object[], more: object = {}) => checklist({ signOffs, ...more }, [defects])
    const asked = await judgedAgainst({ here: without([{ item: 'item', role: 'sponsor', by: 'jane-doe', at: '2026-11-22', ...covered }]), files: {} })
    const [covers] = /sha256:(?!0{64})[0-9a-f]{64}/.exec(JSON.stringify(asked.report)) ?? []
    const accepted = (change: object) => judgedAgainst({ base: without([refusal]), here: without([{ ...refusal, decision: 'accept', at: '2026-11-22', ...change }]) })
    expect(covers).toBeDefined()
    expect(await accepted({ covers })).toMatchObject({ verdict: 'ready', rules: [] })
    expect(await accepted(covered)).toMatchObject({ verdict: 'not-ready', rules: ['sign-off/refused'] })
  })

  const waiver = { item: 'item', rules: ['defect-log/open-low'], reason: 'a weekend', approvedBy: 'jane-doe', role: 'sponsor', approvedAt: '2026-11-20', expires: '2026-12-20' }
  const two = (change: object) => checklist({ items: [item('item', [{ ...defects, maxOpenLow: 0 }]), item('other', [training])], ...change })

  test('a waiver counts from the change after the one that brings it', async () => {
    expect(await judgedAgainst({ base: two({}), here: two({ waivers: [waiver] }) })).toMatchObject({ verdict: 'not-ready' })
    expect((await judgedAgainst({ base: two({}), here: two({ waivers: [waiver] }) })).rules).toContain('baseline/new-exception')
    expect(await judgedAgainst({ base: two({ waivers: [waiver] }), here: two({ waivers: [waiver] }) })).toMatchObject({ verdict: 'ready' })
    expect((await judgedAgainst({ base: two({ waivers: [waiver] }), here: two({ waivers: [{ ...waiver, expires: '2027-01-20' }] }) })).rules).toContain('baseline/new-exception')
  })

  test('neither does a statement that the item does not apply', async () => {
    const { expires: _, rules: __, ...notApplicable } = waiver
    expect((await judgedAgainst({ base: two({}), here: two({ notApplicable: [notApplicable] }) })).rules).toContain('baseline/new-exception')
    expect((await judgedAgainst({ base: two({ notApplicable: [notApplicable] }), here: two({ notApplicable: [notApplicable] }) })).verdict).toBe('ready')
  })

  test('a waiver of a baseline rule is no waiver', async () => {
    const lax = two({ waivers: [{ ...waiver, rules: ['defect-log/open-low', 'baseline/looser'] }] })
    expect((await judgedAgainst({ base: lax, here: { ...lax, items: [item('item', [{ ...defects, maxOpenLow: 0, maxOpenHigh: 1 }]), item('other', [training])] } })).verdict).toBe('not-ready')
  })
})

describe('policies of the baseline', () => {
  const policy = (max: number) => JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'item', evidence: [{ type: 'defectLog', maxOpenMedium: max }] }] })
  const named = checklist({ policies: ['policy.yml'] })

  test('a policy that is named no more, and one that asks for less', async () => {
    const base = { base: named, baseFiles: { 'policy.yml': policy(0) } }
    expect(await judgedAgainst({ ...base, here: named, files: { 'policy.yml': policy(0) } })).toMatchObject({ verdict: 'ready' })
    expect((await judgedAgainst({ ...base, here: checklist() })).rules).toContain('baseline/policy-gone')
    expect((await judgedAgainst({ ...base, here: named, files: { 'policy.yml': policy(3) } })).rules).toContain('baseline/looser')
  })

  const policyFiles = (...items: readonly object[]) => ({ 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', items }), 'sessions.csv': lines('date,group,invited,attended', '2026-10-01,nurse,10,8'), 'feedback.csv': lines('id,raisedOn,response,respondedOn', 'F1,2026-10-02,yes,2026-10-03') })
  const under = (...items: readonly object[]) => checklist({ policies: ['policy.yml'], items })
  const given = { ...load, occurredOn: '2026-11-20' }
  const sessions = { type: 'engagement', sessions: 'sessions.csv' }
  const some = { file: 'defects.csv', where: { id: 'D2' } }
  test.each<[string, object, object, object, string]>([
    ['an entry', { id: 'item', evidence: [{ type: 'loadTest' }] }, under(item('item', [training])), under(item('item', [training, given])), 'ready'],
    ['an entry that asks for less than the policy does', { id: 'item', evidence: [{ type: 'loadTest', minPeakMultiple: 9 }] }, under(item('item', [training])), under(item('item', [training, given])), 'load-test/peak-multiple'],
    ['an item', { id: 'extra', evidence: [{ type: 'loadTest' }] }, under(item('item', [training])), under(item('item', [training]), item('extra', [given])), 'ready'],
    ['a source', { id: 'item', evidence: [{ type: 'engagement', minFeedbackAnsweredPercent: 100 }] }, under(item('item', [sessions])), under(item('item', [{ ...sessions, feedback: 'feedback.csv' }])), 'ready'],
    ['a source with rows left out', { id: 'item', evidence: [{ type: 'engagement', minFeedbackAnsweredPercent: 100 }] }, under(item('item', [sessions])), under(item('item', [{ ...sessions, feedback: { file: 'feedback.csv', where: { id: 'F1' } } }])), 'baseline/changed-setting'],
    ['nothing, for it was there with all its rows', { id: 'item', evidence: [{ type: 'defectLog' }] }, under(item('item', [defects])), under(item('item', [{ ...defects, log: some }])), 'baseline/changed-setting'],
  ])('giving what a policy missed in the baseline is no change of it: %s', async (_, asked, base, here, rule) => {
    const { verdict, rules } = await judgedAgainst({ base, here, files: policyFiles(asked), baseFiles: policyFiles(asked) })
    if (rule === 'ready') expect({ verdict, rules }).toEqual({ verdict: 'ready', rules: [] })
    else expect(rules).toContain(rule)
  })

  test('a change may bring a policy along, in the checklist or by a flag, and is held to it', async () => {
    const strict = { 'new.yml': policy(0) }
    const open = { 'defects.csv': lines('id,severity,status', 'D1,high,closed', 'D2,low,open', 'D3,medium,open') }
    for (const change of [{ here: checklist({ policies: ['new.yml'] }), options: { trustBaseline: true } }, { here: checklist(), options: { trustBaseline: true, policies: ['new.yml'] } }]) {
      expect(await judgedAgainst({ ...change, files: strict })).toMatchObject({ verdict: 'ready', rules: [] })
      expect((await judgedAgainst({ ...change, files: { ...strict, ...open } })).rules).toContain('defect-log/open-medium')
    }
  })

  const from = (enforceFrom: string | undefined, max = 0) => ({ 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'item', enforceFrom, evidence: [{ type: 'defectLog', maxOpenMedium: max }] }] }) })
  test.each<[string, Files, string]>([
    ['the same', from('2026-12-24'), 'ready'],
    ['sooner', from('2026-12-12'), 'ready'],
    ['at once', from(undefined), 'ready'],
    ['later', from('2027-12-24'), 'baseline/looser'],
    ['for less', from('2026-12-24', 3), 'baseline/looser'],
  ])('what a policy asks for from a day on is asked for %s', async (_, here, rule) => {
    const { verdict, rules } = await judgedAgainst({ base: named, baseFiles: from('2026-12-24'), here: named, files: here })
    expect({ verdict, rules }).toEqual(rule === 'ready' ? { verdict: 'ready', rules: [] } : { verdict: 'not-ready', rules: [rule] })
  })

  test.each<[string, object]>([
    ['advisory', { level: 'advisory' }],
    ['for another environment', { environments: ['pilot'] }],
  ])('taking away what is %s today, and required from a day on, is seen', async (_, more) => {
    const world = { 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'extra', enforceFrom: '2026-12-24', environments: ['live'], evidence: [{ type: 'defectLog' }] }, { id: 'item' }] }) }
    const less = { 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'item' }] }) }
    const list = (...items: readonly object[]) => checklist({ policies: ['policy.yml'], environments: ['live', 'pilot'], items: [item('item', [training]), ...items] })
    const options = { environment: 'live' }
    expect((await judgedAgainst({ base: list(item('extra', [defects], more)), here: list(), baseFiles: world, files: less, options })).rules).toEqual(['baseline/looser'])
    expect(await judgedAgainst({ base: list(item('extra', [defects], more)), here: list(item('extra', [defects], more)), baseFiles: world, files: world, options })).toMatchObject({ verdict: 'ready', rules: [] })
  })

  test('what asks for less from a day on is not said twice', async () => {
    const { report } = await judgedAgainst({ base: named, baseFiles: from('2026-12-24'), here: checklist({ policies: ['policy.yml'] }, [training, { ...defects, maxOpenLow: 3 }, hazards, concerns, load, numbers]), files: from('2026-12-24') })
    expect(report.findings.filter(({ level }) => level === 'error').map(({ rule, item: of }) => [rule, of])).toEqual([['baseline/looser', 'item']])
  })

  test.each<[string, string]>([
    ['2026-12-23', 'ready'],
    ['2026-12-24', 'not-ready'],
  ])('going live on %s, before or on the day from which a policy asks for more, is no change of the baseline', async (goLive, verdict) => {
    const open = { 'defects.csv': lines('id,severity,status', 'D1,high,closed', 'D2,low,open', 'D3,medium,open') }
    const dated = (day: string) => checklist({ policies: ['policy.yml'], goLive: day })
    const seen = await judgedAgainst({ base: dated('2027-01-20'), baseFiles: from('2026-12-24'), here: dated(goLive), files: { ...from('2026-12-24'), ...open } })
    expect({ verdict: seen.verdict, rules: seen.rules }).toEqual({ verdict, rules: verdict === 'ready' ? [] : ['defect-log/open-medium'] })
  })

  test('a policy of the base holds also where the checklist moves to another path', async () => {
    const open = { 'defects.csv': lines('id,severity,status', 'D1,high,closed', 'D2,low,open', 'D3,medium,open') }
    const moved = JSON.stringify(checklist({ policies: ['policy.yml'] }))
    const options = { trustBaseline: true, checklist: 'moved.yml' }
    const base = { here: checklist(), baseFiles: { 'policy.yml': policy(0) }, options }
    expect((await judgedAgainst({ ...base, files: { ...open, 'moved.yml': moved, 'policy.yml': policy(9) } })).rules).toContain('defect-log/open-medium')
    expect((await judgedAgainst({ ...base, files: { 'moved.yml': moved, 'policy.yml': policy(9) } })).verdict).toBe('ready')
  })

  test('a freeze that is cut short or gone', async () => {
    const winter = (to: string) => JSON.stringify({ version: 1, policy: 'ours', freezes: [{ from: '2027-12-15', to, why: 'Winter' }] })
    const dated = checklist({ policies: ['policy.yml'], goLive: '2026-12-20' })
    const base = { base: dated, here: dated, baseFiles: { 'policy.yml': winter('2028-01-05') } }
    expect((await judgedAgainst({ ...base, files: { 'policy.yml': winter('2028-01-01') } })).rules).toContain('baseline/looser')
    expect(await judgedAgainst({ ...base, files: { 'policy.yml': winter('2028-01-10') } })).toMatchObject({ verdict: 'ready', rules: [] })
  })

  test('a freeze that more roles may waive', async () => {
    const winter = (...waivableBy: readonly string[]) => ({ 'policy.yml': JSON.stringify({ version: 1, policy: 'ours', freezes: [{ from: '2027-12-15', to: '2028-01-05', why: 'Winter', waivableBy }] }) })
    const dated = checklist({ policies: ['policy.yml'], goLive: '2026-12-20' })
    const changed = (before: Files, then: Files) => judgedAgainst({ base: dated, here: dated, baseFiles: before, files: then })
    expect((await changed(winter('sponsor'), winter('sponsor', 'adjudicator'))).rules).toEqual(['baseline/looser'])
    expect(await changed(winter('sponsor', 'adjudicator'), winter('sponsor'))).toMatchObject({ verdict: 'ready', rules: [] })
  })

  test('on a pull request the policy and the roles of the base hold', async () => {
    const options = { trustBaseline: true }
    const open = { 'defects.csv': lines('id,severity,status', 'D1,high,closed', 'D2,low,open', 'D3,medium,open') }
    const judged = await judgedAgainst({ base: named, baseFiles: { 'policy.yml': policy(0) }, here: named, files: { 'policy.yml': policy(3), ...open }, options })
    expect(judged.rules).toEqual(['defect-log/open-medium'])
    const trusted = await judgedAgainst({ base: checklist({}, [signOff]), here: checklist({ roles: { ...roles, sponsor: ['max-poe'] } }, [signOff]), options })
    expect(trusted.report.findings.map(({ remedy }) => remedy).join()).toContain('Ask jane-doe')
  })
})

describe('no baseline', () => {
  const report = async (options: Partial<GateOptions>, withGit = true) => {
    const world = { ...files, 'readiness.yml': JSON.stringify(checklist()) }
    const git = memoryGit({ empty: {}, broken: { 'readiness.yml': 'version: 1\n' } })
    return checked(await gate({ checklist: 'readiness.yml', ...options }, memoryPorts({ files: world, now, ...(withGit ? { git } : {}) })))
  }

  test('a base without a checklist is said, and blocks nothing', async () => {
    const { verdict, findings } = await report({ baseline: 'empty' })
    expect(verdict).toBe('ready')
    expect(findings.map(({ rule, level }) => [rule, level])).toContainEqual(['baseline/none', 'notice'])
  })

  test.each([
    ['a commit that is not there', { baseline: 'gone' }, true, 'fetch-depth: 0'],
    ['no git', { baseline: 'empty' }, false, 'clone'],
  ])('%s leaves the verdict undetermined', async (_, options, withGit, remedy) => {
    const { verdict, findings } = await report(options, withGit)
    expect(verdict).toBe('undetermined')
    expect(findings[0]?.remedy).toContain(remedy)
  })

  test('a base that can not be judged blocks', async () => {
    const { verdict, findings } = await report({ baseline: 'broken' })
    expect(verdict).toBe('not-ready')
    expect(findings.map(({ rule }) => rule)).toContain('baseline/invalid')
  })
})
