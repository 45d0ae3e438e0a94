// What a cold start costs: a whole check of forty items, beside a bare start of node and the Action. Commands take turns.
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from './compare.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(tmpdir(), 'go-live-gate-bench', 'forty')

/** Forty items, two thirds of them with evidence in tables, results and documents of their own. */
function forty(timezone) {
  const summary = { root_group: {}, state: { testRunDurationMs: 600000 }, metrics: { http_reqs: { values: { count: 1000, rate: 100 } }, http_req_failed: { values: { passes: 1, fails: 999 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': 12 } }, vus: { values: { max: 10 } } } }
  const files = {
    'staff.csv': `person,site\n${Array.from({ length: 200 }, (_, i) => `E${i},${i % 4}\n`).join('')}`,
    'lms.csv': `person,status,completedOn\n${Array.from({ length: 200 }, (_, i) => `E${i},completed,2026-10-0${1 + (i % 9)}\n`).join('')}`,
    'hazards.csv': 'id,hazard,residualSeverity,residualLikelihood,controls,owner\nH1,Drop,Minor,Low,retry,kim\n',
    'defects.csv': 'id,severity,status\nD1,high,closed\nD2,low,open\n',
    'k6.json': JSON.stringify(summary),
    'junit.xml': '<testsuites><testsuite name="a"><testcase name="x"/></testsuite></testsuites>',
    'runbook.md': `# Way back\n\n${'Who does what. '.repeat(60)}\n`,
  }
  const kinds = [
    '{type: training, roster: staff.csv, records: lms.csv, groupBy: [site], minCoveragePercent: 95}',
    '{type: hazardLog, log: hazards.csv, maxResidualRisk: 2}',
    '{type: defectLog, log: defects.csv, maxOpenMedium: 3}',
    '{type: loadTest, results: k6.json, maxP95Ms: 800}',
    '{type: testReport, results: junit.xml}',
    '{type: document, files: runbook.md, minWords: 100}',
  ]
  const items = Array.from({ length: 40 }, (_, i) => `  - id: item-${i}\n    title: Item ${i}\n    owner: owner-${i % 7}\n    evidence:\n      - ${kinds[i % kinds.length]}\n`)
  const text = `version: 1\nservice: Bench\nrelease: "1"\ntimezone: ${timezone}\ngoLive: 2026-12-09T06:00:00Z\nitems:\n${items.join('')}`
  const place = join(folder, timezone.replace('/', '-'))
  mkdirSync(place, { recursive: true })
  for (const [name, content] of Object.entries({ ...files, 'readiness.yml': text })) writeFileSync(join(place, name), content)
  return place
}

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'empty.cjs'), '')
const utc = forty('UTC')
const zoned = forty('Europe/London')
const cli = join(root, 'dist', 'cli.js')
const runner = { GITHUB_WORKSPACE: utc, RUNNER_TEMP: join(folder, 'runner'), GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
writeFileSync(runner.GITHUB_OUTPUT, '')
writeFileSync(runner.GITHUB_STEP_SUMMARY, '')

await compare('A cold start', {
  'node, empty file': { command: [process.execPath, join(folder, 'empty.cjs')] },
  '--version': { command: [process.execPath, cli, '--version'] },
  'validate, 40 items': { command: [process.execPath, cli, 'validate', join(utc, 'readiness.yml')] },
  'check, 40 items': { command: [process.execPath, cli, 'check', join(utc, 'readiness.yml')] },
  'check, 40 items, Europe/London': { command: [process.execPath, cli, 'check', join(zoned, 'readiness.yml')] },
  'the Action, 40 items': { command: [process.execPath, join(root, 'dist', 'action.js')], env: runner, cwd: utc },
})
