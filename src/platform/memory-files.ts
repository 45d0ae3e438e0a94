import { Unusable } from '../model/unusable.ts'
import type { Files } from '../model/ports.ts'

/** Files of a test or a preview: path to content. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  )
  const find = (path: string): Uint8Array => {
    const bytes = files.get(path)
    if (!bytes) throw new Unusable('there is no such file', `Add ${path}, or correct the path.`)
    return bytes
  }
  return {
    async read(path, limit) {
      const bytes = find(path)
      if (bytes.length > limit) throw new Unusable(`the file has more than ${limit / (1024 * 1024)} MiB`, 'Give a summary, or a part of it.')
      return { bytes, realPath: path }
    },
    async stream(path) {
      const bytes = find(path)
      return { realPath: path, chunks: (async function* () { if (bytes.length > 0) yield bytes })() }
    },
    async kind(path) {
      if (files.has(path)) return 'file'
      return [...files.keys()].some((file) => path === '' || file.startsWith(`${path}/`)) ? 'folder' : 'absent'
    },
    async list(folder, deep, limit) {
      const prefix = folder === '' ? '' : `${folder}/`
      const found = [...files.keys()].filter((path) => path.startsWith(prefix) && (deep || !path.slice(prefix.length).includes('/')))
      if (found.length > limit) throw new Unusable(`holds more than ${limit} files`, 'Narrow the pattern.')
      return found.toSorted((a, b) => (a < b ? -1 : 1))
    },
  }
}
