import type { Finding } from '../model/finding.ts'
import { formatDay } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { Place } from '../model/place.ts'
import type { Condition, Statement } from '../model/records.ts'
import { tablesOf } from '../model/roles.ts'
import { holdsRoleAnywhere } from './people.ts'
import { isLifted, type SignOffContext } from './weigh.ts'

export interface HeldCondition {
  readonly condition: Condition
  readonly statement: Statement
}

/** Conditions of acceptances by holders of a role that no later counting acceptance of the same person lifted. */
export function heldConditions(role: string, context: SignOffContext): readonly HeldCondition[] {
  return context.statements.flatMap((statement) => {
    if (statement.decision !== 'accept' || statement.role !== role || statement.conditions.length === 0) return []
    if (holdsRoleAnywhere(statement.by, tablesOf(context.roles, role)) === 'no' || isLifted(statement, context)) return []
    return statement.conditions.map((condition) => ({ condition, statement }))
  })
}

/** Valid while due after the instant judged for; without a due date, or due by then, it is open. */
export function isOpen({ due }: Condition, { judgedFor }: Instants): boolean {
  return !(due !== null && due > judgedFor)
}

/** What is still to be done by a later day. */
export function laterConditions(held: readonly HeldCondition[], open: readonly HeldCondition[], item: string, place: Place): readonly Finding[] {
  return held
    .filter((each) => !open.includes(each))
    .map(({ condition, statement }) => ({
      rule: 'sign-off/condition',
      level: 'warning',
      item,
      message: `${statement.by} signed on condition: ${condition.text} (due ${condition.due === null ? '' : formatDay(condition.due)}${condition.owner ? `, ${condition.owner}` : ''})`,
      remedy: 'See that it is done by then.',
      ...(statement.pointer === '' ? place : { pointer: statement.pointer }),
    }))
}
