import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import { isPrincipal } from '../model/principal.ts'
import type { AnyEntry } from '../model/identity.ts'
import { sameNameKey } from '../model/names.ts'
import { partsIn, partsOf } from '../model/parts.ts'
import { child } from '../model/pointer.ts'

/** What a schema can't say of a file that people write; `name` is the kind of file and the first part of the rules. */
export function checksOf(name: 'checklist' | 'policy' | 'cases') {
  const value = (message: string, remedy: string, pointer: string): Finding => ({ rule: `${name}/value`, level: 'error', message, remedy, pointer })
  const duplicates = (keys: readonly string[], describe: (key: string, index: number) => readonly [pointer: string, message: string]): Finding[] => {
    const seen = new Set<string>()
    return keys.flatMap((key, i) => {
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      const [pointer, message] = describe(key, i)
      return [{ rule: `${name}/duplicate`, level: 'error', message, remedy: 'Remove one, or give it another name.', pointer }]
    })
  }

  return {
    date: (text: string | undefined, pointer: string, timezone: string): Finding[] => {
      if (text === undefined || parseInstant(text, timezone) !== null) return []
      return [value(`"${text}" is not a date that exists`, 'Write 2026-12-01, or with time and offset 2026-12-01T09:00:00Z.', pointer)]
    },
    principal: (text: string, pointer: string): Finding[] => {
      if (isPrincipal(text)) return []
      return [
        value(
          `"${text}" is not a person or team that can be told apart from look-alikes`,
          'Write a GitHub login, a team "@org/team" or an e-mail address, in plain letters and digits.',
          pointer,
        ),
      ]
    },
    duplicates,
    /** Names of parts compare as names of sets do: two spellings of one would be two sets of bounds. */
    parts: (entry: AnyEntry, pointer: string): Finding[] =>
      Object.keys(partsOf(entry.type)).flatMap((part) => {
        const names = partsIn(entry, part).map(([each]) => each)
        return duplicates(names.map(sameNameKey), (_, i) => [child(pointer, part, names[i] ?? ''), `"${names[i]}" stands twice under "${part}": case, spaces, "_" and "-" make no difference`])
      }),
  }
}
