import type { Commit, Git } from '../model/git.ts'
import type { GitHub } from '../model/github.ts'
import type { Instant } from '../model/instant.ts'
import type { Files, Ports } from '../model/ports.ts'
import type { Ssh, SshAnswer } from '../model/ssh.ts'
import { Unavailable } from '../model/unavailable.ts'
import { localPath } from './watched.ts'

/** The world as a commit left it. Of GitHub only what can't change is asked: files at a commit. */
export async function worldAt(commit: Commit, at: Instant, policies: readonly string[], git: Git, ports: Ports): Promise<Ports> {
  const files = await git.filesAt(commit.sha)
  return { ...ports, files: withPolicies(files, ports.files, policies.flatMap(localPath)), now: () => new Date(at), git: null, github: ports.github && pastOf(ports.github) }
}

/** A policy that a flag names is read as it is now where the commit did not have it yet. */
function withPolicies(then: Files, now: Files, paths: readonly string[]): Files {
  if (paths.length === 0) return then
  const of = async (path: string): Promise<Files> => (paths.includes(path) && (await then.kind(path)) === 'absent' ? now : then)
  return { ...then, read: async (path, limit) => (await of(path)).read(path, limit), kind: async (path) => (await of(path)).kind(path) }
}

function pastOf(github: GitHub): GitHub {
  const ask = () => Promise.reject(new Unavailable('GitHub can be asked what it says now, not what it said at that commit', 'Nothing: the gate asks it when it judges the commit of the day.'))
  return {
    get repository() {
      return github.repository
    },
    commit: null,
    pullRequest: null,
    discussion: ask,
    pullRequests: ask,
    issues: ask,
    teams: ask,
    checkRuns: ask,
    deployments: ask,
    fileAt: (repository, path, commit) => github.fileAt(repository, path, commit),
  }
}

/** A signature that many commits hold is checked once. */
export function rememberingSsh(ssh: Ssh, sha256: Ports['sha256']): Ssh {
  const answers = new Map<string, Promise<SshAnswer>>()
  return {
    verify(check) {
      const hasher = sha256()
      for (const part of [check.message, check.signature, check.signers, check.revoked ?? '', JSON.stringify([check.revoked === null, check.principal, check.namespace, check.at])]) {
        hasher.update(part)
        hasher.update(`\n${part.length}\n`)
      }
      const question = hasher.hex()
      const answer = answers.get(question) ?? ssh.verify(check)
      answers.set(question, answer)
      return answer
    },
    sign: (message, keyFile, namespace) => ssh.sign(message, keyFile, namespace),
  }
}
