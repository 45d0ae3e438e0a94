import type { CollectedType } from '../evidence/index.ts'
import { comment } from './yaml.ts'

/** An evidence entry as it might stand in a checklist, and what only people can decide. */
export interface Draft {
  readonly type: CollectedType
  /** Why this type, as a clause after "because". */
  readonly why: string
  /** Paths of the files that it names, as the checklist would. */
  readonly files: readonly string[]
  /** The keys after `type`, as lines of YAML. */
  readonly body: readonly string[]
  /** What has to be decided before the entry is whole; each stands in the lines as a comment. */
  readonly questions: readonly string[]
  /** Whether times of day without a zone stand in it; where that is left out, it shows in what is observed. */
  readonly hasTimes?: boolean
  /** A file that it can't do without and that is not among those looked at. */
  readonly needs?: { readonly path: string; readonly what: string }
}

/** The entry as YAML, to paste below `evidence:`. */
export function linesOf({ type, body, questions }: Draft, comments: readonly string[] = []): string {
  const rest = [...body, ...questions.flatMap((question) => comment(question)), ...comments]
  return [`- type: ${type}`, ...rest.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('')
}

/** The same, further to the right. */
export function indented(lines: string, by: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(by))
}
