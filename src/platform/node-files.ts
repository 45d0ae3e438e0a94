import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { resolvePath } from '../model/path.ts'
import type { Files } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'
import { diskError } from './disk-error.ts'

const chunkBytes = 256 * 1024
/** From so many bytes on, a second thread saves more than its start costs. */
const besideFrom = 128 * 1024 * 1024

/**
 * Files below a folder of the disk. Nothing outside it is read, whatever symbolic links say. Reads are synchronous: one
 * evidence file after the other is read anyway, and a thread pool only costs its start.
 */
export function nodeFiles(root: string): Files {
  let known: string | undefined
  const base = (): string => (known ??= attempt(root, () => realpathSync.native(root)))

  /** The path with symbolic links resolved, relative to the root. */
  const inside = (path: string): string => {
    const real = attempt(path, () => realpathSync.native(join(base(), path)))
    const below = relative(base(), real).split(sep).join('/')
    if (resolvePath('', below) !== below) throw isOutside(below) ? outside() : misnamed()
    return below
  }

  /** Opens a regular file, the very one whose path was checked: no link is followed any more. */
  const openFile = (path: string): { handle: number; realPath: string; size: number } => {
    const realPath = inside(path)
    /* Non-blocking: opening a FIFO must not wait for a writer. */
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
    const handle = attempt(path, () => openSync(join(base(), realPath), flags))
    const info = fstatSync(handle)
    if (info.isFile()) return { handle, realPath, size: info.size }
    closeSync(handle)
    throw new Unusable(info.isDirectory() ? 'is a folder, not a file' : 'is not a regular file', 'Name a file.')
  }

  return {
    async read(path, limit) {
      const { handle, realPath, size } = openFile(path)
      try {
        if (size > limit) throw tooLarge(limit)
        /* One byte more than allowed, for a file that grows while it is read. */
        const bytes = attempt(path, () => readUpTo(handle, size, limit + 1))
        if (bytes.length > limit) throw tooLarge(limit)
        return { bytes, realPath }
      } finally {
        closeSync(handle)
      }
    },
    async stream(path) {
      const { handle, realPath, size } = openFile(path)
      if (size < besideFrom) return { realPath, size, chunks: chunksOf(handle, path) }
      const { readBeside } = await import('./reading-thread.ts')
      return { realPath, size, ...readBeside(handle, path) }
    },
    async kind(path) {
      try {
        return statSync(path === '' ? base() : join(base(), inside(path))).isDirectory() ? 'folder' : 'file'
      } catch (error) {
        if (error instanceof Unusable) return isLink(join(base(), path)) ? 'file' : 'absent'
        if (isCode(error, 'ENOENT', 'ENOTDIR')) return 'absent'
        throw translated(error, path)
      }
    },
    async list(folder, deep, limit) {
      const found: string[] = []
      const walk = (path: string): void => {
        for (const entry of readdirSync(join(base(), path), { withFileTypes: true })) {
          const child = path === '' ? entry.name : `${path}/${entry.name}`
          if (entry.isDirectory()) {
            if (deep && !entry.name.startsWith('.')) walk(child)
          } else if (entry.isFile() || entry.isSymbolicLink()) {
            if (found.length >= limit) throw new Unusable(`holds more than ${limit} files`, 'Narrow the pattern.')
            found.push(child)
          }
        }
      }
      attempt(folder, () => walk(folder === '' ? '' : inside(folder)))
      return found.toSorted((a, b) => (a < b ? -1 : 1))
    },
  }
}

function readUpTo(handle: number, expected: number, limit: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1))
  let length = 0
  for (;;) {
    const count = readSync(handle, buffer, length, buffer.length - length, null)
    length += count
    if (count === 0 || length >= limit) return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.min(limit - length, chunkBytes))])
  }
}

async function* chunksOf(handle: number, path: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes)
  try {
    for (;;) {
      const count = attempt(path, () => readSync(handle, buffer, 0, chunkBytes, null))
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } finally {
    closeSync(handle)
  }
}

/** Runs a step on the disk; what goes wrong is told apart by whose fault it is. */
function attempt<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw translated(error, path)
  }
}

/** Whether a symbolic link stands at a path, wherever it leads. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** On Windows, the way to another drive is a whole path. */
function isOutside(below: string): boolean {
  return below === '' || isAbsolute(below) || below.split('/').some((segment) => segment === '..' || segment.toLowerCase() === '.git')
}

function outside(): Unusable {
  return new Unusable('leads outside the root, or below .git', 'Copy the file into the repository; links out of it are not followed.')
}

function misnamed(): Unusable {
  return new Unusable('has a name that no checklist can give', 'Rename it: without a backslash, a leading "~", or a colon after the first word.')
}

function tooLarge(limit: number): Unusable {
  return new Unusable(`the file has more than ${limit / (1024 * 1024)} MiB`, 'Give a summary, or a part of it.')
}

function translated(error: unknown, path: string): unknown {
  return isSystemError(error) ? diskError(error.code, path, error) : error
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code)
}
