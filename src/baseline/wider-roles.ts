import { personKey } from '../model/principal.ts'
import { tablesOf, type Roles, type RoleTable } from '../model/roles.ts'

export interface RoleChange {
  readonly role: string
  /** Principals that hold the role here and did not in the baseline. */
  readonly gained: readonly string[]
  /** Principals that held it in the baseline and do not here. */
  readonly lost: readonly string[]
}

/** Roles of the baseline whose holders are others here. A role that the baseline does not have is asked for anew, and is not compared. */
export function changedRoles(before: Roles, now: Roles): readonly RoleChange[] {
  return Object.keys(before).flatMap((role) => {
    const [was, is] = [tablesOf(before, role), tablesOf(now, role)]
    const gained = named(is).filter((principal) => holds(principal, is) && !holds(principal, was))
    const lost = named(was).filter((principal) => holds(principal, was) && !holds(principal, is))
    return gained.length === 0 && lost.length === 0 ? [] : [{ role, gained, lost }]
  })
}

function named(tables: readonly RoleTable[]): readonly string[] {
  return [...new Map(tables.flat().map((principal) => [personKey(principal), principal])).values()]
}

function holds(principal: string, tables: readonly RoleTable[]): boolean {
  return tables.length > 0 && tables.every((table) => table.some((other) => personKey(other) === personKey(principal)))
}
