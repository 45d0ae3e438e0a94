// A whole check of one JUnit report, beside a bare process that reads and hashes the same file. Three sizes, each ten times
// the one before: the time beyond the start shall grow no faster, and the memory hardly at all.
//   node bench/junit.mjs [--rows 1e6] [--rounds 9]
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, rowsAndRounds } from './compare.mjs'

const { rows, rounds } = rowsAndRounds(1e6)
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
const memory = join(import.meta.dirname, 'memory.mjs')

for (const cases of [rows / 100, rows / 10, rows]) {
  const folder = mkdtempSync(join(tmpdir(), 'junit-bench-'))
  try {
    const file = join(folder, 'report.xml')
    makeJunit(file, cases)
    writeFileSync(join(folder, 'readiness.yml'), 'version: 1\nservice: Bench\nrelease: "1"\nitems:\n  - {id: bench, owner: kim, evidence: [{type: testReport, results: report.xml}]}\n')
    const report = join(folder, 'report.json')
    const contenders = {
      check: () => timed([cli, 'check', join(folder, 'readiness.yml'), '--format', `json=${report}`]),
      'read and hash': () => timed([join(import.meta.dirname, 'floor.mjs'), file]),
    }
    const runs = Array.from({ length: rounds }, () => Object.fromEntries(Object.entries(contenders).map(([name, run]) => [name, run()])))
    const found = JSON.parse(readFileSync(report, 'utf8')).items[0].evidence[0].measures.find(({ name }) => name === 'tests').value
    if (found !== cases) throw new Error(`${found} tests were found, and ${cases} written`)
    console.log(`\nA JUnit report of ${cases} cases, ${(statSync(file).size / 1e6).toFixed(1)} MB (${rounds} rounds)`)
    for (const name of Object.keys(contenders))
      console.log(`  ${name.padEnd(34)} ${median(runs.map((run) => run[name].ms)).toFixed(0).padStart(9)} ms  ${Math.max(...runs.map((run) => run[name].mib)).toFixed(0)} MiB at most`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function makeJunit(path, cases) {
  const perSuite = Math.min(cases, 1000)
  const file = openSync(path, 'w')
  writeSync(file, '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n')
  for (let suite = 0; suite < cases / perSuite; suite++) {
    const lines = Array.from({ length: perSuite }, (_, i) => `  <testcase classname="service.Suite${suite}" name="does &lt;${i}&gt;" time="0.0${i}">${i % 50 === 7 ? '<skipped/>' : ''}</testcase>\n`)
    writeSync(file, `<testsuite name="suite ${suite}" tests="${perSuite}" failures="0" errors="0" timestamp="2026-11-20T09:00:00">\n${lines.join('')}</testsuite>\n`)
  }
  writeSync(file, '</testsuites>\n')
  closeSync(file)
}

function timed(args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const before = performance.now()
  const { error, status, stderr } = spawnSync(process.execPath, ['--import', memory, ...args], { env, encoding: 'utf8' })
  const ms = performance.now() - before
  if (error || status === null || status > 1) throw new Error(stderr, { cause: error })
  return { ms, mib: Number(/peak (\d+)/.exec(stderr)[1]) / 1024 }
}
