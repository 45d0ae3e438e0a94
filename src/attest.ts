import type { Subject } from './generated/attestation.ts'
import type { Report } from './generated/report.ts'
import { GateError } from './model/gate-error.ts'
import type { Ports } from './model/ports.ts'
import { Unavailable } from './model/unavailable.ts'
import { Unusable } from './model/unusable.ts'
import { workTreeOf } from './platform/work-tree.ts'
import { isPathPolicy } from './policy/reference.ts'
import { inputsOf, type AttestationOptions } from './report/attestation.ts'
import { hashOf } from './steps/hash.ts'

export interface Attesting {
  /** Folder below which the files of the report lie. */
  readonly root: string
  /** Artefacts besides the commit that is checked out. */
  readonly subjects: readonly Subject[]
  readonly mayPass?: boolean
}

/**
 * What an attestation of a report is about: the commit that is checked out, and the artefacts. A commit is attested only
 * by what it holds: of a work tree that differs from it, or a checklist, policy or record that it does not have, an
 * attestation would say of the commit what was found elsewhere. Evidence need not be committed. Throws `GateError`.
 */
export async function attestationOptions(report: Report, { root, subjects, mayPass = true }: Attesting, ports: Ports): Promise<AttestationOptions> {
  const tree = await workTreeOf(root)
  const sha256 = (text: string) => hashOf(text, ports)
  if (tree === null) return { subjects, sha256, mayPass }
  const { others, lineEnds } = await notInCommit(report, tree.commit, ports)
  const worthless = `an attestation of the commit ${tree.commit.slice(0, 12)} would be worth nothing, for what is here differs from it`
  const differing = new Set([...tree.changed, ...others])
  if (differing.size > 0) throw new GateError('usage', `${worthless}: ${listed([...differing])}. Commit it, or check the commit out anew`)
  if (lineEnds.length > 0)
    throw new GateError('usage', `${worthless} in its line ends, which git rewrote here: ${listed(lineEnds)}. Commit a file .gitattributes with the line "* -text", so that they are the same everywhere, and check the commit out anew`)
  return { subjects: [{ name: 'commit', digest: { gitCommit: tree.commit } }, ...subjects], sha256, mayPass }
}

interface Differing {
  readonly others: readonly string[]
  /** What differs in nothing but CRLF for LF. */
  readonly lineEnds: readonly string[]
}

/** What was judged and is not, byte for byte, in the commit. Only evidence may come from elsewhere. */
async function notInCommit(report: Report, commit: string, ports: Ports): Promise<Differing> {
  if (ports.git === null) throw new Unavailable('git is not available here, and an attestation names what is checked out', 'Run the gate in a clone of the repository.')
  const files = await ports.git.filesAt(commit)
  const others: string[] = []
  const lineEnds: string[] = []
  for (const { name, uri, digest } of inputsOf(report)) {
    if (name === 'policy' && !isPathPolicy(uri)) continue
    const committed = await committedAt(files, uri)
    if (committed === null && name === 'evidence') continue
    if (committed !== null && (pointedTo(committed) ?? hashOf(committed, ports)) === digest.sha256) continue
    const isText = committed !== null && committed.length <= mostText
    const differing = isText && hashOf(withCrlf(committed), ports) === digest.sha256 ? lineEnds : others
    differing.push(uri)
  }
  return { others, lineEnds }
}

/** What a commit holds; null for no file. */
async function committedAt(files: Ports['files'], path: string): Promise<Uint8Array | null> {
  try {
    return (await files.read(path, Infinity)).bytes
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

/** Git rewrites larger files too, and whoever has one learns at least that it differs. */
const mostText = 64 * 1024 * 1024

function withCrlf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/(?<!\r)\n/g, '\r\n'), 'latin1')
}

const longestPointer = 1024

/** The digest of a file that Git LFS keeps elsewhere; null where these bytes are no pointer to one. */
function pointedTo(bytes: Uint8Array): string | null {
  if (bytes.length > longestPointer) return null
  return /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(new TextDecoder().decode(bytes))?.[1] ?? null
}

const shown = 5

function listed(paths: readonly string[]): string {
  const more = paths.length - shown
  return `${paths.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
