import type { Finding } from '../model/finding.ts'
import { formatInstant, parseInstant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import type { SourceFile } from '../model/observation.ts'
import type { Ports } from '../model/ports.ts'
import type { Statement, Unproved } from '../model/records.ts'
import type { Signers } from '../model/signers.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import type { Demands } from '../policy/demands.ts'
import { fileNameOf, fileNameWithRole } from './file-name.ts'
import { signOffFolder } from './folder.ts'
import { listingOf, unreadable } from './listing.ts'
import { spelled } from './spelled.ts'
import { namespace, parseStatement, type SignedStatement } from './statement.ts'

export interface SignedContext {
  readonly ports: Ports
  /** Folder of the checklist, relative to the root. */
  readonly folder: string
  readonly service: string
  readonly release: string
  readonly timezone: string
  readonly demands: Demands
  /** Every table must know the key. */
  readonly signers: readonly Signers[]
}

export interface Signed {
  readonly statements: readonly Statement[]
  /** Files that can't be understood: one of them could be a refusal, so they make the checklist invalid. */
  readonly malformed: readonly Finding[]
  readonly notices: readonly Finding[]
  /** The statements and signatures as they were read. */
  readonly files: readonly Pick<SourceFile, 'path' | 'sha256'>[]
}

const maxBytes = 256 * 1024
const again = 'Let the person sign again with "go-live-gate sign … --key FILE", or remove the file in a change that others review.'

/**
 * Reads the signed statements beside the checklist and checks each signature. A refusal stands whether or not it can be
 * proved; an acceptance that can't be proved says why, and never counts. Throws `Unavailable` where the disk fails.
 */
export async function collectSigned(context: SignedContext): Promise<Signed> {
  const { files } = context.ports
  const folder = context.folder === '' ? signOffFolder : `${context.folder}/${signOffFolder}`
  const { names, malformed } = await listingOf(folder, files)
  const seen: Collected = { statements: [], malformed: [...malformed], notices: [], files: [] }
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    try {
      await collectOne(folder, name, names.includes(`${name}.sig`), context, seen)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      seen.malformed.push(unreadable(`${folder}/${name}`, error.message, error.remedy))
    }
  }
  return seen
}

interface Collected {
  readonly statements: Statement[]
  readonly malformed: Finding[]
  readonly notices: Finding[]
  readonly files: Pick<SourceFile, 'path' | 'sha256'>[]
}

async function collectOne(folder: string, name: string, isSigned: boolean, context: SignedContext, seen: Collected): Promise<void> {
  const path = `${folder}/${name}`
  const message = await read(path, context, seen)
  const signature = isSigned ? await read(`${path}.sig`, context, seen) : null
  const statement = parseStatement(message)
  const { item, role, service, decision } = statement
  const isOurs = decision === 'refuse' ? sameNameKey(service) === sameNameKey(context.service) : service === context.service
  if (!isOurs) {
    seen.notices.push(remark('notice', path, `it is about the service ${service}`, 'Nothing, where several services share the folder.'))
    return
  }
  const demanded = context.demands.items.find((each) => each.id === item)
  if (decision === 'refuse' && !demanded) throw new Unusable(`refuses an item "${item}" that the checklist does not have`, again)
  if (decision === 'refuse' && !Object.hasOwn(context.demands.roles, role)) throw new Unusable(`refuses in a role "${role}" that nobody defines`, again)
  if (!demanded) {
    seen.notices.push(remark('warning', path, `there is no item "${item}"`, again))
    return
  }
  const made = await weighed(statement, path, name, message, signature, demanded.place.pointer, context)
  seen.statements.push(made)
  /* Where the item asks for no sign-off in this role nobody else would say it. */
  const isAsked = demanded.evidence.some(({ entry }) => entry.type === 'signOff' && entry.role === role)
  if (made.unproved && decision === 'accept' && !isAsked)
    seen.notices.push({ ...remark('warning', path, made.unproved.why, made.unproved.remedy), item, ...demanded.place })
}

async function read(path: string, { ports }: SignedContext, seen: Collected): Promise<Uint8Array> {
  const { bytes } = await ports.files.read(path, maxBytes)
  const hasher = ports.sha256()
  hasher.update(bytes)
  seen.files.push({ path, sha256: hasher.hex() })
  return bytes
}

async function weighed(
  statement: SignedStatement,
  path: string,
  name: string,
  message: Uint8Array,
  signature: Uint8Array | null,
  pointer: string,
  context: SignedContext,
): Promise<Statement> {
  const { item, role, by, decision, covers, conditions, release } = statement
  const instant = (text: string) => parseInstant(text, context.timezone) ?? NaN
  const at = instant(statement.at)
  const misplaced =
    release !== context.release && decision === 'accept'
      ? `it is about the release ${release}`
      : name !== fileNameOf(statement) && name !== fileNameWithRole(statement)
        ? 'its file is named for another item or person'
        : null
  const proof = misplaced === null ? await prove(by, at, message, signature, context) : refuted(misplaced)
  return {
    item,
    role,
    by,
    at,
    decision,
    covers,
    conditions: conditions.map(({ text, owner, due }) => ({ text, owner: owner ?? null, due: due === undefined ? null : instant(due) })),
    assurance: 'signed',
    pointer,
    source: path,
    ...('key' in proof ? { key: proof.key } : { unproved: proof }),
  }
}

type Proof = { readonly key: string } | Unproved

/** Proved only where every table of allowed signers knows the key for this person at that instant. */
async function prove(by: string, at: number, message: Uint8Array, signature: Uint8Array | null, { ports, signers }: SignedContext): Promise<Proof> {
  if (signature === null) return refuted('it has no signature beside it')
  if (signers.length === 0) return refuted('no policy says whose key is whose ("allowedSigners")')
  if (!ports.ssh) return { kind: 'unknown', why: "signatures can't be checked here", remedy: 'Run the gate where ssh-keygen is installed.' }
  let key = ''
  try {
    for (const table of signers) {
      const principal = spelled(by, table)
      const answer = await ports.ssh.verify({ message, signature, signers: table.text, revoked: table.revoked, principal, namespace, at })
      if (!answer.ok) return refuted(`${answer.why} (by ${table.path}, on ${formatInstant(at)})`)
      key = answer.key
    }
    return key === '' ? refuted('nothing proves it') : { key }
  } catch (error) {
    if (error instanceof Unusable) return refuted(error.message)
    if (error instanceof Unavailable) return { kind: 'unknown', why: error.message, remedy: error.remedy }
    throw error
  }
}

function refuted(why: string): Unproved {
  return { kind: 'refuted', why, remedy: again }
}

function remark(level: 'warning' | 'notice', path: string, why: string, remedy: string): Finding {
  return { rule: 'sign-off/does-not-count', level, message: `the signed statement ${path} does not count: ${why}`, remedy, pointer: '' }
}
