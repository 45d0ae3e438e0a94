import { personKey } from './principal.ts'

/**
 * Role to its tables: the checklist's, and one of each policy that defines the role. Somebody holds a role who stands in
 * every table of it, so a checklist can narrow a policy's role and never widen it.
 */
export type Roles = Readonly<Record<string, readonly RoleTable[]>>
export type RoleTable = readonly string[]

export function tablesOf(roles: Roles, role: string | undefined): readonly RoleTable[] {
  return role !== undefined && Object.hasOwn(roles, role) ? (roles[role] ?? []) : []
}

/** The principals of a role's first table that stand in every other too, as they are written; for messages. */
export function holdersOf(roles: Roles, role: string): readonly string[] {
  const [first = [], ...rest] = tablesOf(roles, role)
  return first.filter((holder) => rest.every((table) => table.some((other) => personKey(other) === personKey(holder))))
}
