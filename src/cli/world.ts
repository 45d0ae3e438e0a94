import type { Ports } from '../model/ports.ts'
import { gitHubOptions } from '../platform/github-options.ts'
import { nodePorts } from '../platform/node.ts'
import type { Terminal } from './usage.ts'

/** The world of a command: the disk below a root and, unless it is offline, GitHub as the environment names it. */
export function worldOf(root: string, { env }: Terminal, offline = false): Ports {
  return nodePorts({ root, cache: env, ...(offline ? {} : { github: () => gitHubOptions(env, root) }) })
}
