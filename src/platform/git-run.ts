import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { Unavailable } from '../model/unavailable.ts'

const timeoutMs = 60_000
const maxBytes = 256 * 1024 * 1024

/** What git is started with: no prompt, no lock, no fetch on demand, words that can be read. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_LITERAL_PATHSPECS: '0' }
}

/**
 * Runs git in a folder, without a shell and in bounded time; returns what it printed, or null where it ended with code 1,
 * which says "no" in the commands that are asked. Throws `Unavailable` for everything else.
 */
export function runGit(root: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    /* From a folder that nobody else fills: Windows looks for programs in the current one first. */
    const options = { cwd: tmpdir(), env: gitEnvironment(), timeout: timeoutMs, maxBuffer: maxBytes, windowsHide: true }
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
