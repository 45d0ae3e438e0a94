import type { GitHub } from '../../model/github.ts'
import { Unavailable } from '../../model/unavailable.ts'
import { readCheckRuns } from './check-runs.ts'
import { client } from './client.ts'
import { readDeployments } from './deployments.ts'
import { readDiscussion } from './discussion.ts'
import { Fault } from './fault.ts'
import { readFileAt } from './file-at.ts'
import { readIssues } from './issues.ts'
import { usualLimits, type Limits } from './limits.ts'
import { readPullRequests } from './pull-requests.ts'
import { repositoryOf, type Repository } from './repository.ts'
import { readTeams } from './teams.ts'

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

/** GitHub over the network. Throws `Unavailable` where the options can't lead to it. */
export function gitHub(options: GitHubOptions): GitHub {
  const { token, commit, pullRequest, limits = {} } = options
  const repository = known(options.repository)
  const asked = client({
    api: apiOf(options),
    token,
    limits: { ...usualLimits, ...limits },
    now: options.now ?? (() => new Date()),
    sleep: options.sleep ?? ((milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds))),
  })
  const judged = (): string => {
    if (commit !== null && /^[0-9a-f]{40}$/.test(commit)) return commit
    throw new Unavailable('which commit is judged is not known', 'Run the gate in a clone of the repository, or in a workflow.')
  }
  return {
    repository: options.repository,
    commit,
    pullRequest,
    discussion: (issue) => whole(`issue #${issue}`, readDiscussion(asked, repository, issue)),
    pullRequests: async () => whole('the pull request', readPullRequests(asked, repository, commit === null ? null : judged(), pullRequest)),
    issues: (labels, since) => whole('the concerns', readIssues(asked, repository, labels, since)),
    teams: (names) => whole('the members of the teams', readTeams(asked, names)),
    checkRuns: async () => whole('the checks on the commit', readCheckRuns(asked, repository, judged())),
    deployments: async (environment) => whole(`the deployments to ${environment}`, readDeployments(asked, repository, judged(), environment)),
    fileAt: async (other, path, at) => whole(`${other}/${path}`, readFileAt(asked, known(other), path, at)),
  }
}

/** What an answer lacks may show only when it is taken apart: then it is no answer either. */
async function whole<T>(what: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Unavailable(`${what} could not be read from GitHub: ${error.message}`, error.remedy, { cause: error })
  }
}

function known(text: string): Repository {
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
