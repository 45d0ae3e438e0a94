import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { gitRoot, relativeTo } from '../platform/root.ts'

/** A checklist as a command names it: its root, and its path relative to the root. */
export interface Located {
  readonly root: string
  readonly checklist: string
}

const defaults = ['readiness.yml', 'readiness.yaml', 'readiness.json']

/** Files given on the command line, else the first of the default names that exists. */
export function locate(files: readonly string[], root: string | undefined, folder: string): readonly Located[] {
  const given = files.length > 0 ? files : [defaults.find((name) => existsSync(join(folder, name))) ?? 'readiness.yml']
  return given.map((file) => locateOne(resolve(folder, file), root === undefined ? undefined : resolve(folder, root)))
}

function locateOne(file: string, root: string | undefined): Located {
  const parent = real(dirname(file))
  const top = root === undefined ? gitRoot(parent) : real(root)
  const path = relativeTo(top, join(parent, basename(file)))
  if (path === null) throw new GateError('usage', `${file} lies outside the root ${top}; give another --root`)
  return { root: top, checklist: path }
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}
