import canonicalize from 'canonicalize'
import type { AnyEntry } from '../model/identity.ts'
import type { SourceFile } from '../model/observation.ts'

/** What a sign-off of an item covers, before hashing. */
export interface Covered {
  readonly service: string
  readonly release: string
  readonly item: string
  /** The item's effective entries, defaults filled in. */
  readonly entries: readonly AnyEntry[]
  readonly sources: readonly SourceFile[]
}

/**
 * The covered text of an item (specification §6): its demands as RFC 8785 JSON, hashed, and a line a file as sha256sum
 * prints it. Any change to evidence, bound or source gives another text, and so another digest.
 */
export function coveredText({ service, release, item, entries, sources }: Covered, sha256: (text: string) => string): string {
  const files = [...new Map(sources.map(({ path, sha256: hash }) => [path, hash]))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    'go-live-gate/v1',
    `service: ${oneLine(service)}`,
    `release: ${oneLine(release)}`,
    `item: ${item}`,
    `demands: ${sha256(canonicalize(entries) ?? '')}`,
    ...files.map(([path, hash]) => `${hash}  ${path}`),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** A name must not be able to add a line to what is signed. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')
}
