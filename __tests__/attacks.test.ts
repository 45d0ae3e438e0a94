import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gate, nodePorts, type Report } from '../src/index.ts'
import { folderWith } from './support/process.ts'
import { checked, judged, now } from './support/world.ts'

/** A release that is ready. Each attack changes one fact in one file; what stands beside it as `control` stays ready. */
const ready: Readonly<Record<string, string>> = {
  'readiness.yml': `version: 1
service: Triage line
release: "2026.12"
goLive: 2026-12-09T06:00:00Z
timezone: Europe/London
environments: [production]
roles:
  safety-officer: [jane-doe]
items:
  - id: operator-training
    owner: sam-lee
    evidence:
      - type: training
        roster: staff.csv
        records: lms.csv
        groupBy: [site]
        minCoveragePercent: 75
        minGroupCoveragePercent: 50
  - id: safety-sign-off
    owner: sam-lee
    evidence:
      - {type: hazardLog, log: hazards.csv, maxResidualRisk: 2}
      - {type: concerns, register: concerns.csv, adjudicator: safety-officer}
  - id: load-testing
    owner: sam-lee
    evidence:
      - {type: loadTest, results: k6.json, maxErrorPercent: 1, maxP95Ms: 800}
      - {type: testReport, results: junit.xml}
      - {type: defectLog, log: defects.csv}
  - id: rollback
    owner: sam-lee
    evidence:
      - {type: rehearsal, log: rehearsals.csv, requireKinds: [rollback], maxAge: 30d}
      - {type: document, files: runbook.md, minWords: 3}
      - {type: measurement, values: facts.json, min: {moved: 80}}
`,
  'staff.csv': 'person,site\nE1,North\nE2,North\nE3,South\nE4,South\n',
  'lms.csv': 'person,status,completedOn\nE1,completed,2026-11-01\nE2,completed,2026-11-01\nE3,completed,2026-11-01\n',
  'hazards.csv': 'id,hazard,residualRisk,controls,owner\nH1,Call is dropped,2,Retry,kim\n',
  'concerns.csv': 'id,raisedOn,raisedBy,severity,summary,status,response,respondedBy,respondedOn,acceptedBy,acceptedOn\nC1,2026-11-01,ann,high,Too fast,closed,Slower now,sam-lee,2026-11-05,ann,2026-11-06\n',
  'k6.json': JSON.stringify({
    root_group: {},
    state: { testRunDurationMs: 10_000 },
    metrics: { http_reqs: { values: { count: 1000, rate: 100 } }, http_req_failed: { values: { passes: 1, fails: 999 } }, http_req_duration: { values: { avg: 5, med: 4, max: 2000, 'p(90)': 9, 'p(95)': 12 } } },
  }),
  'junit.xml': '<testsuites><testsuite name="a" tests="2"><testcase name="x"/><testcase name="y"/></testsuite></testsuites>',
  'defects.csv': 'id,severity,status\nD1,high,closed\nD2,low,open\n',
  'rehearsals.csv': 'date,kind,outcome,durationMinutes,environment\n2026-11-20,rollback,success,12,staging\n',
  'runbook.md': '# Way back\n\nWho does what when.\n',
  'facts.json': '{"moved": 80}',
}

type Verdict = Report['verdict']
interface Attack {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly verdict: Verdict
  /** The same place changed in a way that is no attack. */
  readonly control?: string
}
const attack = (what: string, file: string, from: string, to: string, verdict: Verdict, control?: string): Attack => ({ what, file, from, to, verdict, ...(control === undefined ? {} : { control }) })

const attacks: readonly Attack[] = [
  attack('no item at all', 'readiness.yml', ready['readiness.yml']?.slice(ready['readiness.yml'].indexOf('items:')) ?? '', 'items: []\n', 'invalid'),
  attack('a misspelt key', 'readiness.yml', 'owner: sam-lee', 'onwer: sam-lee', 'invalid'),
  attack('a key of another alphabet', 'readiness.yml', 'owner: sam-lee', 'оwner: sam-lee', 'invalid'),
  attack('a duplicate key', 'readiness.yml', 'minCoveragePercent: 75', 'minCoveragePercent: 75\n        minCoveragePercent: 0', 'invalid'),
  attack('a merge key', 'readiness.yml', 'timezone: Europe/London', 'timezone: Europe/London\n<<: {releaseIssue: 1}', 'invalid'),
  attack('an anchor', 'readiness.yml', 'safety-officer: [jane-doe]', 'safety-officer: &a [jane-doe]', 'invalid'),
  attack('an alias in a circle', 'readiness.yml', 'safety-officer: [jane-doe]', 'safety-officer: &a [*a]', 'invalid'),
  attack('a tag', 'readiness.yml', 'service: Triage line', 'service: !!str Triage line', 'invalid'),
  attack('two documents', 'readiness.yml', 'version: 1', 'version: 1\n---\nversion: 1', 'invalid'),
  attack('a YAML 1.1 directive', 'readiness.yml', 'version: 1', '%YAML 1.1\n---\nversion: 1', 'invalid'),
  attack('half a character', 'readiness.yml', 'service: Triage line', 'service: "\\ud800"', 'invalid'),
  attack('an infinite bound', 'readiness.yml', 'maxP95Ms: 800', 'maxP95Ms: .inf', 'invalid', 'maxP95Ms: 12'),
  attack('a bound that is no number', 'readiness.yml', 'minCoveragePercent: 75', 'minCoveragePercent: .nan', 'invalid'),
  attack('a bound as text', 'readiness.yml', 'minCoveragePercent: 75', 'minCoveragePercent: "75"', 'invalid', 'minCoveragePercent: 75.0'),
  attack('a bound over 100 percent', 'readiness.yml', 'maxErrorPercent: 1,', 'maxErrorPercent: 101,', 'invalid', 'maxErrorPercent: 100,'),
  attack('a negative bound', 'readiness.yml', 'minWords: 3', 'minWords: -1', 'invalid', 'minWords: 0'),
  attack('a count that is not whole', 'readiness.yml', 'minWords: 3', 'minWords: 2.5', 'invalid', 'minWords: 2'),
  attack('a duration of nothing', 'readiness.yml', 'maxAge: 30d', 'maxAge: 0d', 'invalid', 'maxAge: 29d'),
  attack('an empty requirement', 'readiness.yml', 'requireKinds: [rollback]', 'requireKinds: []', 'invalid'),
  attack('a release without quotes', 'readiness.yml', 'release: "2026.12"', 'release: 2026.12', 'invalid', "release: '2026.12'"),
  attack('an owner that is a number', 'readiness.yml', 'owner: sam-lee', 'owner: 0123', 'invalid', 'owner: "0123"'),
  attack('an owner with a Kelvin sign', 'readiness.yml', 'owner: sam-lee', 'owner: mar\u212a', 'invalid', 'owner: marK'),
  attack('a go-live on 30 February', 'readiness.yml', '2026-12-09T06:00:00Z', '2027-02-30T06:00:00Z', 'invalid', '2026-12-10T06:00:00Z'),
  attack('a go-live at second 60', 'readiness.yml', '2026-12-09T06:00:00Z', '2026-12-09T06:00:60Z', 'invalid', '2026-12-09T06:00:59Z'),
  attack('a go-live at 24 hours', 'readiness.yml', '2026-12-09T06:00:00Z', '2026-12-08T24:00:00Z', 'invalid'),
  attack('a go-live with a small t', 'readiness.yml', '2026-12-09T06:00:00Z', '2026-12-09t06:00:00z', 'invalid'),
  attack('a zone that is none', 'readiness.yml', 'Europe/London', 'Europe/Londom', 'invalid', 'Europe/Paris'),
  attack('a sign-off with no role of that name', 'readiness.yml', 'items:', 'signOffs: [{item: rollback, role: nobody, by: jane-doe, at: 2026-11-30}]\nitems:', 'invalid'),
  attack('a waiver without an end', 'readiness.yml', 'items:', 'waivers: [{item: rollback, rules: [rehearsal/age], reason: r, approvedBy: jane-doe, role: safety-officer, approvedAt: 2026-11-30}]\nitems:', 'invalid'),
  attack('a waiver for everything', 'readiness.yml', 'items:', 'waivers: [{item: "*", rules: [rehearsal/age], reason: r, approvedBy: jane-doe, role: safety-officer, approvedAt: 2026-11-30, expires: 2026-12-30}]\nitems:', 'invalid'),
  attack('a waiver whose end is misspelt', 'readiness.yml', 'items:', 'waivers: [{item: rollback, rules: [rehearsal/age], reason: r, approvedBy: jane-doe, role: safety-officer, approvedAt: 2026-11-30, expries: 2026-12-30}]\nitems:', 'invalid'),
  attack('a refusal that nobody asked for', 'readiness.yml', 'items:', 'signOffs: [{item: rollback, role: safety-officer, by: jane-doe, at: 2026-11-30, decision: refuse}]\nitems:', 'not-ready'),

  attack('an untrained person left off the records', 'lms.csv', 'E3,completed,2026-11-01\n', '', 'not-ready', 'E3,completed,2026-11-01\nE9,completed,2026-11-01\n'),
  attack('the roster emptied', 'staff.csv', 'E1,North\nE2,North\nE3,South\nE4,South\n', '', 'not-ready'),
  attack('a training dated after today', 'lms.csv', 'E3,completed,2026-11-01', 'E3,completed,2026-12-02', 'not-ready', 'E3,completed,2026-12-01'),
  attack('a training of somebody booked', 'lms.csv', 'E3,completed,2026-11-01', 'E3,booked,2026-11-01', 'not-ready', 'E3,Completed ,2026-11-01'),
  attack('a word with an invisible end', 'lms.csv', 'E3,completed,2026-11-01', 'E3,completed\u200b,2026-11-01', 'not-ready'),
  attack('a site that nobody trained hides in a good average', 'staff.csv', 'E4,South\n', 'E4,West\n', 'not-ready', 'E4,south\n'),
  attack('a short row', 'lms.csv', 'E2,completed,2026-11-01', 'E2,completed', 'not-ready'),
  attack('a quote that swallows rows', 'lms.csv', 'E3,completed,2026-11-01', 'E3,"completed,2026-11-01', 'not-ready', 'E3,"completed",2026-11-01'),
  attack('a NUL in a table', 'lms.csv', 'E3,', 'E\u00003,', 'not-ready'),
  attack('a column twice', 'lms.csv', 'person,status,completedOn', 'person,status,Status', 'not-ready'),
  attack('a hazard above the bound', 'hazards.csv', ',2,', ',3,', 'not-ready', ',1,'),
  attack('a hazard without a rating', 'hazards.csv', ',2,', ',,', 'not-ready'),
  attack('a control that says nothing', 'hazards.csv', 'Retry', 'TBC', 'not-ready', 'Retries'),
  attack('an empty register of hazards', 'hazards.csv', 'H1,Call is dropped,2,Retry,kim\n', '', 'not-ready'),
  attack('a hazard twice', 'hazards.csv', 'H1,Call is dropped,2,Retry,kim\n', 'H1,Call is dropped,2,Retry,kim\nH1,Call is dropped,1,Retry,kim\n', 'not-ready', 'H1,Call is dropped,2,Retry,kim\nH2,Call is dropped,1,Retry,kim\n'),
  attack('a concern closed without acceptance', 'concerns.csv', 'ann,2026-11-06', ',', 'not-ready'),
  attack('a concern accepted by who answered it', 'concerns.csv', ',ann,2026-11-06', ',sam-lee,2026-11-06', 'not-ready', ',jane-doe,2026-11-06'),
  attack('a concern made small after it was raised', 'concerns.csv', ',closed,', ',open,', 'not-ready'),
  attack('a severity that is none', 'concerns.csv', ',high,Too fast,closed', ',fine,Too fast,open', 'not-ready'),
  attack('a defect that is open', 'defects.csv', 'D1,high,closed', 'D1,high,open', 'not-ready', 'D1,low,open'),
  attack('a defect that is nearly closed', 'defects.csv', 'D1,high,closed', 'D1,high,closed?', 'not-ready'),
  attack('a run without requests', 'k6.json', '"count":1000,"rate":100', '"count":0,"rate":0', 'not-ready'),
  attack('more failures than allowed', 'k6.json', '"passes":1,"fails":999', '"passes":11,"fails":989', 'not-ready', '"passes":10,"fails":990'),
  attack('a figure twice in JSON', 'k6.json', '"p(95)":12', '"p(95)":900,"p(95)":12', 'not-ready'),
  attack('a figure in an array', 'k6.json', '"p(95)":12', '"p(95)":[12]', 'not-ready'),
  attack('a figure just over', 'k6.json', '"p(95)":12', '"p(95)":800.0001', 'not-ready', '"p(95)":800'),
  attack('no tests', 'junit.xml', '<testcase name="x"/><testcase name="y"/>', '', 'not-ready'),
  attack('a failure in the summary alone', 'junit.xml', 'tests="2"', 'tests="2" failures="1"', 'not-ready', 'tests="2" failures="0"'),
  attack('a failure in a case alone', 'junit.xml', '<testcase name="x"/>', '<testcase name="x"><failure/></testcase>', 'not-ready', '<testcase name="x"></testcase>'),
  attack('an attribute twice', 'junit.xml', 'tests="2"', 'tests="2" failures="1" failures="0"', 'not-ready'),
  attack('a report that is cut', 'junit.xml', '</testsuite></testsuites>', '', 'not-ready'),
  attack('a DOCTYPE', 'junit.xml', '<testsuites>', '<!DOCTYPE testsuites [<!ENTITY a "b">]><testsuites>', 'not-ready', '<!-- a --><testsuites>'),
  attack('5,000 elements deep', 'junit.xml', '<testcase name="x"/>', `<testcase name="x">${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</testcase>`, 'not-ready'),
  attack('a rehearsal that failed later the same day', 'rehearsals.csv', '2026-11-20,rollback,success,12,staging\n', '2026-11-20,rollback,success,12,staging\n2026-11-20,rollback,failure,12,staging\n', 'not-ready', '2026-11-20,rollback,success,12,staging\n2026-11-19,rollback,failure,12,staging\n'),
  attack('a rehearsal too old at go-live', 'rehearsals.csv', '2026-11-20', '2026-11-08', 'not-ready', '2026-11-10'),
  attack('a rehearsal of tomorrow', 'rehearsals.csv', '2026-11-20', '2026-12-02', 'not-ready'),
  attack('another kind of rehearsal', 'rehearsals.csv', ',rollback,', ',failover,', 'not-ready', ',Rollback,'),
  attack('a document of no words', 'runbook.md', '# Way back\n\nWho does what when.\n', '<!-- Who does what when. -->\n', 'not-ready'),
  attack('a file left in Git LFS', 'runbook.md', '# Way back\n\n', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9 ', 'not-ready'),
  attack('a number as text', 'facts.json', '80', '"80"', 'not-ready', '8.0e1'),
  attack('a number just under', 'facts.json', '80', '79.9999999', 'not-ready', '80.0000001'),
  attack('a number that is not safe', 'facts.json', '80', '9007199254740993', 'not-ready'),
  attack('a name from the prototype', 'readiness.yml', 'moved: 80', 'constructor: 0', 'not-ready'),
  attack('a key __proto__', 'facts.json', '{"moved": 80}', '{"__proto__": {"moved": 80}}', 'not-ready'),
  attack('trailing JSON', 'facts.json', '}', '} {"moved": 0}', 'not-ready'),
  attack('HTML instead of JSON', 'facts.json', '{"moved": 80}', '<html>Sign in</html>', 'not-ready'),
  attack('a file that is not there', 'readiness.yml', 'files: runbook.md', 'files: runbok.md', 'not-ready'),
  attack('a glob that matches nothing', 'readiness.yml', 'files: runbook.md', 'files: "runbook*.txt"', 'not-ready', 'files: "runbook*.md"'),
  attack('the checklist as its own evidence', 'readiness.yml', 'files: runbook.md', 'files: readiness.yml', 'not-ready'),
  ...['../runbook.md', '/runbook.md', 'https://example.org/runbook.md', 'file:///runbook.md', '~/runbook.md', 'C:\\\\runbook.md', 'a\\\\..\\\\runbook.md', '.git/runbook.md'].map((path) =>
    attack(`the path ${path}`, 'readiness.yml', 'files: runbook.md', `files: "${path}"`, 'not-ready', 'files: "runbook.md"'),
  ),
]

const withChange = (file: string, from: string, to: string) => ({ ...ready, [file]: (ready[file] ?? '').replace(from, () => to) })
const judge = ({ 'readiness.yml': checklist, ...files }: Readonly<Record<string, string>>) => judged({ checklist: checklist ?? '', files })
const told = ({ findings }: Report) => findings.map(({ path, line, rule, message, remedy }) => `${path}:${line} ${rule} ${message} → ${remedy}`).join('\n')

describe('a release that is ready', () => {
  test('is', async () => {
    const report = await judge(ready)
    expect(report.verdict, told(report)).toBe('ready')
  })

  test.each(attacks)('$what', async ({ file, from, to, verdict, control }) => {
    expect(ready[file], 'the place is there').toContain(from)
    const attacked = await judge(withChange(file, from, to))
    expect(attacked.verdict, told(attacked)).toBe(verdict)
    const errors = attacked.findings.filter(({ level }) => level === 'error')
    expect(errors.length).toBeGreaterThan(0)
    for (const { message, remedy, line } of errors) {
      expect(message).not.toMatch(/undefined|\[object|NaN|TypeError|RangeError/)
      expect(remedy.length).toBeGreaterThan(5)
      expect(line).toBeGreaterThan(0)
    }
    if (control === undefined) return
    const left = await judge(withChange(file, from, control))
    expect(left.verdict, told(left)).toBe('ready')
  })
})

describe('nothing required is not ready', () => {
  const required = (ready['readiness.yml'] ?? '').replaceAll('owner: sam-lee', 'owner: sam-lee\n    environments: [production]')

  test.each<readonly [string, string, string | undefined, Verdict]>([
    ['every item is required', ready['readiness.yml'] ?? '', undefined, 'ready'],
    ['every item is advisory', (ready['readiness.yml'] ?? '').replaceAll('owner: sam-lee', 'owner: sam-lee\n    level: advisory'), undefined, 'not-ready'],
    ['the environment is the one that counts', required, 'production', 'ready'],
    ['every item is for another environment', required.replace('[production]', '[production, training]'), 'training', 'not-ready'],
  ])('%s', async (_, checklist, environment, verdict) => {
    const { 'readiness.yml': __, ...files } = ready
    const report = await judged({ checklist, files, ...(environment === undefined ? {} : { options: { environment } }) })
    expect(report.verdict, told(report)).toBe(verdict)
  })
})

describe('on a disk', () => {
  const onDisk = (change: (folder: string) => void, extra: Readonly<Record<string, string>> = {}) => {
    const outside = folderWith({ 'runbook.md': '# Not ours\n\nFour words of it.\n' })
    const folder = folderWith({ ...ready, 'runbook.md': '', ...extra })
    execFileSync('rm', [join(folder, 'runbook.md')])
    change(folder)
    return { folder, outside, report: gate({ checklist: 'readiness.yml' }, { ...nodePorts({ root: folder }), now: () => now }).then(checked) }
  }
  const write = (folder: string, path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), ready['runbook.md'] ?? '')
  }

  test.each<readonly [string, Verdict, (folder: string) => void]>([
    ['a file is read', 'ready', (folder) => write(folder, 'runbook.md')],
    ['a link to a file inside is followed', 'ready', (folder) => (write(folder, 'docs/back.md'), symlinkSync('docs/back.md', join(folder, 'runbook.md')))],
    ['a link out of the root is not', 'not-ready', (folder) => symlinkSync('/etc/hostname', join(folder, 'runbook.md'))],
    ['a link to a sibling whose name begins alike is not', 'not-ready', (folder) => (write(`${folder}-evil`, 'runbook.md'), symlinkSync(`${folder}-evil/runbook.md`, join(folder, 'runbook.md')))],
    ['a link into .git is not', 'not-ready', (folder) => (write(folder, '.git/runbook.md'), symlinkSync('.git/runbook.md', join(folder, 'runbook.md')))],
    ['a link in a circle is not', 'not-ready', (folder) => symlinkSync('runbook.md', join(folder, 'runbook.md'))],
    ['a link to the checklist is not', 'not-ready', (folder) => symlinkSync('readiness.yml', join(folder, 'runbook.md'))],
    ['a folder is no file', 'not-ready', (folder) => mkdirSync(join(folder, 'runbook.md'))],
    ['a pipe is not waited for', 'not-ready', (folder) => execFileSync('mkfifo', [join(folder, 'runbook.md')])],
    ['a device is not read', 'not-ready', (folder) => symlinkSync('/dev/zero', join(folder, 'runbook.md'))],
    ['nothing is no file', 'not-ready', () => {}],
  ])('%s', async (_, verdict, change) => {
    const { report, folder } = onDisk(change)
    const found = await report
    execFileSync('rm', ['-rf', `${folder}-evil`])
    expect(found.verdict, told(found)).toBe(verdict)
  })
})
