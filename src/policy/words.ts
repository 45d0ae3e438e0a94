import { catalogue } from '../generated/catalogue.ts'
import { policyKeys } from '../generated/policy-keys.ts'
import { validatePolicy } from '../generated/policy-validator.js'
import type { Words } from '../source/words.ts'

const sources = new Set<string>(['occurredOn', 'asked', ...Object.values(catalogue).flatMap((type) => [...type.sources])])

/** What is said of a policy that departs from its schema. */
export const policyWords: Words = {
  name: 'policy',
  validate: validatePolicy,
  keys: policyKeys,
  objects: { freezes: 'freeze', sources: 'source' },
  unknownKey: (key) => (sources.has(key) ? 'Remove it: a policy says what must be shown; each checklist says where its evidence is.' : null),
}
