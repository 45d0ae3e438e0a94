import type { Policy } from '../generated/policy.ts'
import type { Ports } from '../model/ports.ts'
import type { Signers } from '../model/signers.ts'
import { Unusable } from '../model/unusable.ts'
import { contentOf } from './content.ts'
import { addressOf, includedFrom, type Reference } from './reference.ts'

export interface ReadSigners extends Signers {
  /** The files in this repository that it was read from. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/**
 * Who may sign, by the files that a policy names beside itself; null where it names none. Throws `Unusable` for a file
 * that is not there, `Unavailable` for one that can't be reached.
 */
export async function signersOf({ allowedSigners, revokedSigners }: Policy, from: Reference, ports: Ports): Promise<ReadSigners | null> {
  if (allowedSigners === undefined) return null
  const allowed = await beside(allowedSigners, from, ports)
  const revoked = revokedSigners === undefined ? null : await beside(revokedSigners, from, ports)
  return { path: allowed.path, text: allowed.bytes, revoked: revoked && revoked.bytes, files: [...allowed.files, ...(revoked?.files ?? [])] }
}

async function beside(path: string, from: Reference, ports: Ports) {
  const reference = includedFrom(from, { kind: 'path', path })
  if (reference === null) throw new Unusable(`"${path}" is a path that the gate does not read`, 'Put the file beside the policy.')
  const { bytes } = await contentOf(reference, ports)
  const hasher = ports.sha256()
  hasher.update(bytes)
  const address = addressOf(reference)
  return { path: address, bytes, files: reference.kind === 'path' ? [{ path: address, sha256: hasher.hex() }] : [] }
}
