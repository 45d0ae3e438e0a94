import { describe, expect, test } from 'vitest'
import { hasSample, sampleBytes } from '../support/samples.ts'
import { evidenceOf } from '../support/world.ts'

const entry = { type: 'securityScan', results: 's/*' }

/* What an independent script counted: runs, errors, warnings, notes, suppressed, severity. */
const facts: readonly (readonly [file: string, runs: number, errors: number, warnings: number, notes: number, suppressed: number, severity: number | null, tools: readonly string[]])[] = [
  ['sarif/eslint-clean.sarif', 1, 0, 0, 0, 0, 0, ['ESLint']],
  ['sarif/eslint-mixed.sarif', 1, 2, 5, 0, 1, null, ['ESLint']],
  ['sarif/oxlint.sarif', 1, 0, 1, 0, 0, null, ['oxlint']],
  ['sarif/secretlint.sarif', 1, 2, 0, 0, 0, null, ['secretlint']],
  ['sarif/trivy-alpine310.sarif', 1, 0, 4, 0, 0, 5.3, ['Trivy']],
  ['vex/cdx-case1-affected.json', 1, 1, 0, 0, 0, null, []],
  ['vex/cdx-case1-fixed.json', 1, 0, 0, 0, 0, 0, []],
  ['vex/cdx-case1-not_affected.json', 1, 0, 0, 0, 1, 0, []],
  ['vex/cdx-case1-under_investigation.json', 1, 1, 0, 0, 0, null, []],
  ['vex/cdx-case7.json', 1, 1, 0, 0, 2, 10, []],
  ['vex/cdx-vex.json', 1, 0, 0, 0, 1, 0, []],
  ['vex/openvex-trivy-oci.json', 1, 0, 0, 0, 7, 0, []],
]

test.each(facts.filter(([file]) => hasSample(file)))('%s', async (file, runs, errors, warnings, notes, suppressed, severity, tools) => {
  const seen = await evidenceOf(entry, { 's/x.json': sampleBytes(file) })
  expect(seen.measures, seen.messages).toMatchObject({ runs, errors, warnings, notes, suppressed, severity })
  expect(seen.sets).toEqual({ tools })
  expect(seen.verdict).toBe(errors === 0 ? 'ready' : 'not-ready')
})

test('what npm writes where the registry refuses the audit is no clean audit', async () => {
  const seen = await evidenceOf(entry, { 's/x.json': sampleBytes('npm-audit/endpoint-error.json') })
  expect(seen.errors).toEqual(['evidence/unusable'])
  expect(seen.messages).toContain('is no finished audit')
})

const result = (over: object = {}) => ({ ruleId: 'R', message: { text: 'm' }, ...over })
const rules = (over: object = {}) => [{ id: 'Q' }, { id: 'R', ...over }]
const run = (over: object = {}, ruled: readonly object[] = rules()) => ({ tool: { driver: { name: 'Scanner', rules: ruled } }, results: [] as object[], ...over })
const sarif = (...runs: readonly object[]) => ({ version: '2.1.0', runs })
const found = (over: object, ruled?: readonly object[], more: object = {}) => sarif(run({ results: [result(over)], ...more }, ruled))
const ended = (over: object = {}) => ({ executionSuccessful: true, startTimeUtc: '2026-11-23T06:00:00Z', ...over })
const error = { level: 'error' }

const cyclone = (analysis: object | undefined, over: object = {}) => ({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { timestamp: '2026-11-23T06:00:00Z', tools: { components: [{ name: 'trivy' }] } }, vulnerabilities: [{ id: 'CVE-1', ratings: [{ score: 9.8 }], analysis }], ...over })
const vex = (...statements: readonly object[]) => ({ '@context': 'https://openvex.dev/ns/v0.2.0', timestamp: '2026-11-23T06:00:00Z', statements: statements.map((each) => ({ vulnerability: { name: 'CVE-1' }, products: [{ '@id': 'pkg:a' }], ...each })) })
const reasoned = { status: 'not_affected', justification: 'component_not_present' }
const npm = (counts: object = {}, vulnerabilities: object = {}, total = 12) => ({
  auditReportVersion: 2,
  vulnerabilities,
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts }, dependencies: { total } },
})
const weak = (severity: string, via: readonly unknown[] = [{ cvss: { score: 5.6, vectorString: 'CVSS:3.1/x' } }]) => ({ minimist: { severity, via } })

describe('each case differs from a control in one fact', () => {
  test.each<[string, object, unknown, readonly string[]]>([
    ['control: SARIF without findings', {}, sarif(run()), []],
    ['a finding of level error', {}, found(error), ['security-scan/errors']],
    ['no level at all is a warning', {}, found({}), []],
    ['no level at all, bounded', { maxWarnings: 0 }, found({}), ['security-scan/warnings']],
    ["its rule's level, by index", {}, found({ ruleIndex: 1 }, rules({ defaultConfiguration: error })), ['security-scan/errors']],
    ["its rule's level, by id", {}, found({}, rules({ defaultConfiguration: error })), ['security-scan/errors']],
    ["its rule's level, by a part of the rule", {}, found({ ruleId: 'R/1' }, rules({ defaultConfiguration: error })), ['security-scan/errors']],
    ["control: another rule's level", {}, found({ ruleId: 'RR' }, rules({ defaultConfiguration: error })), []],
    ['a level in an extension', {}, sarif({ tool: { driver: { name: 'Scanner' }, extensions: [{ name: 'pack', rules: rules({ defaultConfiguration: error }) }] }, results: [result({ ruleId: undefined, rule: { id: 'R', index: 1, toolComponent: { index: 0 } } })] }), ['security-scan/errors']],
    ['a level of an override', {}, found({ provenance: { invocationIndex: 0 } }, rules(), { invocations: [ended({ ruleConfigurationOverrides: [{ descriptor: { id: 'R' }, configuration: error }] })] }), ['security-scan/errors']],
    ['its own level is the first', { maxWarnings: 0 }, found({ level: 'note' }, rules({ defaultConfiguration: error })), []],
    ['a level that nobody knows', {}, found({ level: 'fine' }), ['evidence/unusable']],
    ['a failure of level none is a note', { maxNotes: 0 }, found({ level: 'none' }), ['security-scan/notes']],
    ['control: a pass is no finding', { maxNotes: 0 }, found({ kind: 'pass', level: 'none' }), []],
    ['a pass of level error contradicts itself', {}, found({ kind: 'pass', level: 'error' }), ['security-scan/errors']],
    ['a kind that nobody knows', {}, found({ kind: 'fine' }), ['evidence/unusable']],
    ['control: what is gone', {}, found({ ...error, baselineState: 'absent' }), []],
    ['what is unchanged', {}, found({ ...error, baselineState: 'unchanged' }), ['security-scan/errors']],
    ['control: suppressed', {}, found({ ...error, suppressions: [{ kind: 'inSource' }] }), []],
    ['suppressed, bounded', { maxSuppressed: 0 }, found({ ...error, suppressions: [{ kind: 'inSource' }] }), ['security-scan/suppressed']],
    ['a suppression under review', {}, found({ ...error, suppressions: [{ kind: 'external', status: 'underReview' }] }), ['security-scan/errors']],
    ['one of two suppressions rejected', {}, found({ ...error, suppressions: [{ kind: 'external' }, { kind: 'external', status: 'rejected' }] }), ['security-scan/errors']],
    ['an empty list of suppressions', {}, found({ ...error, suppressions: [] }), ['security-scan/errors']],
    ['suppressions that are none', {}, found({ ...error, suppressions: [null] }), ['security-scan/errors']],
    ['a severity over the bound', { maxSeverity: 6.9 }, found({}, rules({ properties: { 'security-severity': '7.0' } })), ['security-scan/severity']],
    ['control: a severity at the bound', { maxSeverity: 7 }, found({}, rules({ properties: { 'security-severity': '7.0' } })), []],
    ['a severity that is no number', { maxSeverity: 10 }, found({}, rules({ properties: { 'security-severity': 'high' } })), ['security-scan/severity']],
    ['no severity', { maxSeverity: 10 }, found({}), ['security-scan/severity']],
    ['control: no finding has no severity', { maxSeverity: 0 }, sarif(run()), []],
    ['no run', { minRuns: 0 }, sarif(), ['evidence/unusable']],
    ['two scans are asked for', { minRuns: 2 }, sarif(run()), ['security-scan/runs']],
    ['no list of runs', {}, { version: '2.1.0', runs: null }, ['evidence/unusable']],
    ['results that are null', {}, sarif(run({ results: null })), ['evidence/unusable']],
    ['a second run without results', {}, sarif(run(), run({ results: undefined })), ['evidence/unusable']],
    ['a run that failed', {}, sarif(run({ invocations: [ended({ executionSuccessful: false })] })), ['evidence/unusable']],
    ['a run that does not say how it ended', {}, sarif(run({ invocations: [ended({ executionSuccessful: undefined })] })), ['evidence/unusable']],
    ['control: a run that ended well', { maxAge: '30d' }, sarif(run({ invocations: [ended()] })), []],
    ['a file that could not be scanned', {}, sarif(run({ invocations: [ended({ toolExecutionNotifications: [{ level: 'error', message: { text: 'parse error' } }] })] })), ['evidence/unusable']],
    ['control: a remark of the tool', {}, sarif(run({ invocations: [ended({ toolExecutionNotifications: [{ level: 'note', message: { text: 'slow' } }] })] })), []],
    ['results in another file', {}, sarif(run({ externalPropertyFileReferences: { results: [{}] } })), ['evidence/unusable']],
    ['rules in another file', {}, sarif(run({ externalPropertyFileReferences: { driver: {} } })), ['evidence/unusable']],
    ['a tool without a name', {}, sarif({ tool: {}, results: [] }), ['evidence/unusable']],
    ['another version', {}, { ...sarif(run()), version: '2.0.0' }, ['evidence/unusable']],
    ['it ran in the future', {}, sarif(run({ invocations: [ended({ startTimeUtc: '2027-01-01T00:00:00Z' })] })), ['evidence/unusable']],
    ['no date', { maxAge: '30d' }, sarif(run()), ['security-scan/age']],
    ['one of two runs without a date', { maxAge: '30d' }, sarif(run({ invocations: [ended()] }), run()), ['security-scan/age']],
    ['a tool that did not scan', { requireTools: ['scanner', 'Trivy'] }, sarif(run()), ['security-scan/missing-tools']],

    ['control: CycloneDX, resolved', { maxAge: '30d', requireTools: ['Trivy'] }, cyclone({ state: 'resolved' }), []],
    ['exploitable', {}, cyclone({ state: 'exploitable' }), ['security-scan/errors']],
    ['in triage', {}, cyclone({ state: 'in_triage' }), ['security-scan/errors']],
    ['without analysis', {}, cyclone(undefined), ['security-scan/errors']],
    ['not affected without a reason', {}, cyclone({ state: 'not_affected' }), ['security-scan/errors']],
    ['control: not affected for a reason', {}, cyclone({ state: 'not_affected', justification: 'code_not_present' }), []],
    ['a state that nobody knows', {}, cyclone({ state: 'fine' }), ['evidence/unusable']],
    ['a list of no vulnerability', {}, cyclone({}, { vulnerabilities: [] }), ['evidence/unusable']],
    ['a bill of materials', {}, cyclone({}, { vulnerabilities: undefined }), ['evidence/unusable']],

    ['control: OpenVEX, not affected', {}, vex(reasoned), []],
    ['affected', {}, vex({ status: 'affected' }), ['security-scan/errors']],
    ['under investigation', {}, vex({ status: 'under_investigation' }), ['security-scan/errors']],
    ['not affected without a justification', {}, vex({ status: 'not_affected' }), ['security-scan/errors']],
    ['affected and fixed at the same time', {}, vex({ status: 'affected' }, { status: 'fixed' }), ['security-scan/errors']],
    ['control: fixed later', {}, vex({ status: 'affected' }, { status: 'fixed', timestamp: '2026-11-24T00:00:00Z' }), []],
    ['fixed in the future', {}, vex({ status: 'affected' }, { status: 'fixed', timestamp: '2027-11-24T00:00:00Z' }), ['evidence/unusable']],
    ['fixed later in another product', {}, vex({ status: 'affected' }, { status: 'fixed', products: [{ '@id': 'pkg:b' }], timestamp: '2026-11-24T00:00:00Z' }), ['security-scan/errors']],
    ['a status that nobody knows', {}, vex({ status: 'fine' }), ['evidence/unusable']],
    ['no statement', {}, vex(), ['evidence/unusable']],

    ['control: npm audit', {}, npm(), []],
    ['npm: critical', {}, npm({ critical: 1 }, weak('critical')), ['security-scan/errors']],
    ['npm: high', {}, npm({ high: 1 }, weak('high')), ['security-scan/errors']],
    ['npm: the list knows of more than the totals', {}, npm({}, weak('high')), ['security-scan/errors']],
    ['npm: the totals know of more than the list', {}, npm({ high: 1 }), ['security-scan/errors']],
    ['control: npm, low', { maxSeverity: 5.6 }, npm({ low: 1 }, weak('low')), []],
    ['npm: a severity that nobody knows', {}, npm({}, weak('fine')), ['evidence/unusable']],
    ['npm: no score', { maxSeverity: 9 }, npm({ low: 1 }, weak('low', [{ cvss: { score: 0, vectorString: null } }])), ['security-scan/severity']],
    ['npm: affected through a package that is not there', { maxSeverity: 9 }, npm({ low: 1 }, weak('low', ['x'])), ['security-scan/severity']],
    ['npm: no dependency', {}, npm({}, {}, 0), ['evidence/unusable']],
    ['npm: no totals', {}, { ...npm(), metadata: {} }, ['evidence/unusable']],

    ["Trivy's own JSON", {}, { SchemaVersion: 2, Results: [] }, ['evidence/unusable']],
    ['an SPDX bill of materials', {}, { spdxVersion: 'SPDX-2.3' }, ['evidence/unusable']],
    ['an axe result', {}, { testEngine: { name: 'axe-core' }, violations: [] }, ['evidence/unusable']],
    ['nothing', {}, {}, ['evidence/unusable']],
  ])('%s', async (_, over, value, errors) => {
    const seen = await evidenceOf({ ...entry, ...over }, { 's/x.json': JSON.stringify(value) })
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.verdict).toBe(errors.length === 0 ? 'ready' : 'not-ready')
  })
})

test('what is severe and no error to its tool is said where nobody bounds it', async () => {
  const severe = { 's/x.json': JSON.stringify(found({}, rules({ properties: { 'security-severity': '9.8' } }))) }
  expect((await evidenceOf(entry, severe)).warnings).toEqual(['security-scan/severity-unbounded'])
  expect((await evidenceOf({ ...entry, maxSeverity: 10 }, severe)).warnings).toEqual([])
})

test('counts add up over files, the highest severity stands, and a key that stands twice is refused', async () => {
  const one = JSON.stringify(found({}, rules({ properties: { 'security-severity': '4.0' } })))
  const two = JSON.stringify(found({}, rules({ properties: { 'security-severity': '5.0' } })))
  expect((await evidenceOf(entry, { 's/1.json': one, 's/2.json': two })).measures).toMatchObject({ runs: 2, warnings: 2, severity: 5 })
  const twice = await evidenceOf(entry, { 's/1.json': one.replace('"results":', '"results":[],"results":') })
  expect(twice.errors).toEqual(['evidence/unusable'])
})
