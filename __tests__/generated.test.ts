import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../schemas/generate.mjs'
import { catalogue } from '../src/generated/catalogue.ts'
import { evidencePage } from '../tools/evidence-docs.mjs'

const root = join(import.meta.dirname, '..')

test('src/generated is what the schemas say', async () => {
  for (const [name, text] of Object.entries<string>(await generate()))
    expect(readFileSync(join(root, 'src', 'generated', name), 'utf8') === text, `${name}: run "npm run generate"`).toBe(true)
})

test('every measure has a label, and a lower and an upper bound in the schema', () => {
  const schema: { definitions: Record<string, { properties: Record<string, unknown> }> } = JSON.parse(
    readFileSync(join(root, 'schemas', 'checklist.schema.json'), 'utf8'),
  )
  for (const [type, { measures }] of Object.entries<{ measures: Record<string, { label: string }> }>(catalogue)) {
    const keys = Object.keys(schema.definitions[type]?.properties ?? {})
    for (const [name, { label }] of Object.entries(measures)) {
      const capital = name.charAt(0).toUpperCase() + name.slice(1)
      expect(label, `${type}.${name}`).toBeTruthy()
      /* A sign-off can be asked for, never limited; a condition can be allowed, never demanded. */
      if (type !== 'signOff') expect(keys, type).toEqual(expect.arrayContaining([`min${capital}`, `max${capital}`]))
    }
  }
})


test('docs/evidence.md shows the registry of formats', async () => {
  expect(readFileSync(join(root, 'docs', 'evidence.md'), 'utf8') === (await evidencePage()), 'run "npm run generate"').toBe(true)
})
