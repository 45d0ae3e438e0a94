import type { Site } from '../shapes/index.ts'
import { accountOf, type Account, type CheckRun, type Deployment, type Grant, type Issue, type Level, type Permission, type State, type Team } from '../state.ts'

export interface Asked {
  readonly site: Site
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly grant: Grant
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** All of a list; the server cuts it into pages. */
  readonly list?: { readonly items: readonly unknown[]; readonly wrap?: (page: readonly unknown[], total: number) => unknown }
}

/** A route: the permissions that a token needs (any one of them), and the answer. */
export interface Route {
  readonly needs: readonly (readonly [Permission, Level])[]
  readonly answer: (asked: Asked) => Answer
}

/** By method and path of GitHub's description. */
export type Routes = Readonly<Record<string, Route>>

export const R = '/repos/{owner}/{repo}'
const documented = { documentation_url: 'https://docs.github.com/rest' }

export const ok = (body: unknown, status = 200): Answer => ({ status, body })
export const many = (items: readonly unknown[]): Answer => ({ status: 200, body: null, list: { items } })
export const notFound: Answer = { status: 404, body: { message: 'Not Found', ...documented, status: '404' } }
export const forbidden = (message: string): Answer => ({ status: 403, body: { message, ...documented, status: '403' } })
export const invalid = (message: string): Answer => ({ status: 422, body: { message: `Validation Failed: ${message}`, ...documented, errors: [{ resource: 'double', field: 'body', code: 'custom', message }] } })

/** What a thing that is there answers, and 404 for one that is not. */
export const orNotFound = <T>(thing: T | null | undefined, answer: (thing: T) => Answer): Answer => (thing === null || thing === undefined ? notFound : answer(thing))

export const textOf = (body: Asked['body'], name: string): string => (typeof body[name] === 'string' ? body[name] : '')
export const isTogether = (value: unknown): value is object => typeof value === 'object' && value !== null
export const me = ({ site, grant }: Asked): Account => accountOf(site.state, grant.login)

export function issueAt({ site, params }: Asked): Issue | undefined {
  return site.state.issues.find(({ number }) => number === Number(params['issue_number'] ?? params['pull_number']))
}

export function commentAt({ site, params }: Asked) {
  for (const issue of site.state.issues) {
    const comment = issue.comments.find((each) => each.id === Number(params['comment_id']))
    if (comment) return { issue, comment }
  }
  return null
}

export const teamAt = ({ site, params }: Asked): Team | undefined => site.state.teams.find(({ slug }) => slug === params['team_slug'])
export const deploymentAt = ({ site, params }: Asked): Deployment | undefined => site.state.deployments.find((each) => each.id === Number(params['deployment_id']))
export const runAt = ({ site, params }: Asked): CheckRun | undefined => site.state.checkRuns.find((each) => each.id === Number(params['check_run_id']))

export type PullIssue = Issue & { readonly pull: NonNullable<Issue['pull']> }
export const isPull = (issue: Issue): issue is PullIssue => issue.pull !== null

export function pullAt(asked: Asked): PullIssue | null {
  const issue = issueAt(asked)
  return issue && isPull(issue) ? issue : null
}

export function shaOf(state: State, ref: string): string {
  const pull = state.issues.find((issue) => issue.pull?.head.ref === ref)?.pull
  return ref === 'main' ? (state.commits.at(-1)?.sha ?? ref) : (pull?.head.sha ?? ref)
}
