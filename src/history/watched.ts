import { catalogue } from '../generated/catalogue.ts'
import { folderOf, resolvePath } from '../model/path.ts'
import { parseReference } from '../policy/reference.ts'
import { signOffFolder } from '../signed/folder.ts'
import type { ReadChecklist } from '../steps/read.ts'

/** What a checklist is judged from in the repository, besides itself: paths and globs relative to the root. */
export interface Watched {
  /** Evidence, signed statements and whose key is whose. */
  readonly evidence: readonly string[]
  readonly policies: readonly string[]
}

export function watched(path: string, { demands, policies }: ReadChecklist): Watched {
  const sources = demands.items.flatMap(({ evidence }) => evidence.flatMap(({ kind, entry }) => (kind === 'sourced' ? catalogue[entry.type].sources.flatMap((key: string) => pathsIn(Reflect.get(entry, key))) : [])))
  const folder = folderOf(path)
  const keys = policies.flatMap(({ signers }) => signers?.files ?? []).map(({ path: file }) => file)
  return { evidence: [...[signOffFolder, ...sources].flatMap((source) => resolvePath(folder, source) ?? []), ...keys], policies: policies.flatMap(({ address }) => localPath(address)) }
}

/** The path of a policy that lies in the repository. */
export function localPath(text: string): readonly string[] {
  if (text.startsWith('builtin:')) return []
  const parsed = parseReference(text)
  return parsed.ok && parsed.reference.kind === 'path' ? [resolvePath('', parsed.reference.path) ?? []].flat() : []
}

/** A source is a path, a list, or an object that names its `file`. */
function pathsIn(source: unknown): readonly string[] {
  if (typeof source === 'string') return [source]
  if (Array.isArray(source)) return source.flatMap(pathsIn)
  return typeof source === 'object' && source !== null && 'file' in source ? pathsIn(source.file) : []
}
