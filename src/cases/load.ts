import type { PolicyCases } from '../generated/policy-cases.ts'
import { policyCasesShape } from '../generated/policy-cases-shape.js'
import type { Finding } from '../model/finding.ts'
import { conforms } from '../source/conforms.ts'
import { inOrder, readAs, type Format, type ReadAs } from '../source/read.ts'
import { casesMeaning } from './meaning.ts'

const format: Format<PolicyCases> = {
  name: 'cases',
  accepts: (value): value is PolicyCases => conforms(value, policyCasesShape),
  explain: async () => (await import('./words.ts')).casesWords,
}

const aPolicy: Finding = { rule: 'cases/value', level: 'error', message: 'this file is a policy, not the cases that try one', remedy: 'Give the file of its cases; docs/policies.md shows how one is written.', pointer: '' }

function isPolicy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'policy') && !Object.hasOwn(value, 'cases')
}

/** Reads a file of cases: text, then shape, then meaning. */
export async function loadCases(bytes: Uint8Array): Promise<ReadAs<PolicyCases>> {
  const read = await readAs(bytes, format)
  if (!read.ok) return isPolicy(read.value) ? { ...read, findings: [aPolicy] } : read
  const unclear = casesMeaning(read.value)
  if (unclear.length === 0) return read
  return { ok: false, findings: inOrder(unclear, read.document), document: read.document, value: read.value }
}
