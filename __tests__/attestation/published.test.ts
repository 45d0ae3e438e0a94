import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { attest, ready } from '../support/attested.ts'

/**
 * What in-toto's Statement v1 and SLSA's verification summary v1 (spec 1.2) ask of a producer: neither publishes a schema, so
 * their tables of fields are written down here. A resource needs one of uri, digest and content; digests are lower-case hex.
 */
const digestSet = { type: 'object', minProperties: 1, additionalProperties: { type: 'string', pattern: '^[0-9a-f]+$' } }
const resource = { type: 'object', properties: { name: { type: 'string' }, uri: { type: 'string', minLength: 1 }, digest: digestSet, content: { type: 'string' } }, anyOf: [{ required: ['uri'] }, { required: ['digest'] }, { required: ['content'] }] }
const published = {
  type: 'object',
  required: ['_type', 'subject', 'predicateType', 'predicate'],
  properties: {
    _type: { const: 'https://in-toto.io/Statement/v1' },
    subject: { type: 'array', minItems: 1, items: { ...resource, required: ['digest'] } },
    predicateType: { const: 'https://slsa.dev/verification_summary/v1' },
    predicate: {
      type: 'object',
      required: ['verifier', 'timeVerified', 'resourceUri', 'policy', 'verificationResult', 'verifiedLevels'],
      properties: {
        verifier: { type: 'object', required: ['id'], properties: { id: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:' }, version: { type: 'object', additionalProperties: { type: 'string' } } } },
        timeVerified: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
        resourceUri: { type: 'string', minLength: 1 },
        policy: resource,
        inputAttestations: { type: 'array', items: resource },
        verificationResult: { enum: ['PASSED', 'FAILED'] },
        /* Levels of one's own must not look like SLSA's. */
        verifiedLevels: { type: 'array', minItems: 1, items: { type: 'string', not: { pattern: '^SLSA_' } } },
        dependencyLevels: { type: 'object' },
        slsaVersion: { type: 'string' },
      },
    },
  },
}
const isPublished = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(published)

test.each([['passed', true], ['failed', false]])('a statement that has %s is one by the published specifications', async (_, mayPass) => {
  const statement = await attest(ready, { mayPass })
  expect(isPublished(statement), JSON.stringify(isPublished.errors)).toBe(true)
  expect(isPublished({ ...statement, predicate: { ...statement.predicate, verifiedLevels: ['SLSA_BUILD_LEVEL_3'] } })).toBe(false)
  expect(isPublished({ ...statement, subject: [{ name: 'x' }] })).toBe(false)
})
