import type { Policy } from '../generated/policy.ts'
import type { Finding } from '../model/finding.ts'
import { folderOf, resolvePath } from '../model/path.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { contentOf } from './content.ts'
import { loadPolicy } from './load.ts'
import type { PolicyFile } from './policy-file.ts'
import { addressOf, includedFrom, parseReference, type Reference } from './reference.ts'
import { type ReadSigners, signersOf } from './signers.ts'

/** A policy as somebody names it. */
export interface NamedPolicy {
  readonly text: string
  /** Where it is named: in the checklist, or in a policy; for a flag the checklist's first line. */
  readonly place: Place
  /** Folder of the file that names it: paths may start there as well as at the root. */
  readonly folder: string
}

export interface Resolved {
  /** Each once, in the order in which they are named, with what they include. */
  readonly policies: readonly PolicyFile[]
  /** What is wrong with them: errors that leave them unusable. */
  readonly invalid: readonly Finding[]
  /** What could not be found out. */
  readonly unavailable: readonly Finding[]
  /** Of every policy that could be parsed: where its parts stand. */
  readonly places: ReadonlyMap<string, PolicyFile['locate']>
}

const most = 200

/** Reads every policy that is named and what those include. Nothing is thrown for what a policy says or a world that fails. */
export async function resolvePolicies(named: readonly NamedPolicy[], ports: Ports): Promise<Resolved> {
  const policies = new Map<string, PolicyFile>()
  const places = new Map<string, PolicyFile['locate']>()
  const visited = new Set<string>()
  const invalid: Finding[] = []
  const unavailable: Finding[] = []

  const visit = async (reference: Reference, place: Place, above: readonly string[]): Promise<void> => {
    const address = addressOf(reference)
    if (above.includes(address)) {
      const circle = [...above.slice(above.indexOf(address)), address].join(' → ')
      invalid.push(problem('policy/cycle', `policies include each other in a circle: ${circle}`, 'Remove one of these lines.', place))
      return
    }
    if (visited.has(address)) return
    visited.add(address)
    if (visited.size > most) {
      invalid.push(problem('policy/limit', `more than ${most} policies are included`, 'Include fewer.', place))
      return
    }
    const { bytes, realPath } = await contentOf(reference, ports)
    const loaded = await loadPolicy(bytes)
    if (loaded.document) places.set(address, loaded.document.locate)
    if (!loaded.ok) {
      invalid.push(...loaded.findings.map((finding) => ({ ...finding, path: address })))
      return
    }
    const hasher = ports.sha256()
    hasher.update(bytes)
    const { value: policy, document } = loaded
    const signers = await signersAt(policy, reference)
    policies.set(address, { name: policy.policy, address, realPath, sha256: hasher.hex(), policy, signers, locate: document.locate })
    for (const [i, text] of (policy.policies ?? []).entries())
      await visitText(text, { path: address, pointer: child('/policies', i) }, reference, [...above, address])
  }

  const signersAt = async (policy: Policy, reference: Reference): Promise<ReadSigners | null> => {
    const place = { path: addressOf(reference), pointer: '/allowedSigners' }
    const says = (message: string) => `the keys of the policy "${policy.policy}" can't be read: ${message}`
    try {
      return await signersOf(policy, reference, ports)
    } catch (error) {
      if (error instanceof Unusable) invalid.push(problem('policy/unreadable', says(error.message), error.remedy, place))
      else if (error instanceof Unavailable) unavailable.push(problem('policy/unavailable', says(error.message), error.remedy, place))
      else throw error
      return null
    }
  }

  const visitText = async (text: string, place: Place, from: Reference | string, above: readonly string[]): Promise<void> => {
    try {
      const parsed = parseReference(text)
      if (!parsed.ok) invalid.push(problem('policy/unpinned', parsed.message, parsed.remedy, place))
      else await visit(await located(parsed.reference, from, ports), place, above)
    } catch (error) {
      if (error instanceof Unusable) invalid.push(problem('policy/unreadable', `the policy "${text}" can't be read: ${error.message}`, error.remedy, place))
      else if (error instanceof Unavailable) unavailable.push(problem('policy/unavailable', `the policy "${text}" can't be read: ${error.message}`, error.remedy, place))
      else throw error
    }
  }

  for (const { text, place, folder } of named) await visitText(text, place, folder, [])
  return { policies: [...policies.values()], invalid, unavailable, places }
}

/**
 * A path may be meant from the file that names it or from the root; where both are there, nobody can tell which is meant,
 * and a file put beside the checklist must not stand in for the organisation's.
 */
async function located(reference: Reference, from: Reference | string, { files }: Ports): Promise<Reference> {
  if (reference.kind !== 'path') return reference
  const { path } = reference
  if (typeof from !== 'string' && from.kind !== 'path') {
    const included = includedFrom(from, reference)
    if (included === null) throw outside(path)
    return included
  }
  const folder = typeof from === 'string' ? from : folderOf(from.path)
  const isRelative = /^\.{1,2}\//.test(path)
  const candidates = [resolvePath(folder, path), isRelative ? null : resolvePath('', path)].filter((each) => each !== null)
  const [first] = candidates
  if (first === undefined) throw outside(path)
  const distinct = [...new Set(candidates)]
  const kinds = await Promise.all(distinct.map((each) => files.kind(each)))
  const there = distinct.filter((_, i) => kinds[i] === 'file')
  if (distinct.length > 1 && kinds.every((kind) => kind === 'absent')) throw new Unusable(`there is neither ${distinct.join(' nor ')}`, 'Correct the path, or add the file.')
  if (there.length > 1)
    throw new Unusable(`${there.join(' and ')} are both there`, `Write "./${path}" for the one beside the file that names it, or move one of them.`)
  return { kind: 'path', path: there[0] ?? first }
}

function outside(path: string): Unusable {
  return new Unusable(`"${path}" is a path that the gate does not read`, 'Write a path inside the repository, with forward slashes.')
}

function problem(rule: string, message: string, remedy: string, place: Place): Finding {
  return { rule, level: 'error', message, remedy, ...place }
}
