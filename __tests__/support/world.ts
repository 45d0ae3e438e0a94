import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'vitest'
import { gate, memoryPorts, type GateOptions, type Report } from '../../src/index.ts'

export const now = new Date('2026-12-01T09:00:00Z')

const ajv = new Ajv({ strict: true, allErrors: true })
const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'report.schema.json'), 'utf8'))
const isReport = ajv.compile(schema)

/** Every report that a test sees is a report by the schema. */
export function checked(report: Report): Report {
  const clean: unknown = JSON.parse(JSON.stringify(report))
  expect(isReport(clean), JSON.stringify(isReport.errors)).toBe(true)
  return report
}

export interface World {
  readonly checklist: unknown
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly at?: Date
  readonly options?: Partial<GateOptions>
}

/** Judges a checklist, given as text or value, in a world of files. */
export async function judged({ checklist, files = {}, at = now, options = {} }: World): Promise<Report> {
  const text = typeof checklist === 'string' ? checklist : JSON.stringify(checklist)
  return checked(await gate({ checklist: 'readiness.yml', ...options }, memoryPorts({ files: { 'readiness.yml': text, ...files }, now: at })))
}

/** A checklist of one item with these evidence entries, and whatever else is given. */
export function checklistOf(evidence: readonly object[], more: object = {}): object {
  return { version: 1, service: 'Triage line', release: '2026.12', items: [{ id: 'item', owner: 'sam-lee', evidence }], ...more }
}

/** Judges one evidence entry. */
export async function evidenceOf(entry: object, files: World['files'] = {}, more: object = {}, at = now) {
  const report = await judged({ checklist: checklistOf([entry], more), files, at })
  const [item] = report.items
  const [evidence] = item?.evidence ?? []
  if (!item || !evidence) throw new TypeError(`no evidence was judged: ${JSON.stringify(report.findings)}`)
  return {
    report,
    status: evidence.status,
    verdict: report.verdict,
    measures: Object.fromEntries(evidence.measures.map(({ name, value }) => [name, value])),
    sets: Object.fromEntries(evidence.sets.map(({ name, value }) => [name, value])),
    errors: report.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule),
    warnings: report.findings.filter(({ level }) => level === 'warning').map(({ rule }) => rule),
    messages: report.findings.map(({ message, remedy }) => `${message} → ${remedy}`).join('\n'),
  }
}

/** Lines of a table. */
export const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('')
