import type { GitHub } from '../model/github.ts'
import type { GitHubOptions } from './github/github.ts'

/** GitHub, which is looked for and whose client is loaded with the first question: most checks ask none. */
export function lazyGitHub(find: () => GitHubOptions): GitHub {
  let found: GitHubOptions | undefined
  const options = (): GitHubOptions => (found ??= find())
  let loading: Promise<GitHub> | undefined
  const load = async (): Promise<GitHub> => {
    const given = options()
    return (await import('./github/github.ts')).gitHub(given)
  }
  const asked = (): Promise<GitHub> => (loading ??= load())
  return {
    get repository() {
      return options().repository
    },
    get commit() {
      return options().commit
    },
    get pullRequest() {
      return options().pullRequest
    },
    discussion: async (issue) => (await asked()).discussion(issue),
    pullRequests: async () => (await asked()).pullRequests(),
    issues: async (labels, since) => (await asked()).issues(labels, since),
    teams: async (names) => (await asked()).teams(names),
    checkRuns: async () => (await asked()).checkRuns(),
    deployments: async (environment) => (await asked()).deployments(environment),
    fileAt: async (repository, path, commit) => (await asked()).fileAt(repository, path, commit),
  }
}
