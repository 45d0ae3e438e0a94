import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The git top level above a folder; the folder itself where there is none. */
export async function gitRoot(folder: string): Promise<string> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (await exists(join(path, '.git'))) return path
    if (dirname(path) === path) return resolve(folder)
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** A path relative to a root, with forward slashes; null where it lies outside. */
export function relativeTo(root: string, path: string): string | null {
  const below = relative(root, path).split(sep).join('/')
  return below === '' || below === '..' || below.startsWith('../') || resolve(root, below) !== resolve(path) ? null : below
}
