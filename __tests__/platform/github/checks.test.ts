import { describe, expect, test } from 'vitest'
import { judgedBy, judgedOn } from './judged-on.ts'
import { serve } from './server.ts'
import { commit, type SiteCheck, type SiteDeployment } from '../../support/github/site.ts'

const given = (entry: object): object => ({ version: 1, service: 'T', release: '1', items: [{ id: 'a', owner: 'kim', evidence: [entry] }] })

const run = (more: SiteCheck = {}): SiteCheck => more

describe('checks on the commit', () => {
  test.each<[string, readonly SiteCheck[], object, string]>([
    ['success', [run()], {}, 'ready'],
    ['none', [], {}, 'not-ready'],
    ['failure', [run({ conclusion: 'failure' })], {}, 'not-ready'],
    ['skipped', [run({ conclusion: 'skipped' })], {}, 'not-ready'],
    ['neutral', [run({ conclusion: 'neutral' })], {}, 'not-ready'],
    ['still running', [run({ status: 'in_progress', conclusion: null, completedAt: null })], {}, 'not-ready'],
    ['another name', [run({ name: 'lint' })], {}, 'not-ready'],
    ['two of one name, one failed', [run(), run({ conclusion: 'failure' })], {}, 'not-ready'],
    ['by another app', [run({ app: 'somebody' })], { app: 'github-actions' }, 'not-ready'],
    ['by the app that was asked for', [run(), run({ app: 'somebody', conclusion: 'failure' })], { app: 'github-actions' }, 'ready'],
    ['too old', [run()], { maxAge: '1h' }, 'not-ready'],
    ['young enough', [run()], { maxAge: '2d' }, 'ready'],
    ['ended in the future', [run({ completedAt: '2027-01-01T00:00:00Z' })], {}, 'not-ready'],
  ])('%s', async (_, checks, more, verdict) => {
    const seen = await judgedOn({ checks }, given({ type: 'githubCheck', requireChecks: ['build'], ...more }))
    expect(seen.verdict, seen.messages).toBe(verdict)
  })

  test('an answer about another commit says nothing of this one', async () => {
    const server = await serve({ checks: [run()] })
    server.alter((body) => JSON.parse(JSON.stringify(body).replaceAll(`"head_sha":"${commit}"`, `"head_sha":"${'d'.repeat(40)}"`)))
    expect((await judgedBy(server, given({ type: 'githubCheck', requireChecks: ['build'] }))).verdict).toBe('undetermined')
  })

  test('of two hundred checks all are read', async () => {
    const checks = [...Array.from({ length: 205 }, (_, i) => run({ name: `check ${i}` })), run()]
    expect((await judgedOn({ checks }, given({ type: 'githubCheck', requireChecks: ['build', 'check 204'] }))).verdict).toBe('ready')
  })

  test('the commit is not known', async () => {
    const seen = await judgedOn({ checks: [run()] }, given({ type: 'githubCheck', requireChecks: ['build'] }), {}, { options: { commit: null } })
    expect(seen.verdict).toBe('undetermined')
    expect(seen.messages).toContain('which commit is judged is not known')
  })
})

describe('a stage that has run long enough', () => {
  const stood: SiteDeployment = { at: '2026-11-10T09:00:00Z', statuses: [['in_progress', '2026-11-10T09:01:00Z'], ['success', '2026-11-10T09:05:00Z']] }
  const other = 'd'.repeat(40)
  test.each<[string, readonly SiteDeployment[], string]>([
    ['stands since', [stood], 'ready'],
    ['never deployed', [], 'not-ready'],
    ['another commit', [{ ...stood, commit: other }], 'not-ready'],
    ['another environment', [{ ...stood, environment: 'staging' }], 'not-ready'],
    ['too short', [{ at: '2026-11-25T09:00:00Z', statuses: [['success', '2026-11-25T09:05:00Z']] }], 'not-ready'],
    ['without success', [{ ...stood, statuses: [['in_progress', '2026-11-10T09:01:00Z']] }], 'not-ready'],
    ['failed later', [{ ...stood, statuses: [...stood.statuses, ['failure', '2026-11-20T00:00:00Z']] }], 'not-ready'],
    ['mended later, too short since', [{ ...stood, statuses: [...stood.statuses, ['failure', '2026-11-20T00:00:00Z'], ['success', '2026-11-30T00:00:00Z']] }], 'not-ready'],
    ['redeployed lately', [stood, { at: '2026-11-30T00:00:00Z', statuses: [['success', '2026-11-30T00:00:00Z']] }], 'not-ready'],
    ['replaced too soon', [stood, { commit: other, at: '2026-11-12T00:00:00Z', statuses: [['success', '2026-11-12T00:00:00Z']] }], 'not-ready'],
    ['replaced after long enough', [{ ...stood, statuses: [...stood.statuses, ['inactive', '2026-11-28T00:00:00Z']] }, { commit: other, at: '2026-11-28T00:00:00Z', statuses: [['success', '2026-11-28T00:00:00Z']] }], 'ready'],
    ['success in the future', [{ ...stood, statuses: [['success', '2027-01-01T00:00:00Z']] }], 'not-ready'],
    ['lost among a hundred later ones', [stood, ...Array.from({ length: 101 }, (_, i): SiteDeployment => ({ commit: other, at: new Date(Date.parse('2026-11-28T00:00:00Z') + i * 1000).toISOString(), statuses: [] }))], 'not-ready'],
  ])('%s', async (_, deployments, verdict) => {
    const seen = await judgedOn({ deployments }, given({ type: 'deployment', environment: 'pilot', minSoak: '14d' }))
    expect(seen.verdict, seen.messages).toBe(verdict)
  })
})
