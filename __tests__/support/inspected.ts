import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'vitest'
import type { Inspection } from '../../src/generated/inspection.ts'
import { gate, memoryPorts } from '../../src/index.ts'
import { inspect } from '../../src/inspect/inspect.ts'
import { now, type World } from './world.ts'

const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'inspection.schema.json'), 'utf8'))
const isInspection = new Ajv({ strict: true, allErrors: true, formats: { 'date-time': true } }).compile(schema)

export type Files = NonNullable<World['files']>
export type Proposal = Inspection['files'][number]['proposals'][number]

/** What inspect shows of files; always one that its schema knows. */
export async function inspected(files: Files): Promise<Inspection> {
  const inspection = await inspect({ files: Object.keys(files), folder: '' }, memoryPorts({ files, now }))
  expect(isInspection(JSON.parse(JSON.stringify(inspection))), JSON.stringify(isInspection.errors)).toBe(true)
  return inspection
}

/** The first entry that inspect proposes for the last of the files. */
export async function proposedFor(files: Files): Promise<Proposal> {
  const [proposal] = (await inspected(files)).files.at(-1)?.proposals ?? []
  if (!proposal) throw new TypeError('nothing is proposed')
  return proposal
}

/** What the gate makes of the lines of a proposal, below an item of a checklist. */
export async function checkPasted({ lines }: Proposal, files: Files) {
  const checklist = `version: 1\nservice: Pasted\nrelease: "1"\nitems:\n  - id: pasted\n    owner: kim\n    evidence:\n${lines.replace(/^(?=.)/gm, '      ')}`
  const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ files: { ...files, 'readiness.yml': checklist }, now }))
  expect(report.verdict, checklist + JSON.stringify(report.findings)).not.toBe('invalid')
  const [evidence] = report.items[0]?.evidence ?? []
  if (!evidence) throw new TypeError(`no evidence was judged: ${checklist}`)
  return {
    verdict: report.verdict,
    type: evidence.type,
    measures: Object.fromEntries(evidence.measures.map(({ name, value }) => [name, value])),
    sets: Object.fromEntries(evidence.sets.map(({ name, value }) => [name, value])),
    occurredAt: evidence.occurredAt ?? null,
  }
}

/** Pasted, every proposal for these files is measured by the gate as inspect shows it. */
export async function holdsToTheGate(files: Files): Promise<void> {
  for (const { proposals } of (await inspected(files)).files)
    for (const proposal of proposals) {
      const pasted = await checkPasted(proposal, files)
      expect(pasted.type).toBe(proposal.type)
      if (proposal.status !== 'measured') continue
      expect(pasted.measures).toMatchObject(Object.fromEntries(proposal.measures.map(({ name, value }) => [name, value])))
      expect(pasted.sets).toMatchObject(Object.fromEntries(proposal.sets.map(({ name, value }) => [name, value])))
      expect(pasted.occurredAt).toBe(proposal.occurredAt)
    }
}
