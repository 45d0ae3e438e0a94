import type { Head } from './head.ts'
import type { StreamReader } from './stream-reader.ts'

/**
 * One format of evidence that a tool writes: how its content is told, never by name, and what reads it. Everything heavy
 * is behind `load`, an `import()`, so that a check loads only the readers of the files that it meets.
 *
 * - `json`: one JSON document, read whole and parsed once.
 * - `text`: read whole and decoded: XML reports, tables, what a tool prints.
 * - `stream`: of any size, in constant memory.
 * - `refused`: known, but not evidence; `instead` says what to give, as an imperative sentence.
 */
export type Format<T> = { readonly tool: string } & (
  | {
      readonly read: 'json'
      readonly looksLike: (value: unknown) => boolean
      readonly load: () => Promise<(value: unknown) => T>
    }
  | {
      readonly read: 'text'
      readonly looksLike: (head: Head) => boolean
      readonly load: () => Promise<(text: string) => T>
    }
  | {
      readonly read: 'stream'
      readonly looksLike: (head: Head) => boolean
      readonly load: () => Promise<() => StreamReader<T>>
    }
  | { readonly read: 'refused'; readonly instead: string; readonly looksLike: (head: Head) => boolean }
)

/** The formats of one kind of evidence, by the name that `format` gives them in a checklist. */
export type Formats<T> = Readonly<Record<string, Format<T>>>
