import { policyCasesKeys } from '../generated/policy-cases-keys.ts'
import { validatePolicyCases } from '../generated/policy-cases-validator.js'
import type { Words } from '../source/words.ts'

/** What is said of a file of cases that departs from its schema. */
export const casesWords: Words = {
  name: 'cases',
  validate: validatePolicyCases,
  keys: policyCasesKeys,
  objects: { cases: 'case', sources: 'source', signOffs: 'caseSignOff', files: 'caseFile', expect: 'expect' },
  choice: (pointer) => (pointer.endsWith('/checklist') ? 'Write the path of a checklist from this file, or the checklist itself.' : 'Write the text of the file, or {from: path}.'),
}
