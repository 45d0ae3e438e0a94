import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The git top level above a folder; the folder itself where there is none. */
export function gitRoot(folder: string): string {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return path
    if (dirname(path) === path) return resolve(folder)
  }
}

/** A path relative to a root, with forward slashes; null where it lies outside. */
export function relativeTo(root: string, path: string): string | null {
  const below = relative(root, path).split(sep).join('/')
  return below === '' || below === '..' || below.startsWith('../') || resolve(root, below) !== resolve(path) ? null : below
}
