import type { Files } from '../model/ports.ts'
import { folderOf, resolvePath } from '../model/path.ts'
import { Unusable } from '../model/unusable.ts'

export interface CaseFiles {
  readonly files: Files
  /** Paths, relative to the root, whose content somebody asked for. */
  readonly read: ReadonlySet<string>
}

/**
 * The files of a case: what it writes out lies over what lies on the disk, and what it takes away is not there. Nothing is
 * written anywhere.
 *
 * @param own Path relative to the root to content.
 * @param gone Paths relative to the root.
 */
export function caseFiles(own: ReadonlyMap<string, Uint8Array>, gone: ReadonlySet<string>, disk: Files): CaseFiles {
  const read = new Set<string>()
  const contentOf = (path: string): Uint8Array | null => {
    read.add(path)
    if (gone.has(path)) throw new Unusable('there is no such file', `Add ${path}, or correct the path.`)
    return own.get(path) ?? null
  }
  return {
    read,
    files: {
      async read(path, limit) {
        const bytes = contentOf(path)
        if (bytes === null) return disk.read(path, limit)
        if (bytes.length > limit) throw new Unusable(`the file has more than ${limit / (1024 * 1024)} MiB`, 'Give a summary, or a part of it.')
        return { bytes, realPath: path }
      },
      async stream(path) {
        const bytes = contentOf(path)
        if (bytes === null) return disk.stream(path)
        return { realPath: path, chunks: (async function* () { if (bytes.length > 0) yield bytes })() }
      },
      async kind(path) {
        if (own.has(path)) return 'file'
        if (gone.has(path)) return 'absent'
        return [...own.keys()].some((each) => each.startsWith(`${path}/`)) ? 'folder' : disk.kind(path)
      },
      async list(folder, deep, limit) {
        const prefix = folder === '' ? '' : `${folder}/`
        const below = [...own.keys()].filter((path) => path.startsWith(prefix) && (deep || !path.slice(prefix.length).includes('/')))
        const there = (await disk.kind(folder)) === 'folder' ? await disk.list(folder, deep, limit) : []
        const found = [...new Set([...there, ...below])].filter((path) => !gone.has(path))
        if (found.length > limit) throw new Unusable(`holds more than ${limit} files`, 'Narrow the pattern.')
        return found.toSorted((a, b) => (a < b ? -1 : 1))
      },
    },
  }
}

/** A path that a case gives from a file, relative to the root. */
export function from(file: string, path: string): string {
  const resolved = resolvePath(folderOf(file), path)
  if (resolved === null) throw new Unusable(`"${path}" is a path that is not read`, 'Write a path inside the repository, with forward slashes.')
  return resolved
}
