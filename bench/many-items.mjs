import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const summary = (p95) => ({ root_group: {}, state: { testRunDurationMs: 10000 }, metrics: { http_reqs: { values: { count: 1000, rate: 100 } }, http_req_failed: { values: { passes: 1, fails: 999 } }, http_req_duration: { values: { avg: 5, med: 4, max: 50, 'p(90)': 9, 'p(95)': p95 } }, vus: { values: { max: 10 } } } })

const kinds = [
  '{type: training, roster: staff.csv, records: lms.csv, groupBy: [site], minCoveragePercent: 95}',
  '{type: hazardLog, log: hazards.csv, maxResidualRisk: 2}',
  '{type: defectLog, log: defects.csv, maxOpenMedium: 3}',
  '{type: loadTest, results: k6.json, maxP95Ms: 800}',
  '{type: testReport, results: junit.xml}',
  '{type: document, files: runbook.md, minWords: 100}',
]

/**
 * Writes a checklist of so many items, two thirds of them with evidence in tables, results and documents. Of them none, a
 * third or all are not satisfied.
 */
export function manyItems(folder, count, { head = '', title = 'Item', blocking = 'none' } = {}) {
  const [isReady, isPoor] = [blocking === 'none', blocking === 'all']
  const people = isReady ? 200 : 180
  const files = {
    'staff.csv': `person,site\n${Array.from({ length: 200 }, (_, i) => `E${i},${i % 4}\n`).join('')}`,
    'lms.csv': `person,status,completedOn\n${Array.from({ length: people }, (_, i) => `E${i},completed,2026-10-0${1 + (i % 9)}\n`).join('')}`,
    'hazards.csv': 'id,hazard,residualSeverity,residualLikelihood,controls,owner\nH1,Drop,Minor,Low,retry,kim\n' + (isPoor ? 'H2,Silence,Major,High,,\n' : ''),
    'defects.csv': `id,severity,status\nD1,high,${isReady ? 'closed' : 'open'}\nD2,low,open\n`,
    'k6.json': JSON.stringify(summary(isPoor ? 1200 : 12)),
    'junit.xml': `<testsuites><testsuite name="a"><testcase name="x">${isPoor ? '<failure message="no"/>' : ''}</testcase></testsuite></testsuites>`,
    'runbook.md': `# Way back\n\n${'Who does what. '.repeat(isPoor ? 6 : 60)}\n`,
  }
  const items = Array.from({ length: count }, (_, i) => `  - id: item-${i}\n    title: ${title} ${i}\n    owner: owner-${i % 7}\n    evidence:\n      - ${kinds[i % kinds.length]}\n`)
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...files, 'readiness.yml': `version: 1\nservice: Bench\nrelease: "1"\n${head}items:\n${items.join('')}` })) writeFileSync(join(folder, name), content)
}
