import type { Checklist } from '../generated/checklist.ts'
import { checklistShape } from '../generated/checklist-shape.js'
import type { Finding } from '../model/finding.ts'
import { conforms } from '../source/conforms.ts'
import { parseYaml, type Document } from '../source/yaml.ts'
import { limits } from './limits.ts'
import { meaningFindings } from './meaning.ts'

export type Loaded =
  | { readonly ok: true; readonly checklist: Checklist; readonly document: Document; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly document: Document | null; readonly value: unknown }

/** Reads a checklist: text, then shape, then meaning; each stage is judged whole before the next. */
export async function loadChecklist(bytes: Uint8Array): Promise<Loaded> {
  if (bytes.length > limits.bytes) return refused('the checklist has more than 1 MiB', 'Split it into several checklists.')
  const text = decode(bytes)
  if (text === null) return refused('the checklist is not UTF-8 text', 'Save it as UTF-8.')
  const parsed = parseYaml(text)
  if (!parsed.ok) {
    const { message, remedy, at } = parsed.problem
    return { ok: false, findings: [finding('checklist/syntax', message, remedy, at)], document: null, value: undefined }
  }
  const { document } = parsed
  const { value } = document
  if (!isChecklist(value)) {
    const { shapeFindings } = await import('./shape.ts')
    return { ok: false, findings: inOrder(shapeFindings(document), document), document, value }
  }
  const unclear = meaningFindings(value)
  const errors = unclear.filter((each) => each.level === 'error')
  if (errors.length > 0) return { ok: false, findings: inOrder(unclear, document), document, value }
  return { ok: true, checklist: value, document, warnings: unclear }
}

function isChecklist(value: unknown): value is Checklist {
  return conforms(value, checklistShape)
}

/** Strictly UTF-8: a replaced byte could be a changed name. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function inOrder(findings: readonly Finding[], document: Document): readonly Finding[] {
  const placed = findings.map((each) => ({ each, at: document.locate(each.pointer) }))
  return placed.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column).map(({ each }) => each)
}

function refused(message: string, remedy: string): Loaded {
  return { ok: false, findings: [finding('checklist/unreadable', message, remedy, { line: 1, column: 1 })], document: null, value: undefined }
}

function finding(rule: string, message: string, remedy: string, at: { line: number; column: number }): Finding {
  return { rule, level: 'error', message, remedy, pointer: '', at }
}
