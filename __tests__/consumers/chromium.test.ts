import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gate, nodePorts, render, type Report } from '../../src/index.ts'
import { page as roadPage } from '../../src/report/road/page.ts'
import { client } from '../support/clients.ts'
import { payloads, withTexts } from '../support/payloads.ts'
import { folderWith, root } from '../support/process.ts'
import { everyKindOfReport } from '../support/reports.ts'
import { roadWith } from '../support/roads.ts'

const program = client('chromium')
const pdftotext = client('pdftotext')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } } as const

describe.skipIf(program === null)('the page in Chromium', () => {
  let browser: Browser
  let page: Page
  let reports: Readonly<Record<string, Report>> = {}
  /** What the page does that it must not: a message of the browser, a request, a dialogue. */
  let deeds: string[] = []

  beforeAll(async () => {
    reports = { ...(await everyKindOfReport()), example: await example('triage-line'), exampleReady: await example('triage-line-ready') }
    browser = await chromium.launch({ ...(program === null ? {} : { executablePath: program }), args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.on('console', (message) => deeds.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => deeds.push(`error: ${error.message}`))
    page.on('request', (request) => deeds.push(`request: ${request.url()}`))
    page.on('dialog', async (dialog) => {
      deeds.push('dialog')
      await dialog.dismiss()
    })
  })
  afterAll(async () => browser?.close())

  const example = (name: string) => gate({ checklist: `examples/${name}/readiness.yml` }, { ...nodePorts({ root }), now: () => new Date('2026-11-24T09:00:00Z') })

  /** Opens a report as a file, as people do; fails on whatever the page does besides being shown. */
  const open = (report: Report | readonly Report[]): Promise<void> => show(render(report, 'html'))

  async function show(markup: string): Promise<void> {
    const file = join(folderWith(), 'report.html')
    writeFileSync(file, markup)
    const url = pathToFileURL(file).href
    deeds = []
    await page.goto(url)
    expect(deeds.filter((deed) => deed !== `request: ${url}`)).toEqual([])
  }

  async function violations(): Promise<readonly string[]> {
    await page.evaluate(axe)
    const run = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }
    return page.evaluate<string[]>(`axe.run(${JSON.stringify(run)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`)
  }

  test.each([
    ['light', 'desktop'],
    ['dark', 'phone'],
  ] as const)('axe finds nothing, %s on a %s', async (colorScheme, screen) => {
    await page.setViewportSize(screens[screen])
    await page.emulateMedia({ colorScheme })
    for (const [name, report] of Object.entries(reports)) {
      await open(report)
      expect(await violations(), name).toEqual([])
    }
  })

  test.each([
    ['light', 'phone'],
    ['dark', 'desktop'],
  ] as const)('axe finds nothing in several reports in one page, %s on a %s', async (colorScheme, screen) => {
    await page.setViewportSize(screens[screen])
    await page.emulateMedia({ colorScheme })
    await open(Object.values(reports).slice(2))
    expect(await violations()).toEqual([])
  })

  test('nothing is wider than a phone, whatever texts say', async () => {
    await page.setViewportSize(screens.phone)
    for (const report of [...Object.values(reports), ...Object.values(reports).map((each) => withTexts(each, 'unbreakable'.repeat(40)))]) {
      await open(report)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    }
  })

  test('no name of a service pushes the verdict off the first screen, or stands in its place', async () => {
    const report = reports['example']
    if (!report) throw new TypeError('no report')
    for (const screen of Object.values(screens)) {
      await page.setViewportSize(screen)
      await open({ ...report, service: `Ready ${'and more '.repeat(400)}` })
      const box = await page.locator('.word').boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(screen.height / 2)
      expect(await page.locator('.word').textContent()).toBe('Not ready')
    }
  })

  let plain: readonly string[] = []
  test.each(Object.entries(payloads))('%s is text', async (_, payload) => {
    /** Every element with the names of its attributes; addresses as they are. */
    const shape = () => page.evaluate<string[]>(`[...document.querySelectorAll('*')].map((each) => [each.tagName, ...each.getAttributeNames(), each.getAttribute('href')].join(' '))`)
    const all = ['excused', 'pending', 'invalid', 'exampleReady'].flatMap((name) => reports[name] ?? [])
    if (plain.length === 0) {
      await open(all.map((report) => withTexts(report, 'words')))
      plain = await shape()
    }
    await open(all.map((report) => withTexts(report, payload)))
    expect(await shape()).toEqual(plain)
  })

  test('the way to an item leads to it and shows it, by keyboard', async () => {
    await page.setViewportSize(screens.desktop)
    await open(reports['example'] ?? [])
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the verdict')
    await page.locator('.steps a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction("document.querySelector(':target') !== null")
    expect(await page.evaluate("document.querySelector(':target table').checkVisibility({ contentVisibilityAuto: true })")).toBe(true)
    expect(await page.locator('details#item-rollback table').isVisible()).toBe(false)
    await page.locator('details#item-rollback summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details#item-rollback table').isVisible()).toBe(true)
  })

  test.each([
    ['light', 'phone'],
    ['dark', 'desktop'],
    ['light', 'desktop'],
    ['dark', 'phone'],
  ] as const)('axe finds nothing in a road, %s on a %s, and it fits', async (colorScheme, screen) => {
    await page.setViewportSize(screens[screen])
    await page.emulateMedia({ colorScheme })
    for (const words of ['Words of a person', 'unbreakable'.repeat(40), Object.values(payloads).join(' ')]) {
      await show(roadPage(roadWith(words)))
      expect(await violations()).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(screens[screen].width)
    }
  })

  test('a screen reader finds landmarks, one main heading and no level left out', async () => {
    for (const report of [...Object.values(reports), Object.values(reports)]) {
      await open(report)
      const levels = await page.evaluate<number[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => Number(each.tagName.slice(1)))")
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
      expect(await page.evaluate("['header', 'main', 'footer', 'nav'].every((name) => document.querySelector(name) !== null)")).toBe(true)
    }
  })

  test.skipIf(pdftotext === null)('printed on A4 with every item open and every digest whole', async () => {
    const report = reports['exampleReady']
    if (!report) throw new TypeError('no report')
    await open(report)
    const file = join(folderWith(), 'report.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true })
    const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('Longest of the last successful runs')
    const glued = text.replace(/\s/g, '')
    for (const { sources } of report.items.flatMap(({ evidence }) => evidence)) for (const { sha256 } of sources) expect(glued).toContain(sha256.slice(0, 24))
    expect(readFileSync(file, 'latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  })
})
