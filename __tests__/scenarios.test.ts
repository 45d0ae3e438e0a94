import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gate, nodePorts, render } from '../src/index.ts'
import { checked } from './support/world.ts'

const root = join(import.meta.dirname, '..')
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** The evening before each go-live, for the cases of the past; the day of writing for the triage line. */
const evenings: Readonly<Record<string, string>> = { 'nhs24-2015': '2015-10-27T18:00:00Z', 'nhs24-2017': '2017-10-23T18:00:00Z' }

const judgedAt = (name: string) =>
  gate({ checklist: `examples/${name}/readiness.yml` }, { ...nodePorts({ root }), now: () => new Date(evenings[name] ?? '2026-11-24T09:00:00Z') })

describe('the shipped examples', () => {
  test.each(examples)('%s', async (name) => {
    const report = checked(await judgedAt(name))
    for (const [format, ending] of [['text', 'txt'], ['json', 'json'], ['markdown', 'md'], ['sarif', 'sarif'], ['junit', 'xml']] as const)
      await expect(render(report, format)).toMatchFileSnapshot(`scenarios/${name}.${ending}`)
    for (const [columns, ascii] of [[80, false], [120, true]] as const)
      await expect(render(report, 'text', { columns, ascii })).toMatchFileSnapshot(`scenarios/${name}.${columns}.txt`)
    /* The style sheet is the same in all. */
    await expect(render(report, 'html').replace(/style-src '[^']*'|<style>.*?<\/style>/gs, '')).toMatchFileSnapshot(`scenarios/${name}.html`)
  })

  test('NHS 24 is blocked in 2015 for the right reasons, and ready in 2017', async () => {
    const before = await judgedAt('nhs24-2015')
    expect(before.verdict).toBe('not-ready')
    expect(before.items.filter(({ blocks }) => blocks).map(({ id }) => id)).toEqual([
      'staff-engagement',
      'operator-training',
      'concerns',
      'safety-sign-off',
      'end-to-end-testing',
      'service-outcomes',
    ])
    expect((await judgedAt('nhs24-2017')).verdict).toBe('ready')
  })

  test('the same triage line is blocked and ready', async () => {
    expect((await judgedAt('triage-line')).verdict).toBe('not-ready')
    expect((await judgedAt('triage-line-ready')).verdict).toBe('ready')
  })

  test('each says what it is', () => {
    for (const name of examples.filter((each) => each.startsWith('nhs24'))) expect(existsSync(join(root, 'examples', name, 'README.md'))).toBe(true)
  })
})
