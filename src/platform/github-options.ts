import { readFileSync } from 'node:fs'
import { Unavailable } from '../model/unavailable.ts'
import type { GitHubOptions } from './github/github.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where and as whom GitHub is asked, by a workflow's environment or else by the clone below a root. Throws `Unavailable`
 * where that can't be told.
 */
export function gitHubOptions(env: Env, root: string, token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || ''): GitHubOptions {
  if (token === '') throw new Unavailable('there is no token for GitHub', 'Set GITHUB_TOKEN to a token that may read the repository; in a workflow, leave the input "token" at its default.')
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const api = env['GITHUB_API_URL'] || apisOf(server)[0] || ''
  const allowLoopback = env['GO_LIVE_GATE_LOOPBACK'] === 'allow'
  if (!allowLoopback && env['GITHUB_SERVER_URL'] && !apisOf(server).includes(api.replace(/\/$/, '')))
    throw new Unavailable(`GITHUB_API_URL is ${api}, which is not the API of ${server}`, 'Leave both as the runner sets them.')
  const event = eventOf(env)
  return {
    token,
    repository: env['GITHUB_REPOSITORY'] || remoteOf(root, server),
    commit: judgedCommit(event, env, root),
    pullRequest: event.pullRequest,
    api,
    allowLoopback,
  }
}

/** Where the API of a server is: github.com, a host of GitHub Enterprise Cloud with data residency, or an Enterprise Server. */
function apisOf(server: string): readonly string[] {
  const url = URL.canParse(server) ? new URL(server) : null
  if (url?.origin === 'https://github.com') return ['https://api.github.com']
  return url === null ? [] : url.hostname.endsWith('.ghe.com') ? [`https://api.${url.host}`] : [`${url.origin}/api/v3`]
}

interface Event {
  /** The commit that the event is about, where it names one. */
  readonly commit: string | null
  readonly pullRequest: number | null
}

/**
 * What is checked out is what is judged, and so GitHub is asked about that: a workflow that checks out another commit than
 * its own would else be ready by what is known of its own. An event about one commit is no occasion to judge another.
 */
function judgedCommit({ commit, pullRequest }: Event, env: Env, root: string): string | null {
  const here = headOf(root)
  if (commit === null) return here ?? (env['GITHUB_SHA'] || null)
  if (here === null || here === commit || (pullRequest !== null && here === env['GITHUB_SHA'])) return commit
  throw new Unavailable(
    `what is checked out (${here.slice(0, 12)}) is not the commit of the event that started the workflow (${commit.slice(0, 12)})`,
    'Let actions/checkout take the commit of the event: leave out its "ref".',
  )
}

/** On a pull request GITHUB_SHA is a merge that nobody reviewed; what is judged is the head. */
function eventOf(env: Env): Event {
  const fromRef = /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1]
  const file = env['GITHUB_EVENT_PATH']
  const nothing: Event = { commit: null, pullRequest: fromRef === undefined ? null : Number(fromRef) }
  if (!file) return nothing
  const event = jsonIn(file)
  const pull = at(event, 'pull_request')
  const sha = at(at(pull, 'head'), 'sha') ?? at(at(event, 'deployment'), 'sha')
  const number = at(pull, 'number')
  return {
    commit: typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) ? sha : null,
    pullRequest: typeof number === 'number' ? number : nothing.pullRequest,
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Unavailable("the event that started the workflow can't be read", 'Leave GITHUB_EVENT_PATH as the runner sets it.', { cause: error })
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

/** The repository that `origin` names, if it is on the very server that is asked. */
function remoteOf(root: string, server: string): string {
  const remote = git(root, 'remote', 'get-url', 'origin') ?? ''
  const found = /^(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[^@/\s]+@)([^/:]+)(?::\d+)?[/:]([^/\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(remote)
  const [, host, repository] = found ?? []
  if (repository !== undefined && URL.canParse(server) && host === new URL(server).hostname) return repository
  throw new Unavailable('which repository on GitHub this is can not be told', 'Set GITHUB_REPOSITORY to owner/name, or add the remote "origin".')
}

function headOf(root: string): string | null {
  return git(root, 'rev-parse', '--verify', 'HEAD^{commit}')
}

function git(root: string, ...args: readonly string[]): string | null {
  try {
    /* Loaded only here: most starts need no git. */
    return process.getBuiltinModule('node:child_process').execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  } catch {
    return null
  }
}
