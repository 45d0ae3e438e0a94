import type { Git } from '../model/git.ts'
import type { GitHub } from '../model/github.ts'
import type { PolicyCache } from '../model/policy-cache.ts'
import type { Ports } from '../model/ports.ts'
import type { Ssh } from '../model/ssh.ts'
import { memoryFiles } from './memory-files.ts'
import { sha256 } from './sha256.ts'
import { unpack } from './unpack.ts'

export interface MemoryOptions {
  /** Path, relative to the root, to content. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** What "now" is. */
  readonly now: Date
  readonly git?: Git
  /** What GitHub answers; without it GitHub can't be asked. */
  readonly github?: GitHub
  readonly ssh?: Ssh
  readonly policyCache?: PolicyCache
}

/** A world in memory: for tests, previews and programs that hold their files elsewhere. */
export function memoryPorts({ files, now, git, github, ssh, policyCache }: MemoryOptions): Ports {
  return { files: memoryFiles(files), now: () => new Date(now), sha256, unpack, git: git ?? null, github: github ?? null, ssh: ssh ?? null, policyCache: policyCache ?? null }
}
