import type { Ports } from '../model/ports.ts'
import { nodeFiles } from './node-files.ts'
import { sha256 } from './sha256.ts'
import { unpack } from './unpack.ts'

export interface NodeOptions {
  /** Folder below which all files lie. */
  readonly root: string
}

/** The world of a Node.js process: the disk below a root, the system's clock. */
export function nodePorts({ root }: NodeOptions): Ports {
  return { files: nodeFiles(root), now: () => new Date(), sha256, unpack }
}
