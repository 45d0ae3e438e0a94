// Runs every benchmark against the built dist/. ROUNDS sets the rounds of each (15 for the starts, 9 for the bulk). The bulk
// ones write up to 3.5 GB into the temporary folder, and take --rows and --rounds when run by themselves.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
if (!existsSync(join(here, 'node_modules'))) spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
for (const bench of ['start.mjs', 'policies.mjs', 'jtl.mjs', 'points.mjs', 'roster.mjs', 'junit.mjs', 'html.mjs'])
  if (existsSync(join(here, bench)) && spawnSync(process.execPath, [join(here, bench)], { stdio: 'inherit' }).status !== 0) process.exitCode = 1
