import { keys } from '../generated/keys.ts'
import { validateChecklist } from '../generated/validators.js'
import type { Words } from '../source/words.ts'

/** What is said of a checklist that departs from its schema. */
export const checklistWords: Words = { name: 'checklist', validate: validateChecklist, keys }
