import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { editor } from '../support/language-server.ts'
import { root } from '../support/process.ts'

const head = 'version: 1\nservice: Triage line\nrelease: "2026.12"\nitems:\n  - id: operator-training\n    owner: training-lead\n    evidence:\n'
const server = await editor()
afterAll(() => server.close())

describe('the YAML language server, with our schema', () => {
  test('has nothing to say about the shipped examples and templates', async () => {
    for (const path of ['examples/triage-line/readiness.yml', 'examples/nhs24-2015/readiness.yml', 'templates/service/readiness.yml'])
      expect(await server.diagnostics(readFileSync(join(root, path), 'utf8').replace(/^# yaml-language-server.*$/m, '#')), path).toEqual([])
  })

  test('underlines a misspelt key where it stands', async () => {
    const text = `${head}      - type: training\n        roster: staff.csv\n        records: lms.csv\n        minCoveragePercnt: 95\n`
    const found = await server.diagnostics(text)
    expect(found.map(({ message, range }) => [message, range.start])).toEqual([['Property minCoveragePercnt is not allowed.', { line: 11, character: 8 }]])
  })

  test.each([
    ['a key of the checklist', 'goLive: 2026-12-09\n', 'goLive', 'Evidence must still hold then'],
    ['a key of an item', head, 'owner', 'does not sign for it'],
    ['a bound', `${head}      - type: training\n        roster: staff.csv\n        records: lms.csv\n        minGroupCoveragePercent: 90\n`, 'minGroupCoveragePercent', 'weakest group'],
    ['a setting', `${head}      - type: training\n        roster: staff.csv\n        records: lms.csv\n        groupBy: [site]\n`, 'groupBy', 'Roster columns'],
  ])('explains %s', async (_, text, word, shown) => {
    expect(await server.hover(text, word)).toContain(shown)
  })

  test('offers the types of evidence', async () => {
    expect(await server.complete(`${head}      - type: |\n`)).toEqual(expect.arrayContaining(['training', 'hazardLog', 'loadTest', 'signOff', 'concerns']))
  })

  test('offers the keys of the type that is written, and no other', async () => {
    const offered = await server.complete(`${head}      - type: training\n        roster: staff.csv\n        records: lms.csv\n        |\n`)
    expect(offered).toEqual(expect.arrayContaining(['minCoveragePercent', 'requireCourses', 'groupBy']))
    expect(offered).not.toContain('maxResidualRisk')
  })
})

test('the entry for SchemaStore names files with endings that editors match, and a schema that the package ships', () => {
  const { schemas }: { schemas: readonly { name: string; description: string; fileMatch: readonly string[]; url: string }[] } = JSON.parse(readFileSync(join(root, 'schemas', 'schemastore.json'), 'utf8'))
  expect(schemas.length).toBeGreaterThan(0)
  for (const { name, description, fileMatch, url } of schemas) {
    expect(name).toMatch(/^go-live-gate /)
    expect(description).not.toMatch(/\.$/)
    for (const pattern of fileMatch) expect(pattern).toMatch(/\.ya?ml$/)
    const file = /^https:\/\/unpkg\.com\/go-live-gate\/(schemas\/[^/]+)$/.exec(url)?.[1] ?? ''
    expect(JSON.parse(readFileSync(join(root, file), 'utf8'))).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  }
})
