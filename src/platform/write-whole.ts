import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'

/** Writes a file whole or not at all: beside its place, then renamed into it. Throws `Unavailable`. */
export function writeWhole(path: string, content: string): void {
  const draft = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, content)
    renameSync(draft, path)
  } catch (error) {
    discard(draft)
    throw new Unavailable(`${path} can't be written`, 'Check that the folder can be written to and the disk is not full.', { cause: error })
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    /* It never came to be; what went wrong before is what matters. */
  }
}
