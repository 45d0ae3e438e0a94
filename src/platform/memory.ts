import type { Ports } from '../model/ports.ts'
import { memoryFiles } from './memory-files.ts'
import { sha256 } from './sha256.ts'
import { unpack } from './unpack.ts'

export interface MemoryOptions {
  /** Path, relative to the root, to content. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** What "now" is. */
  readonly now: Date
}

/** A world in memory: for tests, previews and programs that hold their files elsewhere. */
export function memoryPorts({ files, now }: MemoryOptions): Ports {
  return { files: memoryFiles(files), now: () => new Date(now), sha256, unpack }
}
