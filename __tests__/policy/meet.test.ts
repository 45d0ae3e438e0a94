import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gate, memoryPorts, type Report } from '../../src/index.ts'
import type { Policy } from '../../src/generated/policy.ts'
import { demandsOfPolicy, meetAll, noDemands, type PolicyDemands } from '../../src/policy/merge.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { lines, now } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125, numRuns: 60 })

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const some = (names: readonly string[]) => fc.subarray([...names], { minLength: 1 })
const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const training = fc.record({ minCoveragePercent: maybe(fc.constantFrom(40, 60, 100)), minGroupCoveragePercent: maybe(fc.constantFrom(40, 100)), groupBy: maybe(some(['site', 'Shift', 'shift'])), requireCourses: maybe(some(['core', 'Core', 'night-shift', 'night shift'])), minScorePercent: maybe(fc.constantFrom(50, 80)), maxAge: maybe(fc.constantFrom('60m', '1h', '30d', '720h', '90d')) })
const rehearsal = fc.record({ minSuccessful: maybe(fc.constantFrom(1, 2)), requireKinds: maybe(some(['rollback', 'downtime'])), maxDuration: maybe(fc.constantFrom('10m', '30m', '1h', '60m')), maxAge: maybe(fc.constantFrom('7d', '60d')) })
const measurement = fc.record({ min: maybe(fc.dictionary(fc.constantFrom('rows', 'sites'), fc.nat(3), { minKeys: 1 })), max: maybe(fc.dictionary(fc.constantFrom('rows', 'lost'), fc.nat(3), { minKeys: 1 })) })
const defects = fc.record({ maxOpenLow: maybe(fc.nat(3)), maxOpenMedium: maybe(fc.nat(3)), minRecorded: maybe(fc.nat(3)) })
const scenario = fc.record({ minRequests: maybe(fc.constantFrom(1, 2, 4)), maxP95Ms: maybe(fc.constantFrom(300, 500, 900)), maxErrorPercent: maybe(fc.constantFrom(1, 50)), maxSlowestMs: maybe(fc.constantFrom(600, 900)) }).filter((bounds) => Object.values(bounds).some((bound) => bound !== undefined))
/* Two spellings of one scenario in one file would be invalid. */
const spelt = fc.constantFrom({ 'check out': 'Check_out' }, { 'check out': 'check-out' }, { 'check out': 'check out' })
const loads = fc.record({ maxP95Ms: maybe(fc.constantFrom(400, 900)), scenarios: maybe(fc.tuple(fc.dictionary(fc.constantFrom('check out', 'search', 'gone'), scenario, { minKeys: 1 }), spelt).map(([bounds, as]) => Object.fromEntries(Object.entries(bounds).map(([name, each]) => [name === 'check out' ? as[name] : name, each])))) })
const signOff = fc.record({ minSignOffs: maybe(fc.constantFrom(1, 2)), minAssurance: maybe(fc.constantFrom('declared', 'signed')), requireIndependent: maybe(fc.boolean()), maxAge: maybe(fc.constantFrom('7d', '90d')) })
const bounds = fc.oneof(
  training.map((rest) => ({ type: 'training', ...rest })),
  rehearsal.map((rest) => ({ type: 'rehearsal', ...rest })),
  measurement.map((rest) => ({ type: 'measurement', ...rest })),
  defects.map((rest) => ({ type: 'defectLog', ...rest })),
  loads.map((rest) => ({ type: 'loadTest', ...rest })),
  signOff.map((rest) => ({ type: 'signOff', role: 'r', ...rest })),
)
const entries = fc.uniqueArray(fc.tuple(bounds, fc.constantFrom(undefined, 'x')), { selector: ([{ type }, id]) => `${type} ${type === 'signOff' ? '' : id}`, minLength: 1, maxLength: 4 })
const item = fc.record({
  level: maybe(fc.constantFrom('required', 'advisory')),
  environments: maybe(some(['staging', 'production'])),
  waivableBy: maybe(fc.subarray(['r', 's'])),
  notApplicableBy: maybe(fc.subarray(['r', 's'])),
  enforceFrom: maybe(fc.constantFrom('2025-01-01', '2027-01-01')),
  title: maybe(fc.constantFrom('A', 'B')),
  evidence: maybe(entries.map((all) => all.map(([entry, id]) => (entry.type === 'signOff' || id === undefined ? entry : { ...entry, id })))),
})
const policyOf = (name: string) =>
  fc
    .record({
      roles: maybe(fc.dictionary(fc.constantFrom('r', 's'), some(['jane', 'kim', 'Jane']), { minKeys: 1 })),
      waiverLimit: maybe(fc.constantFrom('30d', '720h', '120d')),
      freezes: maybe(fc.constantFrom([{ from: '2026-12-18', to: '2027-01-05', why: 'Winter' }], [{ from: '2026-11-01', to: '2026-11-02', why: 'Audit', waivableBy: ['s'] }])),
      items: maybe(fc.tuple(maybe(item), maybe(item)).map(([a, b]) => [...(a ? [{ id: 'a', ...a }] : []), ...(b ? [{ id: 'b', ...b }] : [])])),
    })
    .map((policy): unknown => clean({ version: 1, policy: name, ...policy, ...(policy.items?.length === 0 ? { items: undefined } : {}) }))

async function demands(policy: unknown): Promise<PolicyDemands> {
  const read = await loadPolicy(new TextEncoder().encode(JSON.stringify(policy)))
  if (!read.ok) throw new TypeError(`the test made no policy: ${JSON.stringify(read.findings)}`)
  const value: Policy = read.value
  return demandsOfPolicy({ name: value.policy, address: `${value.policy}.yml`, policy: value }, { at: now.getTime(), timezone: 'UTC' })
}

/** Maps have no order here; lists do. */
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]))
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value
}

describe('the meet of policies', () => {
  test('is associative, commutative and idempotent, down to who said what', async () => {
    await fc.assert(
      fc.asyncProperty(policyOf('p'), policyOf('q'), policyOf('s'), async (...policies) => {
        const [a = noDemands, b = noDemands, c = noDemands] = await Promise.all(policies.map(demands))
        expect(plain(meetAll([a, b]))).toEqual(plain(meetAll([b, a])))
        expect(plain(meetAll([a, meetAll([b, c])]))).toEqual(plain(meetAll([meetAll([a, b]), c])))
        expect(plain(meetAll([c, a, b]))).toEqual(plain(meetAll([meetAll([a, b]), c])))
        expect(plain(meetAll([a, a]))).toEqual(plain(a))
        expect(plain(meetAll([a, noDemands]))).toEqual(plain(a))
        expect(plain(meetAll([a]))).toEqual(plain(a))
      }),
    )
  })
})

const world = {
  'staff.csv': lines('person,site,shift', 'E1,north,day', 'E2,south,night'),
  'lms.csv': lines('person,status,completedOn,course,score', 'E1,passed,2026-11-20,core,90', 'E2,passed,2026-10-20,core,60', 'E1,passed,2026-11-20,night shift,70'),
  'drills.csv': lines('date,kind,outcome,durationMinutes', '2026-11-28,rollback,success,20', '2026-11-01,downtime,success,45', '2026-09-01,whole call,success,90'),
  'numbers.json': '{"rows": 2, "sites": 1, "lost": 1}',
  'run.jtl': lines('timeStamp,elapsed,label,responseCode,threadName,success', ...['search', 'check out', 'search', 'check out'].map((name, i) => `${Date.UTC(2026, 10, 1) + i * 1000},${300 + i * 100},${name},200,t,true`)),
  'defects.csv': lines('id,severity,status', 'D1,low,open', 'D2,medium,open'),
}
const sources: Readonly<Record<string, object>> = { training: { roster: 'staff.csv', records: 'lms.csv' }, rehearsal: { log: 'drills.csv' }, measurement: { values: 'numbers.json', max: { lost: 1 } }, defectLog: { log: 'defects.csv' }, loadTest: { results: 'run.jtl' } }
/** One item, and policies that speak of its very entry: most pairs of bounds meet. */
const meeting = fc.constantFrom({ type: 'training', of: training }, { type: 'rehearsal', of: rehearsal }, { type: 'measurement', of: measurement }, { type: 'defectLog', of: defects }, { type: 'loadTest', of: loads }).chain(({ type, of }) => {
  const bound: fc.Arbitrary<object> = of
  return fc.record({
    given: bound.map((own) => ({ version: 1, service: 'T', release: '1', items: [{ id: 'a', owner: 'sam', evidence: [{ type, ...sources[type], ...clean(own) }] }] })),
    policies: fc.tuple(bound, bound).map((both) => both.map((asked, i): Named => clean({ version: 1, policy: `p${i}`, items: [{ id: 'a', evidence: [{ type, ...asked }] }] }))),
  })
})

interface Named {
  readonly policy: string
}

const judge = (given: object, ...policies: readonly Named[]): Promise<Report> =>
  gate(
    { checklist: 'readiness.yml', policies: policies.map(({ policy }) => `${policy}.yml`) },
    memoryPorts({ now, files: { ...world, 'readiness.yml': JSON.stringify(given), ...Object.fromEntries(policies.map((policy) => [`${policy.policy}.yml`, JSON.stringify(policy)])) } }),
  )

/** Bounds that replace a default are no demand of anybody's before: `docs/policies.md` says what holds of them. */
const besidesDefaults = (policy: Named): Named => JSON.parse(JSON.stringify(policy), (key, value: unknown) => (key === 'minCoveragePercent' ? 100 : key === 'maxErrorPercent' ? 1 : value))

describe('whatever a policy says', () => {
  test('adding one makes nothing ready, and their order changes nothing', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(meeting, async ({ given, policies }) => {
        const [one = { policy: 'p0' }, two = one] = policies.map(besidesDefaults)
        const [none, first, both, turned] = await Promise.all([judge(given), judge(given, one), judge(given, one, two), judge(given, two, one)])
        seen.add([none, first, both].map(({ verdict }) => verdict).join(' '))
        if (none.verdict !== 'ready') expect(first.verdict).not.toBe('ready')
        if (first.verdict !== 'ready') expect(both.verdict).not.toBe('ready')
        const told = ({ items }: Report) => items.map(({ id, outcome, blocks, evidence }) => ({ id, outcome, blocks, bounds: evidence.map(({ measures, sets }) => ({ measures: measures.map(({ name, part, min, max, met }) => ({ name, part, min, max, met })), sets })) }))
        expect(told(turned)).toEqual(told(both))
      }),
      { numRuns: 500 },
    )
    expect([...seen]).toEqual(expect.arrayContaining(['ready ready ready', 'ready ready not-ready', 'ready not-ready not-ready', 'not-ready not-ready not-ready']))
  })

  test('loosening the checklist changes no bound that a policy sets', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async ({ given, policies }) => {
        const looser: object = JSON.parse(JSON.stringify(given), (key, value: unknown) => {
          if (/^min[A-Z]/.test(key)) return typeof value === 'number' ? 0 : value
          return key.startsWith('maxOpen') || key.endsWith('Ms') ? 99_999 : value
        })
        const [before, after] = await Promise.all([judge(given, ...policies), judge(looser, ...policies)])
        const set = ({ items }: Report) => items.flatMap(({ evidence }) => evidence.flatMap(({ measures }) => measures.filter(({ setBy }) => setBy?.path.endsWith('.yml') && setBy.path !== 'readiness.yml').map(({ name, part, min, max }) => ({ name, part, min, max }))))
        for (const bound of set(before)) expect(set(after)).toContainEqual(bound)
      }),
      { numRuns: 200 },
    )
  })
})
