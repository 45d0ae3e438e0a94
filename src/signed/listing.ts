import type { Finding } from '../model/finding.ts'
import type { Files } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'

export interface Listing {
  readonly names: readonly string[]
  /** What there is and can't be read as a statement: it could be a refusal. */
  readonly malformed: readonly Finding[]
}

const maxFiles = 10_000
const maxBytes = 256 * 1024
/** As mail, shared folders and editors rename what they carry. */
const renamed = /\.json(\.sig)?(\.txt)?$/i

/** The files in a folder of signed statements; none where there is no such folder. */
export async function listingOf(folder: string, files: Files): Promise<Listing> {
  const kind = await files.kind(folder)
  if (kind === 'absent') return { names: [], malformed: [] }
  if (kind === 'file')
    return { names: [], malformed: [unreadable(folder, 'is a file or a link that is not followed, and signed statements lie in a folder of this name', 'Rename the file, or put the folder itself in place of the link.')] }
  try {
    const names = (await files.list(folder, false, maxFiles)).map((path) => path.slice(folder.length + 1))
    return { names, malformed: names.length === 0 ? await absent(folder, files) : names.flatMap((name) => misnamed(folder, name, names)) }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    return { names: [], malformed: [unreadable(folder, error.message, error.remedy)] }
  }
}

export function unreadable(path: string, message: string, remedy: string): Finding {
  return { rule: 'sign-off/unreadable', level: 'error', message: `${path}: ${message}`, remedy, pointer: '' }
}

function misnamed(folder: string, name: string, names: readonly string[]): readonly Finding[] {
  if (name.endsWith('.json.sig') && !names.includes(name.slice(0, -4)))
    return [unreadable(`${folder}/${name}`, 'is a signature without its statement', 'Put the statement back, or remove the signature in a change that others review.')]
  if (renamed.test(name) && !/\.json(\.sig)?$/.test(name))
    return [unreadable(`${folder}/${name}`, 'has an ending that is not read', 'Let a statement end in ".json", and its signature in ".json.sig".')]
  return []
}

/** An empty folder that git keeps in another repository, as `.gitmodules` says, or may keep for all that can be read. */
async function absent(folder: string, files: Files): Promise<readonly Finding[]> {
  if ((await files.kind('.gitmodules')) !== 'file') return []
  const { bytes } = await files.read('.gitmodules', maxBytes)
  const isSubmodule = new TextDecoder().decode(bytes).split('\n').some((line) => /^\s*path\s*=\s*"?(.*?)"?\s*$/.exec(line)?.[1] === folder)
  return isSubmodule ? [unreadable(folder, 'is a submodule that was not checked out', 'Check it out: with actions/checkout, "submodules: true".')] : []
}
