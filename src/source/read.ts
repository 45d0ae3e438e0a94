import type { Finding } from '../model/finding.ts'
import { limits } from './limits.ts'
import type { Words } from './words.ts'
import { parseYaml, type Document } from './yaml.ts'

/** A kind of file that people write. */
export interface Format<T> {
  /** What it is called in messages, and the first part of its rules: `checklist/syntax`. */
  readonly name: string
  readonly accepts: (value: unknown) => value is T
  /** What to say of one that is not accepted; loaded only then. */
  readonly explain: () => Promise<Words>
}

export type ReadAs<T> =
  | { readonly ok: true; readonly value: T; readonly document: Document }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly document: Document | null; readonly value: unknown }

/** Reads a file that people write: text, then shape; each stage is judged whole before the next. */
export async function readAs<T>(bytes: Uint8Array, { name, accepts, explain }: Format<T>): Promise<ReadAs<T>> {
  if (bytes.length > limits.bytes) return refused(`${name}/unreadable`, `the ${name} has more than 1 MiB`, `Split it into several.`)
  const text = decode(bytes)
  if (text === null) return refused(`${name}/unreadable`, `the ${name} is not UTF-8 text`, 'Save it as UTF-8.')
  const parsed = parseYaml(text)
  if (!parsed.ok) {
    const { message, remedy, at } = parsed.problem
    return refused(`${name}/syntax`, message, remedy, at)
  }
  const { document } = parsed
  const { value } = document
  if (accepts(value)) return { ok: true, value, document }
  const { shapeFindings } = await import('./shape.ts')
  return { ok: false, findings: inOrder(shapeFindings(document, await explain()), document), document, value }
}

/** As a reader meets them. */
export function inOrder(findings: readonly Finding[], { locate }: Pick<Document, 'locate'>): readonly Finding[] {
  const placed = findings.map((each) => ({ each, at: locate(each.pointer) }))
  return placed.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column).map(({ each }) => each)
}

/** Strictly UTF-8: a replaced byte could be a changed name. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function refused(rule: string, message: string, remedy: string, at = { line: 1, column: 1 }): ReadAs<never> {
  return { ok: false, findings: [{ rule, level: 'error', message, remedy, pointer: '', at }], document: null, value: undefined }
}
