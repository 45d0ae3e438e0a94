import type { Finding } from '../model/finding.ts'
import type { Signers } from '../model/signers.ts'
import type { DemandedItem } from '../policy/demands.ts'
import type { Side } from './baseline.ts'
import { looser } from './looser-item.ts'
import { withoutCommit } from './without-commit.ts'

/**
 * Tables of allowed signers that are others here than in the baseline: a key that was put in could have been put in to
 * sign. They block the items that people sign. A table that the baseline does not have asks for more, and is not compared.
 */
export function changedSigners(before: Side, now: Side, items: readonly DemandedItem[]): readonly Finding[] {
  const here = new Map(now.policies.map(({ address, signers }) => [withoutCommit(address), signers]))
  const signed = items.filter(({ evidence }) => evidence.some(({ entry }) => entry.type === 'signOff'))
  return before.policies.flatMap(({ name, address, signers }) => {
    const key = withoutCommit(address)
    if (signers === null || !here.has(key) || isSame(signers, here.get(key) ?? null)) return []
    const message = `who may sign with which key by the policy ${name} (${signers.path}) is not what it is in the baseline`
    return signed.map(({ id }) => looser(id, 'baseline/wider-role', message, { path: now.path, pointer: '/policies' }))
  })
}

function isSame(before: Signers, now: Signers | null): boolean {
  return now !== null && isEqual(before.text, now.text) && (before.revoked === null ? now.revoked === null : now.revoked !== null && isEqual(before.revoked, now.revoked))
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
