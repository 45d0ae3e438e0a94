import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support/process.ts'

const policy = `version: 1
policy: ours
waiverLimit: 7d
roles: {sponsor: [kim-roe, max-poe]}
items:
  - id: operator-training
    waivableBy: [sponsor]
    enforceFrom: 2026-01-01
    evidence:
      - {type: training, minGroupCoveragePercent: 95, groupBy: [site], requireCourses: [Core, Safety]}
      - {type: signOff, role: sponsor}
  - id: load-testing
    evidence: [{type: loadTest, expectedPeak: {requestsPerSecond: 50}, maxAge: 30d}]
`
const checklist = `version: 1
service: Triage line
release: "1"
policies: [ours.yml]
roles: {sponsor: [kim-roe], chief: [sam-lee]}
items:
  - id: operator-training
    level: advisory
    owner: training-lead
    evidence:
      - type: training
        roster: staff.csv
        records: lms.csv
        groupBy: [site, shift]
        requireCourses: [core, Night]
        minCoveragePercent: 97
        minGroupCoveragePercent: 90
  - id: load-testing
    owner: platform-lead
    evidence: [{type: loadTest, results: run.json, expectedPeak: {requestsPerSecond: 20}}]
  - id: own
    owner: sam-lee
    evidence: [{type: measurement, values: n.json, max: {lost: 0}}]
`
const files = { 'ours.yml': policy, 'readiness.yml': checklist }
const explained = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const { code, stdout, stderr } = await cli(['explain', ...args], folderWith({ ...files, ...more }))
  return { code, said: stdout.replace(/\s+/g, ' '), stderr, stdout }
}

describe('explain ITEM FILE', () => {
  test.each<[string, string, readonly string[]]>([
    ['a bound of a policy, and the looser one that is not used', 'operator-training', ['minGroupCoveragePercent People trained in the weakest group: at least 95 %. Set by ours, ours.yml:10. The checklist\'s own, at least 90 %, is looser and is not used (readiness.yml:17).']],
    ['a bound of the checklist, and a default', 'operator-training', ['minCoveragePercent People on the roster who are trained: at least 97 %. Set by the checklist, readiness.yml:16.', 'minPeople People on the roster: at least 1. The default.']],
    ['a list, name by name', 'operator-training', ['requireCourses Courses that each person must have completed: core, Night, Safety. Set by the checklist, readiness.yml:15: core, Night; Set by ours, ours.yml:10: Safety.']],
    ['who may waive it, for how long, and who may say that it is not applicable', 'operator-training', ['waived by sponsor (kim-roe), for at most 7 days from its approval', 'not applicable by nobody']],
    ['who requires it, and since when', 'operator-training', ['level required, by ours', 'enforced from 2026-01-01 what ours asks (ours.yml:8); in force', 'the item is advisory here, and ours requires it, so it is required.']],
    ['what is missing', 'operator-training', ['Sign-off as sponsor (ours.yml:11)', 'ours requires a sign-off as sponsor here.', 'Signed by a holder of sponsor (kim-roe).']],
    ['a setting that may not differ', 'load-testing', ['expectedPeak.requestsPerSecond 50.', "Set by ours, ours.yml:13. The checklist's own, 20, may not differ: it is not used, and blocks (readiness.yml:20)."]],
    ['an item without a policy', 'own', ['level required, by the checklist', 'max.lost lost: at most 0. Set by the checklist, readiness.yml:23.', 'waived by sponsor (kim-roe); chief (sam-lee), for at most 7 days']],
  ])('%s', async (_, item, parts) => {
    const { code, said } = await explained([item, 'readiness.yml'])
    expect(code).toBe(0)
    for (const part of parts) expect(said).toContain(part)
  })

  test('what a policy will ask stands apart, from its day on', async () => {
    const later = policy.replace('enforceFrom: 2026-01-01', 'enforceFrom: 2090-01-01').replace('minGroupCoveragePercent: 95', 'minGroupCoveragePercent: 99')
    const { said } = await explained(['operator-training', 'readiness.yml'], { 'ours.yml': later })
    const [now = '', then = ''] = said.split('From 2090-01-01 on')
    expect(now).toContain('what ours asks (ours.yml:8); not in force')
    expect(now).toContain('level advisory, by the checklist')
    expect(now).not.toContain('99 %')
    expect(then).toContain('minGroupCoveragePercent People trained in the weakest group: at least 99 %. Set by ours, ours.yml:10.')
    expect(then).toContain('required, by ours; waived by sponsor (kim-roe)')
  })

  test('bounds of single scenarios, each with who set it', async () => {
    const base = 'version: 1\npolicy: base\nitems:\n  - {id: load-testing, evidence: [{type: loadTest, scenarios: {take-call: {maxP95Ms: 300}, ring: {minRequests: 9}}}]}\n'
    const own = checklist.replace('expectedPeak: {requestsPerSecond: 20}', 'scenarios: {Take call: {maxP95Ms: 400, maxErrorPercent: 2}}')
    const { said } = await explained(['load-testing', 'readiness.yml', '--policy', 'base.yml'], { 'base.yml': base, 'readiness.yml': own })
    expect(said).toContain('scenarios.Take call.maxP95Ms 95th percentile of the response time in the scenario "Take call": at most 300 ms. Set by base, base.yml:4. The checklist\'s own, at most 400 ms, is looser and is not used (readiness.yml:20).')
    expect(said).toContain('scenarios.Take call.maxErrorPercent Requests that failed in the scenario "Take call": at most 2 %. Set by the checklist, readiness.yml:20.')
    expect(said).toContain('scenarios.ring.minRequests Requests made in the scenario "ring": at least 9. Set by base, base.yml:4.')
  })

  test('policies of the command line count too', async () => {
    const base = 'version: 1\npolicy: base\nitems:\n  - {id: own, evidence: [{type: measurement, max: {late: 1}}]}\n'
    const { said } = await explained(['own', 'readiness.yml', '--policy', 'base.yml'], { 'base.yml': base })
    expect(said).toContain('max.late late: at most 1. Set by base, base.yml:4.')
    expect(said).toContain('waived by nobody')
  })

  test.each<[string, readonly string[], Readonly<Record<string, string>>, number, string]>([
    ['an item that is misspelt', ['operator-trainin', 'readiness.yml'], {}, 2, 'did you mean "operator-training"?'],
    ['an item that is not there', ['x', 'readiness.yml'], {}, 2, 'known: operator-training, load-testing, own'],
    ['a checklist that is malformed', ['own', 'readiness.yml'], { 'readiness.yml': checklist.replace('owner: sam-lee', 'ownr: sam-lee') }, 2, 'readiness.yml:22:5: error: "ownr" is not a key'],
    ['a policy that is malformed', ['own', 'readiness.yml'], { 'ours.yml': policy.replace('waivableBy', 'waivable') }, 2, 'ours.yml:7:5: error: "waivable" is not a key'],
    ['a checklist that is not there', ['own', 'gone.yml'], {}, 2, 'there is no such file'],
    ['a policy out of reach', ['own', 'readiness.yml', '--policy', `acme/policies/base.yml@${'1'.repeat(40)}`, '--offline'], {}, 3, 'no earlier run has kept it'],
    ['a policy without an item', ['essential', '--policy', 'ours.yml'], {}, 2, '--policy goes with an item and its checklist'],
  ])('%s', async (_, args, more, code, said) => {
    const ended = await explained(args, more)
    expect(ended.stderr).toContain(said)
    expect(ended).toMatchObject({ code, stdout: '' })
  })
})
