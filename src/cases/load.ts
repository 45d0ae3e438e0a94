import type { PolicyCases } from '../generated/policy-cases.ts'
import { policyCasesShape } from '../generated/policy-cases-shape.js'
import { conforms } from '../source/conforms.ts'
import { inOrder, readAs, type Format, type ReadAs } from '../source/read.ts'
import { casesMeaning } from './meaning.ts'

const format: Format<PolicyCases> = {
  name: 'cases',
  accepts: (value): value is PolicyCases => conforms(value, policyCasesShape),
  explain: async () => (await import('./words.ts')).casesWords,
}

/** Reads a file of cases: text, then shape, then meaning. */
export async function loadCases(bytes: Uint8Array): Promise<ReadAs<PolicyCases>> {
  const read = await readAs(bytes, format)
  if (!read.ok) return read
  const unclear = casesMeaning(read.value)
  if (unclear.length === 0) return read
  return { ok: false, findings: inOrder(unclear, read.document), document: read.document, value: read.value }
}
