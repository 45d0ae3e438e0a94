import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const own = join(import.meta.dirname, '..', 'samples')
/** More files of real tools, where somebody has them beside the project: not all of them may be copied into it. */
const beside = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples')

const placeOf = (name: string): string | undefined => [own, beside].map((folder) => join(folder, name)).find((path) => existsSync(path))

export const hasSample = (name: string): boolean => placeOf(name) !== undefined

/** A file that a real tool wrote; throws where it is not there. */
export const sampleBytes = (name: string): Uint8Array => readFileSync(placeOf(name) ?? join(own, name))

export const sampleText = (name: string): string => new TextDecoder().decode(sampleBytes(name))
