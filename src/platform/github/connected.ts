import { Unavailable } from '../../model/unavailable.ts'
import { client, type Client } from './client.ts'
import { usualLimits, type Limits } from './limits.ts'
import { repositoryOf, type Repository } from './repository.ts'

/** Where and as whom GitHub is asked. */
export interface GitHubOptions {
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  /** 40 hex digits; null where it is not known. */
  readonly commit: string | null
  readonly pullRequest: number | null
  /** Root of the REST API, as GITHUB_API_URL: https, or http on this machine where `allowLoopback` says so. */
  readonly api: string
  readonly allowLoopback?: boolean
  readonly limits?: Partial<Limits>
  readonly now?: () => Date
  readonly sleep?: (milliseconds: number) => Promise<void>
}

export interface Connected {
  readonly repository: Repository
  readonly asked: Client
}

/** The client that options lead to, and the repository. Throws `Unavailable` where they can't. */
export function connected(options: GitHubOptions, usual: Limits = usualLimits): Connected {
  return {
    repository: known(options.repository),
    asked: client({
      api: apiOf(options),
      token: options.token,
      limits: { ...usual, ...options.limits },
      now: options.now ?? (() => new Date()),
      sleep: options.sleep ?? ((milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds))),
    }),
  }
}

/** A repository by its name; throws `Unavailable` where it is none. */
export function known(text: string): Repository {
  const repository = repositoryOf(text)
  if (repository) return repository
  throw new Unavailable(`"${text}" is not a repository`, 'Write it as owner/name.')
}

/** The token goes to no address that is not encrypted, but to this machine's own where a test says so. */
function apiOf({ api, allowLoopback = false }: GitHubOptions): URL {
  const url = URL.canParse(api) ? new URL(api) : null
  const isLoopback = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url && url.username === '' && url.search === '' && url.hash === '' && (url.protocol === 'https:' || (allowLoopback && isLoopback))) return url
  throw new Unavailable(`"${api}" is no address of GitHub's API`, 'Set GITHUB_API_URL to https://api.github.com, or to https://HOST/api/v3 of GitHub Enterprise Server.')
}
