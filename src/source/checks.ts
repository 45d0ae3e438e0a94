import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import { isPrincipal } from '../model/principal.ts'

/** What a schema can't say of a file that people write; `name` is the kind of file and the first part of the rules. */
export function checksOf(name: 'checklist' | 'policy') {
  const value = (message: string, remedy: string, pointer: string): Finding => ({ rule: `${name}/value`, level: 'error', message, remedy, pointer })
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
    duplicates: (keys: readonly string[], describe: (key: string, index: number) => readonly [pointer: string, message: string]): Finding[] => {
      const seen = new Set<string>()
      return keys.flatMap((key, i) => {
        if (!seen.has(key)) {
          seen.add(key)
          return []
        }
        const [pointer, message] = describe(key, i)
        return [{ rule: `${name}/duplicate`, level: 'error', message, remedy: 'Remove one, or give it another name.', pointer }]
      })
    },
  }
}
