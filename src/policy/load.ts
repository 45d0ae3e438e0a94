import type { Policy } from '../generated/policy.ts'
import { policyShape } from '../generated/policy-shape.js'
import { conforms } from '../source/conforms.ts'
import { inOrder, readAs, type Format, type ReadAs } from '../source/read.ts'
import { policyMeaning } from './meaning.ts'

const format: Format<Policy> = {
  name: 'policy',
  accepts: (value): value is Policy => conforms(value, policyShape),
  explain: async () => (await import('./words.ts')).policyWords,
}

/** Reads a policy: text, then shape, then meaning. One that is malformed is never applied in part. */
export async function loadPolicy(bytes: Uint8Array): Promise<ReadAs<Policy>> {
  const read = await readAs(bytes, format)
  if (!read.ok) return read
  const unclear = policyMeaning(read.value)
  if (unclear.length === 0) return read
  return { ok: false, findings: inOrder(unclear, read.document), document: read.document, value: read.value }
}
