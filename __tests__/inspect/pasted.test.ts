import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inspection } from '../../src/generated/inspection.ts'
import { gate, memoryPorts } from '../../src/index.ts'
import { inspect } from '../../src/inspect/inspect.ts'
import { sampleBytes, sampleFiles } from '../support/samples.ts'
import { now } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'inspection.schema.json'), 'utf8'))
const isInspection = new Ajv({ strict: true, allErrors: true, formats: { 'date-time': true } }).compile(schema)

type Files = Readonly<Record<string, string | Uint8Array>>
type Proposal = Inspection['files'][number]['proposals'][number]

async function inspected(files: Files): Promise<Inspection> {
  const inspection = await inspect({ files: Object.keys(files), folder: '' }, memoryPorts({ files, now }))
  expect(isInspection(JSON.parse(JSON.stringify(inspection))), JSON.stringify(isInspection.errors)).toBe(true)
  return inspection
}

/** What the gate makes of the lines of a proposal, below an item of a checklist. */
async function check({ lines }: Proposal, files: Files) {
  const checklist = `version: 1\nservice: Pasted\nrelease: "1"\nitems:\n  - id: pasted\n    owner: kim\n    evidence:\n${lines.replace(/^(?=.)/gm, '      ')}`
  const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ files: { ...files, 'readiness.yml': checklist }, now }))
  expect(report.verdict, checklist + JSON.stringify(report.findings)).not.toBe('invalid')
  const [evidence] = report.items[0]?.evidence ?? []
  if (!evidence) throw new TypeError(`no evidence was judged: ${checklist}`)
  return {
    type: evidence.type,
    measures: Object.fromEntries(evidence.measures.map(({ name, value }) => [name, value])),
    sets: Object.fromEntries(evidence.sets.map(({ name, value }) => [name, value])),
    occurredAt: evidence.occurredAt ?? null,
  }
}

async function holdsToTheGate(files: Files): Promise<void> {
  for (const { proposals } of (await inspected(files)).files)
    for (const proposal of proposals) {
      const pasted = await check(proposal, files)
      expect(pasted.type).toBe(proposal.type)
      if (proposal.status !== 'measured') continue
      expect(pasted.measures).toMatchObject(Object.fromEntries(proposal.measures.map(({ name, value }) => [name, value])))
      expect(pasted.sets).toMatchObject(Object.fromEntries(proposal.sets.map(({ name, value }) => [name, value])))
      expect(pasted.occurredAt).toBe(proposal.occurredAt)
    }
}

describe('the lines of every sample, pasted, are measured by the gate as inspect shows them', () => {
  test.each(sampleFiles())('%s', async (name) => {
    await holdsToTheGate({ [`evidence/${name}`]: sampleBytes(name) })
  })
})

test('whatever a file is called, its lines can be pasted', async () => {
  const bytes = sampleBytes('k6/constructed-handleSummary-ok.json')
  const hostile = fc.string({ unit: fc.constantFrom('"', "'", ':', '#', '\u202e', ' ', '-', '{', '}', '[', '&', '*', '!', '|', '>', '%', '@', '`', ',', '?', '~', 'é', '名', '😀', '\ud800', '.', 'a', '1', 'e', '\u200b', '\u00a0', '\u2028', '\\', '\n'), minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(hostile, async (name) => {
      await holdsToTheGate({ [`evidence/${name}.json`]: bytes })
      await holdsToTheGate({ [name]: bytes })
    }),
    { numRuns: 60 },
  )
})
