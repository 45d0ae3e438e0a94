import type { Git } from '../model/git.ts'
import type { GitHubOptions } from '../platform/github/connected.ts'
import { eventAt, within } from './event.ts'

/** Whether, and of which commit, an answer may be written on GitHub. */
export type Occasion =
  | { readonly kind: 'may-speak'; readonly commit: string; readonly pullRequest: number | null; readonly deployment: number | null }
  | { readonly kind: 'silent'; readonly why: string }

/**
 * What the event that started the workflow allows. Forks and bots get a token that may only read (specification §13); and
 * what was judged must be what is checked out, or the verdict on one commit would be written on another: on
 * `pull_request_target` the base is judged and the head would be praised.
 */
export async function occasionOf(env: NodeJS.ProcessEnv, { commit, pullRequest, repository }: GitHubOptions, git: Git | null): Promise<Occasion> {
  const silent = (why: string): Occasion => ({ kind: 'silent', why })
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const event = eventAt(env['GITHUB_EVENT_PATH'] ?? '')
  if (name === 'pull_request_target' || name === 'workflow_run') return silent(`on ${name} what is judged need not be what the event is about`)
  if (isBotsOwn(event, env)) return silent('the workflow was started by a bot, whose token may only read')
  const head = within(event, 'pull_request', 'head', 'repo', 'full_name')
  if (name.startsWith('pull_request') && !(typeof head === 'string' && head.toLowerCase() === repository.toLowerCase())) return silent('the pull request comes from a fork, whose token may only read')
  if (commit === null || !/^[0-9a-f]{40}$/.test(commit)) return silent('which commit is judged is not known')
  const checkedOut = (await git?.commit('HEAD'))?.sha
  /* On a pull request GitHub checks out a merge of it, and names that in GITHUB_SHA. */
  const own = env['GITHUB_SHA'] || commit
  const judged = name.startsWith('pull_request') ? [commit, own] : [own]
  if (checkedOut === undefined) return silent('no commit is checked out, so nobody can tell which one was judged')
  if (!judged.includes(checkedOut)) return silent(`what is checked out (${checkedOut.slice(0, 12)}) is not the commit of the workflow run (${own.slice(0, 12)})`)
  const deployment = within(event, 'deployment', 'id')
  return { kind: 'may-speak', commit, pullRequest, deployment: typeof deployment === 'number' ? deployment : null }
}

function isBotsOwn(event: unknown, env: NodeJS.ProcessEnv): boolean {
  const isPullRequest = (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request')
  const isBot = (...keys: readonly string[]) => within(event, ...keys, 'type') === 'Bot'
  return env['GITHUB_ACTOR'] === 'dependabot[bot]' || (isPullRequest && (isBot('sender') || isBot('pull_request', 'user')))
}
