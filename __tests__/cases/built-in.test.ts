import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCases } from '../../src/cases/load.ts'
import type { Tried, TriedCase } from '../../src/cases/run.ts'
import { builtInPolicies } from '../../src/generated/built-in-policies.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { policiesPage, triedBuiltIns } from '../../tools/policy-docs.mjs'
import { root } from '../support/process.ts'

const tried = new Map<string, Tried>(await triedBuiltIns())
const casesOf = (policy: string): readonly TriedCase[] => {
  const file = tried.get(policy)
  return file?.ok === true ? file.cases : []
}
const blocking = (policy: string, name: string) => casesOf(policy).find((each) => each.name === name)?.report.items.filter(({ blocks }) => blocks).map(({ id }) => id)

describe('the built-in policies on their cases', () => {
  test.each(Object.keys(builtInPolicies))('%s: all pass, one is ready, and each item is shown to block by its asking', (name) => {
    const file = tried.get(name)
    expect(file).toMatchObject({ ok: true, hasReady: true, unshown: [] })
    expect(casesOf(name).flatMap(({ differences }) => differences)).toEqual([])
    expect(blocking(name, 'in-order')).toEqual([])
  })

  /* What the inquiries named, where a measure can show it. */
  test.each<[string, readonly string[]]>([
    ['nhs24-2013', ['load-testing', 'concerns', 'independent-assurance']],
    ['nhs24-2015', ['staff-engagement', 'operator-training', 'concerns', 'end-to-end-testing', 'service-outcomes', 'support-handover', 'phased-rollout']],
    ['i6-2015', ['end-to-end-testing', 'independent-assurance', 'phased-rollout']],
    ['heathrow-t5-2008', ['staff-engagement', 'operator-training', 'concerns', 'end-to-end-testing', 'phased-rollout']],
    ['surrey-safe-care-2022', ['operator-training', 'concerns', 'data-migration']],
    ['caredata-2014', ['staff-engagement', 'concerns', 'public-consultation', 'security-privacy']],
    ['southwest-2022', ['concerns']],
  ])('%s is blocked by public-service for what was named, and for nothing else', (name, items) => {
    expect(blocking('public-service', name)).toEqual(items)
  })

  test('NHS 24 in 2017 is let through by all', () => {
    for (const name of tried.keys()) expect(casesOf(name).find((each) => each.name === 'nhs24-2017')?.report.verdict, name).toBe('ready')
  })

  test('what really happened says what is not shown, and by which source', () => {
    const real = [...tried.keys()].flatMap(casesOf).filter(({ name }) => /-\d{4}$/.test(name))
    expect(real.length).toBeGreaterThan(25)
    for (const { case: each } of real) expect([each.name, each.notShown !== undefined, (each.sources ?? []).length > 0]).toEqual([each.name, true, true])
  })

  test('the policy and the cases that docs/policies.md shows are well formed', async () => {
    const [policy = '', cases = ''] = [...readFileSync(join(root, 'docs', 'policies.md'), 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
    expect(await loadPolicy(new TextEncoder().encode(policy))).toMatchObject({ ok: true, value: { policy: 'acme-care' } })
    expect(await loadCases(new TextEncoder().encode(cases))).toMatchObject({ ok: true, value: { policies: ['acme-care.yml'] } })
  })

  test('docs/policies.md shows which item catches which case', async () => {
    expect(readFileSync(join(root, 'docs', 'policies.md'), 'utf8') === (await policiesPage()), 'run "npm run generate"').toBe(true)
  })
})
