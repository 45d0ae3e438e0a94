import type { GitHub } from '../../model/github.ts'
import { Unavailable } from '../../model/unavailable.ts'
import { readCheckRuns } from './check-runs.ts'
import { connected, known, type GitHubOptions } from './connected.ts'
import { readDeployments } from './deployments.ts'
import { readDiscussion } from './discussion.ts'
import { Fault } from './fault.ts'
import { readFileAt } from './file-at.ts'
import { readIssues } from './issues.ts'
import { readPullRequests } from './pull-requests.ts'
import { readTeams } from './teams.ts'

export type { GitHubOptions } from './connected.ts'

/** GitHub over the network. Throws `Unavailable` where the options can't lead to it. */
export function gitHub(options: GitHubOptions): GitHub {
  const { commit, pullRequest } = options
  const { repository, asked } = connected(options)
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
