import type { Format, Formats } from './format.ts'
import type { Head } from './head.ts'
import { loadFormats } from './load-formats.ts'
import { pageFormats } from './page-formats.ts'
import { scanFormats } from './scan-formats.ts'
import { testFormats } from './test-formats.ts'

/** Every format of evidence that a tool writes, by the type of evidence that it serves. */
export const formats = {
  loadTest: loadFormats,
  testReport: testFormats,
  accessibility: pageFormats,
  securityScan: scanFormats,
} as const satisfies Readonly<Record<string, Formats<unknown>>>

export type Kind = keyof typeof formats

/** What a kind's files are called in a sentence. */
export const kindNames: Readonly<Record<Kind, string>> = {
  loadTest: 'a load-test result',
  testReport: 'a test report',
  accessibility: 'an accessibility result',
  securityScan: 'a security scan',
}

const kinds = ['loadTest', 'testReport', 'accessibility', 'securityScan'] as const satisfies readonly Kind[]

/** The kind of evidence that a group of formats serves. */
export function kindOf(group: Formats<unknown>): Kind {
  const found = kinds.find((kind) => formats[kind] === group)
  if (found === undefined) throw new TypeError('formats that are not registered')
  return found
}

export interface Recognised {
  readonly kind: Kind
  readonly name: string
  readonly format: Format<unknown>
}

/** Every format of every kind, in the order of the registry. */
export function everyFormat(): readonly Recognised[] {
  return kinds.flatMap((kind) => Object.entries<Format<unknown>>(formats[kind]).map(([name, format]) => ({ kind, name, format })))
}

/** The format, of all kinds, that a file's beginning looks like; null where that tells none. */
export function recogniseHead(head: Head): Recognised | null {
  return everyFormat().find(({ format }) => format.read !== 'json' && format.looksLike(head)) ?? null
}

/** The format, of all kinds, that a whole JSON document looks like. */
export function recogniseJson(value: unknown): Recognised | null {
  return everyFormat().find(({ format }) => format.read === 'json' && format.looksLike(value)) ?? null
}
