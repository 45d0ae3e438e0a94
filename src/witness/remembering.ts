import type { GitHub } from '../model/github.ts'

/** GitHub, asked each question once: for one run, in which a hundred items may ask the same. */
export function remembering(github: GitHub): GitHub {
  return {
    get repository() {
      return github.repository
    },
    get commit() {
      return github.commit
    },
    get pullRequest() {
      return github.pullRequest
    },
    discussion: once((issue) => github.discussion(issue)),
    pullRequests: once(() => github.pullRequests()),
    issues: once((labels, since) => github.issues(labels, since)),
    teams: once((names) => github.teams(names)),
    checkRuns: once(() => github.checkRuns()),
    deployments: once((environment) => github.deployments(environment)),
    fileAt: once((repository, path, commit) => github.fileAt(repository, path, commit)),
  }
}

function once<A extends readonly unknown[], T>(ask: (...given: A) => Promise<T>): (...given: A) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (...given) => {
    const question = JSON.stringify(given)
    const answer = answers.get(question) ?? ask(...given)
    answers.set(question, answer)
    return answer
  }
}
