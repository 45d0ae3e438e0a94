import { kindNames, type Recognised } from '../readers/formats.ts'
import type { Draft } from './draft.ts'
import type { InspectedFile } from './propose.ts'
import { scalar } from './yaml.ts'

/** The entry for a file that a tool wrote; no draft where the gate knows the format and does not take it. */
export function toolDraft({ kind, name, format }: Recognised, path: string): { readonly format: InspectedFile['format']; readonly draft: Draft | null } {
  if (format.read === 'refused') return { format: { name, words: `a file of ${format.tool}` }, draft: null }
  return {
    format: { name, words: `${kindNames[kind]} (${format.tool})` },
    draft: { type: kind, why: `it is ${kindNames[kind]}`, files: [path], body: [`results: ${scalar(path)}`], questions: [] },
  }
}
