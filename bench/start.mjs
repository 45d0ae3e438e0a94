// What a cold start costs: a whole check of forty items, beside a bare start of node and the Action. Commands take turns.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from './compare.mjs'
import { manyItems } from './many-items.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(tmpdir(), 'go-live-gate-bench', 'forty')

/** Forty items, two thirds of them with evidence in tables, results and documents of their own. */
function forty(timezone) {
  const place = join(folder, timezone.replace('/', '-'))
  manyItems(place, 40, { head: `timezone: ${timezone}\ngoLive: 2026-12-09T06:00:00Z\n` })
  return place
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'empty.cjs'), '')
const utc = forty('UTC')
const zoned = forty('Europe/London')
const cli = join(root, 'dist', 'cli.js')
/** What this check never loads, taken away: the difference is what it costs to have it. */
const lean = join(folder, 'dist')
cpSync(join(root, 'dist'), lean, { recursive: true })
const unused = readdirSync(lean).filter((file) => /^(?:actions|explain-|html|sarif|junit|checklist-shape|readers-xlsx|platform-g|cli-|witness|signed|policy|summary)/.test(file))
const kilobytes = Math.round(unused.reduce((sum, file) => sum + statSync(join(lean, file)).size, 0) / 1000)
for (const file of unused) rmSync(join(lean, file), { recursive: true })
/* A check that fails for want of a file would be the fastest of all. */
const checked = spawnSync(process.execPath, [join(lean, 'cli.js'), 'check', join(utc, 'readiness.yml')], { encoding: 'utf8' })
if (checked.status !== 0) throw new Error(`what was taken away is needed: ${checked.stderr}`)
const runner = { GITHUB_WORKSPACE: utc, RUNNER_TEMP: join(folder, 'runner'), GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
writeFileSync(runner.GITHUB_OUTPUT, '')
writeFileSync(runner.GITHUB_STEP_SUMMARY, '')

await compare('A cold start', {
  'node, empty file': { command: [process.execPath, join(folder, 'empty.cjs')] },
  '--version': { command: [process.execPath, cli, '--version'] },
  'validate, 40 items': { command: [process.execPath, cli, 'validate', join(utc, 'readiness.yml')] },
  'check, 40 items': { command: [process.execPath, cli, 'check', join(utc, 'readiness.yml')] },
  [`… without ${kilobytes} kB that it never loads`]: { command: [process.execPath, join(lean, 'cli.js'), 'check', join(utc, 'readiness.yml')] },
  'check, 40 items, Europe/London': { command: [process.execPath, cli, 'check', join(zoned, 'readiness.yml')] },
  'the Action, 40 items': { command: [process.execPath, join(root, 'dist', 'action.js')], env: runner, cwd: utc },
})
