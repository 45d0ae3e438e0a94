import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { gitRoot, relativeTo } from '../platform/root.ts'
import { parseReference } from '../policy/reference.ts'

/** A checklist as a command names it: its root, and its path relative to the root. */
export interface Located {
  readonly root: string
  readonly checklist: string
  /** Policies from `--policy`; paths relative to the root. */
  readonly policies: readonly string[]
}

/** Where a checklist is looked for when none is named. */
export const defaultFiles = ['readiness.yml', 'readiness.yaml', 'readiness.json']

/** What every command that judges a checklist takes besides the checklist. */
export interface Context {
  readonly root?: string | undefined
  readonly policy?: readonly string[] | undefined
}

/** Files given on the command line, else the one of the default names that exists. Throws `GateError`. */
export function locate(files: readonly string[], { root, policy = [] }: Context, folder: string): readonly Located[] {
  return (files.length > 0 ? files : [defaultFile(folder)]).map((file) => locateOne(resolve(folder, file), root === undefined ? undefined : resolve(folder, root), policy.map((text) => fromFolder(text, folder))))
}

/** The one that is there: of two, the one that nobody means may be the laxer. */
function defaultFile(folder: string): string {
  const [found, second] = defaultFiles.filter((name) => existsSync(join(folder, name)))
  if (found === undefined) throw new GateError('usage', `there is no ${defaultFiles.join(', ')} here; name a checklist, or let "go-live-gate init" write one to begin with`)
  if (second !== undefined) throw new GateError('usage', `${found} and ${second} are both here; name the one that counts, or remove the other`)
  return found
}

/** A path as the command line means it: from where it stands. Names and other repositories mean the same everywhere. */
function fromFolder(text: string, folder: string): string {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new GateError('usage', `${parsed.message}. ${parsed.remedy}`)
  return parsed.reference.kind === 'path' ? resolve(folder, text) : text
}

/** A policy as a command names it: its root, and how it is named from there. */
export function locatePolicy(text: string, { root }: Pick<Context, 'root'>, folder: string): { readonly root: string; readonly policy: string } {
  const named = fromFolder(text, folder)
  const top = root === undefined ? gitRoot(real(isAbsolute(named) ? dirname(named) : folder)) : real(resolve(folder, root))
  return { root: top, policy: isAbsolute(named) ? below(top, named) : named }
}

function locateOne(file: string, root: string | undefined, policies: readonly string[]): Located {
  const parent = real(dirname(file))
  const top = root === undefined ? gitRoot(parent) : real(root)
  const path = relativeTo(top, join(parent, basename(file)))
  if (path === null) throw new GateError('usage', `${file} lies outside the root ${top}; give another --root`)
  return { root: top, checklist: path, policies: policies.map((policy) => (isAbsolute(policy) ? below(top, policy) : policy)) }
}

function below(root: string, file: string): string {
  const path = relativeTo(root, join(real(dirname(file)), basename(file)))
  if (path === null) throw new GateError('usage', `the policy ${file} lies outside the root ${root}; give another --root, or name it as owner/repo/path@commit`)
  return `./${path}`
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}
