import { describe, expect, test } from 'vitest'
import { hasSample, sampleBytes } from '../support/samples.ts'
import { evidenceOf } from '../support/world.ts'

const entry = { type: 'accessibility', results: 'a/*' }

/* What an independent script counted: pages, critical, serious, moderate, minor, incomplete, score. */
const facts: readonly (readonly [file: string, format: string | undefined, pages: number, critical: number, serious: number, moderate: number, minor: number, incomplete: number | null, score: number | null])[] = [
  ['axe/axe-bad.json', undefined, 1, 5, 6, 4, 0, 1, null],
  ['axe/axe-good.json', undefined, 1, 0, 0, 0, 0, 0, null],
  ['earl/axe-bad.earl.jsonld', undefined, 1, 0, 15, 0, 0, 1, null],
  ['earl/axe-good.earl.jsonld', undefined, 1, 0, 0, 0, 0, 0, null],
  ['pa11y/pa11y-bad.json', undefined, 1, 0, 11, 4, 0, null, null],
  ['pa11y/pa11y-bad-axe.json', undefined, 1, 0, 12, 12, 0, 1, null],
  ['pa11y/pa11y-good.json', 'pa11y', 1, 0, 0, 0, 0, null, null],
  ['lighthouse/lh12-bad.json', undefined, 1, 0, 14, 0, 0, null, 23],
  ['lighthouse/lh12-good.json', undefined, 1, 0, 0, 0, 0, null, 100],
]

test.each(facts.filter(([file]) => hasSample(file)))('%s', async (file, format, pages, critical, serious, moderate, minor, incomplete, scorePercent) => {
  const seen = await evidenceOf({ ...entry, ...(format && { format }) }, { 'a/x.json': sampleBytes(file) })
  expect(seen.measures, seen.messages).toMatchObject({ pages, critical, serious, moderate, minor, incomplete, scorePercent })
  expect(seen.verdict).toBe(critical + serious === 0 ? 'ready' : 'not-ready')
})

test('what a sample says besides its counts', async () => {
  const axe = await evidenceOf({ ...entry, maxAge: '30d' }, { 'a/x.json': sampleBytes('axe/axe-good.json') })
  expect(axe.sets).toEqual({ pages: ['http://127.0.0.1:18080/good.html'], standards: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice', 'section508', 'EN-301-549', 'TTv5', 'RGAAv4'] })
  expect(axe.errors, axe.messages).toEqual([])
  const pa11y = await evidenceOf(entry, { 'a/x.json': sampleBytes('pa11y/pa11y-bad.json') })
  expect(pa11y.sets).toEqual({ pages: ['a/x.json'], standards: ['wcag2a', 'wcag2aa'] })
})

const tagged = (id: string, ...tags: readonly string[]) => ({ id, impact: null, tags, nodes: [] })
const levelA =
  'area-alt aria-allowed-attr aria-hidden-body aria-required-attr aria-roles aria-valid-attr aria-valid-attr-value button-name document-title frame-title html-has-lang html-lang-valid image-alt input-image-alt label link-name list listitem meta-refresh object-alt select-name svg-img-alt td-headers-attr th-has-data-cells video-caption'
const passes = [
  ...levelA.split(' ').map((id) => tagged(id, 'wcag2a')),
  ...['color-contrast', 'valid-lang'].map((id) => tagged(id, 'wcag2aa')),
  ...['heading-order', 'landmark-one-main', 'page-has-heading-one', 'region', 'tabindex'].map((id) => tagged(id, 'best-practice')),
]
const without = (rule: string) => passes.filter(({ id }) => id !== rule)
const axe = (over: object = {}) => ({
  testEngine: { name: 'axe-core', version: '4.14.1' },
  url: 'https://user:secret@test.example/apply?token=hidden#top',
  timestamp: '2026-11-23T06:13:48.168Z',
  toolOptions: {},
  violations: [] as object[],
  incomplete: [],
  passes,
  inapplicable: [],
  ...over,
})
const only = (...values: readonly string[]) => ({ toolOptions: { runOnly: { type: 'tag', values } } })
const violated = (impact: string | null) => ({ id: 'x', impact, tags: ['wcag2a'], nodes: [{}] })
const audits = 'button-name color-contrast document-title html-has-lang image-alt label link-name meta-viewport select-name'.split(' ').map((id) => ({ id, weight: 1 }))
const lighthouse = (over: object = {}, audit: object = { score: 1, scoreDisplayMode: 'binary' }) => ({
  lighthouseVersion: '12.8.2',
  finalDisplayedUrl: 'https://test.example/apply',
  fetchTime: '2026-11-23T06:13:48.168Z',
  categories: { accessibility: { score: 1, auditRefs: audits } },
  audits: { ...Object.fromEntries(audits.map(({ id }) => [id, { score: 1, scoreDisplayMode: 'binary' }])), label: audit },
  configSettings: {},
  ...over,
})
const issue = (type: unknown) => ({ code: 'WCAG2AA.P.x', type, typeCode: 1, message: 'm', selector: 'html', runner: 'htmlcs' })
const ci = (results: object, over: object = {}) => ({ total: Object.keys(results).length, passes: 1, errors: 0, results, ...over })
const earl = (outcome: unknown) => ({ '@context': { earl: 'http://www.w3.org/ns/earl#' }, url: 'https://test.example/', assertions: [{ test: { '@id': 't' }, result: { outcome } }] })

describe('each case differs from a control in one fact', () => {
  test.each<[string, object, unknown, readonly string[]]>([
    ['control: axe', {}, axe(), []],
    ['a critical failure', {}, axe({ violations: [violated('critical')] }), ['accessibility/critical']],
    ['a failure of unknown impact is critical', {}, axe({ violations: [violated(null)] }), ['accessibility/critical']],
    ['a serious failure', {}, axe({ violations: [violated('serious')] }), ['accessibility/serious']],
    ['a moderate failure stands where nobody bounds it', {}, axe({ violations: [violated('moderate')] }), []],
    ['a moderate failure that is bounded', { maxModerate: 0 }, axe({ violations: [violated('moderate')] }), ['accessibility/moderate']],
    ['a failure on the second page', {}, [axe(), axe({ url: 'https://test.example/b', violations: [violated('serious')] })], ['accessibility/serious']],
    ['what a person has to decide', { maxIncomplete: 0 }, axe({ incomplete: [violated('serious')] }), ['accessibility/incomplete']],
    ['control: nothing to decide', { maxIncomplete: 0 }, axe(), []],
    ['no rule was run', {}, axe({ passes: [] }), ['evidence/unusable']],
    ['the page did not load', {}, axe({ url: 'chrome-error://chromewebdata/' }), ['evidence/unusable']],
    ['an empty page', {}, axe({ url: 'about:blank' }), ['evidence/unusable']],
    ['the second page did not load', {}, [axe(), axe({ url: 'about:blank' })], ['evidence/unusable']],
    ['no list of violations', {}, [axe(), axe({ violations: null })], ['evidence/unusable']],
    ['no list of what is incomplete', {}, axe({ incomplete: undefined }), ['evidence/unusable']],
    ['it was scanned in the future', {}, axe({ timestamp: '2027-01-01T00:00:00Z' }), ['evidence/unusable']],
    ['too old', { maxAge: '1d' }, axe(), ['accessibility/age']],
    ['no date', { maxAge: '30d' }, axe({ timestamp: undefined }), ['accessibility/age']],
    ['a page that was not scanned', { requirePages: ['https://test.example/help'] }, axe(), ['accessibility/missing-pages']],
    ['control: the page, whatever secrets its address had', { requirePages: ['https://test.example/apply'] }, axe(), []],
    ['control: a page by its path in the fragment', { requirePages: ['https://test.example/app#/help'], minPages: 2 }, [axe({ url: 'https://test.example/app#/help' }), axe({ url: 'https://test.example/app#/apply' })], []],
    ['a fragment that is no path', { minPages: 2 }, [axe({ url: 'https://test.example/app#token=hidden' }), axe({ url: 'https://test.example/app#/a?t=hidden' })], ['accessibility/pages']],
    ['control: a whole standard by default', { requireStandards: ['WCAG2AA'] }, axe(), []],
    ['control: a whole standard by its tags', { requireStandards: ['wcag2aa'] }, axe(only('wcag2a', 'wcag2aa')), []],
    ['AA without A', { requireStandards: ['wcag2aa'] }, axe(only('wcag2aa')), ['accessibility/missing-standards']],
    ['2.1 from a run of 2.0', { requireStandards: ['wcag21aa'] }, axe(only('wcag2a', 'wcag2aa')), ['accessibility/missing-standards']],
    ['2.2 that nobody asked for', { requireStandards: ['wcag22aa'] }, axe(), ['accessibility/missing-standards']],
    ['chosen rules', { requireStandards: ['wcag2aa'] }, axe({ toolOptions: { runOnly: { type: 'rule', values: ['label'] } } }), ['accessibility/missing-standards']],
    ['a rule switched off', { requireStandards: ['wcag2aa'] }, axe({ toolOptions: { rules: { 'color-contrast': { enabled: false } } } }), ['accessibility/missing-standards']],
    ['control: a good practice switched off', { requireStandards: ['wcag2aa'] }, axe({ toolOptions: { rules: { region: { enabled: false } } } }), []],
    ['good practice with one switched off', { requireStandards: ['best-practice'] }, axe({ toolOptions: { rules: { region: { enabled: false } } } }), ['accessibility/missing-standards']],
    ['no rule of level AA is shown', { requireStandards: ['wcag2aa'] }, axe({ passes: passes.filter(({ tags }) => !tags.includes('wcag2aa')) }), ['accessibility/missing-standards']],
    ['a rule that shows nowhere', { requireStandards: ['wcag2aa'] }, axe({ passes: without('image-alt') }), ['accessibility/missing-standards']],
    ['control: good practice', { requireStandards: ['best-practice'] }, axe(), []],
    ['a partial run on one page', { requireStandards: ['wcag2aa'] }, [axe(), axe({ url: 'https://test.example/b', ...only('wcag2a') })], ['accessibility/missing-standards']],
    ['control: a partial run beside a whole one of the same page', { requireStandards: ['wcag2aa'] }, [axe(), axe(only('wcag2a'))], []],
    ['control: Lighthouse', { minScorePercent: 100 }, lighthouse(), []],
    ['Lighthouse: a score too low', { minScorePercent: 58 }, lighthouse({ categories: { accessibility: { score: 0.57, auditRefs: audits } } }), ['accessibility/score-percent']],
    ['control: the score, to the point', { minScorePercent: 57 }, lighthouse({ categories: { accessibility: { score: 0.57, auditRefs: audits } } }), []],
    ['Lighthouse: an audit fails', {}, lighthouse({}, { score: 0, scoreDisplayMode: 'binary' }), ['accessibility/serious']],
    ['Lighthouse: an audit without a score', {}, lighthouse({}, { score: null, scoreDisplayMode: 'binary' }), ['accessibility/serious']],
    ['control: an audit that does not apply', {}, lighthouse({}, { score: null, scoreDisplayMode: 'notApplicable' }), []],
    ['Lighthouse: an audit that could not end', {}, lighthouse({}, { score: null, scoreDisplayMode: 'error' }), ['evidence/unusable']],
    ['Lighthouse: no score', {}, lighthouse({ categories: { accessibility: { score: null, auditRefs: audits } } }), ['evidence/unusable']],
    ['Lighthouse: the page did not load', {}, lighthouse({ runtimeError: { code: 'ERRORED_DOCUMENT_REQUEST' } }), ['evidence/unusable']],
    ['Lighthouse: another category', {}, lighthouse({ categories: { performance: { score: 1, auditRefs: [] } } }), ['evidence/unusable']],
    ['Lighthouse: an audit skipped', {}, lighthouse({ configSettings: { skipAudits: ['color-contrast'] } }), ['evidence/unusable']],
    ['control: an audit of another category skipped', {}, lighthouse({ configSettings: { skipAudits: ['uses-http2'] } }), []],
    ['Lighthouse: a smaller category', {}, lighthouse({ categories: { accessibility: { score: 1, auditRefs: audits.slice(1) } } }), ['evidence/unusable']],
    ['Lighthouse: chosen audits', {}, lighthouse({ configSettings: { onlyAudits: ['label'] } }), ['evidence/unusable']],
    ['a score that axe does not give', { minScorePercent: 1 }, axe(), ['accessibility/score-percent']],
    ['pa11y: a warning stands', {}, [issue('warning')], []],
    ['pa11y: an error', {}, [issue('error')], ['accessibility/serious']],
    ['pa11y: a type that nobody knows', {}, [issue('fine')], ['evidence/unusable']],
    ['an empty list', {}, [], ['evidence/unusable']],
    ['control: an empty list of pa11y', { format: 'pa11y' }, [], []],
    ['control: pa11y-ci', {}, ci({ 'https://test.example/': [] }), []],
    ['pa11y-ci: an error', {}, ci({ 'https://test.example/': [issue('error')] }), ['accessibility/serious']],
    ['pa11y-ci: the total knows of an error', {}, ci({ 'https://test.example/': [] }, { errors: 1 }), ['accessibility/serious']],
    ['pa11y-ci: a page that could not be loaded', {}, ci({ 'https://test.example/': [], 'https://test.example/b': [{ message: 'net::ERR_CONNECTION_REFUSED' }] }), ['evidence/unusable']],
    ['pa11y-ci: a page is missing', {}, ci({ 'https://test.example/': [] }, { total: 2 }), ['evidence/unusable']],
    ['pa11y-ci: no page', { minPages: 0 }, ci({}), ['evidence/unusable']],
    ['control: EARL', {}, earl('earl:passed'), []],
    ['EARL: a failure', {}, earl('earl:failed'), ['accessibility/serious']],
    ['EARL: a failure by its whole name', {}, earl({ '@id': 'http://www.w3.org/ns/earl#failed' }), ['accessibility/serious']],
    ['EARL: not told', { maxIncomplete: 0 }, earl('earl:cantTell'), ['accessibility/incomplete']],
    ['EARL: an outcome that nobody knows', {}, earl('earl:fine'), ['evidence/unusable']],
    ['the list of runs of Lighthouse CI', {}, [{ url: 'x', isRepresentativeRun: true }], ['evidence/unusable']],
    ['SARIF', {}, { version: '2.1.0', runs: [] }, ['evidence/unusable']],
  ])('%s', async (_, over, value, errors) => {
    const seen = await evidenceOf({ ...entry, ...over }, { 'a/x.json': JSON.stringify(value) })
    expect(seen.errors, seen.messages).toEqual(errors)
    expect(seen.verdict).toBe(errors.length === 0 ? 'ready' : 'not-ready')
    expect(JSON.stringify(seen.report)).not.toMatch(/secret|hidden/)
  })
})

test('the lowest page counts, and a page that two tools saw is one', async () => {
  const low = lighthouse({ finalDisplayedUrl: 'https://test.example/help', categories: { accessibility: { score: 0.9, auditRefs: audits } } })
  const files = { 'a/1.json': JSON.stringify(lighthouse()), 'a/2.json': JSON.stringify(low), 'a/3.json': JSON.stringify(axe()) }
  const seen = await evidenceOf(entry, files)
  expect(seen.measures).toMatchObject({ pages: 2, scorePercent: 90, incomplete: null })
})
