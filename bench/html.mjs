// What a report of two hundred items weighs, takes to write, and takes to open in Chromium until it is laid out and painted.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { manyItems } from './many-items.mjs'

const root = join(import.meta.dirname, '..')
const folder = join(tmpdir(), 'go-live-gate-bench', 'two-hundred')
const rounds = Number(process.env.ROUNDS ?? 15)

const { render } = createRequire(import.meta.url)(join(root, 'dist', 'index.js'))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const { chromium } = await import('playwright-core').catch(() => ({ chromium: null }))
const browser = await chromium?.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] }).catch(() => null)
if (!browser) console.log('No Chromium here: the time to open is not measured')
for (const blocking of ['some', 'all']) {
  manyItems(folder, 200, { title: 'What has to be true before anybody goes live, number', blocking })
  const page = join(folder, 'report.html')
  try {
    execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'check', join(folder, 'readiness.yml'), '--format', `html=${page}`, '--format', `json=${join(folder, 'report.json')}`])
  } catch {
    /* Not ready, as it should be. */
  }
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  const timed = Array.from({ length: rounds }, () => {
    const start = performance.now()
    render(report, 'html')
    return performance.now() - start
  })
  console.log(`A report of ${report.items.length} items, ${report.counts.unsatisfied} of them blocking`)
  console.log(`  weighs                ${(statSync(page).size / 1000).toFixed(0)} kB`)
  console.log(`  is written in         ${median(timed).toFixed(1)} ms`)
  if (browser) console.log(`  opens in Chromium in  ${median(await opened(page)).toFixed(0)} ms (${rounds} rounds, median)`)
}
await browser?.close()

/** Milliseconds until it is laid out and painted, of each round. */
async function opened(page) {
  const times = []
  for (let i = 0; i < rounds; i += 1) {
    const tab = await browser.newPage()
    const start = performance.now()
    await tab.goto(pathToFileURL(page).href)
    await tab.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    times.push(performance.now() - start)
    await tab.close()
  }
  return times
}
