// Times a whole check of one evidence entry, as a user runs it, DuckDB on one thread reading the same file for the same
// figures, and a bare process that reads and hashes the same bytes. Whole processes that take turns; who goes first changes.
// Medians of the time on the clock, and of the processor's, which others on the machine disturb less. Ours and DuckDB must
// find the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './compare.mjs'

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')

/**
 * @param make Writes the evidence into a folder.
 * @param evidence The entry of the checklist, as YAML flow.
 * @param files Names of the evidence files.
 * @param measures Names of the measures that are compared, in the order of the query's columns.
 * @param within How far, as a share, their figures may lie apart.
 * @param query SQL for a folder; every column a DOUBLE.
 */
export async function versus(title, { make, files, evidence, measures, within = 1e-9, query, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-bench-'))
  try {
    make(folder)
    writeFileSync(join(folder, 'readiness.yml'), `version: 1\nservice: Bench\nrelease: "1"\nitems:\n  - {id: bench, owner: kim, evidence: [${evidence}]}\n`)
    const report = join(folder, 'report.json')
    const contenders = {
      check: () => {
        const run = timed([cli, 'check', join(folder, 'readiness.yml'), '--format', `json=${report}`])
        const found = JSON.parse(readFileSync(report, 'utf8')).items[0].evidence[0].measures
        return { ...run, facts: measures.map((name) => found.find((measure) => measure.name === name).value) }
      },
      DuckDB: () => {
        const run = timed([join(import.meta.dirname, 'duckdb.mjs'), query(folder)])
        return { ...run, facts: JSON.parse(run.stdout).map(Number) }
      },
      'read and hash': () => timed([join(import.meta.dirname, 'floor.mjs'), ...files.map((file) => join(folder, file))]),
    }
    const runs = Array.from({ length: rounds }, (_, round) => {
      const order = round % 2 === 0 ? Object.entries(contenders) : Object.entries(contenders).toReversed()
      return Object.fromEntries(order.map(([name, run]) => [name, run()]))
    })
    for (const { check, DuckDB } of runs)
      if (check.facts.some((fact, i) => !(Math.abs(fact - DuckDB.facts[i]) < within * Math.max(1, Math.abs(fact)))))
        throw new Error(`they disagree about ${measures}: ${check.facts} and ${DuckDB.facts}`)
    console.log(`\n${title} (${rounds} rounds; ${measures.map((name, i) => `${name} ${runs[0].check.facts[i]}`).join(', ')})`)
    for (const name of Object.keys(contenders)) {
      const ms = (key) => median(runs.map((run) => run[name][key])).toFixed(0).padStart(7)
      const ratio = (other, key) => median(runs.map((run) => run[name][key] / run[other][key])).toFixed(2)
      console.log(`  ${name.padEnd(15)} ${ms('ms')} ms, ${ms('cpuMs')} of the processor;  ${ratio('DuckDB', 'ms')} × DuckDB (${ratio('DuckDB', 'cpuMs')});  ${ratio('read and hash', 'ms')} × read and hash (${ratio('read and hash', 'cpuMs')});  ${Math.max(...runs.map((run) => run[name].mib)).toFixed(0)} MiB at most`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs a script of Node.js; says how long it took and how much memory, by its own account at its end. */
function timed([script, ...args]) {
  /* Node 20 parses those certificates at every start. */
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const before = performance.now()
  const { error, status, stdout, stderr } = spawnSync(process.execPath, ['--import', join(import.meta.dirname, 'memory.mjs'), script, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  const ms = performance.now() - before
  if (error || status === null || status > 1) throw new Error(`${script} failed: ${stderr}`, { cause: error })
  const [, kib, cpuMs] = /peak (\d+) cpu (\d+)/.exec(stderr).map(Number)
  return { ms, cpuMs, stdout, mib: kib / 1024 }
}
