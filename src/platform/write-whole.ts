import { lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'

/** Writes a file whole or not at all: beside its place, then renamed into it. Throws `Unavailable`. */
export function writeWhole(path: string, content: string): void {
  try {
    if (isDevice(path)) return writeFileSync(path, content)
  } catch (error) {
    throw unwritable(path, error)
  }
  writeTogether([[path, content]])
}

/** A device or a pipe, as /dev/stdout is: a file in its place would be of no use to anybody. */
function isDevice(path: string): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (!there || there.isFile() || there.isDirectory()) return false
  const target = statSync(path, { throwIfNoEntry: false })
  return target !== undefined && ((!target.isFile() && !target.isDirectory()) || /^\/(?:dev|proc)\//.test(path))
}

/** Writes files that belong together: all are written whole beside their places before the first is renamed into its own. */
export function writeTogether(files: readonly (readonly [path: string, content: string | Uint8Array])[]): void {
  const drafts = files.map(([path, content]) => ({ path, content, draft: `${path}.${process.pid}.tmp` }))
  let failing = files[0]?.[0] ?? ''
  try {
    for (const { path, content, draft } of drafts) {
      failing = path
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, content)
    }
    for (const { path, draft } of drafts) renameSync(draft, (failing = path))
  } catch (error) {
    for (const { draft } of drafts) discard(draft)
    throw unwritable(failing, error)
  }
}

function unwritable(path: string, cause: unknown): Unavailable {
  return new Unavailable(`${path} can't be written`, 'Check that the folder can be written to and the disk is not full.', { cause })
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    /* It never came to be; what went wrong before is what matters. */
  }
}
