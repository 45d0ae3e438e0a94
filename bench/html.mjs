// What a report of two hundred items weighs, takes to write, and takes to open in Chromium until it is laid out and painted.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { execFileSync } from 'node:child_process'

const root = join(import.meta.dirname, '..')
const folder = join(tmpdir(), 'go-live-gate-bench', 'two-hundred')
const rounds = Number(process.env.ROUNDS ?? 15)

const summary = { root_group: {}, state: { testRunDurationMs: 600000 }, metrics: { http_reqs: { values: { count: 1000, rate: 100 } }, http_req_failed: { values: { passes: 1, fails: 999 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } }, vus: { values: { max: 10 } } } }
const files = {
  'staff.csv': `person,site\n${Array.from({ length: 200 }, (_, i) => `E${i},${i % 4}\n`).join('')}`,
  'lms.csv': `person,status,completedOn\n${Array.from({ length: 180 }, (_, i) => `E${i},completed,2026-10-0${1 + (i % 9)}\n`).join('')}`,
  'hazards.csv': 'id,hazard,residualSeverity,residualLikelihood,controls,owner\nH1,Drop,Minor,Low,retry,kim\n',
  'defects.csv': 'id,severity,status\nD1,high,open\nD2,low,open\n',
  'k6.json': JSON.stringify(summary),
  'junit.xml': '<testsuites><testsuite name="a"><testcase name="x"/></testsuite></testsuites>',
  'runbook.md': `# Way back\n\n${'Who does what. '.repeat(60)}\n`,
}
const kinds = [
  '{type: training, roster: staff.csv, records: lms.csv, groupBy: [site], minCoveragePercent: 95, minGroupCoveragePercent: 90}',
  '{type: hazardLog, log: hazards.csv, maxResidualRisk: 2}',
  '{type: defectLog, log: defects.csv, maxOpenMedium: 3}',
  '{type: loadTest, results: k6.json, maxP95Ms: 800, minDuration: 5m, maxErrorPercent: 1}',
  '{type: testReport, results: junit.xml}',
  '{type: document, files: runbook.md, minWords: 100}',
]
const items = Array.from({ length: 200 }, (_, i) => `  - id: item-${i}\n    title: What has to be true before anybody goes live, number ${i}\n    owner: owner-${i % 17}\n    evidence:\n      - ${kinds[i % kinds.length]}\n`)
mkdirSync(folder, { recursive: true })
for (const [name, content] of Object.entries({ ...files, 'readiness.yml': `version: 1\nservice: Bench\nrelease: "1"\nitems:\n${items.join('')}` })) writeFileSync(join(folder, name), content)

const page = join(folder, 'report.html')
try {
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'check', join(folder, 'readiness.yml'), '--format', `html=${page}`, '--format', `json=${join(folder, 'report.json')}`])
} catch {
  /* Not ready, as it should be. */
}
const { render } = createRequire(import.meta.url)(join(root, 'dist', 'index.js'))
const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const timed = Array.from({ length: rounds }, () => {
  const start = performance.now()
  render(report, 'html')
  return performance.now() - start
})
console.log(`A report of ${report.items.length} items, ${report.counts.unsatisfied} of them blocking`)
console.log(`  weighs                ${(statSync(page).size / 1000).toFixed(0)} kB`)
console.log(`  is written in         ${median(timed).toFixed(1)} ms`)

const { chromium } = await import('playwright-core').catch(() => ({ chromium: null }))
const browser = await chromium?.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] }).catch(() => null)
if (browser) {
  const opened = []
  for (let i = 0; i < rounds; i += 1) {
    const tab = await browser.newPage()
    const start = performance.now()
    await tab.goto(pathToFileURL(page).href)
    await tab.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    opened.push(performance.now() - start)
    await tab.close()
  }
  await browser.close()
  console.log(`  opens in Chromium in  ${median(opened).toFixed(0)} ms (${rounds} rounds, median)`)
} else console.log('  no Chromium here: the time to open was not measured')
