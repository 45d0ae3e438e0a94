// Builds dist/ in place: the Action and the command line as one file each, the library, its types, and the licences of
// everything that is bundled. Rebuilding gives the same bytes; a test compares.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  metafile: true,
  define: { 'import.meta.dirname': '__dirname' },
  mainFields: ['module', 'main'],
  conditions: ['import', 'node'],
  preserveSymlinks: true,
  logLevel: 'warning',
}

/** CommonJS starts faster than an ES module, and can be imported as well as required. */
export const entries = [
  { entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', target: 'node20.19' },
  {
    entryPoints: ['src/action.ts'],
    outfile: 'dist/action.js',
    target: 'node24',
    alias: {
      '@actions/http-client/lib/auth': './src/action/no-network.ts',
      '@actions/http-client': './src/action/no-network.ts',
    },
  },
  { entryPoints: ['src/index.ts'], outfile: 'dist/index.js', target: 'node20.19' },
]

function licencesOf(inputs) {
  const packages = new Map()
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (found) packages.set(found[1], JSON.parse(readFileSync(join(root, found[1], 'package.json'), 'utf8')))
  }
  const texts = [...packages].map(([folder, { name, version, license }]) => {
    const file = readdirSync(join(root, folder)).find((each) => /^(licen[cs]e|copying)/i.test(each))
    if (!license) throw new Error(`${name} names no licence`)
    return { name, version, license, text: file ? readFileSync(join(root, folder, file), 'utf8').trim() : '' }
  })
  texts.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
  const seen = new Set()
  return texts
    .filter(({ name, version }) => !seen.has(`${name}@${version}`) && seen.add(`${name}@${version}`))
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text || 'The package carries no licence text of its own.'}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

mkdirSync(dist, { recursive: true })
const inputs = []
for (const entry of entries) {
  const { metafile } = await build({ ...shared, ...entry })
  inputs.push(...Object.keys(metafile.inputs))
}
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(inputs))
if (existsSync(join(dist, 'types'))) rmSync(join(dist, 'types'), { recursive: true })
execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'tools', 'types.tsconfig.json')], { stdio: 'inherit' })
