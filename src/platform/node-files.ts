import { constants } from 'node:fs'
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { resolvePath } from '../model/path.ts'
import type { Files } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'

const chunkBytes = 256 * 1024

/** Files below a folder of the disk. Nothing outside it is read, whatever symbolic links say. */
export function nodeFiles(root: string): Files {
  const rootPath = realpath(root).catch((error: unknown) => {
    throw translated(error, root)
  })

  /** Opens a regular file and makes sure that it is the one whose path was checked. */
  const openFile = async (path: string): Promise<{ handle: FileHandle; realPath: string; size: number }> => {
    const real = await inside(path)
    let handle: FileHandle
    try {
      /* Non-blocking: opening a FIFO must not wait for a writer. */
      handle = await open(join(await rootPath, real), constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    } catch (error) {
      throw translated(error, path)
    }
    const info = await handle.stat()
    if (info.isFile()) return { handle, realPath: real, size: info.size }
    await handle.close()
    throw new Unusable(info.isDirectory() ? 'is a folder, not a file' : 'is not a regular file', 'Name a file.')
  }

  /** The path with symbolic links resolved, relative to the root. */
  const inside = async (path: string): Promise<string> => {
    const base = await rootPath
    let real: string
    try {
      real = await realpath(join(base, path))
    } catch (error) {
      throw translated(error, path)
    }
    const below = relative(base, real).split(sep).join('/')
    if (resolvePath('', below) !== below)
      throw new Unusable('leads outside the root, or below .git', 'Copy the file into the repository; links out of it are not followed.')
    return below
  }

  return {
    async read(path, limit) {
      const { handle, realPath, size } = await openFile(path)
      try {
        if (size > limit) throw tooLarge(limit)
        /* One byte more than allowed, for a file that grows while it is read. */
        const bytes = await readUpTo(handle, size, limit + 1)
        if (bytes.length > limit) throw tooLarge(limit)
        return { bytes, realPath }
      } catch (error) {
        throw translated(error, path)
      } finally {
        await handle.close()
      }
    },
    async stream(path) {
      const { handle, realPath } = await openFile(path)
      return { realPath, chunks: chunksOf(handle, path) }
    },
    async kind(path) {
      try {
        const info = await stat(join(await rootPath, path === '' ? '' : await inside(path)))
        return info.isDirectory() ? 'folder' : 'file'
      } catch (error) {
        if (error instanceof Unusable || isCode(error, 'ENOENT', 'ENOTDIR')) return 'absent'
        throw translated(error, path)
      }
    },
    async list(folder, deep, limit) {
      const base = await rootPath
      const found: string[] = []
      const walk = async (path: string): Promise<void> => {
        const entries = await readdir(join(base, path), { withFileTypes: true })
        for (const entry of entries) {
          const child = path === '' ? entry.name : `${path}/${entry.name}`
          if (entry.isDirectory()) {
            if (deep && !entry.name.startsWith('.')) await walk(child)
          } else if (entry.isFile() || entry.isSymbolicLink()) {
            if (found.length >= limit) throw new Unusable(`holds more than ${limit} files`, 'Narrow the pattern.')
            found.push(child)
          }
        }
      }
      try {
        await walk(folder === '' ? '' : await inside(folder))
      } catch (error) {
        throw translated(error, folder)
      }
      return found.toSorted((a, b) => (a < b ? -1 : 1))
    },
  }
}

async function readUpTo(handle: FileHandle, expected: number, limit: number): Promise<Uint8Array> {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1))
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
    if (bytesRead === 0) return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
    length += bytesRead
    if (length === buffer.length) {
      if (length >= limit) return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
      buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.min(limit - length, chunkBytes))])
    }
  }
}

async function* chunksOf(handle: FileHandle, path: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes)
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (error) {
    throw translated(error, path)
  } finally {
    await handle.close()
  }
}

function tooLarge(limit: number): Unusable {
  return new Unusable(`the file has more than ${limit / (1024 * 1024)} MiB`, 'Give a summary, or a part of it.')
}

/** What is not there is no evidence; a disk that fails is the world's fault. */
function translated(error: unknown, path: string): unknown {
  if (error instanceof Unusable || error instanceof Unavailable || !isSystemError(error)) return error
  if (isCode(error, 'ENOENT', 'ENOTDIR')) return new Unusable('there is no such file', `Add ${path || 'the folder'}, or correct the path.`)
  if (isCode(error, 'ELOOP')) return new Unusable('the symbolic link leads nowhere or in a circle', 'Replace the link by the file.')
  if (isCode(error, 'EISDIR')) return new Unusable('is a folder, not a file', 'Name a file.')
  if (isCode(error, 'ENXIO', 'EINVAL', 'ENAMETOOLONG')) return new Unusable('is not a file that can be read', 'Name a regular file.')
  return new Unavailable(`${path || 'the root'} can't be read (${error.code})`, 'Check permissions and disk, then run the gate again.', { cause: error })
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code)
}
