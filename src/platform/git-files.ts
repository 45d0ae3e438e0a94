import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { folderOf, resolvePath } from '../model/path.ts'
import type { Files } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import type { GitObjects } from './git-objects.ts'
import { gitEnvironment } from './git-run.ts'
import type { Tree, TreeEntry } from './git-trees.ts'

export interface Repository {
  readonly root: string
  readonly objects: GitObjects
  readonly tree: (id: string) => Promise<Tree>
  /** The tree that a commit holds below the root; null where the root did not exist then. */
  /** Blobs that are too large to be read whole, as far as they are known. */
  readonly large: Set<string>
  readonly rootTree: (commit: string) => Promise<string | null>
}

interface Found {
  readonly entry: TreeEntry
  /** Relative to the root, symbolic links resolved. */
  readonly realPath: string
}

const maxLinks = 40
const linkLimit = 4096
/** Up to here a blob comes from the process that is running already: a start for each costs more than all else. */
const smallBytes = 4 * 1024 * 1024

/** Files as they stood at a commit: the work tree is neither read nor touched. The rules are those of the disk. */
export function gitFiles({ root, objects, tree, rootTree, large }: Repository, commit: string): Files {
  /** Walks from folder to folder; a symbolic link is walked in its place, and never out of the root. */
  const find = async (path: string): Promise<Found | null> => {
    const top = await rootTree(commit)
    if (top === null) return null
    let rest = path === '' ? [] : path.split('/')
    let links = 0
    let entry: TreeEntry = { kind: 'folder', id: top }
    let walked: string[] = []
    while (rest.length > 0) {
      if (entry.kind !== 'folder') return null
      const [name = '', ...others] = rest
      const next = (await tree(entry.id)).get(name)
      if (!next) return null
      if (next.kind !== 'link') {
        entry = next
        walked = [...walked, name]
        rest = others
        continue
      }
      if (++links > maxLinks) throw new Unusable('the symbolic link leads nowhere or in a circle', 'Replace the link by the file.')
      const target = new TextDecoder().decode((await objects.read(next.id, linkLimit))?.bytes ?? new Uint8Array())
      const resolved = resolvePath(walked.join('/'), target)
      if (resolved === null)
        throw new Unusable('leads outside the root, or below .git', 'Copy the file into the repository; links out of it are not followed.')
      rest = [...resolved.split('/'), ...others]
      entry = { kind: 'folder', id: top }
      walked = []
    }
    return { entry, realPath: walked.join('/') }
  }

  const file = async (path: string): Promise<Found> => {
    const found = await find(path)
    if (!found) throw new Unusable('there is no such file', `Add ${path}, or correct the path.`)
    if (found.entry.kind === 'file') return found
    throw new Unusable(found.entry.kind === 'folder' ? 'is a folder, not a file' : 'lies in another repository (a submodule)', 'Name a file.')
  }

  const usable = (path: string): Promise<Found | null> =>
    find(path).catch((error: unknown) => {
      if (error instanceof Unusable) return null
      throw error
    })
  /** Whether a symbolic link stands at a path, wherever it leads. */
  const isLink = async (path: string): Promise<boolean> => {
    const folder = await usable(folderOf(path))
    return folder?.entry.kind === 'folder' && (await tree(folder.entry.id)).get(path.slice(path.lastIndexOf('/') + 1))?.kind === 'link'
  }

  return {
    async read(path, limit) {
      const { entry, realPath } = await file(path)
      const object = await objects.read(entry.id, limit)
      if (!object) throw new Unavailable(`git has no content for ${path}`, 'Fetch the whole history: "fetch-depth: 0".')
      if (!object.bytes) throw new Unusable(`the file has more than ${limit / (1024 * 1024)} MiB`, 'Give a summary, or a part of it.')
      return { bytes: object.bytes, realPath }
    },
    async stream(path) {
      const { entry, realPath } = await file(path)
      const object = large.has(entry.id) ? null : await objects.read(entry.id, smallBytes)
      if (object?.bytes) return { realPath, chunks: once(object.bytes) }
      large.add(entry.id)
      return { realPath, chunks: blobChunks(root, entry.id, path) }
    },
    async kind(path) {
      const found = await usable(path)
      if (!found) return (await isLink(path)) ? 'file' : 'absent'
      return found.entry.kind === 'folder' ? 'folder' : 'file'
    },
    async list(folder, deep, limit) {
      const found: string[] = []
      const walk = async (path: string, id: string): Promise<void> => {
        for (const [name, entry] of await tree(id)) {
          const child = path === '' ? name : `${path}/${name}`
          if (entry.kind === 'folder') {
            if (deep && !name.startsWith('.')) await walk(child, entry.id)
          } else if (entry.kind !== 'module') {
            if (found.length >= limit) throw new Unusable(`holds more than ${limit} files`, 'Narrow the pattern.')
            found.push(child)
          }
        }
      }
      const start = await find(folder)
      if (start?.entry.kind !== 'folder') throw new Unusable('there is no such file', `Add ${folder || 'the folder'}, or correct the path.`)
      await walk(start.realPath, start.entry.id)
      return found.toSorted((a, b) => (a < b ? -1 : 1))
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

/** A blob of any size, through a process of its own. */
async function* blobChunks(root: string, id: string, path: string): AsyncGenerator<Uint8Array> {
  const child = spawn('git', ['-C', root, 'cat-file', 'blob', id], { cwd: tmpdir(), env: gitEnvironment(root), windowsHide: true })
  child.stderr.resume()
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(null)))
  try {
    for await (const chunk of child.stdout) yield chunk
    if ((await ended) !== 0) throw new Unavailable(`git can't give the content of ${path}`, 'Fetch the whole history: "fetch-depth: 0".')
  } finally {
    child.kill()
  }
}
