import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'

/** Writes a file whole or not at all: beside its place, then renamed into it. Throws `Unavailable`. */
export function writeWhole(path: string, content: string): void {
  writeTogether([[path, content]])
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
    throw new Unavailable(`${failing} can't be written`, 'Check that the folder can be written to and the disk is not full.', { cause: error })
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    /* It never came to be; what went wrong before is what matters. */
  }
}
