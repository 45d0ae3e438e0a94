import { describe, expect, test } from 'vitest'
import { gate, nodePorts } from '../../src/index.ts'
import { root } from '../support/process.ts'
import { checked } from '../support/world.ts'

const names = ['essential', 'public-service', 'clinical-safety', 'site-reliability']
const judged = async (example: string, policies: readonly string[], at: string) =>
  checked(await gate({ checklist: `examples/${example}/readiness.yml`, policies }, { ...nodePorts({ root }), now: () => new Date(at) }))
const blocking = async (...args: Parameters<typeof judged>) => {
  const report = await judged(...args)
  return { verdict: report.verdict, ids: report.items.filter(({ blocks }) => blocks).map(({ id }) => id) }
}

describe('the built-in policies', () => {
  test.each(names)('%s can be judged by, and is never the reason for "ready"', async (name) => {
    const report = await judged('triage-line', [name], '2026-11-24T09:00:00Z')
    expect(report.verdict).toBe('not-ready')
    expect(report.inputs.policies.map((policy) => policy.name)).toContain(name)
    expect(report.items.some(({ requiredBy }) => requiredBy.includes(name))).toBe(true)
  })

  test('all together can be met: none sets what another sets otherwise', async () => {
    expect((await judged('triage-line', names, '2026-11-24T09:00:00Z')).verdict).toBe('not-ready')
  })

  test('NHS 24 in 2015 is blocked by the public service policy for what the inquiries named', async () => {
    const { verdict, ids } = await blocking('nhs24-2015', ['public-service'], '2015-10-27T18:00:00Z')
    expect(verdict).toBe('not-ready')
    expect(ids).toEqual(expect.arrayContaining(['staff-engagement', 'operator-training', 'concerns', 'end-to-end-testing', 'service-outcomes', 'support-handover', 'phased-rollout']))
  })
})
