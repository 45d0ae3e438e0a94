import type { Git } from '../../src/model/git.ts'
import { memoryFiles } from '../../src/platform/memory-files.ts'

/** A repository of named states, each a world of files. */
export function memoryGit(states: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>): Git {
  return {
    commit: async (revision) => (Object.hasOwn(states, revision) ? { sha: revision, at: 0, subject: revision } : null),
    mergeBase: async () => null,
    isShallow: async () => false,
    history: async () => [],
    filesAt: async (commit) => memoryFiles(states[commit] ?? {}),
    close: () => {},
  }
}
