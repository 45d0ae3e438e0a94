import { samePerson } from '../model/principal.ts'
import type { Signers } from '../model/signers.ts'
import { Unusable } from '../model/unusable.ts'

/** A word as ssh-keygen reads it: only these four are space to it, and options may hold space between quotes. */
const principalsOf = /^[ \t\r]*(?:"([^"\\]*)"|([^" \t\r\\]+))(?=[ \t\r])/
const optionsOf = /^[ \t\r]*((?:\\"|"(?:\\"|[^"])*"|[^ \t\r"])*)/
const quoted = /"(?:\\"|[^"])*"/g

/**
 * How the file spells a person, for ssh-keygen minds capital letters and we do not; as given where it does not name them.
 * Throws `Unusable` for a key that stands for a pattern of people without being a certificate authority's: it could sign
 * for all of them, and proves nobody. So does a line of which that can't be told.
 */
export function spelled(person: string, { path, text }: Signers): string {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text).split('\n')
  let spelling = person
  for (const [i, line] of lines.entries()) {
    if (/^[ \t\r]*(#|$)/.test(line)) continue
    const found = principalsOf.exec(line)
    if (!found || line.includes('\0')) throw new Unusable(`${path}, line ${i + 1} does not begin with names and a space`, 'Write the names of a key with commas between them, then a space.')
    const names = (found[1] ?? found[2] ?? '').split(',')
    const options = optionsOf.exec(line.slice(found[0].length))?.[1]?.replace(quoted, '') ?? ''
    if (names.some((name) => /[*?!]/.test(name)) && !/(^|,)cert-authority(,|$)/i.test(options))
      throw new Unusable(`${path}, line ${i + 1} gives one key to a pattern of people`, 'Name each person with their own key, or use a certificate authority.')
    spelling = names.find((name) => samePerson(name, person)) ?? spelling
  }
  return spelling
}
