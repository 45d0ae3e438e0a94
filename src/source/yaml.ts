import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from 'js-yaml'
import type { Position } from '../model/finding.ts'
import { keysOf } from '../model/pointer.ts'
import { positions } from './lines.ts'
import { rangesOf } from './locate.ts'

/** One parsed YAML or JSON document: its value, and where each part of it stands. */
export interface Document {
  readonly value: unknown
  /** Line and column of what a JSON Pointer names; of its nearest located ancestor where it names nothing. */
  readonly locate: (pointer: string) => Position
  /** A scalar as the file writes it (`2026.10`), null for anything else. */
  readonly written: (pointer: string) => string | null
}

export interface SyntaxProblem {
  readonly message: string
  readonly remedy: string
  readonly at: Position
}

export type Parsed = { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly problem: SyntaxProblem }

const maxDepth = 32

/**
 * Parses YAML 1.2 (core schema) or JSON: one document, at most 32 deep, without anchors, aliases, tags, directives or
 * duplicate keys. Values and positions come from one parse.
 */
export function parseYaml(text: string): Parsed {
  const at = positions(text)
  const problem = (message: string, remedy: string, position: Position): Parsed => ({
    ok: false,
    problem: { message, remedy, at: position },
  })
  if (!text.isWellFormed()) return problem('the file has broken characters', 'Save it as UTF-8.', { line: 1, column: 1 })
  try {
    const events = parseEvents(text, { maxDepth })
    const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length
    if (documents === 0) return problem('the file is empty', 'Write something into it; "go-live-gate init" makes a checklist.', { line: 1, column: 1 })
    if (documents > 1) return problem('the file holds several documents', 'Keep one document: remove the "---" between them.', { line: 1, column: 1 })
    const refused = firstRefused(events, text)
    if (refused) return problem(refused.message, refused.remedy, at(refused.offset))
    const [value] = constructFromEvents(events, { source: text, maxAliases: 0 })
    return { ok: true, document: documentOf(value, events, text, at) }
  } catch (error) {
    if (error instanceof YAMLException)
      return problem(
        `the file is not valid YAML: ${error.reason}`,
        'Mend the line; a common cause is a wrong indent or a missing quote.',
        { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 },
      )
    if (error instanceof RangeError)
      return problem('the file is nested too deeply', `Keep it at most ${maxDepth} levels deep.`, { line: 1, column: 1 })
    throw error
  }
}

function documentOf(value: unknown, events: readonly Event[], text: string, at: (offset: number) => Position): Document {
  let ranges: ReturnType<typeof rangesOf> | undefined
  const find = (pointer: string) => (ranges ??= rangesOf(events, text)).get(pointer)
  return {
    value,
    locate: (pointer) => {
      for (let keys = keysOf(pointer), path = pointer; ; keys = keys.slice(0, -1), path = path.slice(0, path.lastIndexOf('/'))) {
        const range = find(path)
        if (range || keys.length === 0) return at(range?.start ?? 0)
      }
    },
    written: (pointer) => find(pointer)?.scalar ?? null,
  }
}

/**
 * What YAML allows and a checklist does not: it would say one thing to a reader and another to the gate. Ranges of
 * anchors, aliases and quoted texts start after their mark.
 */
function firstRefused(events: readonly Event[], text: string): { message: string; remedy: string; offset: number } | null {
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT && event.directives.length > 0)
      return { message: 'directives (%YAML, %TAG) are not allowed', remedy: 'Remove the line.', offset: 0 }
    if (event.type === EVENT_ID.ALIAS)
      return { message: 'aliases (*name) are not allowed', remedy: 'Write the value out.', offset: event.anchorStart - 1 }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    if (event.anchorStart >= 0)
      return { message: 'anchors (&name) are not allowed', remedy: 'Remove the anchor.', offset: event.anchorStart - 1 }
    if (event.tagStart >= 0)
      return { message: 'tags (!name) are not allowed', remedy: 'Remove the tag; quote the value to make it a text.', offset: event.tagStart }
    if (event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.DOUBLE_QUOTED && !getScalarValue(text, event).isWellFormed())
      return { message: 'a text holds half of a character (a lone surrogate)', remedy: 'Write the whole character.', offset: event.valueStart - 1 }
  }
  return null
}
