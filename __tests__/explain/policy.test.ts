import { describe, expect, test } from 'vitest'
import { allPages } from '../../src/explain/index.ts'
import { builtInPolicies } from '../../src/generated/built-in-policies.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { cli, folderWith } from '../support/process.ts'

const builtIn = await Promise.all(Object.entries(builtInPolicies).map(async ([name, text]) => [name, await loadPolicy(new TextEncoder().encode(text))] as const))
const pages = await allPages()
const wordsOf = (name: string) => JSON.stringify(pages.find((page) => page.name === name))

describe('explain POLICY', () => {
  test.each(builtIn)('%s: every item says why it is asked and by which source, and every key stands there', (name, read) => {
    if (!read.ok) throw new TypeError(JSON.stringify(read.findings))
    const said = wordsOf(name)
    expect(read.value.title).toBeTruthy()
    for (const item of read.value.items ?? []) {
      expect(said).toContain(`${item.id}: ${item.title}`)
      expect(item.why, item.id).toBeTruthy()
      expect(item.sources?.length, item.id).toBeGreaterThan(0)
      for (const source of item.sources ?? []) expect(said).toContain(source.title)
      for (const entry of item.evidence ?? []) for (const key of Object.keys(entry).filter((each) => /^m(?:in|ax)[A-Z]|^require|^groupBy/.test(each))) expect(said, item.id).toContain(key)
    }
  })

  const policy = (more = '') => `version: 1
policy: ours
title: What we ask
policies: [essential, ./base.yml]
waiverLimit: 2d
roles: {sponsor: [kim-roe, max-poe]}
freezes: [{from: 2026-12-18, to: 2027-01-05, why: Winter pressure, waivableBy: [sponsor]}]
items:
  - id: load-testing
    why: "It held once\\u202e."
    waivableBy: [sponsor]
    enforceFrom: 2027-04-01
    environments: [production]
    sources: [{title: The inquiry, says: It did not hold, url: https://example.org/inquiry}]
    ownChoice: The half second.
    evidence: [{type: loadTest, maxP95Ms: 500, requireScenarios: [call], scenarios: {call: {minRequests: 9}}}, {type: signOff, role: sponsor}]
${more}`
  const base = 'version: 1\npolicy: base\ntitle: The base\n'

  test('a file: items, bounds, whys, sources, who may waive, from when, freezes, and what it includes', async () => {
    const { code, stdout } = await cli(['explain', 'ours.yml'], folderWith({ 'ours.yml': policy(), 'base.yml': base }))
    expect(code).toBe(0)
    const said = stdout.replace(/\s+/g, ' ')
    for (const part of [
      'What we ask', 'base.yml The base', 'essential The least that any service shows', 'A waiver lasts at most 2 days', 'sponsor (2)', '2026-12-18 until 2027-01-05 Winter pressure. sponsor may waive it.',
      'maxP95Ms 95th percentile of the response time: at most 500 ms', 'requireScenarios', 'scenarios.call.minRequests Requests made in the scenario "call": at least 9', 'Sign-off as sponsor, by its default bounds', 'Only for production. In force from 2027-04-01; before, it is only reported. sponsor may waive it. Nobody may say that it is not applicable.',
      'The inquiry: It did not hold https://example.org/inquiry', "The policy's own choice, which no source gives: the half second.", '\\u202e',
    ]) expect(said).toContain(part)
    expect(stdout).not.toContain('kim-roe')
    expect(stdout).not.toContain('\u202e')
  })

  test.each<[string, Readonly<Record<string, string>>, string, number, string]>([
    ['that is malformed', { 'ours.yml': policy('  - {id: x, soures: []}\n'), 'base.yml': base }, 'ours.yml', 2, 'ours.yml:17:13: error: "soures" is not a key that entry 2 of "items" can have [policy/unknown-key]\n  → Did you mean "sources"?'],
    ['whose source has no address', { 'ours.yml': policy().replace('https://example.org', 'example.org'), 'base.yml': base }, 'ours.yml', 2, 'is not the address of a page'],
    ['that includes a malformed one', { 'ours.yml': policy(), 'base.yml': 'version: 2\npolicy: base\n' }, 'ours.yml', 2, 'base.yml:1:1: error: "version" is "2"'],
    ['that is not there', {}, 'gone.yml', 2, 'there is no such file'],
    ['at a branch', {}, 'acme/policies/base.yml@main', 2, 'is not pinned'],
    ['of another repository, where GitHub is not known', {}, `acme/policies/base.yml@${'1'.repeat(40)}`, 3, 'GitHub'],
    ['whose name is misspelt', {}, 'essental', 2, 'did you mean "essential"?'],
  ])('one %s', async (_, files, name, code, said) => {
    const ended = await cli(['explain', name], folderWith(files))
    expect(ended.stderr).toContain(said)
    expect(ended.code).toBe(code)
    expect(ended.stdout).toBe('')
  })
})
