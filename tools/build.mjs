// Builds dist/ in place: the three doors, the core that they share, a file for each import(), the library's types, and the
// licences of everything that is bundled. Rebuilding gives the same bytes; a test compares.
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const src = join(root, 'src')
const dist = join(root, 'dist')
const faces = ['cli', 'action', 'index']

/**
 * What the command line and the Action both reach without import() is one file, core.js, which every start reads. What
 * stands behind an import() becomes a file of its own, read when it is asked for.
 */
let core = new Set()
/** What reads and meets policies is one file too: shared with commands of its own, it would become six. */
let policy = new Set()
const findCore = {
  name: 'find-core',
  buildEnd() {
    const reachedFrom = (...starts) => {
      const reached = new Set(starts.map((start) => join(src, start)))
      for (const id of reached) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
      return reached
    }
    const [cli, action, always] = [reachedFrom('cli.ts'), reachedFrom('action.ts'), reachedFrom(...faces.map((face) => `${face}.ts`))]
    const policies = reachedFrom('policy/resolve.ts', 'policy/upcoming.ts')
    /* What the command line shares with policies alone would pull all of them into its start. */
    core = new Set([...cli].filter((id) => action.has(id) || policies.has(id)))
    policy = new Set([...policies].filter((id) => !always.has(id)))
  },
}
/**
 * js-yaml without what writes YAML and without YAML 1.1: half of it, made anew at every start where nobody says that it
 * need not be. What reads YAML stands before its `load`.
 */
const readingYaml = {
  name: 'reading-yaml',
  transform(code, id) {
    if (!/node_modules\/js-yaml\//.test(id)) return null
    const end = code.indexOf('//#region src/load.ts')
    if (end < 0) throw new Error('js-yaml is built in another order now: look at it again')
    const reading = code.slice(0, end).replace(/^(?:var|const|let) \w+ = (?=new (?:RegExp|Schema)\(|\w+\.withTags\(|define\w+Tag\()/gm, '$&/* @__PURE__ */ ')
    return `${reading}\nexport { EVENT_ID, SCALAR_STYLE, YAMLException, constructFromEvents, getScalarValue, parseEvents }\n`
  },
}
/**
 * @actions/core needs @actions/http-client for OpenID Connect alone, which the gate never asks for: it must not bring
 * undici to every start. What asks GitHub does need it, and stands behind an import().
 */
const coreWithoutNetwork = {
  name: 'core-without-network',
  resolveId(source, importer) {
    return /^@actions\/http-client(?:\/lib\/auth)?$/.test(source) && /node_modules\/@actions\/core\//.test(importer ?? '') ? join(src, 'action', 'no-network.ts') : null
  },
}
const isRuntime = (id) => id.includes('rolldown/runtime')

const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries(faces.map((face) => [face, `src/${face}.ts`])),
  platform: 'node',
  tsconfig: false,
  resolve: { symlinks: false },
  transform: { target: 'node20.19', define: { 'import.meta.dirname': '__dirname', PAPA_BROWSER_CONTEXT: 'true' } },
  plugins: [findCore, coreWithoutNetwork, readingYaml],
})

function licencesOf(inputs) {
  const packages = new Map()
  for (const input of inputs) {
    const found = /(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
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

rmSync(dist, { recursive: true, force: true })
/** CommonJS starts faster than ES modules, and can be imported as well as required. */
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  minify: true,
  comments: false,
  entryFileNames: '[name].js',
  chunkFileNames: ({ facadeModuleId, name }) => `${facadeModuleId?.startsWith(src) ? relative(src, facadeModuleId).replaceAll(/[/\\]/g, '-').replace(/\.ts$/, '') : /node_modules[/\\]@?([^/\\]+)/.exec(facadeModuleId ?? '')?.[1] ?? name}.js`,
  codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(id) || isRuntime(id) }, { name: 'policy', test: (id) => policy.has(id) }] },
})
await bundle.close()
chmodSync(join(dist, 'cli.js'), 0o755)
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(output.flatMap(({ moduleIds = [] }) => moduleIds)))
execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'tools', 'types.tsconfig.json')], { stdio: 'inherit' })
