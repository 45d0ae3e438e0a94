import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Pinned, PolicyCache } from '../model/policy-cache.ts'
import { Unavailable } from '../model/unavailable.ts'
import { sha256 } from './sha256.ts'
import { writeWhole } from './write-whole.ts'

/** Where the user's programs keep what they can fetch again: XDG_CACHE_HOME, on Windows LOCALAPPDATA, else ~/.cache. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.cache'), 'go-live-gate', 'policies')
}

interface Kept extends Pinned {
  readonly sha256: string
  /** Base64. */
  readonly content: string
}

/**
 * One file a policy in a folder of the user's own. What was kept is told from what was damaged or put there for another
 * file; whoever can write the folder can deceive only the runs with `--offline` on that machine.
 */
export function diskPolicyCache(folder: string): PolicyCache {
  const pathOf = (file: Pinned) => join(folder, `${digestOf(`${file.repository}\n${file.path}\n${file.commit}`)}.json`)
  return {
    async read(file) {
      const text = textAt(pathOf(file))
      if (text === null) return null
      const kept = parsed(text)
      const bytes = kept === null ? null : Uint8Array.from(Buffer.from(kept.content, 'base64'))
      const isThis = kept !== null && kept.repository === file.repository && kept.path === file.path && kept.commit === file.commit
      if (bytes !== null && isThis && digestOf(bytes) === kept.sha256) return bytes
      throw new Unavailable('the copy that an earlier run kept is damaged', 'Run once with network, and it is fetched anew.')
    },
    async keep(file, bytes) {
      const kept: Kept = { repository: file.repository, path: file.path, commit: file.commit, sha256: digestOf(bytes), content: Buffer.from(bytes).toString('base64') }
      try {
        writeWhole(pathOf(file), `${JSON.stringify(kept)}\n`)
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error
      }
    },
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Unavailable("the copy that an earlier run kept can't be read", 'Run once with network, or mend the permissions of the cache.', { cause: error })
  }
}

function parsed(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text)
    const isKept = (it: unknown): it is Kept =>
      typeof it === 'object' && it !== null && ['repository', 'path', 'commit', 'sha256', 'content'].every((key) => typeof Reflect.get(it, key) === 'string')
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

function digestOf(content: string | Uint8Array): string {
  const hasher = sha256()
  hasher.update(content)
  return hasher.hex()
}
