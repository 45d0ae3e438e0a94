import { isBot, isTeam, samePerson } from '../model/principal.ts'
import type { RoleTable } from '../model/roles.ts'

/** Unknown is neither yes nor no: who belongs to a team is only known where somebody could be asked. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Whether a person is among principals; a team among them leaves it unknown. */
function isAmong(person: string, principals: readonly string[]): Answer {
  if (principals.some((principal) => !isTeam(principal) && samePerson(principal, person))) return 'yes'
  return principals.some(isTeam) ? 'unknown' : 'no'
}

/** Whether a person holds a role: stands in every table of it, and it has one. */
export function holdsRole(person: string, tables: readonly RoleTable[]): Answer {
  const answers = tables.map((table) => isAmong(person, table))
  if (answers.length === 0 || answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Whether a person stands in any table of a role: enough to refuse, for no table can take a refusal away. */
export function holdsRoleAnywhere(person: string, tables: readonly RoleTable[]): Answer {
  const answers = tables.map((table) => isAmong(person, table))
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** Whether a person is independent of an item: neither its owner nor a bot. */
export function isIndependent(person: string, { owner, owners = [owner] }: { readonly owner: string; readonly owners?: readonly string[] }): Answer {
  if (isBot(person)) return 'no'
  const isOwner = isAmong(person, owners)
  if (isOwner === 'unknown') return 'unknown'
  return isOwner === 'yes' ? 'no' : 'yes'
}
