import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const own = join(import.meta.dirname, '..', 'samples')
/** More files of real tools, where somebody has them beside the project: not all of them may be copied into it. */
const beside = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples')

const placeOf = (name: string): string | undefined => [own, beside].map((folder) => join(folder, name)).find((path) => existsSync(path))

export const hasSample = (name: string): boolean => placeOf(name) !== undefined

/** A file that a real tool wrote; throws where it is not there. */
export const sampleBytes = (name: string): Uint8Array => readFileSync(placeOf(name) ?? join(own, name))

export const sampleText = (name: string): string => new TextDecoder().decode(sampleBytes(name))

/** Every file of a tool that the project holds. */
export const sampleFiles = (): readonly string[] =>
  readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(own, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
