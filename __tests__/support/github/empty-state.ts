import type { State } from './state.ts'

/** A repository in which nothing was ever said; only the bot of GitHub Actions is there. */
export function emptyState({ owner = 'trust', name = 'triage', isPrivate = true, now = () => new Date() }: { owner?: string; name?: string; isPrivate?: boolean; now?: () => Date } = {}): State {
  return {
    owner,
    name,
    isPrivate,
    accounts: [{ id: 41_898_282, login: 'github-actions[bot]', type: 'Bot', name: null }],
    issues: [],
    labels: [],
    commits: [],
    checkRuns: [],
    statuses: [],
    deployments: [],
    environments: [],
    teams: [],
    hidesOrganisation: false,
    workflowRuns: [],
    files: new Map(),
    grants: new Map(),
    now,
    nextId: 1000,
  }
}
