import { describe, expect, test } from 'vitest'
import { checklistOf, judged, lines, now } from '../support/world.ts'

type Files = Readonly<Record<string, string>>

/** Judges entries of one item, "item", under policies of these names. */
async function under(evidence: readonly object[], policies: Readonly<Record<string, object>>, { files = {}, more = {} }: { readonly files?: Files; readonly more?: object } = {}) {
  const written = Object.entries(policies).map(([name, policy]) => [`${name}.yml`, JSON.stringify({ version: 1, policy: name, ...policy })] as const)
  return judged({ checklist: checklistOf(evidence, more), files: { ...files, ...Object.fromEntries(written) }, options: { policies: written.map(([path]) => path) } })
}

const asks = (...evidence: readonly object[]) => ({ items: [{ id: 'item', evidence }] })
const errors = (report: Awaited<ReturnType<typeof under>>) => report.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)

const drills = { type: 'rehearsal', log: 'drills.csv' }
const logs = { 'drills.csv': lines('date,kind,outcome,durationMinutes', '2026-11-28,rollback,success,20', '2026-06-01,whole call,success,20') }
const second = (at: number) => `${Date.UTC(2026, 10, 1) + at * 1000},5,Home,200,OK,t,true,10,10,1,1,5`
const bursts = lines('timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,sentBytes,grpThreads,allThreads,Latency', ...Array.from({ length: 30 }, (_, i) => second(i)), ...Array.from({ length: 31 }, (_, i) => second(60 + i)))
const load = { type: 'loadTest', results: 'run.jtl', minRequestsPerSecond: 0.6 }
const concern = { 'concerns.csv': lines('id,raisedOn,raisedBy,severity,summary,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn', 'C1,2026-10-01,anonymous,high,Slow,closed,Mended,kim-roe,2026-10-05,max-poe,2026-10-09') }
const register = { type: 'concerns', register: 'concerns.csv' }
const staff = { 'staff.csv': lines('person,site', 'E1,north'), 'lms.csv': lines('person,status', 'E1,passed') }
const trained = { type: 'training', roster: 'staff.csv', records: 'lms.csv' }
const k6 = { 'k6.json': JSON.stringify({ root_group: {}, state: { testRunDurationMs: 600_000 }, metrics: { http_reqs: { values: { count: 60_000, rate: 100 } }, http_req_failed: { values: { passes: 0, fails: 60_000 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } } } }) }
const peak = { type: 'loadTest', results: 'k6.json' }
const adjudicators = { roles: { staff: ['max-poe'] } }

describe('what a policy adds never helps', () => {
  test.each<[string, object, object, object, Files, object]>([
    ['kinds that it asks for leave no other out', { ...drills, maxAge: '30d' }, { type: 'rehearsal', requireKinds: ['rollback'] }, { ...drills, maxAge: '30d', requireKinds: ['rollback'] }, logs, {}],
    ['a longer window does not make a rate look better', load, { type: 'loadTest', minDuration: '85s' }, { ...load, minDuration: '85s' }, { 'run.jtl': bursts }, {}],
    ['an adjudicator whom it names closes nothing', register, { type: 'concerns', adjudicator: 'staff' }, { ...register, adjudicator: 'staff' }, concern, adjudicators],
    ['groups that it names measure no bound of the checklist', { ...trained, minGroupCoveragePercent: 90 }, { type: 'training', groupBy: ['site'] }, { ...trained, minGroupCoveragePercent: 90, groupBy: ['site'] }, staff, {}],
    ['nor does a peak', { ...peak, minPeakMultiple: 1 }, { type: 'loadTest', expectedPeak: { requestsPerSecond: 50 } }, { ...peak, minPeakMultiple: 1, expectedPeak: { requestsPerSecond: 50 } }, k6, {}],
  ])('%s', async (_, own, asked, itself, files, more) => {
    expect((await under([own], {}, { files, more })).verdict).toBe('not-ready')
    expect((await under([own], { ours: asks(asked) }, { files, more })).verdict).toBe('not-ready')
    expect((await under([itself], { ours: asks(asked) }, { files, more })).verdict).toBe('ready')
  })

  test.each<[string, object, object, Files]>([
    ['groups', trained, { type: 'training', groupBy: ['site'], minGroupCoveragePercent: 90 }, staff],
    ['a peak', peak, { type: 'loadTest', expectedPeak: { requestsPerSecond: 50 }, minPeakMultiple: 1.5 }, k6],
  ])('%s that it gives serve its own bounds', async (_, own, asked, files) => {
    expect((await under([own], { ours: asks(asked) }, { files })).verdict).toBe('ready')
  })

  test('somebody whom its table of a role leaves out still refuses, and no longer accepts', async () => {
    const document = { type: 'document', files: 'a.md' }
    const refusal = { item: 'item', role: 'chief', by: 'kim-roe', at: '2026-11-20', decision: 'refuse' }
    const more = { roles: { chief: ['kim-roe', 'max-poe'] }, signOffs: [refusal] }
    const policy = { ours: { roles: { chief: ['max-poe'] } } }
    expect(errors(await under([document], policy, { files: { 'a.md': 'words' }, more }))).toContain('sign-off/refused')
    expect((await under([document], policy, { files: { 'a.md': 'words' }, more: { ...more, signOffs: [] } })).verdict).toBe('ready')
  })
})

describe('settings', () => {
  const files = k6
  test.each<[string, object, object, string]>([
    ['changed', { ...peak, expectedPeak: { requestsPerSecond: 20 } }, { requestsPerSecond: 50 }, 'not-ready'],
    ['the same', { ...peak, expectedPeak: { requestsPerSecond: 50 } }, { requestsPerSecond: 50 }, 'ready'],
    ['raised', { ...peak, expectedPeak: { requestsPerSecond: 60 } }, { requestsPerSecond: 50 }, 'not-ready'],
  ])('%s by the checklist', async (_, own, expectedPeak, verdict) => {
    const report = await under([own], { ours: asks({ type: 'loadTest', expectedPeak }) }, { files })
    expect(report.verdict).toBe(verdict)
    expect(errors(report)).toEqual(verdict === 'ready' ? [] : ['policy/setting'])
  })

  test('two policies that differ in one are invalid together, and not apart', async () => {
    const one = asks({ type: 'loadTest', expectedPeak: { requestsPerSecond: 50 } })
    const two = asks({ type: 'loadTest', expectedPeak: { requestsPerSecond: 40 } })
    const report = await under([peak], { one, two }, { files })
    expect(report.verdict).toBe('invalid')
    expect(report.findings[0]).toMatchObject({ rule: 'policy/conflict', path: 'one.yml', line: 1 })
    expect((await under([peak], { one }, { files })).verdict).toBe('ready')
    expect((await under([peak], { two }, { files })).verdict).toBe('ready')
  })

  test('a list is a setting as a whole: one answer more is another setting', async () => {
    const results = { 'survey.csv': lines('group,asked,responded,favourable', 'nurse,10,10,9') }
    const survey = (answers: readonly string[]) => ({ type: 'survey', results: 'survey.csv', asked: 10, favourableAnswers: answers })
    const policy = { ours: asks({ type: 'survey', favourableAnswers: ['agree', 'strongly agree'] }) }
    expect(errors(await under([survey(['agree', 'strongly agree', 'neutral'])], policy, { files: results }))).toContain('policy/setting')
    expect(errors(await under([survey(['Strongly-Agree', 'agree'])], policy, { files: results }))).not.toContain('policy/setting')
  })
})

describe('entries join', () => {
  const two = [{ ...trained, id: 'core' }, { ...trained, id: 'night', roster: 'night.csv' }]
  const files = { ...staff, 'night.csv': lines('person,site', 'E1,north', 'E2,south') }
  const bound = { type: 'training', minCoveragePercent: 90 }
  test.each<[string, object, string]>([
    ['without an id every one of the type', bound, 'not-ready'],
    ['with an id that one alone', { ...bound, id: 'core' }, 'ready'],
    ['with an id that nobody has none', { ...bound, id: 'crore' }, 'not-ready'],
  ])('%s', async (_, asked, verdict) => {
    const loose = two.map((entry) => ({ ...entry, minCoveragePercent: 50 }))
    expect((await under(loose, { ours: asks(asked) }, { files })).verdict).toBe(verdict)
  })

  test('what finds no partner says who asks for it, where, and what to write', async () => {
    const report = await under([trained], { ours: asks({ type: 'document' }) }, { files: staff })
    expect(report.findings[0]).toMatchObject({ rule: 'policy/missing-evidence', item: 'item', path: 'ours.yml', message: 'ours requires document evidence here', remedy: 'Add to the item an evidence entry of type document, and say where its evidence is.' })
  })

  test('durations compare as durations, assurances by rank, and names without regard to spelling', async () => {
    const own = { ...drills, maxDuration: '60m', requireKinds: ['Roll-Back', 'whole call'] }
    const report = await under([own], { a: asks({ type: 'rehearsal', maxDuration: '1h', requireKinds: ['roll_back'] }), b: asks({ type: 'rehearsal', maxDuration: '3500s' }) }, { files: logs })
    const [evidence] = report.items[0]?.evidence ?? []
    expect(evidence?.measures.find(({ name }) => name === 'duration')).toMatchObject({ max: 3500, setBy: { path: 'b.yml', line: 1 } })
    expect(evidence?.sets[0]).toMatchObject({ required: ['Roll-Back', 'whole call'], setBy: { path: 'readiness.yml' } })
  })

  test.each([
    ['Roll-Back', 'ready'],
    ['roll back', 'ready'],
    ['roll forward', 'not-ready'],
  ])('a name may be written in one word or in several: the log has "rollback", and "%s" is asked for', async (kind, verdict) => {
    expect((await under([drills], { ours: asks({ type: 'rehearsal', requireKinds: [kind] }) }, { files: logs })).verdict).toBe(verdict)
  })

  test('named numbers of a measurement merge one by one', async () => {
    const numbers = { 'n.json': '{"rows": 5, "lost": 1}' }
    const own = { type: 'measurement', values: 'n.json', max: { lost: 1 }, min: { rows: 4 } }
    expect((await under([own], { ours: asks({ type: 'measurement', min: { rows: 5 }, max: { rows: 5 } }) }, { files: numbers })).verdict).toBe('ready')
    const report = await under([own], { ours: asks({ type: 'measurement', max: { lost: 0 } }) }, { files: numbers })
    expect(report.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['policy/looser readiness.yml', 'measurement/lost ours.yml'])
  })
})

describe('bounds that must be given', () => {
  const hazards = { type: 'hazardLog', log: 'h.csv' }
  const files = { 'h.csv': lines('id,hazard,residualRisk,controls,owner', 'H1,Drop,2,retry,kim') }
  test('may come from a policy, and from nowhere they make it invalid', async () => {
    expect((await under([hazards], { ours: asks({ type: 'hazardLog', maxResidualRisk: 2 }) }, { files })).verdict).toBe('ready')
    expect((await under([hazards], { ours: asks({ type: 'hazardLog', maxResidualRisk: 1 }) }, { files })).verdict).toBe('not-ready')
    expect((await under([hazards], { ours: asks({ type: 'hazardLog' }) }, { files })).verdict).toBe('invalid')
  })
})

describe('policies that include policies', () => {
  const judgedWith = (files: Files, more: object = {}) => judged({ checklist: checklistOf([{ type: 'document', files: 'a.md' }], { policies: ['policies/a.yml'], ...more }), files: { 'a.md': 'words', ...files }, at: now })
  const including = (name: string, ...policies: readonly string[]) => JSON.stringify({ version: 1, policy: name, ...(policies.length === 0 ? {} : { policies }), items: [{ id: 'item', evidence: [{ type: 'document', minWords: 1 }] }] })

  test('each counts once, and the report names them all', async () => {
    const report = await judgedWith({ 'policies/a.yml': including('a', 'b.yml', 'policies/c.yml'), 'policies/b.yml': including('b', './c.yml'), 'policies/c.yml': including('c') })
    expect(report.verdict).toBe('ready')
    expect(report.inputs.policies).toMatchObject([{ name: 'a', uri: 'policies/a.yml' }, { name: 'b' }, { name: 'c' }])
    expect(report.items[0]?.requiredBy).toEqual(['a', 'b', 'c'])
  })

  test('a circle is invalid, at the line that closes it', async () => {
    const report = await judgedWith({ 'policies/a.yml': including('a', 'b.yml'), 'policies/b.yml': including('b', 'a.yml') })
    expect(report.findings).toMatchObject([{ rule: 'policy/cycle', path: 'policies/b.yml', message: 'policies include each other in a circle: policies/a.yml → policies/b.yml → policies/a.yml' }])
  })

  test('a file beside the checklist does not stand in for the one at the root', async () => {
    const checklist = checklistOf([{ type: 'document', files: 'a.md' }], { policies: ['org.yml'] })
    const strict = JSON.stringify({ version: 1, policy: 'org', items: [{ id: 'item', evidence: [{ type: 'document', minWords: 9 }] }] })
    const from = (files: Files) => judged({ checklist: '', files: { 'services/x/readiness.yml': JSON.stringify(checklist), 'services/x/a.md': 'words', 'org.yml': strict, ...files }, options: { checklist: 'services/x/readiness.yml' } })
    expect((await from({})).verdict).toBe('not-ready')
    const { findings } = await judged({ checklist: '', files: { 'services/x/readiness.yml': JSON.stringify(checklist) }, options: { checklist: 'services/x/readiness.yml' } })
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('there is neither services/x/org.yml nor org.yml')])
    expect((await from({ 'services/x/org.yml': including('org') })).findings[0]).toMatchObject({ rule: 'policy/unreadable', path: 'services/x/readiness.yml' })
  })

  test('a policy is no evidence', async () => {
    const report = await under([{ type: 'document', files: 'ours.yml' }], { ours: asks({ type: 'document' }) })
    expect(errors(report)).toEqual(['evidence/unusable'])
  })
})
