import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Unavailable } from '../model/unavailable.ts'

/** Writes a file whole or not at all: beside its place, then renamed into it. Throws `Unavailable`. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw new Unavailable(`${path} can't be written`, 'Check that the folder can be written to and the disk is not full.', { cause: error })
  }
}
