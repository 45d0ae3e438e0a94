import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scalar } from '../../src/inspect/yaml.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { holdsToTheGate, proposedFor } from '../support/inspected.ts'
import { sampleBytes, sampleFiles } from '../support/samples.ts'
import { lines } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

describe('the lines of every sample, pasted, are measured by the gate as inspect shows them', () => {
  test.each(sampleFiles())('%s', async (name) => {
    await holdsToTheGate({ [`evidence/${name}`]: sampleBytes(name) })
  })
})

const units = ['"', "'", ':', '#', '\u202e', ' ', '-', '{', '}', '[', ']', '&', '*', '!', '|', '>', '%', '@', '`', ',', '?', '~', 'é', '名', '😀', '.', 'a', '1', 'e', '\u200b', '\u00a0', '\u2028', '\\', '\t']
const hostile = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 8 })

test('any text reads back from its YAML, in block and in flow', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.constantFrom('true', 'No', '1.5', '2026-12-01', 'null', 'y', 'a: b', 'a #b', '- a', './x', '=', '<<')), (text) => {
      for (const yaml of [`a: ${scalar(text)}\n`, `a: {${scalar(text)}: ${scalar(text)}}\n`, `a: [${scalar(text)}]\n`]) {
        const parsed = parseYaml(yaml)
        expect(parsed.ok, yaml).toBe(true)
        const value: unknown = parsed.ok ? parsed.document.value : null
        expect([{ a: text }, { a: { [text]: text } }, { a: [text] }]).toContainEqual(value)
        expect(yaml).not.toMatch(/[\u202e\u200b\u2028]/)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever a file is called, its lines can be pasted', async () => {
  const bytes = sampleBytes('k6/constructed-handleSummary-ok.json')
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, fc.constantFrom('\ud800', '\n', 'C:x', 'https://x', '-')), async (name) => {
      await holdsToTheGate({ [`evidence/${name}.json`]: bytes })
      await holdsToTheGate({ [name]: bytes })
    }),
    { numRuns: 60 },
  )
})

test('whatever the columns and cells of a table are called, its lines can be pasted', async () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(hostile, { minLength: 2, maxLength: 3 }), hostile, async ([first = '', second = '', third = ''], word) => {
      await holdsToTheGate({ 'log.csv': lines(['id', 'severity', 'status', `owner (${first})`, second, third].map(cell).join(','), ['D1', word, word, word, word, word].map(cell).join(',')) })
      await holdsToTheGate({ 'records.csv': lines(['Staff number', first, second].map(cell).join(','), ['E1', 'Completed', '2026-11-01'].map(cell).join(',')) })
      await holdsToTheGate({ 'form.csv': lines(['Timestamp', first, second].map(cell).join(','), ['2026-11-01', '4', word].map(cell).join(',')) })
    }),
    { numRuns: 60 },
  )
})

test('a header that is longer than a checklist can hold is asked for', async () => {
  const header = `Staff number (${'x'.repeat(300)})`
  const proposal = await proposedFor({ 'records.csv': lines(`${header},status`, 'E1,completed') })
  expect(proposal.questions.join('\n')).toContain('longer than a checklist can hold')
})
