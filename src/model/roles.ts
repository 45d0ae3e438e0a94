import { isTeam, personKey } from './principal.ts'

/**
 * Role to its tables: the checklist's, and one of each policy that defines the role. Somebody holds a role who stands in
 * every table of it, so a checklist can narrow a policy's role and never widen it.
 */
export type Roles = Readonly<Record<string, readonly RoleTable[]>>
export type RoleTable = readonly string[]

export function tablesOf(roles: Roles, role: string | undefined): readonly RoleTable[] {
  return role !== undefined && Object.hasOwn(roles, role) ? (roles[role] ?? []) : []
}

/** Who may hold a role, as they are written, for messages: whom every table of it names, or has a team to which they may belong. */
export function holdersOf(roles: Roles, role: string): readonly string[] {
  const tables = tablesOf(roles, role)
  const named = new Map<string, string>()
  for (const holder of tables.flat()) if (!named.has(personKey(holder))) named.set(personKey(holder), holder)
  return [...named].flatMap(([key, holder]) => {
    const mayHold = tables.every((table) => table.some((other) => personKey(other) === key || (isTeam(other) && !isTeam(holder))))
    return mayHold ? [holder] : []
  })
}
