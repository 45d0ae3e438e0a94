// Renews what the examples' and templates' sign-offs cover, after a change to their evidence or to a default.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
for (const example of readdirSync(join(root, 'examples'))) {
  const file = join(root, 'examples', example, 'readiness.yml')
  const { items } = JSON.parse(execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'digest', file, '--format', 'json'], { encoding: 'utf8' }))
  let item = ''
  const lines = readFileSync(file, 'utf8').split('\n').map((line) => {
    item = /^ {2}- item: (\S+)/.exec(line)?.[1] ?? item
    const covers = items.find(({ id }) => id === item)?.covers
    return covers ? line.replace(/^( +covers: )sha256:[0-9a-f]{64}$/, `$1${covers}`) : line
  })
  writeFileSync(file, lines.join('\n'))
}
