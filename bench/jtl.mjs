// Reads one large JMeter result file with our reader, SHA-256 included as in a check, and with DuckDB on one thread:
// count, error rate, exact percentiles, throughput. Whole processes, in turns; prints medians, the median of the
// rounds' ratios and the highest memory. Before: npm ci in this folder.
//   node bench/jtl.mjs [--rows 1e6] [--rounds 5]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { header, makeJtl } from './make-jtl.mjs'

const root = join(import.meta.dirname, '..')
const contenders = ['ours', 'duckdb']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '1e6' }, rounds: { type: 'string', default: '5' } },
})

if (positionals[0] === 'ours') print(await ours(positionals[1], positionals[2]))
else if (positionals[0] === 'duckdb') print(await duckdb(positionals[1]))
else await compare(Number(values.rows), Number(values.rounds))

async function compare(rows, rounds) {
  if (!(rows >= 1 && rounds >= 1)) throw new Error('--rows and --rounds are numbers from 1')
  const folder = mkdtempSync(join(tmpdir(), 'jtl-bench-'))
  try {
    const bundle = join(folder, 'reader.mjs')
    const file = join(folder, 'run.csv')
    await bundleReader(bundle)
    makeJtl(file, rows)
    const runs = Array.from({ length: rounds }, () =>
      Object.fromEntries(contenders.map((name) => [name, timed(name, file, bundle)])),
    )
    report(runs, rows, statSync(file).size)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a check runs: one bundle, files read by the same port, hashed and scanned piece by piece. */
async function bundleReader(outfile) {
  const { build } = await import('esbuild')
  const contents = `
    export { readJmeterCsv } from './src/readers/jmeter-csv.ts'
    export { nodeFiles } from './src/platform/node-files.ts'
    export { sha256 } from './src/platform/sha256.ts'`
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
}

function timed(name, file, bundle) {
  /* Node 20 parses those certificates at every start. */
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
  const before = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, file, bundle], {
    env,
    encoding: 'utf8',
  })
  const ms = performance.now() - before
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return { ms, ...JSON.parse(stdout) }
}

async function ours(file, bundle) {
  const { readJmeterCsv, nodeFiles, sha256 } = await import(pathToFileURL(bundle).href)
  const hasher = sha256()
  const reader = readJmeterCsv()
  const { chunks } = await nodeFiles(join(file, '..')).stream('run.csv')
  for await (const chunk of chunks) {
    hasher.update(chunk)
    reader.push(chunk)
  }
  const { requests, failedRequests, latency, durationMs } = reader.end()
  if (!/^[0-9a-f]{64}$/.test(hasher.hex())) throw new Error('no digest')
  return { requests, failedRequests, latency: [latency.p50Ms, latency.p95Ms, latency.p99Ms], durationMs }
}

/** With the columns given, which is its faster way: it need not guess them. */
async function duckdb(file) {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const whole = 'timeStamp elapsed bytes sentBytes grpThreads allThreads Latency IdleTime Connect'.split(' ')
  const columns = header
    .split(',')
    .map((name) => `${name}: '${name === 'success' ? 'BOOLEAN' : whole.includes(name) ? 'BIGINT' : 'VARCHAR'}'`)
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const result = await connection.runAndReadAll(`
    select count(*)::double, count(*) filter (not success)::double, quantile_disc(elapsed, [0.5, 0.95, 0.99])::double[],
      (max(timeStamp + elapsed) - min(timeStamp))::double
    from read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"',
      columns = {${columns.join(', ')}})`)
  const [[requests, failedRequests, latency, durationMs]] = result.getRowsJson()
  return { requests, failedRequests, latency, durationMs }
}

function print(facts) {
  console.log(JSON.stringify({ facts: JSON.stringify(facts), mib: process.resourceUsage().maxRSS / 1024 }))
}

function report(runs, rows, bytes) {
  const facts = new Set(runs.flatMap((run) => contenders.map((name) => run[name].facts)))
  if (facts.size !== 1) throw new Error(`the contenders disagree:\n${[...facts].join('\n')}`)
  console.log(`${rows} rows, ${(bytes / 1e6).toFixed(0)} MB, ${runs.length} rounds; all found ${[...facts][0]}`)
  for (const name of contenders) {
    const ms = median(runs.map((run) => run[name].ms))
    const mib = Math.max(...runs.map((run) => run[name].mib))
    console.log(`${name.padEnd(7)} ${ms.toFixed(0).padStart(6)} ms ${mib.toFixed(0).padStart(5)} MiB`)
  }
  console.log(`DuckDB takes ${median(runs.map((run) => run.duckdb.ms / run.ours.ms)).toFixed(2)} times as long`)
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
