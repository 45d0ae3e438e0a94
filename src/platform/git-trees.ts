import { Unavailable } from '../model/unavailable.ts'
import type { GitObjects } from './git-objects.ts'

export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'folder' | 'module'
  readonly id: string
}

export type Tree = ReadonlyMap<string, TreeEntry>

const kinds: Readonly<Record<string, TreeEntry['kind']>> = { '40000': 'folder', '120000': 'link', '160000': 'module' }
const treeLimit = 64 * 1024 * 1024

/** Folders of a repository by object id, each read once: of two commits, only what differs is read again. */
export function gitTrees(objects: GitObjects): (id: string) => Promise<Tree> {
  const known = new Map<string, Promise<Tree>>()
  return (id) => {
    const found = known.get(id)
    if (found) return found
    const tree = objects.read(id, treeLimit).then((object) => {
      if (!object?.bytes || object.type !== 'tree') throw new Unavailable(`git has no folder ${id}`, 'Fetch the whole history: "fetch-depth: 0".')
      return parseTree(object.bytes, id.length / 2)
    })
    known.set(id, tree)
    return tree
  }
}

/** Entries as git stores them: mode in octal, a space, the name, a zero byte, the object id in bytes. */
function parseTree(bytes: Uint8Array, idBytes: number): Tree {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = new Map<string, TreeEntry>()
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(32, at)
    const zero = buffer.indexOf(0, space)
    const mode = buffer.toString('latin1', at, space)
    entries.set(buffer.toString('utf8', space + 1, zero), { kind: kinds[mode] ?? 'file', id: buffer.toString('hex', zero + 1, zero + 1 + idBytes) })
    at = zero + 1 + idBytes
  }
  return entries
}
