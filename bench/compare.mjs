// Times whole commands that take turns, and prints medians and ratios to the first. Ratios are comparable between runs;
// milliseconds are not.
import { spawnSync } from 'node:child_process'

const rounds = Number(process.env.ROUNDS ?? 15)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

export async function compare(title, contenders) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, { command, env: more = {}, cwd }] of Object.entries(contenders)) {
      const start = performance.now()
      const { error, status, stderr } = spawnSync(command[0], command.slice(1), { env: { ...env, ...more }, cwd, maxBuffer: 1 << 28 })
      times[name].push(performance.now() - start)
      if (error || status === null || status > 1) throw new Error(`${name} failed: ${stderr}`, { cause: error })
    }
  const [first] = Object.values(times)
  console.log(`\n${title} (${rounds} rounds, medians)`)
  for (const [name, each] of Object.entries(times)) {
    const ratio = median(each.map((time, round) => time / first[round]))
    console.log(`  ${name.padEnd(34)} ${median(each).toFixed(1).padStart(9)} ms  ${ratio.toFixed(2).padStart(6)} ×`)
  }
}
