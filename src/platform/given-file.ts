import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { nodeFiles } from './node-files.ts'

const most = 16 * 1024 * 1024

/** A file that somebody names on the command line, wherever it lies. Throws `Unusable` and `Unavailable`. */
export async function givenFile(path: string): Promise<Uint8Array> {
  const real = existsSync(path) ? realpathSync(path) : path
  return (await nodeFiles(dirname(real)).read(basename(real), most)).bytes
}
