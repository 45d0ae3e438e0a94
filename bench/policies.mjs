// What fifty policies of fifty items each cost a cold check: whole commands that take turns. The policies tighten the same
// fifty items, so that every bound is met fifty times; the checklist satisfies them all. Noise: the same command twice.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare, median } from './compare.mjs'
import { manyItems } from './many-items.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(tmpdir(), 'go-live-gate-bench', 'policies')
const cli = join(root, 'dist', 'cli.js')
const asks = [
  (i) => `{type: training, minCoveragePercent: ${40 + i}, groupBy: [site]}`,
  (i) => `{type: hazardLog, maxResidualRisk: ${i % 2 === 0 ? 3 : 4}, maxUnowned: 0}`,
  (i) => `{type: defectLog, maxOpenMedium: ${50 - i}, maxOpenHigh: 0}`,
  (i) => `{type: loadTest, maxP95Ms: ${2000 - i}, maxErrorPercent: 1}`,
  () => '{type: testReport, maxFailed: 0, minRan: 1}',
  (i) => `{type: document, minWords: ${1 + i}}`,
]

/** A policy of so many items, as one would write it. */
function policy(n, items) {
  const written = Array.from({ length: items }, (_, i) => `  - id: item-${i}\n    title: Item ${i}\n    why: It was missing once.\n    waivableBy: [owner]\n    evidence:\n      - ${asks[i % asks.length](n)}\n`)
  return `version: 1\npolicy: policy-${n}\ntitle: What policy ${n} asks\nroles: {owner: [kim]}\nitems:\n${written.join('')}`
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const places = Object.fromEntries([0, 1, 50].map((count) => {
  const place = join(folder, String(count))
  const names = Array.from({ length: count }, (_, n) => `policy-${n}.yml`)
  manyItems(place, 50, { head: count === 0 ? '' : `policies: [${names.join(', ')}]\n` })
  for (const [n, name] of names.entries()) writeFileSync(join(place, name), policy(n, 50))
  return [count, join(place, 'readiness.yml')]
}))
const check = (count) => ({ command: [process.execPath, cli, 'check', places[count]] })
await compare('Policies of fifty items each, on a check of fifty', {
  'check, no policy': check(0),
  'the same again': check(0),
  'one policy': check(1),
  'fifty policies': check(50),
})

// Of that, reading (text, shape, meaning) and the meet by itself, each once in a process of its own: medians, in milliseconds.
const alone = `
const { readFileSync } = require('node:fs')
const at = (name) => new URL(name, ${JSON.stringify(new URL('../src/', import.meta.url).href)})
void (async () => {
  const [{ loadPolicy }, { loadChecklist }, { tighten }] = await Promise.all(['policy/load.ts', 'checklist/load.ts', 'policy/tighten.ts'].map((name) => import(at(name))))
  const folder = ${JSON.stringify(join(folder, '50'))}
  const start = performance.now()
  const policies = []
  for (let n = 0; n < 50; n++) policies.push((await loadPolicy(readFileSync(folder + '/policy-' + n + '.yml'))).value)
  const read = performance.now() - start
  const checklist = (await loadChecklist(readFileSync(folder + '/readiness.yml'))).value
  const before = performance.now()
  tighten(checklist, 'readiness.yml', policies.map((policy) => ({ name: policy.policy, address: policy.policy, policy })), { at: 0, timezone: 'UTC' })
  console.log(JSON.stringify([read, performance.now() - before]))
})()`
const runs = Array.from({ length: Number(process.env.ROUNDS ?? 15) }, () => JSON.parse(spawnSync(process.execPath, ['-e', alone], { encoding: 'utf8' }).stdout))
console.log(`  of that, reading ${median(runs.map(([read]) => read)).toFixed(0)} ms and the meet ${median(runs.map(([, meet]) => meet)).toFixed(0)} ms, in a process that has done neither before`)
