import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { render } from '../../src/index.ts'
import { readJunit } from '../../src/readers/junit.ts'
import { everyKindOfReport } from '../support/reports.ts'

const reports = await everyKindOfReport()
const schema = readFileSync(join(import.meta.dirname, 'junit-10.xsd'), 'utf8')
const textOf = (name: string) => render(reports[name] ?? [], 'junit')

describe('JUnit XML', () => {
  test('every kind of report is valid by the schema, read by libxml2', async () => {
    const { valid, errors } = await validateXML({
      xml: Object.keys(reports).map((name) => ({ fileName: `${name}.xml`, contents: textOf(name) })),
      schema,
    })
    expect(errors).toEqual([])
    expect(valid).toBe(true)
  })

  test.each([
    ['ready', 0],
    ['excused', 0],
    ['rehearsal', 1],
    ['notReady', 2],
    ['pending', 2],
    ['invalid', 1],
    ['undetermined', 2],
    ['hostile', 2],
  ])('%s has %i failing cases, counted by our own reader', (name, failed) => {
    const reader = readJunit()
    reader.push(new TextEncoder().encode(textOf(name)))
    expect(reader.end().failed).toBe(failed)
  })

  test('what is excused is skipped, with the measured outcome beside it', () => {
    const xml = textOf('excused')
    expect(xml.match(/<skipped type="[^"]+"/g)).toEqual(['waived', 'not-applicable', 'advisory', 'other-environment'].map((type) => `<skipped type="${type}"`))
    expect(xml).toContain('message="not satisfied; waived until 2027-01-15T00:00:00Z; owner sam-lee"')
  })

  test('several reports are several suites', () => {
    expect(render([reports['ready'], reports['notReady']].flatMap((report) => report ?? []), 'junit').match(/<testsuite /g)).toHaveLength(2)
  })
})
