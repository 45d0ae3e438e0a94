import type { GitHub } from '../model/github.ts'
import type { PolicyCache } from '../model/policy-cache.ts'
import { Unavailable } from '../model/unavailable.ts'

/** A sign-off as a comment on the release's issue says it. */
export interface Spoken {
  readonly by: string
  readonly at: number
  readonly body: string
}

/** The GitHub of a case: it knows what was said on the release's issue, and nothing else. */
export function caseGitHub(spoken: readonly Spoken[], cache: PolicyCache | null): GitHub {
  const logins = [...new Set(spoken.map(({ by }) => by.toLowerCase()))]
  const unknown = (what: string) => async (): Promise<never> => {
    throw new Unavailable(`a case knows no ${what}`, 'Leave this evidence out of the case, or expect "undetermined".')
  }
  return {
    repository: 'case/case',
    commit: null,
    pullRequest: null,
    discussion: async (number) => ({
      number,
      deleted: [],
      comments: spoken.map(({ by, at, body }, i) => ({
        id: `comment-${i}`,
        author: { id: logins.indexOf(by.toLowerCase()) + 1, login: by, isPerson: true },
        body,
        at,
        isEdited: false,
        isHidden: false,
        isByApp: false,
        isByMail: false,
        earlier: [],
        url: '',
      })),
    }),
    pullRequests: async () => [],
    issues: unknown('issues'),
    teams: async (names) => new Map(names.map((name) => [name, { members: null, why: `a case does not know who belongs to ${name}`, remedy: 'Name the people in the role.' }])),
    checkRuns: unknown('checks'),
    deployments: unknown('deployments'),
    fileAt: async (repository, path, commit) => {
      const kept = await cache?.read({ repository, path, commit })
      if (kept) return kept
      throw new Unavailable('cases are tried without network, and no earlier run has kept it', 'Run a check with network once; then the policy is kept.')
    },
  }
}
