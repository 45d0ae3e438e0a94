import type { Input } from '../generated/attestation.ts'
import type { Verification } from '../generated/verification.ts'

export type CheckedFile = Verification['files'][number]

/** What stands at an attested file's place today; `unknown` where this machine can't say. */
export type Found = { readonly sha256: string } | { readonly unreadable: string } | { readonly unknown: string }

/**
 * Every attested file with what became of it, and every file that was not attested and would count today.
 * @param today Files that the checklist is judged from today.
 * @param others What stands at the places of attested files that today's judging did not read.
 */
export function compareInputs(attested: readonly Input[], today: readonly Input[], others: ReadonlyMap<string, Found>): readonly CheckedFile[] {
  const known = new Set(attested.map(keyOf))
  const read = new Map<string, readonly string[]>()
  for (const input of today) read.set(keyOf(input), [...(read.get(keyOf(input)) ?? []), input.digest.sha256])
  const compared = attested.map(({ name, uri, digest: { sha256 } }): CheckedFile => {
    const key = keyOf({ name, uri })
    const seen = read.get(key) ?? []
    const other = seen.find((each) => each !== sha256)
    if (other !== undefined) return { name, uri, state: 'changed', attested: sha256, found: other }
    if (seen.length > 0) return { name, uri, state: 'same', attested: sha256, found: sha256 }
    const found = others.get(key) ?? { unknown: 'it was not looked at' }
    if ('sha256' in found) return { name, uri, state: found.sha256 === sha256 ? 'same' : 'changed', attested: sha256, found: found.sha256 }
    return { name, uri, state: 'unreadable' in found ? 'unreadable' : 'unknown', attested: sha256 }
  })
  const added = today.filter((input) => !known.has(keyOf(input))).map(({ name, uri, digest }): CheckedFile => ({ name, uri, state: 'added', found: digest.sha256 }))
  return [...compared, ...added]
}

/** Attested files that today's judging did not read. */
export function notRead(attested: readonly Input[], today: readonly Input[]): readonly Input[] {
  const read = new Set(today.map(keyOf))
  return attested.filter((input) => !read.has(keyOf(input)))
}

export function keyOf({ name, uri }: Pick<Input, 'name' | 'uri'>): string {
  return `${name} ${uri}`
}
