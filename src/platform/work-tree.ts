import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'
import { runGit } from './git-run.ts'
import { gitRoot, relativeTo } from './root.ts'

/** What is checked out. */
export interface WorkTree {
  /** The full id of HEAD. */
  readonly commit: string
  /** Tracked files of the whole repository that are not as the commit has them, relative to its top. */
  readonly changed: readonly string[]
}

/**
 * What git says of the repository that holds a folder; null where there is none, or no commit in it yet. Throws
 * `Unavailable` where git can't be asked.
 */
export async function workTreeOf(root: string): Promise<WorkTree | null> {
  const top = gitRoot(root)
  if (!existsSync(join(top, '.git'))) return null
  const commit = (await runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))?.trim()
  if (!commit) return null
  const changed = await differing(top, null)
  const passedOver = (await isToldToPassOver(top)) ? await withFreshIndex(top, commit, (index) => differing(top, index)) : []
  /* Of a sparse checkout only what is missing below the root could have been judged. */
  const inRoot = passedOver.filter((path) => relativeTo(root, join(top, path)) !== null || existsSync(join(top, path)))
  return { commit, changed: [...new Set([...changed, ...inRoot])] }
}

/**
 * Whatever the repository configures, neither a file monitor is asked, which could say anything, nor is a file taken for
 * unchanged because its size and the time that anybody can set are.
 */
const strictly = ['-c', 'core.fsmonitor=false', '-c', 'core.trustctime=true', '-c', 'core.checkStat=default']

async function differing(top: string, index: string | null): Promise<readonly string[]> {
  const status = await runGit(top, [...strictly, 'status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=none'], index)
  if (status === null) throw new Unavailable('git does not say whether the work tree is as it was committed', 'Check that "git status" works here, then run it again.')
  return status.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]))
}

/** Whether git was told not to look at some file: by `--skip-worktree`, `--assume-unchanged` or a sparse checkout. */
async function isToldToPassOver(top: string): Promise<boolean> {
  const listed = await runGit(top, ['ls-files', '-v', '-z'])
  if (listed === null) throw new Unavailable('git does not say which files it looks at', 'Check that "git ls-files" works here, then run it again.')
  return listed.split('\0').some((line) => /^[Sa-z] /.test(line))
}

/** An index that knows of no file but what the commit says, so that git reads every one: what is missing may be a refusal. */
async function withFreshIndex<T>(top: string, commit: string, work: (index: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-'))
  try {
    const index = join(folder, 'index')
    await runGit(top, ['-c', 'core.splitIndex=false', 'read-tree', commit], index)
    return await work(index)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
