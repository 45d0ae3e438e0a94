import { checkRunOf } from '../answer/check-run.ts'
import { commentOf } from '../answer/comment.ts'
import { deploymentStatusOf } from '../answer/deployment-status.ts'
import { foundAt, markerOf, saysTheSame } from '../answer/marker.ts'
import type { AnswerPlace } from '../answer/place.ts'
import type { Report } from '../generated/report.ts'
import type { Git } from '../model/git.ts'
import type { GitHubWriter, Talk } from '../model/github-writer.ts'
import { Unavailable } from '../model/unavailable.ts'
import type { GitHubOptions } from '../platform/github/connected.ts'
import { gitHubWriter } from '../platform/github/writer.ts'
import type { ReportFinding } from '../report/next.ts'
import type { Inputs } from './inputs.ts'
import { occasionOf } from './occasion.ts'

export interface Answering {
  readonly report: Report
  /** Findings that the step's own annotations do not show. */
  readonly rest: readonly ReportFinding[]
  readonly inputs: Pick<Inputs, 'comment' | 'checkRun' | 'deploymentStatus' | 'mode'>
  readonly env: NodeJS.ProcessEnv
  readonly git: Git | null
  readonly options: () => GitHubOptions
}

/** What is told about the answering itself: a warning where something could not be said, else a notice. */
export interface Told {
  readonly level: 'warning' | 'notice'
  readonly message: string
}

const tell = (level: Told['level'], message: string): Told => ({ level, message })

/**
 * Says on GitHub what the gate found, each answer by itself, where the inputs ask for it. The verdict is final before and
 * after: nothing is thrown, and what could not be said is told.
 */
export async function answer(answering: Answering): Promise<readonly Told[]> {
  try {
    return await answered(answering)
  } catch (error) {
    return [tell('warning', `nothing could be answered on GitHub: ${wordsOf(error)}`)]
  }
}

async function answered({ report, rest, inputs, env, git, options }: Answering): Promise<readonly Told[]> {
  const known = options()
  const occasion = await occasionOf(env, known, git)
  if (occasion.kind === 'silent') return [tell('notice', `no comment, check run or deployment status was written: ${occasion.why}. The job summary says what there is to say.`)]
  const { commit, pullRequest, deployment } = occasion
  const place: AnswerPlace = { talk: talkOf(pullRequest, report), commit, ref: pullRequest === null ? (env['GITHUB_REF_NAME'] ?? null) : null, ...urlsOf(env, known.repository), mode: inputs.mode }
  const writer = gitHubWriter(known)
  return [
    ...(inputs.comment ? await told('the comment', () => comment(writer, report, place)) : []),
    ...(inputs.checkRun ? await told('the check run', () => silently(writer.addCheckRun(checkRunOf(report, place, rest)))) : []),
    ...(inputs.deploymentStatus === 'none' ? [] : await told('the deployment status', () => status(writer, inputs.deploymentStatus === 'of-event' ? deployment : Number(inputs.deploymentStatus), report, place))),
  ]
}

async function told(what: string, write: () => Promise<readonly Told[]>): Promise<readonly Told[]> {
  try {
    return await write()
  } catch (error) {
    return [tell('warning', `${what} was not written, and what stands there may be out of date: ${wordsOf(error)}`)]
  }
}

async function silently(write: Promise<void>): Promise<readonly Told[]> {
  await write
  return []
}

async function comment(writer: GitHubWriter, report: Report, place: AnswerPlace): Promise<readonly Told[]> {
  const { talk, commit } = place
  if (talk === null && report.items.length === 0) return [tell('warning', `the comment was not written, and what stands there may be out of date: the checklist could not be judged, so its releaseIssue is not known.`)]
  if (talk === null) return [tell('notice', 'there is nowhere to comment: the workflow belongs to no pull request, and the checklist names no releaseIssue.')]
  const body = commentOf(report, place)
  const { head, comments } = await writer.ownComments(talk, markerOf(report))
  if (head !== null && head !== commit) return [tell('notice', `the comment was left as it is: the pull request has moved on to ${head.slice(0, 12)}, whose own run answers.`)]
  const newest = comments.at(-1)
  const more = [...(newest?.isByPerson ? [tell('notice', personal)] : []), ...(comments.length > 1 ? [tell('notice', `${comments.length} comments on #${talk.number} are the gate's own; the newest is kept up to date, the others can be deleted.`)] : [])]
  if (newest === undefined) return silently(writer.addComment(talk, body))
  if (saysTheSame(newest.body, body)) return more
  /* Of two runs at once the later verdict stays; a time that nobody can have found yet keeps nothing. */
  const found = Date.parse(report.checkedAt)
  if (foundAt(newest.body) > found && foundAt(newest.body) < found + 3_600_000) return [...more, tell('notice', 'the comment was left as it is: a run that judged later has written it.')]
  await writer.rewriteComment(talk, newest, body)
  return more
}

async function status(writer: GitHubWriter, id: number | null, report: Report, place: AnswerPlace): Promise<readonly Told[]> {
  if (id === null) return [tell('warning', 'no deployment got a status: no deployment started the workflow. Give its number as deployment-status.')]
  const commit = await writer.commitOfDeployment(id)
  if (commit !== place.commit) return [tell('warning', `deployment ${id} got no status: it is of commit ${commit.slice(0, 12)}, and ${place.commit.slice(0, 12)} was judged.`)]
  return silently(writer.addDeploymentStatus(id, deploymentStatusOf(report, place)))
}

const personal = "the comment counts as a person's, whose token this is. Use the job's own token or a GitHub App's: GitHub shows only some edits of a comment, and what somebody with a role edited out of sight is in doubt."

function talkOf(pullRequest: number | null, { heardOnGitHub }: Report): Talk | null {
  if (pullRequest !== null) return { kind: 'pull-request', number: pullRequest }
  const issue = heardOnGitHub?.releaseIssue
  return issue === undefined ? null : { kind: 'issue', number: issue }
}

function urlsOf(env: NodeJS.ProcessEnv, repository: string): Pick<AnswerPlace, 'repositoryUrl' | 'runUrl'> {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const run = env['GITHUB_RUN_ID'] ?? ''
  const repositoryUrl = `${server}/${repository}`
  return { repositoryUrl, runUrl: /^\d+$/.test(run) ? `${repositoryUrl}/actions/runs/${run}` : null }
}

function wordsOf(error: unknown): string {
  if (error instanceof Unavailable) return `${error.message}. ${error.remedy}`
  return error instanceof Error ? error.message : String(error)
}
