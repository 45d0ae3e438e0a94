import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'
import { runGit } from './git-run.ts'

/** What is checked out. */
export interface WorkTree {
  /** The full id of HEAD. */
  readonly commit: string
  /** Tracked files of the whole repository that are not as the commit has them, relative to its top. */
  readonly changed: readonly string[]
}

/**
 * What git says of the repository that holds a folder; null where there is none, or no commit in it yet. A file monitor
 * that the repository configures is not asked: it could say anything. Throws `Unavailable` where git can't be asked.
 */
export async function workTreeOf(root: string): Promise<WorkTree | null> {
  if (!isInRepository(root)) return null
  const commit = (await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))?.trim()
  if (!commit) return null
  const status = await runGit(root, ['-c', 'core.fsmonitor=false', 'status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=none'])
  if (status === null) throw new Unavailable('git does not say whether the work tree is as it was committed', 'Check that "git status" works here, then run it again.')
  const changed = status.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]))
  return { commit, changed: [...changed, ...(await unlooked(root))] }
}

/**
 * Files below the root that the commit has and the work tree lacks, and that git was told not to look at: by
 * `--skip-worktree`, `--assume-unchanged` or a sparse checkout. What is missing may be a refusal.
 */
async function unlooked(root: string): Promise<readonly string[]> {
  const listed = await runGit(root, ['ls-files', '-v', '-z'])
  if (listed === null) throw new Unavailable('git does not say which files it looks at', 'Check that "git ls-files" works here, then run it again.')
  return listed.split('\0').flatMap((line) => (/^[Sa-z] /.test(line) && !existsSync(join(root, line.slice(2))) ? [line.slice(2)] : []))
}

function isInRepository(root: string): boolean {
  for (let path = resolve(root); ; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return true
    if (dirname(path) === path) return false
  }
}
