import type { Git } from '../model/git.ts'
import type { PolicyCache } from '../model/policy-cache.ts'
import type { Ports } from '../model/ports.ts'
import type { Ssh } from '../model/ssh.ts'
import { lazyGitHub } from './lazy-github.ts'
import { nodeFiles } from './node-files.ts'
import type { GitHubOptions } from './github/github.ts'
import { sha256 } from './sha256.ts'
import { unpack } from './unpack.ts'

export interface NodeOptions {
  /** Folder below which all files lie. */
  readonly root: string
  /** Where and as whom GitHub is asked; without it GitHub is not asked. */
  readonly github?: GitHubOptions | (() => GitHubOptions)
  /** The environment that names the user's cache, in which policies of other repositories are kept; without it none are. */
  readonly cache?: Readonly<Record<string, string | undefined>>
}

/** The world of a Node.js process: the disk below a root, the system's clock, and git and ssh-keygen where they are asked. */
export function nodePorts({ root, github, cache }: NodeOptions): Ports {
  return {
    files: nodeFiles(root),
    now: () => new Date(),
    sha256,
    unpack,
    git: lazyGit(root),
    github: github ? lazyGitHub(typeof github === 'function' ? github : () => github) : null,
    ssh: lazySsh(),
    policyCache: cache ? lazyPolicyCache(cache) : null,
  }
}

/** What starts processes is loaded only when it is asked: most checks never do. */
function lazyGit(root: string): Git {
  let loading: Promise<Git> | undefined
  const git = (): Promise<Git> => (loading ??= import('./node-git.ts').then(({ nodeGit }) => nodeGit(root)))
  return {
    commit: async (revision) => (await git()).commit(revision),
    mergeBase: async (one, other) => (await git()).mergeBase(one, other),
    isShallow: async () => (await git()).isShallow(),
    history: async (to, from, paths) => (await git()).history(to, from, paths),
    filesAt: async (commit) => (await git()).filesAt(commit),
    close: () => void loading?.then((opened) => opened.close()),
  }
}

function lazyPolicyCache(env: NonNullable<NodeOptions['cache']>): PolicyCache {
  const cache = async (): Promise<PolicyCache> => {
    const { cacheFolder, diskPolicyCache } = await import('./policy-cache.ts')
    return diskPolicyCache(cacheFolder(env))
  }
  return {
    read: async (file) => (await cache()).read(file),
    keep: async (file, bytes) => (await cache()).keep(file, bytes),
  }
}

function lazySsh(): Ssh {
  let loading: Promise<Ssh> | undefined
  const ssh = (): Promise<Ssh> => (loading ??= import('./node-ssh.ts').then(({ nodeSsh }) => nodeSsh()))
  return {
    verify: async (check) => (await ssh()).verify(check),
    sign: async (message, keyFile, namespace) => (await ssh()).sign(message, keyFile, namespace),
  }
}
