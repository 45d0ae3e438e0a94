import { describe, expect, test } from 'vitest'
import { tryCases, type Tried } from '../../src/cases/run.ts'
import { memoryPorts } from '../../src/index.ts'
import { cli, folderWith } from '../support/process.ts'
import { lines, now } from '../support/world.ts'

type Files = Readonly<Record<string, string>>

const policy = {
  version: 1,
  policy: 'ours',
  roles: { sponsor: ['kim-roe'] },
  items: [{ id: 'training', evidence: [{ type: 'training', minCoveragePercent: 90 }, { type: 'signOff', role: 'sponsor', minAssurance: 'authenticated' }] }],
}
const checklist = {
  version: 1,
  service: 'Triage line',
  release: '2026.12',
  items: [{ id: 'training', owner: 'sam-lee', evidence: [{ type: 'training', roster: 'staff.csv', records: 'lms.csv', minCoveragePercent: 10 }, { type: 'signOff', role: 'sponsor' }] }],
}
const files: Files = {
  'policies/ours.yml': JSON.stringify(policy),
  'policies/cases/base/readiness.yml': JSON.stringify(checklist),
  'policies/cases/base/staff.csv': lines('person', 'E1', 'E2'),
  'policies/cases/base/lms.csv': lines('person,status', 'E1,passed', 'E2,passed'),
  'policies/cases/half.csv': lines('person,status', 'E1,passed'),
}
const kim = { item: 'training', role: 'sponsor', by: 'kim-roe', assurance: 'authenticated' }
const path = 'policies/cases/ours.yml'

/** Tries cases of the policy, all else being as it should. */
async function tried(cases: readonly object[], more: object = {}, changed: Files = {}): Promise<Tried> {
  const text = JSON.stringify({ version: 1, policies: ['../ours.yml'], now: '2026-12-01', checklist: 'base/readiness.yml', signOffs: [kim], cases, ...more })
  return tryCases(path, memoryPorts({ files: { ...files, [path]: text, ...changed }, now }))
}
/** What is said of the one case; none where it passed. */
async function said(each: object, more: object = {}, changed: Files = {}): Promise<readonly string[]> {
  const result = await tried([{ name: 'one', ...each }], more, changed)
  if (!result.ok) throw new TypeError(JSON.stringify(result.findings))
  return result.cases.flatMap(({ differences }) => differences)
}
const half = { files: { 'lms.csv': { from: 'half.csv' } } }
const blocked = { verdict: 'not-ready', blocks: ['training'] }

test('a file of a case does not stand in for its checklist, and a policy is no file of cases', async () => {
  const each = { name: 'one', expect: { verdict: 'ready' } }
  const over = await tried([{ ...each, files: { 'readiness.yml': 'total: garbage' } }])
  expect(over).toMatchObject({ ok: false, findings: [{ message: expect.stringContaining('is the checklist of the case') }] })
  expect(await tried([each])).toMatchObject({ ok: true })
  const policyItself = await tryCases('policies/ours.yml', memoryPorts({ files, now }))
  expect(policyItself).toMatchObject({ ok: false, findings: [{ message: 'this file is a policy, not the cases that try one' }] })
})

describe('a case passes', () => {
  test.each<[string, object]>([
    ['that is ready as it should be', { expect: { verdict: 'ready' } }],
    ['that is blocked by the very item and rule', { ...half, expect: { ...blocked, rules: ['training/coverage-percent'] } }],
    ['with evidence written out', { files: { 'lms.csv': files['policies/cases/half.csv'] }, expect: blocked }],
    ['with a checklist of its own', { checklist: { ...checklist, items: [{ ...checklist.items[0], id: 'other' }] }, files: { 'staff.csv': 'person\nE1\n', 'lms.csv': 'person,status\nE1,passed\n' }, signOffs: [], expect: { verdict: 'not-ready', blocks: ['other', 'training'] } }],
    ['that nobody signed', { signOffs: [], expect: { ...blocked, rules: ['sign-off/sign-offs'] } }],
    ['that is only claimed to be signed', { signOffs: [{ ...kim, assurance: 'declared' }], expect: blocked }],
    ['that somebody refused', { signOffs: [kim, { ...kim, decision: 'refuse' }], expect: { ...blocked, rules: ['sign-off/refused'] } }],
    ['that was signed on a condition', { signOffs: [{ ...kim, condition: 'Once the night shift is trained' }], expect: { ...blocked, rules: ['sign-off/open-conditions'] } }],
    ['whose evidence is gone, where it says so', { without: ['lms.csv'], expect: { ...blocked, rules: ['evidence/unusable'] } }],
    ['that is invalid by the rule', { checklist: { ...checklist, items: [] }, expect: { verdict: 'invalid', rules: ['checklist/value'] } }],
  ])('%s', async (_, each) => {
    expect(await said(each)).toEqual([])
  })

  test('at its own instant, whatever the clock says', async () => {
    const dated = { '../ours.yml': '', 'policies/ours.yml': JSON.stringify({ ...policy, freezes: [{ from: '2026-12-18', to: '2027-01-05', why: 'Winter' }] }) }
    const live = { checklist: { ...checklist, goLive: '2026-12-02' }, files: { 'staff.csv': 'person\nE1\n', 'lms.csv': 'person,status\nE1,passed\n' } }
    expect(await said({ ...live, expect: { verdict: 'ready' } }, {}, dated)).toEqual([])
    expect(await said({ ...live, now: '2026-12-20', expect: { verdict: 'not-ready', blocks: ['change-freeze'] } }, {}, dated)).toEqual([])
  })
})

describe('a case fails', () => {
  test.each<[string, object, string, Files?]>([
    ['that came out otherwise', { ...half, expect: { verdict: 'ready' } }, 'expected to be ready, and it is not ready'],
    ['and says what blocks', { ...half, expect: { verdict: 'ready' } }, 'training blocks, and was not expected to: People on the roster who are trained: 50 % (1 of 2); needed: at least 90 % [training/coverage-percent]'],
    ['that is blocked by more than it names', { checklist: { ...checklist, items: [{ ...checklist.items[0], id: 'other' }] }, signOffs: [], expect: blocked }, 'other blocks, and was not expected to: '],
    ['whose item is satisfied', { expect: blocked }, 'training was expected to block, and is satisfied'],
    ['whose item is misspelt', { ...half, expect: { verdict: 'not-ready', blocks: ['trainin'] } }, 'there is no such item; did you mean training?'],
    ['that is blocked by another rule', { ...half, expect: { ...blocked, rules: ['training/people'] } }, 'training/people was expected to block, and does not'],
    ['that blocks for want of its evidence', { without: ['lms.csv'], expect: blocked }, 'training blocks only because its evidence can\'t be used'],
    ['with a file that nothing reads', { files: { 'lsm.csv': 'person\n' }, expect: { verdict: 'ready' } }, 'no evidence reads lsm.csv'],
    ['without a file that is not there anyway', { without: ['lsm.csv'], expect: { verdict: 'ready' } }, 'lsm.csv, which is not there anyway'],
    ['with a checklist that is invalid, at its place', { expect: { verdict: 'ready' } }, 'policies/cases/base/readiness.yml:2:1: "servce" is not a key', { 'policies/cases/base/readiness.yml': 'version: 1\nservce: T\nrelease: "1"\nitems: []\n' }],
    ['once the policy asks for less', { ...half, expect: blocked }, 'training was expected to block, and is satisfied', { 'policies/ours.yml': JSON.stringify({ ...policy, items: [{ id: 'training', evidence: [{ type: 'training', minCoveragePercent: 50 }] }] }) }],
  ])('%s', async (_, each, words, changed = {}) => {
    expect((await said(each, {}, changed)).join('\n')).toContain(words)
  })
})

describe('nothing that was not tried passes', () => {
  const one = { name: 'one', expect: { verdict: 'ready' } }
  test.each<[string, readonly object[], object, Files, number, string]>([
    ['no cases', [], {}, {}, 2, '"cases" is empty'],
    ['a verdict without a reason', [{ name: 'one', expect: { verdict: 'not-ready' } }], {}, {}, 2, 'anything that goes wrong would do'],
    ['"invalid" without a rule', [{ name: 'one', expect: { verdict: 'invalid', blocks: ['training'] } }], {}, {}, 2, 'does not say by which rule'],
    ['"ready" with something that blocks', [{ name: 'one', expect: { verdict: 'ready', blocks: ['training'] } }], {}, {}, 2, 'is blocked by nothing'],
    ['a rule that does not exist', [{ name: 'one', expect: { verdict: 'not-ready', rules: ['training/coverage-percnt'] } }], {}, {}, 2, 'Did you mean "training/coverage-percent"?'],
    ['a name twice', [one, one], {}, {}, 2, 'the case "one" stands twice'],
    ['a key that is misspelt', [{ ...one, expct: {} }], {}, {}, 2, 'Did you mean "expect"?'],
    ['no checklist', [one], { checklist: undefined }, {}, 2, 'the case has no "checklist"'],
    ['a checklist that is not there', [one], { checklist: 'gone.yml' }, {}, 2, 'there is no such file'],
    ['a checklist of the wrong kind', [one], { checklist: 5 }, {}, 2, 'Write the path of a checklist from this file'],
    ['evidence that is not there', [{ ...one, files: { 'lms.csv': { from: 'gone.csv' } } }], {}, {}, 2, 'there is no such file'],
    ['evidence outside of the checklist\'s folder', [{ ...one, files: { '../../ours.yml': 'version: 1\npolicy: ours\n' } }], {}, {}, 2, 'is a path that a case can\'t have'],
    ['evidence in the place of the policy', [{ ...one, checklist: { ...checklist }, files: { 'lax.yml': 'version: 1\npolicy: lax\n' } }], { policies: ['lax.yml'] }, { 'policies/cases/lax.yml': JSON.stringify(policy) }, 2, 'in the place of a policy'],
    ['a policy as a checklist', [{ ...one, checklist: '../ours.yml' }], {}, {}, 2, 'is a policy that is tried'],
    ['a policy that is not there', [one], { policies: ['../gone.yml'] }, {}, 2, 'there is no such file'],
    ['a malformed policy, whatever is expected', [{ name: 'one', expect: { verdict: 'invalid', rules: ['policy/unknown-key'] } }], {}, { 'policies/ours.yml': 'version: 1\npolicy: ours\nitms: []\n' }, 2, '"itms" is not a key'],
    ['a policy out of reach', [one], { policies: [`acme/policies/base.yml@${'1'.repeat(40)}`] }, {}, 3, 'no earlier run has kept it'],
    ['a policy without a pin', [one], { policies: ['acme/policies/base.yml@main'] }, {}, 2, 'is not pinned'],
    ['a login that GitHub can\'t vouch for', [one], { signOffs: [{ ...kim, by: 'kim@example.org' }] }, {}, 2, 'no login that GitHub could vouch for'],
  ])('%s', async (_, cases, more, changed, code, words) => {
    const result = await tried(cases, more, changed)
    expect(result).toMatchObject({ ok: false, code })
    if (result.ok) return
    expect(result.findings.map(({ message, remedy }) => `${message} → ${remedy}`).join('\n')).toContain(words)
  })

  test('policies that differ in a setting are invalid, also where a case expects that', async () => {
    const setting = (name: string, requestsPerSecond: number) => JSON.stringify({ version: 1, policy: name, items: [{ id: 'training', evidence: [{ type: 'loadTest', expectedPeak: { requestsPerSecond } }] }] })
    const two = { 'policies/a.yml': setting('a', 1), 'policies/b.yml': setting('b', 2) }
    const each = { name: 'one', signOffs: [], expect: { verdict: 'invalid', rules: ['policy/conflict'] } }
    expect(await tried([each], { policies: ['../a.yml', '../b.yml'] }, two)).toMatchObject({ ok: false, code: 2, findings: [{ rule: 'policy/conflict' }] })
    expect(await tried([{ ...each, expect: { verdict: 'not-ready', rules: ['policy/missing-evidence'] } }], { policies: ['../a.yml'] }, { ...two, 'policies/cases/base/readiness.yml': JSON.stringify({ ...checklist, roles: { sponsor: ['kim-roe'] } }) })).toMatchObject({ ok: true, cases: [{ differences: [] }] })
  })
})

describe('what the cases together show', () => {
  test('an item that blocks without the policy too shows nothing of the policy', async () => {
    const own = { ...checklist, items: [{ ...checklist.items[0], evidence: [{ type: 'training', roster: 'staff.csv', records: 'lms.csv', minCoveragePercent: 90 }] }] }
    const lax = { 'policies/ours.yml': JSON.stringify({ ...policy, items: [{ id: 'training', evidence: [{ type: 'training', minCoveragePercent: 90 }] }] }) }
    const case1 = { name: 'one', files: { 'staff.csv': 'person\nE1\nE2\n', 'lms.csv': 'person,status\nE1,passed\n' }, signOffs: [], expect: blocked }
    expect(await tried([{ ...case1, checklist: own }], {}, lax)).toMatchObject({ cases: [{ differences: [], alsoWithout: ['training'] }], unshown: ['training'], hasReady: false })
    const loose = { ...own, items: [{ ...own.items[0], evidence: [{ type: 'training', roster: 'staff.csv', records: 'lms.csv', minCoveragePercent: 10 }] }] }
    expect(await tried([{ ...case1, checklist: loose }], {}, lax)).toMatchObject({ cases: [{ differences: [], alsoWithout: [] }], unshown: [] })
  })
})

describe('what could pass for a test', () => {
  const strict = { ...checklist, items: [{ ...checklist.items[0], evidence: [{ type: 'training', roster: 'staff.csv', records: 'lms.csv', minCoveragePercent: 80 }, { type: 'signOff', role: 'sponsor' }] }] }
  const given = { 'staff.csv': 'person\nE1\nE2\n', 'lms.csv': 'person,status\nE1,passed\n' }

  test("a bound of the checklist's own, looser or not, that blocks by itself", async () => {
    const each = { name: 'one', checklist: { ...strict, roles: { sponsor: ['kim-roe'] } }, files: given, expect: { ...blocked, rules: ['training/coverage-percent'] } }
    expect(await tried([each])).toMatchObject({ cases: [{ differences: [], alsoWithout: ['training'] }], unshown: ['training'] })
  })

  test('a day before the policy is in force', async () => {
    const later = { 'policies/ours.yml': JSON.stringify({ ...policy, items: policy.items.map((item) => ({ ...item, enforceFrom: '2027-04-01' })) }) }
    const each = { name: 'one', ...half, signOffs: [], checklist: undefined, expect: { verdict: 'ready' } }
    const loose = { 'policies/cases/base/readiness.yml': JSON.stringify({ ...checklist, items: [{ id: 'training', owner: 'sam-lee', evidence: [{ type: 'training', roster: 'staff.csv', records: 'lms.csv', minCoveragePercent: 10 }] }] }) }
    expect(await tried([each], {}, { ...later, ...loose })).toMatchObject({ cases: [{ differences: [], announced: ['training'] }], unshown: ['training'] })
    expect(await tried([{ ...each, now: '2027-04-01', expect: blocked }], {}, { ...later, ...loose })).toMatchObject({ cases: [{ differences: [], announced: [] }] })
  })

  test('a freeze that no case meets', async () => {
    const frozen = { 'policies/ours.yml': JSON.stringify({ ...policy, freezes: [{ from: '2026-12-18', to: '2027-01-05', why: 'Winter' }] }) }
    expect(await tried([{ name: 'one', ...half, expect: { verdict: 'not-ready', rules: ['training/coverage-percent'] } }], {}, frozen)).toMatchObject({ unshown: ['training', 'change-freeze'] })
  })

  test('another policy of the same name: where each was read is said', async () => {
    const folder = folderWith({ ...files, 'lax/ours.yml': JSON.stringify({ version: 1, policy: 'ours' }), 'policies/cases/x.yml': JSON.stringify({ version: 1, policies: ['../../lax/ours.yml'], now: '2026-12-01', checklist: 'base/readiness.yml', cases: [{ name: 'one', checklist: { ...checklist, roles: { sponsor: ['kim-roe'] } }, files: given, signOffs: [{ ...kim, assurance: 'declared' }], expect: { verdict: 'ready' } }] }) })
    expect((await cli(['policy', 'test', 'policies/cases/x.yml', '--root', '.'], folder)).stdout).toContain('x.yml: ours (lax/ours.yml)')
  })
})

describe('policy test', () => {
  const text = (cases: readonly object[]) => JSON.stringify({ version: 1, policies: ['../ours.yml'], now: '2026-12-01', checklist: 'base/readiness.yml', signOffs: [kim], cases })
  const good = { name: 'good', expect: { verdict: 'ready' } }
  const bad = { name: 'bad', ...half, expect: { ...blocked, rules: ['training/coverage-percent'] } }
  const wrong = { name: 'wrong', ...half, expect: { verdict: 'ready' } }
  test.each<[string, readonly (readonly object[])[], number, string]>([
    ['all passed', [[good, bad]], 0, '✓ bad: not ready, by training'],
    ['one failed', [[good, wrong]], 1, '2 cases: 1 passed, 1 failed.'],
    ['a file of several is invalid', [[good, wrong], []], 2, '✗ wrong'],
    ['none is ready', [[bad]], 0, 'No case shows that these policies can be met'],
    ['none is blocked', [[good]], 0, 'No case shows that these policies block anything'],
    ['an item is not shown to block', [[good]], 0, 'Items that no case shows to block by these policies: training.'],
  ])('%s', async (_, all, code, words) => {
    const folder = folderWith({ ...files, ...Object.fromEntries(all.map((cases, i) => [`policies/cases/${i}.yml`, text(cases)])) })
    const ended = await cli(['policy', 'test', ...all.map((_each, i) => `policies/cases/${i}.yml`), '--root', '.'], folder)
    expect(ended.stdout).toContain(words)
    expect(ended.code).toBe(code)
  })

  test.each<[string, readonly string[], string]>([
    ['no file', ['policy', 'test'], 'needs a file of cases'],
    ['no verb', ['policy'], 'usage: policy test FILE'],
    ['another verb', ['policy', 'tets', 'x.yml'], 'did you mean "policy test"?'],
    ['a file that is not there', ['policy', 'test', 'gone.yml'], 'there is no such file'],
  ])('%s is misuse', async (_, args, words) => {
    const ended = await cli(args, folderWith())
    expect(ended.stderr).toContain(words)
    expect(ended.code).toBe(2)
  })
})
