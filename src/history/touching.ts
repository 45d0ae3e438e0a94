import type { Commit, Git } from '../model/git.ts'
import { GateError } from '../model/gate-error.ts'
import type { Instant } from '../model/instant.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { loaded } from '../steps/read.ts'
import type { HistoryOptions } from './options.ts'
import { worldAt } from './past.ts'
import { localPath, watched, type Watched } from './watched.ts'

/** A commit, and what the checklist was called in it. */
export interface Stop extends Commit {
  readonly path: string
}

/** Rounds in which policies may bring more policies. */
const mostRounds = 10

/**
 * Commits on HEAD's line of first parents that touched the checklist or what any of its versions is judged from, oldest
 * first; before them the one that `since` names. Throws `Unavailable` where the line can't be seen whole.
 */
export async function touching(options: HistoryOptions, git: Git, ports: Ports): Promise<readonly Stop[]> {
  const { checklist: path, policies = [], since } = options
  const head = await git.commit('HEAD')
  if (head === null) throw new GateError('usage', 'there is no commit yet, and so no history')
  if (await git.isShallow()) throw new Unavailable('this clone is cut off: earlier commits are not in it', 'Fetch the whole history: git fetch --unshallow, or with actions/checkout "fetch-depth: 0".')
  const start = since === undefined ? null : await startOf(since, head, git)
  const from = start?.sha ?? null
  const known = new Map<string, Watched>()
  const all = { evidence: new Set<string>(), policies: new Set([path, ...policies.flatMap(localPath)]) }
  for (let round = 0, before = 0; round < mostRounds && all.policies.size > before; round++) {
    before = all.policies.size
    /* Only the checklist and its policies change what is watched. */
    const versions = await git.history(head.sha, from, [...all.policies])
    for (const commit of [...(start ? [start] : []), ...versions]) {
      const found = known.get(commit.sha) ?? (await watchedAt(commit, options, git, ports))
      known.set(commit.sha, found)
      for (const each of found.evidence) all.evidence.add(each)
      for (const each of found.policies) all.policies.add(each)
    }
  }
  const touched = await git.history(head.sha, from, [...all.policies, ...all.evidence])
  const line = [...(start ? [start] : []), ...touched]
  const first = await firstWith(path, line, git)
  if (first === null) throw new GateError('usage', `no commit on the line of HEAD has ${path}; commit it, or correct the path`)
  return line.slice(first).map((commit) => ({ ...commit, at: written(commit.at), path }))
}

/** Anybody can set a commit's date, to one that no calendar has too. */
function written(at: Instant): Instant {
  return at > 0 ? Math.min(at, lastInstant) : 0
}

const lastInstant = Date.UTC(9999, 11, 31)

async function startOf(since: string, head: Commit, git: Git): Promise<Commit> {
  const start = await git.commit(since)
  if (start === null) throw new GateError('usage', `--since ${since} is no commit that this repository has`)
  if ((await git.mergeBase(start.sha, head.sha)) !== start.sha) throw new GateError('usage', `--since ${since} is not on the way to HEAD; name an earlier commit of this branch`)
  return start
}

async function watchedAt(commit: Commit, { checklist, policies = [] }: HistoryOptions, git: Git, ports: Ports): Promise<Watched> {
  const world = await worldAt(commit, commit.at, policies, git, ports)
  const read = await loaded({ checklist, policies }, world)
  return read.ok ? watched(checklist, read) : { evidence: [], policies: [] }
}

/** The road starts where the checklist is: number of the first commit that has it. */
async function firstWith(path: string, commits: readonly Commit[], git: Git): Promise<number | null> {
  for (const [i, { sha }] of commits.entries()) if ((await (await git.filesAt(sha)).kind(path)) === 'file') return i
  return null
}
