import { describeDuration } from '../model/duration.ts'
import { formatDay } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { isBot } from '../model/principal.ts'
import type { Approval } from '../model/records.ts'
import { tablesOf, type Roles } from '../model/roles.ts'
import { nobody, type DemandedItem } from '../policy/demands.ts'
import { holdsRole, isIndependent } from './people.ts'

export interface ApprovalContext {
  readonly item: DemandedItem
  readonly roles: Roles
  readonly waiverLimitSeconds: number
  readonly times: Instants
}

/** Why an approval does not count, as a clause; null where it does. Every test is positive, so that a NaN fails it. */
export function whyNotCounting(approval: Approval, { item, roles, waiverLimitSeconds, times }: ApprovalContext): string | null {
  const { approvedBy, approvedAt, role, expires, kind } = approval
  if (!(approvedAt <= times.now)) return `it is approved on ${formatDay(approvedAt)}, which is in the future`
  const allowed = kind === 'waiver' ? item.waivableBy : item.notApplicableBy
  if (allowed !== null && !allowed.includes(role))
    return `${item.requiredBy.join(' and ') || 'a policy'} ${item.requiredBy.length > 1 ? 'let' : 'lets'} ${allowed.length === 0 ? 'nobody' : `only ${allowed.join(' or ')}`} approve that for this item`
  if (holdsRole(approvedBy, tablesOf(roles, role)) !== 'yes') return `${approvedBy} is not known to hold the role ${role}`
  if (isBot(approvedBy)) return `${approvedBy} is a bot`
  if (isIndependent(approvedBy, item) !== 'yes') return item.owner === nobody ? `the checklist lacks the item, and ${approvedBy} owns another, or may` : `${approvedBy} owns the item, or may`
  if (kind === 'not-applicable') return null
  if (expires === null || !(times.judgedFor < expires))
    return `it has expired by ${formatDay(times.judgedFor)}${expires === null ? '' : ` (it ended on ${formatDay(expires)})`}`
  if (!(expires - approvedAt <= waiverLimitSeconds * 1000)) return `it is longer than ${describeDuration(waiverLimitSeconds)} from its approval`
  return null
}
