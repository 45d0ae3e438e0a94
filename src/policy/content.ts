import { nearest } from '../model/nearest.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { limits } from '../source/limits.ts'
import type { Reference } from './reference.ts'

/** What a reference names; a file of this repository says where it really is. Throws `Unusable` and `Unavailable`. */
export async function contentOf(reference: Reference, ports: Ports): Promise<{ readonly bytes: Uint8Array; readonly realPath: string | null }> {
  switch (reference.kind) {
    case 'path':
      return ports.files.read(reference.path, limits.bytes)
    case 'built-in':
      return { bytes: await builtIn(reference.name), realPath: null }
    case 'remote':
      return { bytes: await pinned(reference, ports), realPath: null }
  }
}

async function builtIn(name: string): Promise<Uint8Array> {
  const { builtInPolicies } = await import('../generated/built-in-policies.ts')
  const text = Object.hasOwn(builtInPolicies, name) ? builtInPolicies[name] : undefined
  if (text !== undefined) return new TextEncoder().encode(text)
  const known = Object.keys(builtInPolicies)
  const meant = nearest(name, known)
  throw new Unusable(
    'no built-in policy is called so',
    meant === null ? `Built in: ${known.join(', ')}. A path needs its ending, as in ${name}.yml.` : `Did you mean "${meant}"?`,
  )
}

/** From GitHub, and kept for runs without network; without GitHub what an earlier run kept. */
async function pinned(file: Extract<Reference, { kind: 'remote' }>, { github, policyCache }: Ports): Promise<Uint8Array> {
  if (github !== null) {
    const bytes = await github.fileAt(file.repository, file.path, file.commit)
    if (bytes === null) throw new Unusable('that commit of that repository does not hold it', 'Correct the path or the commit.')
    await policyCache?.keep(file, bytes)
    return bytes
  }
  const kept = (await policyCache?.read(file)) ?? null
  if (kept !== null) return kept
  throw new Unavailable(
    'it lies in another repository, GitHub is not asked here, and no earlier run has kept it',
    'Run once with network and a token that can read that repository; then the policy is kept for runs with --offline.',
  )
}
