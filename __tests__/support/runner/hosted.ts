import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startGitHub, type GitHubDouble } from '../github/double.ts'
import { id, issueOf, type Issue, type Permission } from '../github/state.ts'
import { repository } from '../repository.ts'
import { triggered } from './event.ts'
import { runWorkflow, type JobEnd } from './workflow.ts'

type Files = Readonly<Record<string, string | null>>

/** A repository of git and of GitHub at once, whose workflows run when something happens in it. */
export interface Hosted {
  readonly github: GitHubDouble
  /** Commits on main; returns the commit. */
  readonly commit: (files: Files) => string
  /** Opens a pull request with one commit on the tip of main, from a fork where one is named, and runs what that starts. */
  readonly open: (by: string, title: string, files: Files, fork?: string) => Promise<Issue>
  /** Puts a commit on the pull request's branch; a forced push puts it in place of what was there. */
  readonly push: (pull: Issue, by: string, files: Files, force?: boolean) => Promise<void>
  /** Runs the workflows that an event about a pull request, an issue or main starts. */
  readonly happens: (event: string, action: string | null, about?: Issue | null, more?: object) => Promise<readonly JobEnd[]>
  /** Whether the pull request has passed its required check: the newest of that name on its head, and skipped passes, as on GitHub. */
  readonly passes: (pull: Issue, check: string) => boolean
}

const slug = 'trust/triage'

/** Hosts a repository with these files on main. It ends with the test. */
export async function hosted(people: readonly string[], files: Files): Promise<Hosted> {
  const github = await startGitHub({ people: [...people] })
  const origin = repository()
  const temporary = mkdtempSync(join(tmpdir(), 'go-live-gate-runner-'))
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }))
  const { git } = origin
  const at = () => new Date().toISOString()
  const commit = (change: Files): string => {
    const sha = origin.commit(change, at())
    github.state.commits.push({ sha, message: 'change', author: null, committer: null, date: at() })
    return sha
  }
  const programs = programsIn(temporary)
  git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  commit(files)
  const forks = new Set<number>()
  const reruns: Promise<void>[] = []

  const commitOn = (parent: string, change: Files): string => {
    git(['checkout', '--quiet', '--detach', parent])
    const sha = commit(change)
    git(['checkout', '--quiet', 'main'])
    return sha
  }
  const merged = (head: string): string => {
    const tree = git(['merge-tree', '--write-tree', 'main', head]).split('\n')[0] ?? ''
    return git(['commit-tree', tree, '-p', 'main', '-p', head, '-m', 'merge'], at())
  }

  const happens: Hosted['happens'] = async (event, action, about = null, more = {}) => {
    const { pull } = about ?? { pull: null }
    const isOfPull = event.startsWith('pull_request') && pull !== null
    const [main, head] = [git(['rev-parse', 'main']), pull?.head.sha ?? '']
    const commitOfRun = isOfPull ? merged(head) : main
    const payload = { ...(action === null ? {} : { action }), repository: { full_name: slug }, ...(about === null ? {} : isOfPull ? { pull_request: pullRequestOf(about, main) } : { issue: wordsOf(about) }), ...more }
    const ref = isOfPull ? `refs/pull/${about?.number}/merge` : 'refs/heads/main'
    const ends: JobEnd[] = []
    for (const path of git(['ls-tree', '-r', '--name-only', commitOfRun, '.github/workflows']).split('\n').filter(Boolean)) {
      const text = git(['show', `${commitOfRun}:${path}`])
      if (!(await triggered(path, text, event, action))) continue
      const sha = isOfPull ? head : main
      const started = async (): Promise<readonly JobEnd[]> => {
        const jobs = await runWorkflow({
          path,
          text,
          github: { event_name: event, event: payload, repository: slug, sha: commitOfRun, ref, run_id: 1, workspace: '', token: '' },
          machineFor: (permissions) => {
            const token = github.token(grantOf(permissions, about !== null && forks.has(about.number)))
            return { origin: origin.folder, commit: commitOfRun, temporary, env: { PATH: `${programs}:${process.env['PATH'] ?? ''}`, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, GITHUB_SHA: commitOfRun, GITHUB_REF: ref, GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: '1', GITHUB_API_URL: github.api, GITHUB_SERVER_URL: github.web, GO_LIVE_GATE_LOOPBACK: 'allow', TOKEN_OF_THE_JOB: token } }
          },
        })
        for (const job of Object.values(jobs)) github.check(sha, job.name, job.conclusion)
        return Object.values(jobs)
      }
      const jobs = await started()
      const again = () => {
        reruns.push(
          started().then((ended) => {
            Object.assign(run, { status: 'completed', conclusion: conclusionOf(ended) })
          }),
        )
      }
      const run = { id: id(github.state), workflow: basename(path), event, sha, branch: ref, status: 'completed' as const, conclusion: conclusionOf(jobs), attempt: 1, createdAt: at(), again }
      github.state.workflowRuns.push(run)
      ends.push(...jobs)
    }
    await Promise.all(reruns.splice(0))
    return ends
  }

  return {
    github,
    commit,
    happens,
    async open(by, title, change, fork) {
      const base = git(['rev-parse', 'main'])
      const pull = github.pull(by, title, { head: commitOn(base, change), base, ...(fork === undefined ? {} : { fork }) })
      if (fork !== undefined) forks.add(pull.number)
      await happens('pull_request', 'opened', pull)
      return pull
    },
    async push(pull, by, change, force = false) {
      const parent = force ? git(['rev-parse', 'main']) : (pull.pull?.head.sha ?? '')
      github.push(pull.number, by, commitOn(parent, change), { force })
      await happens('pull_request', 'synchronize', pull)
    },
    passes({ number }, check) {
      const { pull } = issueOf(github.state, number)
      const newest = github.state.checkRuns.findLast(({ sha, name }) => sha === pull?.head.sha && name === check)
      return newest?.conclusion === 'success' || newest?.conclusion === 'skipped'
    },
  }
}

/** The programs of a runner that a machine may lack. */
function programsIn(folder: string): string {
  const path = join(folder, 'gh')
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'gh.mjs')}" "$@"\n`)
  chmodSync(path, 0o755)
  return folder
}

function conclusionOf(jobs: readonly JobEnd[]): string {
  return jobs.some(({ conclusion }) => conclusion === 'failure') ? 'failure' : 'success'
}

/** What a job's token may do: on a pull request from a fork nothing is written, whatever the workflow asks for. */
function grantOf(permissions: Readonly<Record<string, string>>, isFork: boolean): Readonly<Partial<Record<Permission, 'read' | 'write'>>> {
  const levels = Object.entries(permissions).map(([name, level]) => [name.replace('-', '_'), isFork || level !== 'write' ? 'read' : 'write'])
  return { metadata: 'read', ...Object.fromEntries(levels.filter(([, level]) => level !== 'none')) }
}

function pullRequestOf({ number, author, pull }: Issue, base: string): object {
  return { number, user: personOf(author), head: { sha: pull?.head.sha, ref: pull?.head.ref, repo: { full_name: pull?.head.repository } }, base: { sha: base, ref: 'main', repo: { full_name: slug } } }
}

function wordsOf({ number, author, title, body, labels, pull }: Issue): object {
  return { number, title, body, user: personOf(author), labels: labels.map((name) => ({ name })), ...(pull === null ? {} : { pull_request: {} }) }
}

function personOf(author: Issue['author']): object | null {
  return author === null ? null : { login: author.login, id: author.id, type: author.type }
}
