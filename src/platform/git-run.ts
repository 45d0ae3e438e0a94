import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { Unavailable } from '../model/unavailable.ts'
import { gitRoot } from './root.ts'

const timeoutMs = 60_000
const maxBytes = 256 * 1024 * 1024

/** Variables that take git to another repository, index or work tree than those of the folder, as inside a hook. */
const elsewhere = /^GIT_(?:DIR|COMMON_DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|ATTR_SOURCE|(?:NO)?GLOB_PATHSPECS|ICASE_PATHSPECS)$/i

/**
 * What git is started with: no prompt, no lock, no fetch on demand, words that can be read. What lies on disk is what
 * counts: neither a variable nor `core.worktree` names another place, and no object stands in for another.
 */
export function gitEnvironment(root: string): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.test(name)))
  return { ...own, LC_ALL: 'C', TZ: 'UTC', GIT_WORK_TREE: gitRoot(root), GIT_NO_REPLACE_OBJECTS: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_LITERAL_PATHSPECS: '0' }
}

/**
 * Runs git in a folder, without a shell and in bounded time; returns what it printed, or null where it ended with code 1,
 * which says "no" in the commands that are asked. Throws `Unavailable` for everything else.
 * @param index A file that stands in for the repository's own index.
 */
export function runGit(root: string, args: readonly string[], index: string | null = null): Promise<string | null> {
  return new Promise((resolve, reject) => {
    /* From a folder that nobody else fills: Windows looks for programs in the current one first. */
    const options = { cwd: tmpdir(), env: { ...gitEnvironment(root), ...(index === null ? {} : { GIT_INDEX_FILE: index }) }, timeout: timeoutMs, maxBuffer: maxBytes, windowsHide: true }
    execFile('git', ['-C', root, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      if (error.code === 1) return resolve(null)
      reject(unavailable(error, stderr))
    })
  })
}

function unavailable(error: Error & { readonly code?: unknown }, stderr: string): Unavailable {
  if (error.code === 'ENOENT') return new Unavailable('git is not installed here', 'Install git, or run the gate where it is.', { cause: error })
  const said = /^(?:fatal|error): (.*)$/m.exec(stderr)?.[1] ?? 'it gave no reason'
  const remedy = /not a git repository/.test(said)
    ? 'Run it inside a git repository.'
    : /dubious ownership/.test(said)
      ? 'Tell git that the folder is yours: git config --global --add safe.directory FOLDER.'
      : 'Check that git works in this repository, then run it again.'
  return new Unavailable(`git can't be asked: ${said}`, remedy, { cause: error })
}
