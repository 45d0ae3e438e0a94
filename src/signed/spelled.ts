import { samePerson } from '../model/principal.ts'
import type { Signers } from '../model/signers.ts'
import { Unusable } from '../model/unusable.ts'

/**
 * How the file spells a person, for ssh-keygen minds capital letters and we do not; as given where it does not name them.
 * Throws `Unusable` for a key that stands for a pattern of people without being a certificate authority's: it could sign
 * for all of them, and proves nobody.
 */
export function spelled(person: string, { path, text }: Signers): string {
  const lines = new TextDecoder().decode(text).split(/\r?\n/)
  let spelling = person
  for (const [i, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const [principals = '', options = ''] = line.trim().split(/\s+/)
    const names = principals.replaceAll('"', '').split(',')
    if (names.some((name) => /[*?!]/.test(name)) && !/(^|,)cert-authority(,|$)/i.test(options))
      throw new Unusable(`${path}, line ${i + 1} gives one key to a pattern of people`, 'Name each person with their own key, or use a certificate authority.')
    spelling = names.find((name) => samePerson(name, person)) ?? spelling
  }
  return spelling
}
