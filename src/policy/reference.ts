import { folderOf, resolvePath } from '../model/path.ts'

/** What a checklist, a policy or a flag names as a policy. */
export type Reference =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'remote'; readonly repository: string; readonly path: string; readonly commit: string }

export type ParsedReference = { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly message: string; readonly remedy: string }

const builtInName = /^[a-z][a-z0-9-]{0,63}$/
const remoteName = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([A-Za-z0-9._-]{1,100})\/([^@]+)@([^@]*)$/

/**
 * Reads a reference: a name in small letters is a built-in policy, whatever with an "@" is a file of another repository
 * and must be pinned to a commit, anything else is a path.
 */
export function parseReference(text: string): ParsedReference {
  if (builtInName.test(text)) return { ok: true, reference: { kind: 'built-in', name: text } }
  if (!text.includes('@')) return { ok: true, reference: { kind: 'path', path: text } }
  const [, owner = '', name = '', path = '', commit = ''] = remoteName.exec(text) ?? []
  if (resolvePath('', path) !== path || /^\.+$/.test(name))
    return { ok: false, message: `"${text}" is not a policy that can be found`, remedy: 'Write owner/repo/path@ and the 40 hex digits of a commit.' }
  if (!/^[0-9a-f]{40}$/.test(commit))
    return {
      ok: false,
      message: `the policy "${text}" is not pinned: what "${commit}" means can change after it was agreed`,
      remedy: 'Write the 40 hex digits of a commit after the "@"; a branch or tag is not enough.',
    }
  return { ok: true, reference: { kind: 'remote', repository: `${owner}/${name}`, path, commit } }
}

/** The one address of what a reference names; two references with one address are one policy. */
export function addressOf(reference: Reference): string {
  switch (reference.kind) {
    case 'built-in':
      return `builtin:${reference.name}`
    case 'path':
      return reference.path
    case 'remote':
      return `${reference.repository}/${reference.path}@${reference.commit}`
  }
}

/** Whether an address is that of a policy in this repository. */
export function isPathPolicy(address: string): boolean {
  return !address.startsWith('builtin:') && !address.includes('@')
}

/**
 * What a reference inside a policy means: a path beside a policy from another repository is a file of that repository at
 * that commit. Null for a path out of the repository.
 */
export function includedFrom(parent: Reference, reference: Reference): Reference | null {
  if (reference.kind !== 'path') return reference
  if (parent.kind === 'built-in') return null
  const path = resolvePath(folderOf(parent.path), reference.path)
  return path === null ? null : { ...parent, path }
}
