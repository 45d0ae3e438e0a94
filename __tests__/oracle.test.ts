import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspected } from './support/inspected.ts'
import { hasSample, sampleBytes } from './support/samples.ts'
import { evidenceOf, lines, type World } from './support/world.ts'

type Fact = Readonly<Record<string, unknown>>
type Facts = Readonly<Record<string, Fact>>

/* What an independent script counted in files of real tools: a copy for those in the project, all of it where it lies beside. */
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null
const factsIn = (value: unknown): Facts => {
  const files = isFacts(value) ? value['files'] : null
  if (!isFacts(files)) throw new TypeError('no facts')
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, Fact] => isFacts(entry[1])))
}
const own = factsIn(read(join(import.meta.dirname, 'facts.json')))
const beside = join(import.meta.dirname, '..', '..', 'shared', 'samples', 'oracle.json')
const all: Facts = existsSync(beside) ? { ...own, ...factsIn(read(beside)) } : own

/** Measures by name; a number is exact, `about` a time that tools round. Null: the file lacks it. */
type Expected = Readonly<Record<string, number | null | { readonly about: number }>>
const about = (value: unknown): { readonly about: number } => ({ about: Number(value) })
const aboutOrNull = (value: unknown) => (value === null || value === undefined ? null : about(value))
const sum = (...values: readonly unknown[]) => values.reduce<number>((total, value) => total + Number(value ?? 0), 0)
const part = (fact: Fact, key: string): Fact => {
  const value = fact[key]
  return isFacts(value) ? value : {}
}
const given = (expected: Record<string, Expected[string] | undefined>): Expected => Object.fromEntries(Object.entries(expected).filter((entry): entry is [string, Expected[string]] => entry[1] !== undefined))
const percent = (n: number, of: unknown) => (n * 100) / Number(of)

/** Raw results: percentiles by nearest rank. */
const fromSamples = (fact: Fact): Expected => {
  const ms = part(fact, 'ms')
  return given({
    requests: Number(fact['samples']),
    errorPercent: percent(Number(fact['failures']), fact['samples']),
    p50Ms: about(ms['p50_nearest']),
    p95Ms: about(ms['p95_nearest']),
    p99Ms: about(ms['p99_nearest']),
    meanMs: about(ms['mean']),
    slowestMs: about(ms['max']),
    duration: fact['duration_s'] === undefined ? undefined : about(fact['duration_s']),
    concurrentUsers: fact['max_allThreads'] === undefined ? undefined : Number(fact['max_allThreads']),
  })
}
const fromK6 = (fact: Fact): Expected =>
  given({
    requests: Number(fact['requests']),
    errorPercent: fact['failed'] === undefined ? about(Number(fact['error_rate']) * 100) : percent(Number(fact['failed']), fact['requests']),
    p95Ms: about(fact['p95_ms']),
    p99Ms: 'p99_ms' in fact ? aboutOrNull(fact['p99_ms']) : undefined,
    meanMs: 'mean_ms' in fact ? about(fact['mean_ms']) : undefined,
    duration: typeof fact['duration_s'] === 'number' ? about(fact['duration_s']) : undefined,
    concurrentUsers: 'vus_max' in fact ? Number(fact['vus_max']) : 'max_vus' in fact ? Number(fact['max_vus']) : undefined,
    failedThresholds: 'failed_thresholds' in fact ? Number(fact['failed_thresholds']) : 'thresholds_failed' in fact ? Number(fact['thresholds_failed']) : undefined,
  })

/** What the measures must be, by the format as the facts name it. */
const expectations: Readonly<Record<string, (fact: Fact) => Expected>> = {
  'ab-text': (fact) => ({ requests: Number(fact['requests']), errorPercent: percent(Number(fact['failed']), fact['requests']), p95Ms: about(fact['p95_ms']), p99Ms: about(fact['p99_ms']), duration: about(fact['duration_s']) }),
  'artillery-v2': (fact) => ({ requests: Number(fact['requests']), errorPercent: percent(sum(fact['http_4xx_5xx'], fact['transport_errors']), fact['requests']), p95Ms: about(fact['p95_ms']), p99Ms: about(fact['p99_ms']), meanMs: about(fact['mean_ms']), duration: about(fact['duration_s']) }),
  autocannon: (fact) => ({ requests: sum(fact['responses'], fact['unanswered']), errorPercent: percent(sum(fact['non2xx'], fact['errors'], fact['unanswered']), fact['responses']), p90Ms: about(fact['p90_ms']), p95Ms: null, p99Ms: about(fact['p99_ms']), meanMs: about(fact['mean_ms']), duration: about(fact['duration_s']) }),
  'axe-json': (fact) => ({ pages: 1, incomplete: Number(fact['incomplete_rules']), ...Object.fromEntries(Object.entries(part(fact, 'by_impact')).map(([impact, count]) => [impact, Number(count)])) }),
  ctrf: (fact) => {
    const { tests, failed, skipped, pending, other } = part(fact, 'summary')
    return { tests: Number(tests), failed: Number(failed), skipped: sum(skipped, pending, other) }
  },
  'go-test-json': (fact) => {
    const { pass, fail, skip } = part(fact, 'tests')
    return { tests: sum(pass, fail, skip), failed: Number(fail), skipped: Number(skip) }
  },
  'hey-text': (fact) => {
    const codes = part(fact, 'codes')
    return { requests: sum(...Object.values(codes)), errorPercent: about(Number(fact['error_rate']) * 100), p95Ms: about(fact['p95_ms']), duration: about(fact['total_s']) }
  },
  /* Requests that were lost have no row, so there is no share: only the counts that it would be taken of. */
  'hey-csv': (fact) => ({ ...fromSamples({ ...fact, samples: fact['requested'] }), errorPercent: null, 'errorPercent n': Number(fact['http_5xx']), 'errorPercent of': Number(fact['requested']) }),
  'jest-json': (fact) => ({ tests: Number(fact['total']), failed: sum(fact['failed'], fact['suites_failed_to_run']), skipped: sum(fact['pending'], fact['todo']) }),
  'jmeter-csv': fromSamples,
  'jmeter-xml': fromSamples,
  'jmeter-statistics': (fact) => ({ requests: Number(fact['samples']), errorPercent: percent(Number(fact['failures']), fact['samples']), p90Ms: about(fact['p90_ms']), p95Ms: about(fact['p95_ms']), p99Ms: about(fact['p99_ms']), meanMs: about(fact['mean_ms']) }),
  'junit-xml': (fact) => {
    const counts = [part(fact, 'top_suites_sum'), part(fact, 'root_attrs')]
    const worst = (own_: number, ...keys: readonly string[]) => Math.max(own_, ...counts.map((each) => sum(...keys.map((key) => each[key]))))
    const failed = worst(sum(fact['failure'], fact['error']), 'failures', 'errors')
    return { tests: Number(fact['testcases']), failed: fact['testcases'] === 0 ? null : failed, skipped: worst(Number(fact['skipped']), 'skipped') }
  },
  'k6-machine-readable': fromK6,
  'k6-summary-export-legacy': fromK6,
  'k6-handleSummary': fromK6,
  'k6-legacy-summary-export': fromK6,
  'k6-ndjson': (fact) => fromK6({ ...fact, p95_ms: fact['p95_ms_nearest'], p99_ms: fact['p99_ms_nearest'] }),
  'lighthouse-json': (fact) => ({ pages: 1, scorePercent: about(Number(fact['accessibility_score']) * 100), serious: Number(fact['failing_a11y_audits']) }),
  'locust-json': (fact) => ({ requests: Number(fact['requests']), errorPercent: percent(Number(fact['failures']), fact['requests']), p95Ms: about(part(fact, 'ms')['p95_nearest']), p99Ms: about(part(fact, 'ms')['p99_nearest']), meanMs: about(fact['mean_ms']), duration: about(fact['duration_s']) }),
  'locust-stats-csv': (fact) => given({ requests: Number(fact['requests']), errorPercent: percent(Number(fact['failures']), fact['requests']), p95Ms: about(fact['p95_ms']), p99Ms: about(fact['p99_ms']), meanMs: about(fact['mean_ms']) }),
  'pa11y-json': (fact) => {
    const { error, warning, notice } = part(fact, 'by_type')
    return { pages: 1, critical: 0, serious: Number(error), moderate: Number(warning), minor: Number(notice) }
  },
  sarif: (fact) => {
    const levels = part(fact, 'by_level_active')
    return { runs: Number(fact['runs']), errors: sum(levels['error']), warnings: sum(levels['warning']), notes: sum(levels['note']), suppressed: Number(fact['suppressed']), ...(fact['max_security_severity'] === null ? {} : { severity: Number(fact['max_security_severity']) }) }
  },
  tap: (fact) => ({ tests: Number(fact['top_level']), failed: Number(fact['top_not_ok']), skipped: Number(fact['skip']) }),
  'cyclonedx-vex': (fact) => ({ errors: Number(fact['blocking']) }),
  openvex: (fact) => ({ errors: Array.isArray(fact['statuses']) && fact['statuses'].every((status) => status === 'not_affected') ? 0 : NaN }),
  'wrk-text': (fact) => given({ requests: sum(fact['requests'], fact['socket_errors']), errorPercent: percent(sum(fact['non2xx'], fact['socket_errors']), sum(fact['requests'], fact['socket_errors'])), p90Ms: 'p90_ms' in fact ? aboutOrNull(fact['p90_ms']) : undefined, p95Ms: null, p99Ms: 'p99_ms' in fact ? aboutOrNull(fact['p99_ms']) : undefined }),
}

/** Files that look like evidence and are none, and what is said of them. */
const refused: Readonly<Record<string, string>> = {
  'ab/flaky-gnuplot.tsv': 'does not take it as evidence',
  'h2load/flaky.txt': 'does not take it as evidence',
  'siege/flaky.json': 'does not take it as evidence',
  'locust/mixed_exceptions.csv': 'does not take it as evidence',
  'locust/mixed_failures.csv': 'does not take it as evidence',
  'locust/mixed_stats_history.csv': 'does not take it as evidence',
  'locust/ok_exceptions.csv': 'does not take it as evidence',
  'locust/ok_failures.csv': 'does not take it as evidence',
  'locust/ok_stats_history.csv': 'does not take it as evidence',
  'jmeter/jm213-noheader.jtl': 'header',
  'jmeter/jm5-BatchTestLocal-noelapsed.csv': 'elapsed',
  'npm-audit/endpoint-error.json': 'is no finished audit',
}

/** Tables need words of a checklist before they are measured: here they are. */
interface Worded {
  readonly entry: object
  readonly files?: World['files']
  readonly measures: (fact: Fact) => Expected
}
const roster = (...people: readonly string[]) => ({ 'roster.csv': lines('person', ...people) })
const trained = (n: unknown, of: unknown): Expected => ({ coveragePercent: percent(Number(n), of), people: Number(of) })
const staff = ['asha', 'ben', 'chloe', 'dan', 'eve'].map((name) => `${name}@ward.example`)
const operators = ['1', '2', '3', '4', '5', '6'].map((n) => `op-00${n}`)
const training = (records: object, more: object = {}) => ({ type: 'training', roster: 'roster.csv', records: { file: 'sample', ...records }, ...more })
const survey = (columns: object, more: object = {}) => ({ type: 'survey', results: { file: 'sample', columns, ...more }, favourableAnswers: ['5'], asked: 10 })
const moodle = (course: string, count: readonly [group: string, ...states: readonly string[]]): Worded => ({
  entry: training({ columns: { person: 'Email address' } }, { requireCourses: [course] }),
  files: roster(...staff),
  measures: (fact) => trained(sum(...count.slice(1).map((state) => part(part(fact, 'per_activity'), count[0])[state])), fact['learners']),
})
const activities = [
  moodle('Orders module (SCORM)', ['Orders module (SCORM)', 'complete']),
  moodle('Orders, assessment quiz', ['Orders, assessment quiz', 'pass']),
  moodle('Downtime drill attended', ['Downtime drill attended', 'complete']),
  { entry: training({ columns: { person: 'Email address' } }, { requireCourses: ['Orders module (SCORM)', 'Orders, assessment quiz', 'Downtime drill attended'] }), files: roster(...staff), measures: (fact: Fact) => trained(fact['all_three_complete_or_pass'], fact['learners']) },
]
const worded: Readonly<Record<string, readonly Worded[]>> = {
  'constructed/googleforms.csv': [{ entry: survey({ answer: 'How ready do you feel? (1-5)' }), measures: (fact) => ({ responded: Number(fact['rows']) }) }],
  'constructed/msforms.csv': [{ entry: survey({ answer: 'How ready do you feel?', person: 'Email' }), measures: (fact) => ({ responded: Number(fact['rows']) }) }],
  'constructed/limesurvey-code-headings.csv': [
    { entry: survey({ answer: 'Q1[SQ001]' }), measures: (fact) => ({ responded: Number(fact['rows']) }) },
    { entry: survey({ answer: 'Q1[SQ001]', date: 'submitdate' }, { dateFormat: 'yyyy-MM-dd HH:mm:ss' }), measures: (fact) => ({ responded: Number(fact['submitted']) }) },
  ],
  'constructed/hr-training-long.csv': [
    { entry: training({ columns: { person: 'employee_id', expiresOn: 'expires_on' }, where: { status: 'Passed' } }), files: roster('E001', 'E002', 'E003', 'E004'), measures: (fact) => trained(fact['passed_latest'], fact['people']) },
    { entry: training({ columns: { person: 'employee_id' } }), files: roster('E001', 'E002', 'E003', 'E004'), measures: (fact) => trained(sum(fact['passed_latest'], fact['completed_no_score']) - (Array.isArray(fact['expired_on_2026_11_23']) ? fact['expired_on_2026_11_23'].length : NaN), fact['people']) },
  ],
  /* The facts leave whoever has "N/A" out; the gate asks the roster, which is for the checklist to narrow. */
  'constructed/hr-training-matrix-wide.csv': [{ entry: training({ columns: { person: 'Employee ID' }, courseColumns: ['Order entry (mandatory)'], values: { status: { Y: 'completed' } }, dateFormat: 'dd/MM/yyyy' }), files: roster('E001', 'E002', 'E003', 'E004', 'E005'), measures: (fact) => trained(part(fact, 'order_entry')['complete'], fact['people']) }],
  'constructed/moodle-completion.csv': [{ entry: training({ columns: { person: 'Email address', completedOn: 'Course complete' }, dateFormat: 'dd/MM/yy, HH:mm' }), files: roster(...staff), measures: (fact) => trained(fact['course_complete'], fact['learners']) }],
  'constructed/moodle-progress.csv': activities,
  'constructed/moodle-progress-excel-utf16le.csv': activities,
  'xapi/cmi5-xapijs-statements.json': [
    { entry: training({}), files: roster(...operators), measures: (fact) => trained(fact['completed_of_6'], 6) },
    { entry: training({ where: { status: 'passed' } }), files: roster(...operators), measures: (fact) => trained(fact['passed_of_6'], 6) },
  ],
  /* A list without issues could be of nobody, so it has to be said that it is pa11y's. */
  'pa11y/pa11y-good.json': [{ entry: { type: 'accessibility', results: 'sample', format: 'pa11y' }, measures: (fact) => ({ serious: Number(part(fact, 'by_type')['error']), moderate: Number(part(fact, 'by_type')['warning']) }) }],
}

/** A rule counts once a page, and each assertion is of one node: how many rules failed, the same run's result of axe says. */
const fromEarl = (fact: Fact, twin: string): Expected => ({ pages: 1, serious: Number(all[twin]?.['violations_rules']), incomplete: sum(part(fact, 'outcomes')['cantTell']) })

/** What inspect proposes is measured as it stands; the facts have other names than those of the format. */
const inspectedToo: Readonly<Record<string, (fact: Fact) => Expected>> = {
  'constructed/hazard-log.csv': (fact) => ({ hazards: Number(fact['rows']), residualRisk: Number(fact['residual_risk_max_known']), unrated: Number(fact['residual_missing']) }),
  'earl/axe-bad.earl.jsonld': (fact) => fromEarl(fact, 'axe/axe-bad.json'),
  'earl/axe-good.earl.jsonld': (fact) => fromEarl(fact, 'axe/axe-good.json'),
}

/** Facts that no measure of a file stands for, and why. */
const notCompared: Readonly<Record<string, string>> = {
  'github-issues/': 'answers of the GitHub API, which the gate asks itself: held in __tests__/platform/github',
}
const reasonFor = (name: string) => Object.entries(notCompared).find(([start]) => name.startsWith(start))?.[1]

function compare(seen: Readonly<Record<string, number | null>>, expected: Expected): void {
  for (const [name, value] of Object.entries(expected)) {
    expect(seen, name).toHaveProperty([name])
    const measured = seen[name] ?? null
    if (typeof value === 'object' && value !== null) expect(Math.abs((measured ?? NaN) - value.about), `${name}: ${measured} for ${value.about}`).toBeLessThanOrEqual(Math.abs(value.about) * 0.001 + 0.0005)
    else expect(measured, name).toBe(value)
  }
}

/** In the project, tables that are constructed have a folder of their own. */
const sampleOf = (name: string) => [name, name.replace(/^constructed\//, 'tables/')].find(hasSample)

describe('every fact of every sample is what the gate measures, or it is said why not', () => {
  test.each(Object.entries(all))('%s', async (name, fact) => {
    const ways = [reasonFor(name) !== undefined, name in refused, name in worded, name in inspectedToo, !(name in refused) && !(name in worded) && String(fact['format']) in expectations && reasonFor(name) === undefined]
    expect(ways.filter(Boolean).length, 'is compared in one way: a new sample needs a row').toBe(1)
    const sample = sampleOf(name)
    if (sample === undefined || reasonFor(name) !== undefined) return
    const bytes = sampleBytes(sample)
    for (const { entry, files = {}, measures } of worded[name] ?? []) {
      const seen = await evidenceOf(entry, { ...files, sample: bytes })
      expect(seen.errors).not.toContain('evidence/unusable')
      compare(seen.measures, measures(fact))
    }
    if (name in worded) return
    const [file] = (await inspected({ [name]: bytes })).files
    const [proposal] = file?.proposals ?? []
    if (name in refused) {
      expect(proposal?.measures ?? []).toEqual([])
      expect(JSON.stringify([file?.problem, proposal?.problems])).toContain(refused[name])
      return
    }
    expect(proposal?.problems).toEqual([])
    const seen = Object.fromEntries((proposal?.measures ?? []).flatMap(({ name: measure, value, n = null, of = null }) => [[measure, value], [`${measure} n`, n], [`${measure} of`, of]]))
    compare(seen, (inspectedToo[name] ?? expectations[String(fact['format'])] ?? nothing)(fact))
    const { labels, tools } = fact
    if (isFacts(labels)) expect(proposal?.sets.find((set) => set.name === 'scenarios')?.value.toSorted()).toEqual(Object.keys(labels).toSorted())
    if (Array.isArray(tools)) expect(proposal?.sets.find((set) => set.name === 'tools')?.value).toEqual(tools)
  })

  test.skipIf(!existsSync(beside))('the facts here are those that were computed', () => {
    const source = factsIn(read(beside))
    for (const [name, fact] of Object.entries(own)) expect(source[name], name).toEqual(fact)
  })
})

const nothing = (): Expected => {
  throw new TypeError('nothing to compare with')
}
