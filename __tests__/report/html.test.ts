import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { manyItems } from '../../bench/many-items.mjs'
import { gate, nodePorts, render, type Report } from '../../src/index.ts'
import { chart } from '../../src/report/html/chart.ts'
import { neededCount } from '../../src/report/html/measure-words.ts'
import { payloads, withTexts } from '../support/payloads.ts'
import { folderWith } from '../support/process.ts'
import { everyKindOfReport, hostile } from '../support/reports.ts'
import { checklistOf, judged, lines } from '../support/world.ts'

/* "no-inline-style" and the like stand; a void element needs no slash; a table that scrolls is a group, not a set of fields. */
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'prefer-native-element': ['error', { exclude: ['group'] }] } })

let reports: Readonly<Record<string, Report>> = {}
beforeAll(async () => {
  reports = await everyKindOfReport()
})

async function problemsOf(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`))
}

describe('the page', () => {
  test('is valid HTML for every verdict, for several checklists and whatever texts say', async () => {
    const all = Object.values(reports)
    for (const [name, report] of Object.entries(reports)) expect(await problemsOf(render(report, 'html')), name).toEqual([])
    expect(await problemsOf(render(all, 'html'))).toEqual([])
    const every = Object.values(payloads).join(' ')
    expect(await problemsOf(render(all.map((report) => withTexts(report, every)), 'html'))).toEqual([])
  })

  test('lets in only its own style sheet, by digest, and no script', () => {
    const page = render(Object.values(reports), 'html')
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const digest = createHash('sha256').update(css).digest('base64')
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`)
    expect(/<script|<link|<img|<iframe|<[^>]* (?:on\w+|style|src)=|href="[^#]/i.exec(page)?.[0]).toBe(undefined)
    expect(/url\(|@import|https?:/.exec(css)?.[0]).toBe(undefined)
  })

  test('never names the people of whom evidence speaks', () => {
    const report = reports['notReady']
    if (!report) throw new TypeError('no report')
    const findings = report.findings.map((finding) => ({ ...finding, people: ['E115 Morag Shaw'] }))
    expect(render({ ...report, findings }, 'html', { people: true })).not.toContain('E115')
  })

  test('says what waits, who acts, and what a refusal or a claim is', () => {
    const pending = render(reports['pending'] ?? [], 'html')
    expect(pending).toContain('waits for sign-off')
    expect(render(reports['rehearsal'] ?? [], 'html')).toContain('It opens no gate')
    const excused = render(reports['excused'] ?? [], 'html')
    for (const words of ['Because.', 'kim-roe as sponsor', 'Waivers and other exceptions', 'not counted']) expect(excused).toContain(words)
    expect(render(reports['invalid'] ?? [], 'html')).toContain('What must be mended first')
  })

  test('a refusal is what the board reads first, and what excuses an item comes with its reason', () => {
    const report = reports['notReady']
    const [finding] = report?.findings ?? []
    if (!report || !finding) throw new TypeError('no report')
    const refusal = { ...finding, rule: 'sign-off/refused', message: 'jane-doe refuses', remedy: 'Talk to jane-doe.' }
    const page = render({ ...report, findings: [finding, refusal] }, 'html')
    expect(page.slice(page.indexOf('class="steps"'), page.indexOf('What each owner'))).toContain('jane-doe refuses.')
    expect(page.slice(page.indexOf('Sign-offs and refusals'))).toContain('jane-doe refuses.')
    const excused = render(reports['excused'] ?? [], 'html')
    expect(excused).toContain('not satisfied; advisory, 1 remark')
    expect(excused.indexOf('Waivers and other exceptions')).toBeLessThan(excused.indexOf('What each owner must do'))
  })

  test('of many items that block, the board reads a screenful, refused ones first; owners read all', () => {
    const report = reports['notReady']
    const [item] = report?.items ?? []
    const [finding] = report?.findings ?? []
    if (!report || !item || !finding) throw new TypeError('no report')
    const items = Array.from({ length: 200 }, (_, i) => ({ ...item, id: `i${i}`, title: `Title ${i}.` }))
    const findings = items.map(({ id }, i) => ({ ...finding, item: id, ...(i === 199 ? { rule: 'sign-off/refused', message: 'jane-doe refuses' } : {}) }))
    const page = render({ ...report, items, findings }, 'html')
    const steps = page.slice(page.indexOf('class="steps"'), page.indexOf('What each owner'))
    expect(steps).toMatch(/^[^<]*><li>(?:(?!<\/li>).)*Title 199\./s)
    expect(steps).toContain('And 170 more')
    for (const { title } of items) expect(page.split(title).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('says what expires next: the first of it ends a verdict that is ready', async () => {
    const training = (records: string) => ({ type: 'training', roster: 'staff.csv', records })
    const items = ['late', 'soon'].map((id) => ({ id, owner: 'sam-lee', evidence: [training(`${id}.csv`)] }))
    const until = (day: string) => lines('person,status,completedOn,expiresOn', `E1,passed,2026-10-01,${day}`)
    const files = { 'staff.csv': lines('person', 'E1'), 'late.csv': until('2027-03-01'), 'soon.csv': until('2026-12-24') }
    const report = await judged({ checklist: checklistOf([], { items }), files })
    expect([report.verdict, report.validUntil, ...report.items.map(({ holdsUntil }) => holdsUntil)]).toEqual(['ready', '2026-12-24T00:00:00Z', '2027-03-01T00:00:00Z', '2026-12-24T00:00:00Z'])
    const page = render(report, 'html')
    expect(page).toMatch(/What expires next.*24 December 2026.*1 March 2027/s)
    const lapsed = await judged({ checklist: checklistOf([], { items }), files: { ...files, 'soon.csv': until('2026-11-24') } })
    expect(lapsed.items.map(({ holdsUntil }) => holdsUntil)).toEqual(['2027-03-01T00:00:00Z', undefined])
  })

  test('the same report gives the same bytes', () => {
    const all = Object.values(reports)
    expect(render(all, 'html')).toBe(render(structuredClone(all), 'html'))
  })

  test('text that is piled up or hidden is shown as such', () => {
    const [report] = Object.values(reports)
    if (!report) throw new TypeError('no report')
    const page = render(withTexts(report, `Z${'\u0301'.repeat(300)} ${hostile}`), 'html')
    for (const each of ['\u0301'.repeat(7), '\u202e', '\u200b', '\u0007', '\u001b']) expect(page).not.toContain(each)
  })
})

describe('a measure against its bound', () => {
  const measure = { name: 'x', unit: 'percent', value: 50, met: false } as const
  test.each([
    ['a share short of its bound', { ...measure, min: 95 }, ['width="50%"', 'x="95%"', 'class="c no"']],
    ['cells where people can be counted', { ...measure, min: 95, n: 5, of: 10 }, ['viewBox="0 0 10 1"']],
    ['no cells where they can not', { ...measure, min: 95, n: 500, of: 1000 }, ['class="v"']],
    ['what could not be measured', { ...measure, value: null, min: 95 }, ['class="c no none"']],
    ['a small share against a small bound, closer', { ...measure, value: 0.2, max: 0.5, met: true }, ['class="c ok"', 'width="25%"']],
    ['nothing where nothing is allowed', { ...measure, unit: 'count', value: 0, max: 0, met: true }, ['width="0%"', 'x="0%"']],
    ['more than anybody expected', { ...measure, value: 1e308, max: 1, unit: 'count' }, ['x="0%"']],
  ] as const)('%s', (_, given, parts) => {
    const { markup } = chart(given)
    for (const part of parts) expect(markup).toContain(part)
    expect(markup).not.toMatch(/NaN|Infinity|"-/)
  })

  test.each<[number, number, string]>([
    [95, 42, '40 of 42'],
    [100, 12, 'all 12'],
    [57, 100, '57 of 100'],
    [0, 7, '0 of 7'],
    [33.3, 3, '1 of 3'],
    [66.7, 3, 'all 3'],
  ])('at least %d percent of %d is %s', (min, of, words) => {
    expect(neededCount({ name: 'x', unit: 'percent', value: 1, min, n: 1, of })).toBe(words)
  })
})

test('two hundred items that all block weigh less than half a megabyte', async () => {
  const folder = folderWith()
  manyItems(folder, 200, { title: 'What has to be true before anybody goes live, number', blocking: 'all' })
  const report = await gate({ checklist: 'readiness.yml' }, { ...nodePorts({ root: folder }), now: () => new Date('2026-11-24T09:00:00Z') })
  expect(report.counts.unsatisfied).toBe(200)
  expect(Buffer.byteLength(render(report, 'html'))).toBeLessThan(420_000)
})
