import { kindNames, type Recognised } from '../readers/formats.ts'
import type { Draft } from './draft.ts'
import type { InspectedFile, Problem } from './propose.ts'
import { scalar } from './yaml.ts'

/** The entry for a file that a tool wrote, or why there is none: a format that the gate knows and does not take. */
export function toolDraft({ kind, name, format }: Recognised, path: string): { readonly format: InspectedFile['format'] } & ({ readonly draft: Draft } | { readonly draft: null; readonly problem: Problem }) {
  if (format.read === 'refused')
    return { format: { name, words: `a file of ${format.tool}` }, draft: null, problem: { message: 'is known, and the gate does not take it as evidence', remedy: format.instead } }
  return {
    format: { name, words: `${kindNames[kind]} (${format.tool})` },
    draft: { type: kind, why: `it is ${kindNames[kind]}`, files: [path], body: [`results: ${scalar(path)}`], questions: [] },
  }
}
