import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { root, run } from '../process.ts'
import { evaluated, texts, type Contexts, type Status } from './expression.ts'

/** Where a step runs. */
export interface Machine {
  readonly workspace: string
  /** The runner's own folder: events, outputs, summaries. */
  readonly temporary: string
  /** The repository that actions/checkout clones, and the commit. */
  readonly origin: string
  readonly commit: string
  /** What the runner sets for every step. */
  readonly env: Readonly<Record<string, string>>
}

/** A step with its expressions evaluated. */
export interface Step {
  readonly uses: string | null
  readonly run: string | null
  readonly shell: string | null
  readonly with: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

export interface StepEnd {
  readonly code: number
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** What it gives the steps after it, by GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
}

const manifest = load(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly runs: { readonly main: string }; readonly inputs: Readonly<Record<string, { readonly default?: string }>> }
const going: Status = { success: true, failure: false, cancelled: false }

/** Runs one step as a runner would: the committed bundle for our Action, git for actions/checkout, bash for scripts. */
export async function runStep(step: Step, machine: Machine, contexts: Contexts): Promise<StepEnd> {
  const uses = step.uses ?? ''
  if (uses.startsWith('actions/checkout@')) return checkOut(step.with, machine)
  const files = mkdtempSync(join(machine.temporary, 'step-'))
  for (const name of ['output', 'env', 'summary']) writeFileSync(join(files, name), '')
  const env = { ...machine.env, ...step.env, GITHUB_OUTPUT: join(files, 'output'), GITHUB_ENV: join(files, 'env'), GITHUB_STEP_SUMMARY: join(files, 'summary') }
  const ended = step.run === null ? await ourAction(uses, step.with, env, machine, contexts) : await script(step.run, step.shell, files, env, machine)
  const written = (name: string): string => readFileSync(join(files, name), 'utf8')
  return { code: ended.code ?? 1, log: ended.stdout + ended.stderr, outputs: valuesIn(written('output')), env: valuesIn(written('env')), summary: written('summary') }
}

/** Only what is asked for comes: one commit, or with "fetch-depth: 0" the whole history. */
async function checkOut(given: Readonly<Record<string, string>>, { origin, commit, workspace, env }: Machine): Promise<StepEnd> {
  const depth = given['fetch-depth'] === '0' ? [] : ['--depth=1']
  const git = (...args: readonly string[]) => run('git', ['-c', 'protocol.file.allow=always', ...args], workspace, env)
  for (const args of [['init', '--quiet'], ['fetch', '--quiet', ...depth, `file://${origin}`, commit], ['checkout', '--quiet', '--force', 'FETCH_HEAD']]) {
    const { code, stderr } = await git(...args)
    if (code !== 0) return { code: 1, log: stderr, outputs: {}, env: {}, summary: '' }
  }
  return { code: 0, log: '', outputs: {}, env: {}, summary: '' }
}

/** Inputs come as the runner gives them: every declared one, its default evaluated where it is left out. */
function ourAction(uses: string, given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>, { workspace }: Machine, contexts: Contexts) {
  if (!/^(?:go-live-gate\/go-live-gate@|\.\/$)/.test(uses)) throw new TypeError(`this runner does not know the action ${uses}`)
  const inputs = Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? interpolated(value, contexts)])
  return run(process.execPath, [join(root, manifest.runs.main)], workspace, { ...env, ...Object.fromEntries(inputs) })
}

function script(text: string, shell: string | null, files: string, env: Readonly<Record<string, string>>, { workspace }: Machine) {
  const path = join(files, 'script.sh')
  writeFileSync(path, text)
  return run('bash', shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', path] : ['-e', path], workspace, env)
}

function interpolated(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.+?)\}\}/g, (_, expression: string) => texts({ value: evaluated(expression.trim(), contexts, going) })['value'] ?? '')
}

/** `name=value`, and `name<<END … END`; the last of each holds. */
function valuesIn(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const [, name = '', value, long, , body = ''] of text.matchAll(/^([^=<\n]+)(?:=(.*)|(<<(.+))\n([\s\S]*?)\n?^\4$)/gm)) values[name] = long === undefined ? (value ?? '') : body
  return values
}
