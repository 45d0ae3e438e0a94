// Reads a staff roster and the training records of the same people with our table reader, SHA-256 included as in a check,
// and with DuckDB on one thread: who counts as trained, in each group. Whole processes, in turns; prints medians, the
// median of the rounds' ratios and the highest memory. Before: npm ci in this folder.
//   node bench/roster.mjs [--rows 1e6] [--rounds 9]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makeRoster } from './make-roster.mjs'

const root = join(import.meta.dirname, '..')
const maxBytes = 64 * 1024 * 1024
const contenders = ['ours', 'duckdb']
const tasks = ['roster', 'both']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '1e6' }, rounds: { type: 'string', default: '9' } },
})

const [contender, task, folder, bundle] = positionals
if (contender === 'ours') print(await ours(task, folder, bundle))
else if (contender === 'duckdb') print(await duckdb(task, folder))
else await compare(Number(values.rows), Number(values.rounds))

async function compare(rows, rounds) {
  if (!(rows >= 1 && rounds >= 1)) throw new Error('--rows and --rounds are numbers from 1')
  const temporary = mkdtempSync(join(tmpdir(), 'roster-bench-'))
  try {
    const outfile = join(temporary, 'reader.mjs')
    const files = ['roster.csv', 'records.csv'].map((name) => join(temporary, name))
    await bundleReader(outfile)
    makeRoster(...files, rows)
    console.log(`${rows} people, ${files.map((file) => `${(statSync(file).size / 1e6).toFixed(0)} MB`).join(' and ')}, ${rounds} rounds`)
    for (const each of tasks) report(each, Array.from({ length: rounds }, (_, round) => takeTurns(each, temporary, outfile, round)))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** What a check runs: one bundle, files read by the same port, hashed, decoded and read as tables. */
async function bundleReader(outfile) {
  const { build } = await import('esbuild')
  const contents = `
    export { decode } from './src/readers/decode.ts'
    export { readCsv } from './src/readers/csv.ts'
    export { nodeFiles } from './src/platform/node-files.ts'
    export { sha256 } from './src/platform/sha256.ts'`
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
}

/** Who goes first changes with every round. */
function takeTurns(each, temporary, outfile, round) {
  const order = round % 2 === 0 ? contenders : contenders.toReversed()
  return Object.fromEntries(order.map((name) => [name, timed(name, each, temporary, outfile)]))
}

function timed(...args) {
  /* Node 20 parses those certificates at every start. */
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
  const before = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { env, encoding: 'utf8' })
  const ms = performance.now() - before
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`)
  return { ms, ...JSON.parse(stdout) }
}

async function ours(which, from, outfile) {
  const { decode, readCsv, nodeFiles, sha256 } = await import(pathToFileURL(outfile).href)
  const files = nodeFiles(from)
  const read = async (name) => {
    const { bytes } = await files.read(name, maxBytes)
    const hasher = sha256()
    hasher.update(bytes)
    if (!/^[0-9a-f]{64}$/.test(hasher.hex())) throw new Error('no digest')
    return readCsv(decode(bytes))
  }
  const people = new Map()
  const groups = []
  const sites = new Map()
  const groupOf = (site, shift, role) => {
    const roles = childOf(childOf(sites, site), shift)
    let group = roles.get(role)
    if (!group) {
      group = { name: [site, shift, role], of: 0, n: 0 }
      roles.set(role, group)
      groups.push(group)
    }
    return group
  }
  for (const [person, site, shift, role] of (await read('roster.csv')).rows) {
    const group = groupOf(site.trim(), shift.trim(), role.trim())
    const id = person.trim().toLowerCase()
    const found = people.get(id)
    if (!found) people.set(id, { group, others: null, isTrained: false })
    else if (found.group !== group) (found.others ??= new Set()).add(group)
  }
  if (which === 'both')
    for (const [person, , status] of (await read('records.csv')).rows) {
      const found = people.get(person.trim().toLowerCase())
      if (found && status.trim().toLowerCase() === 'completed') found.isTrained = true
    }
  for (const { group, others, isTrained } of people.values())
    for (const each of [group, ...(others ?? [])]) {
      each.of++
      if (isTrained) each.n++
    }
  return groups.map(({ name, of, n }) => [...name, of, n]).toSorted(byName)
}

function childOf(parent, key) {
  let child = parent.get(key)
  if (!child) parent.set(key, (child = new Map()))
  return child
}

/** With the columns given, which is its faster way: it need not guess them. */
async function duckdb(which, from) {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const table = (name, columns) =>
    `read_csv('${join(from, name).replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"',
      columns = {${columns.map((column) => `${column}: 'VARCHAR'`).join(', ')}})`
  const staff = `select distinct lower(trim(person)) person, trim(site) site, trim(shift) shift, trim(role) as job
    from ${table('roster.csv', ['person', 'site', 'shift', 'role'])}`
  const trained = `select distinct lower(trim(person)) person
    from ${table('records.csv', ['person', 'course', 'status', 'completedOn'])} where lower(trim(status)) = 'completed'`
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const result = await connection.runAndReadAll(
    which === 'both'
      ? `select site, shift, job, count(*)::double, count(trained.person)::double
         from (${staff}) staff left join (${trained}) trained using (person) group by all`
      : `select site, shift, job, count(*)::double, 0::double from (${staff}) group by all`,
  )
  return result.getRowsJson().toSorted(byName)
}

function byName(a, b) {
  return a.join() < b.join() ? -1 : 1
}

function print(facts) {
  console.log(JSON.stringify({ facts: JSON.stringify(facts), mib: process.resourceUsage().maxRSS / 1024 }))
}

function report(each, runs) {
  const facts = new Set(runs.flatMap((run) => contenders.map((name) => run[name].facts)))
  if (facts.size !== 1) throw new Error(`the contenders disagree:\n${[...facts].join('\n')}`)
  const [found] = [...facts].map((text) => JSON.parse(text))
  console.log(`\n${each === 'both' ? 'roster and records' : 'roster alone'}: all found ${found.length} groups, the first ${JSON.stringify(found[0])}`)
  for (const name of contenders) {
    const ms = median(runs.map((run) => run[name].ms))
    const mib = Math.max(...runs.map((run) => run[name].mib))
    console.log(`${name.padEnd(7)} ${ms.toFixed(0).padStart(6)} ms ${mib.toFixed(0).padStart(5)} MiB`)
  }
  console.log(`ours takes ${median(runs.map((run) => run.ours.ms / run.duckdb.ms)).toFixed(2)} times as long as DuckDB`)
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
