import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatPages } from '../../src/readers/format-pages.ts'
import { everyFormat, formats, type Kind } from '../../src/readers/formats.ts'
import { loadFormats } from '../../src/readers/load-formats.ts'
import { readerOf } from '../../src/readers/read-format.ts'
import { Unusable } from '../../src/model/unusable.ts'
import { bytesOf } from './refusal.ts'

const schema: { definitions: Record<string, { properties: Record<string, { enum?: string[] } | undefined> }> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'checklist.schema.json'), 'utf8'),
)

test('a name stands for one format', () => {
  const names = everyFormat().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test.each(Object.keys(formats) as Kind[])('"format" of %s takes the formats of the registry that are read', (kind) => {
  const known = everyFormat().filter((each) => each.kind === kind && each.format.read !== 'refused').map(({ name }) => name)
  const { enum: allowed } = schema.definitions[kind]?.properties['format'] ?? {}
  if (allowed) expect(allowed.toSorted()).toEqual(known.toSorted())
})

test.each(Object.keys(formats) as Kind[])('every format of %s has a page in plain words', async (kind) => {
  for (const page of Object.values(await formatPages[kind]()))
    for (const text of Object.values(page)) expect(text).toMatch(/\S/)
})

const why = async (content: string, name?: string): Promise<string> => {
  try {
    const bytes = bytesOf(content)
    const reader = await readerOf(loadFormats, bytes, name)
    reader.push(bytes)
    await reader.end()
  } catch (error) {
    if (error instanceof Unusable) return `${error.message} → ${error.remedy}`
    throw error
  }
  return 'read'
}

test('what is no load test is refused by what it is', async () => {
  expect(await why('<testsuites tests="1"><testsuite name="a"><testcase name="b"/></testsuite></testsuites>')).toMatch(
    /^is a test report \(junit-xml\), not a load-test result → Give it as evidence of the type testReport; here, give a load-test result/,
  )
  expect(await why('hello')).toMatch(/^is not a load-test result that the gate knows → Give .*k6.*JMeter/)
  expect(await why('{"hello": 1}')).toMatch(/^is not a load-test result that the gate knows/)
  expect(await why('{"hello": 1', 'k6-summary')).toMatch(/^is cut short/)
  expect(await why('{"metrics": {"http_reqs": {"count": 0}}}', 'k6-summary')).toMatch(/^is k6-legacy-summary, not k6-summary/)
})
