import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import { nearest } from '../model/nearest.ts'
import { personKey } from '../model/principal.ts'
import type { Condition, Statement } from '../model/records.ts'
import type { Command } from '../readers/commands.ts'
import type { Heard, Saying } from './sayings.ts'

export interface Asked {
  /** Each item, with the roles that are asked to sign it. */
  readonly items: readonly { readonly id: string; readonly roles: readonly string[] }[]
  /** Every role and who may hold it; a team whose members are not known stands as itself. */
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly timezone: string
  /** Where findings about what was said point to. */
  readonly pointer: string
}

export interface Spoken {
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
}

/** What people said on GitHub, as statements. */
export function statementsOf({ sayings, silenced }: Heard, asked: Asked): Spoken {
  const statements = sayings.flatMap((saying) => ownStatements(saying, asked))
  const doubts = [
    ...sayings.flatMap((saying) => doubtsOf(saying, asked)),
    ...silenced.flatMap(({ by, at, where }) =>
      doubtful({ by, at, where }, null, `a comment by ${by.login} on ${where} was deleted by somebody else, and nobody can tell what it said`, asked),
    ),
  ]
  /* A whole refusal since says what was meant. An acceptance lifts a doubt as it lifts a refusal: only where it counts. */
  const standing = doubts.filter((doubt) => !statements.some(({ key, item, role, decision, at }) => decision === 'refuse' && key === doubt.key && item === doubt.item && role === doubt.role && at > doubt.at))
  return { statements: [...statements, ...standing], findings: sayings.flatMap((saying) => remarksOn(saying, asked)) }
}

function ownStatements(saying: Saying, { timezone, pointer }: Asked): readonly Statement[] {
  const { by, at, commands, where, flaw } = saying
  const conditions = commands.flatMap((command): readonly Condition[] =>
    command.kind === 'condition' ? [{ text: command.text, owner: null, due: command.due === null ? null : (parseInstant(command.due, timezone) ?? null) }] : [],
  )
  const common = { by: by.login, key: `github:${by.id}`, at, assurance: 'authenticated', pointer, source: where } as const
  return commands.flatMap((command): readonly Statement[] => {
    if (command.kind === 'refuse') return [{ ...common, item: command.item, role: command.role, decision: 'refuse', covers: null, conditions: [] }]
    if (command.kind !== 'sign-off') return []
    const { item, role, covers } = command
    const unproved = flaw === null ? {} : { unproved: { kind: 'refuted', why: flaw, remedy: `Let ${by.login} write the line anew, in a review of the pull request or on the release's issue.` } as const }
    return [{ ...common, item, role, decision: 'accept', covers, conditions, ...unproved }]
  })
}

/** What may have been a refusal: one not of its form, of a misspelt item or role, or in a wording that is gone. */
function doubtsOf(saying: Saying, asked: Asked): readonly Statement[] {
  const { by, where } = saying
  const ids = asked.items.map(({ id }) => id)
  const unclear = saying.commands.flatMap((command) => {
    switch (command.kind) {
      case 'refuse': {
        const item = ids.includes(command.item) ? command.item : nearest(command.item, ids)
        const holders = Object.hasOwn(asked.roles, command.role) ? asked.roles[command.role] : undefined
        /* Another checklist may have an item of that name and be signed on the same issue; nobody has one called so. */
        if (item === null && ['all', 'everything', 'release'].includes(command.item)) return doubtful(saying, null, `${by.login} wrote "/refuse ${command.item} as ${command.role}" in ${where}, which names no item`, asked)
        if (item === null || (item === command.item && holders && mayHold(by.login, holders))) return []
        const wrong = item === command.item && holders ? 'they do not hold that role' : 'there is no such item or role'
        return doubtful(saying, item, `${by.login} wrote "/refuse ${command.item} as ${command.role}" in ${where}, and ${wrong}`, asked)
      }
      case 'unclear-refusal': {
        const item = command.item === null ? null : ids.includes(command.item) ? command.item : (nearest(command.item, ids) ?? null)
        return doubtful(saying, item, `${by.login} wrote "${command.text}" in ${where}, which is no whole refusal`, asked)
      }
      case 'sign-off':
      case 'unclear-sign-off':
      case 'condition':
      case 'accept':
      case 'reopen':
        return []
    }
  })
  const blurred = saying.isBlurred ? doubtful(saying, null, `${where} by ${by.login} was edited, and GitHub no longer shows how it read before`, asked) : []
  return [...unclear, ...blurred]
}

/** As a refusal in doubt, in each role that the person may hold: of one item, or of those that the role is asked to sign; of all where it is asked for none. */
function doubtful({ by, at, where }: Pick<Saying, 'by' | 'at' | 'where'>, item: string | null, doubt: string, { items, roles, pointer }: Asked): readonly Statement[] {
  const held = Object.keys(roles).filter((role) => mayHold(by.login, roles[role] ?? []))
  return held.flatMap((role) => {
    const asked = items.filter(({ roles: signing }) => signing.includes(role))
    const meant = item !== null ? items.filter(({ id }) => id === item) : asked.length > 0 ? asked : items
    return meant
      .map(({ id }): Statement => ({
        item: id,
        role,
        by: by.login,
        key: `github:${by.id}`,
        at,
        decision: 'refuse',
        covers: null,
        conditions: [],
        assurance: 'authenticated',
        pointer,
        source: where,
        doubt,
      }))
  })
}

function mayHold(login: string, holders: readonly string[]): boolean {
  return holders.some((holder) => holder.startsWith('@') || personKey(holder) === personKey(login))
}

function remarksOn({ by, commands, where }: Saying, { items, roles, pointer }: Asked): readonly Finding[] {
  const warn = (message: string, remedy: string): Finding => ({ rule: 'sign-off/not-understood', level: 'warning', message, remedy, pointer })
  const known = (command: Command) => !('item' in command) || command.item === null || items.some(({ id }) => id === command.item)
  return commands.flatMap((command) => {
    if (command.kind === 'unclear-sign-off')
      return [warn(`${by.login} wrote "${command.text}" in ${where}, which is no whole sign-off`, 'Let them write the whole line: /sign-off ITEM as ROLE sha256:HEX, as "go-live-gate digest" prints it.')]
    if ((command.kind === 'sign-off' || command.kind === 'refuse') && (!known(command) || !Object.hasOwn(roles, command.role)))
      return [warn(`${by.login} ${command.kind === 'refuse' ? 'refused' : 'signed'} "${command.item}" as ${command.role} in ${where}, and this checklist has no such item or role`, 'Correct the name, if this checklist is meant.')]
    if (command.kind === 'refuse' && by.isPerson && !Object.values(roles).some((holders) => mayHold(by.login, holders)))
      return [warn(`${by.login} refused "${command.item}" as ${command.role} in ${where}, and holds no role here, so it holds nothing back`, 'Find out whether they should: an account that changed its name holds no role until the checklist or policy names it anew.')]
    return []
  })
}
