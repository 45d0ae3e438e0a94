// Times whole commands that take turns, and prints medians and ratios to the first. Ratios are comparable between runs;
// milliseconds are not.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const rounds = Number(process.env.ROUNDS ?? 15)

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** `--rows` and `--rounds` of a bulk benchmark; ROUNDS of the environment where the flag is not given. */
export function rowsAndRounds(rows) {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: String(rows) }, rounds: { type: 'string', default: process.env.ROUNDS ?? '9' } } })
  const given = { rows: Number(values.rows), rounds: Number(values.rounds) }
  if (!(given.rows >= 1 && given.rounds >= 1)) throw new Error('--rows and --rounds are numbers from 1')
  return given
}

export async function compare(title, contenders) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, { command, env: more = {}, cwd }] of Object.entries(contenders)) {
      const start = performance.now()
      const { error, status, stderr } = spawnSync(command[0], command.slice(1), { env: { ...env, ...more }, cwd, maxBuffer: 1 << 28 })
      times[name].push(performance.now() - start)
      if (error || status === null || status > 1) throw new Error(`${name} failed: ${stderr.toString()}`, { cause: error })
    }
  const [first] = Object.values(times)
  console.log(`\n${title} (${rounds} rounds, medians)`)
  for (const [name, each] of Object.entries(times)) {
    const ratio = median(each.map((time, round) => time / first[round]))
    console.log(`  ${name.padEnd(34)} ${median(each).toFixed(1).padStart(9)} ms  ${ratio.toFixed(2).padStart(6)} ×`)
  }
}
