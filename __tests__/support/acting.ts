import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { GitHubDouble } from './github/double.ts'
import type { Grant } from './github/state.ts'
import { folderWith, root, run } from './process.ts'
import { repository } from './repository.ts'

const manifest = load(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>> }

export interface Acted {
  readonly code: number | null
  readonly stdout: string
  readonly summary: string
  readonly verdict: string
  readonly isReady: boolean
}

export interface Occasion {
  readonly github: GitHubDouble
  readonly folder: string
  readonly event: string
  readonly payload?: unknown
  /** GITHUB_SHA. */
  readonly sha: string
  readonly inputs?: Readonly<Record<string, string>>
  /** What the job's token may do; a token given whole stands for somebody else's. */
  readonly may?: Grant['permissions'] | string
  readonly env?: Readonly<Record<string, string>>
}

export const everything: Grant['permissions'] = { checks: 'write', contents: 'read', deployments: 'write', issues: 'write', metadata: 'read', pull_requests: 'write' }

/** Starts the bundle as a runner does, against the double: defaults of action.yml, an event, files for outputs and summary. */
export async function actOn({ github, folder, event, payload = {}, sha, inputs = {}, may = everything, env = {} }: Occasion): Promise<Acted> {
  const files = folderWith({ output: '', summary: '', 'event.json': JSON.stringify(payload) })
  const token = typeof may === 'string' ? may : github.token(may)
  const defaults = Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => [name, name === 'token' ? token : value] as const)
  const given = Object.fromEntries([...defaults, ...Object.entries(inputs)].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const { code, stdout } = await run(process.execPath, [join(root, 'dist', 'action.js')], folder, {
    ...given,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'sam-lee',
    GITHUB_API_URL: github.api,
    GITHUB_SERVER_URL: github.web,
    GO_LIVE_GATE_LOOPBACK: 'allow',
    GITHUB_REPOSITORY: `${github.state.owner}/${github.state.name}`,
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(files, 'event.json'),
    GITHUB_RUN_ID: '77',
    GITHUB_SHA: sha,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    RUNNER_TEMP: files,
    ...env,
  })
  const outputs = readFileSync(join(files, 'output'), 'utf8')
  const verdict = [...outputs.matchAll(/^verdict<<(.+)\n(.*)\n\1$/gm)].at(-1)?.[2] ?? ''
  return { code, stdout, summary: readFileSync(join(files, 'summary'), 'utf8'), verdict, isReady: /^ready<<(.+)\ntrue\n\1$/m.test(outputs) }
}

export interface Change {
  readonly github: GitHubDouble
  readonly folder: string
  readonly number: number
  readonly head: string
  readonly base: string
  readonly payload: object
  /** Pushes a commit to the pull request; returns its id. */
  push(files: Readonly<Record<string, string>>): string
}

/** A pull request by sam-lee whose head, with these files on top of the base's, is checked out. */
export function changeOn(github: GitHubDouble, files: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = { 'README.md': 'base\n' }): Change {
  const { folder, commit } = repository()
  const baseSha = commit(base, '2026-11-01T00:00:00Z')
  const head = commit(files, '2026-11-02T00:00:00Z')
  const { number } = github.pull('sam-lee', 'Release 2026.12', { head, base: baseSha })
  const payload = payloadOf(github, number, head, baseSha)
  return { github, folder, number, head, base: baseSha, payload, push: (more) => {
    const sha = commit(more, '2026-11-03T00:00:00Z')
    github.push(number, 'sam-lee', sha)
    return sha
  } }
}

/** The parts of the event of a pull request that the gate reads. */
export function payloadOf({ state }: GitHubDouble, number: number, head: string, base: string, from = `${state.owner}/${state.name}`): { pull_request: Record<string, unknown>; sender: object } {
  return { pull_request: { number, user: { login: 'sam-lee', type: 'User' }, head: { sha: head, repo: { full_name: from } }, base: { sha: base } }, sender: { login: 'sam-lee', type: 'User' } }
}
