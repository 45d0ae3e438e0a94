import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allPages, pageOf } from '../../src/explain/index.ts'
import { builtInPolicies } from '../../src/generated/built-in-policies.ts'
import { catalogue } from '../../src/generated/catalogue.ts'
import { allRules } from '../../src/model/rules.ts'
import { formats } from '../../src/readers/formats.ts'
import { ruleUri } from '../../src/report/links.ts'
import { reference } from '../../tools/reference.mjs'
import { cli, root } from '../support/process.ts'

const pages = await allPages()
const docs = join(root, 'docs', 'reference')

describe('explain', () => {
  test('every rule, type, format and built-in policy has a page, and no two share a name', () => {
    const names = pages.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining([...allRules(), ...Object.keys(catalogue), ...Object.values(formats).flatMap((group) => Object.keys(group)), ...Object.keys(builtInPolicies)]))
  })

  test.each(pages.map((page) => [page.name, page] as const))('%s says something in each part', (name, page) => {
    expect(page.title.trim()).not.toBe('')
    for (const part of page.parts) expect('rows' in part ? part.rows.map((row) => ('text' in row ? row.text : row.title)).join('') : part.text, name).not.toMatch(/^\s*$|undefined/)
    if (page.kind === 'rule') expect(JSON.stringify(page.parts), 'it says what to do, not "bring it to what is needed"').not.toContain('Bring it to what is needed')
  })

  test("docs/reference is what the pages say, and has each rule's anchor", async () => {
    const written = await reference()
    expect(readdirSync(docs).toSorted()).toEqual(Object.keys(written).toSorted())
    for (const [file, text] of Object.entries(written)) expect(readFileSync(join(docs, file), 'utf8'), 'run "npm run generate"').toBe(text)
    for (const rule of [...allRules(), 'measurement/unmatched-records']) {
      const [, file = '', anchor = ''] = /\/docs\/reference\/([^#]+)#(.+)$/.exec(ruleUri(rule)) ?? []
      expect(written[file]).toContain(`<a id="${anchor}"></a>`)
    }
  })

  test('prints a page within 80 columns', async () => {
    const { code, stdout } = await cli(['explain', 'Training/Group-Coverage-Percent'], root)
    expect(code).toBe(0)
    expect(stdout).toContain('minGroupCoveragePercent')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('lists what there is, and says what was meant', async () => {
    expect((await cli(['explain'], root)).stdout).toContain('hazard-log/residual-risk')
    const { code, stderr } = await cli(['explain', 'hazard-log/residual-rsk'], root)
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean "hazard-log/residual-risk"?')
  })

  test('a number of the user\'s own has the page of its type', () => {
    expect(pageOf('measurement/unmatched-records', pages)?.name).toBe('measurement')
  })
})
