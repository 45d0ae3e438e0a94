import type { Checklist } from '../generated/checklist.ts'
import { checklistShape } from '../generated/checklist-shape.js'
import { conforms } from '../source/conforms.ts'
import { readAs, type Format, type ReadAs } from '../source/read.ts'

const format: Format<Checklist> = {
  name: 'checklist',
  accepts: (value): value is Checklist => conforms(value, checklistShape),
  /* What is wrong with a checklist that is none takes ten times as much to tell, and most checklists never need it. */
  explain: async () => (await import('./words.ts')).checklistWords,
}

/** Reads a checklist's text and shape. What it means is judged with its policies: they may define what it names. */
export function loadChecklist(bytes: Uint8Array): Promise<ReadAs<Checklist>> {
  return readAs(bytes, format)
}
