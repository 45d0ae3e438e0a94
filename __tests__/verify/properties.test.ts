import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attestation } from '../../src/index.ts'
import { attest, ready, verified, type Files } from '../support/attested.ts'

const statement = await attest(ready)
const paths = Object.keys(ready)

test('holds only where no byte of any file differs, none is gone and none came', async () => {
  const text = fc.oneof(fc.constant('words'), fc.constant(''), fc.string())
  const change = fc.oneof(
    fc.record({ path: fc.constantFrom(...paths), content: fc.oneof(text, fc.constant(null)) }),
    fc.record({ path: fc.constantFrom('evidence/c.md', 'evidence/.md', 'evidence/d.txt', 'other.md'), content: text }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), async (changes) => {
      const files: Files = changes.reduce<Files>((all, { path, content }) => {
        const { [path]: _, ...rest } = all
        return content === null ? rest : { ...rest, [path]: content }
      }, ready)
      const counting = new Set([...paths, ...Object.keys(files).filter((path) => /^evidence\/[^./][^/]*\.md$/.test(path))])
      const differing = [...counting].filter((path) => files[path] !== ready[path])
      const verification = await verified(statement, { files })
      expect(verification.verdict).toBe(differing.length === 0 ? 'holds' : 'does-not-hold')
      /* What a pattern matches is known only where the checklist and its policies still say so. */
      const isKnown = !differing.includes('readiness.yml') && !differing.includes('p.yml')
      for (const path of differing.filter((each) => isKnown || paths.includes(each))) expect(verification.findings.some((finding) => finding.path === path || finding.message.includes(`${path}:`)), path).toBe(true)
    }),
  )
})

/** What decides; names, versions, times and the report's digest are looked at otherwise, or by the signature alone. */
function decisive({ _type, predicateType, predicate }: Attestation) {
  const { resourceUri, policy, verificationResult, verifiedLevels, environment, commit, inputs } = predicate
  return { _type, predicateType, resourceUri, policy, verificationResult, verifiedLevels, environment, commit, inputs }
}

test('never throws for what it is given, and holds only for what decides as the statement does', async () => {
  const whole = JSON.stringify(statement)
  const cut = fc.tuple(fc.nat(whole.length - 1), fc.nat(12), fc.string({ maxLength: 2 })).map(([at, length, more]) => whole.slice(0, at) + more + whole.slice(at + length))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), { arbitrary: cut, weight: 4 }), async (text) => {
      const { verdict } = await verified(text)
      if (verdict === 'holds') expect(decisive(JSON.parse(text) as Attestation)).toEqual(decisive(statement))
    }),
    { numRuns: 300 },
  )
})
