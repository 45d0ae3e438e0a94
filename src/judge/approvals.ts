import { formatDay } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { Approval } from '../model/records.ts'
import type { DemandedItem } from '../policy/demands.ts'
import { isAmong, isIndependent } from './people.ts'

export interface ApprovalContext {
  readonly item: DemandedItem
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly waiverLimitDays: number
  readonly times: Instants
}

const dayMs = 86_400_000

/** Why an approval does not count, as a clause; null where it does. Every test is positive, so that a NaN fails it. */
export function whyNotCounting(approval: Approval, { item, roles, waiverLimitDays, times }: ApprovalContext): string | null {
  const { approvedBy, approvedAt, role, expires, kind } = approval
  if (!(approvedAt <= times.now)) return `it is approved on ${formatDay(approvedAt)}, which is in the future`
  if (isAmong(approvedBy, Object.hasOwn(roles, role) ? (roles[role] ?? []) : []) !== 'yes')
    return `${approvedBy} is not known to hold the role ${role}`
  if (isIndependent(approvedBy, item) !== 'yes') return `${approvedBy} owns the item, or may`
  if (kind === 'not-applicable') return null
  if (expires === null || !(times.judgedFor < expires))
    return `it has expired by ${formatDay(times.judgedFor)}${expires === null ? '' : ` (it ended on ${formatDay(expires)})`}`
  if (!(expires - approvedAt <= waiverLimitDays * dayMs)) return `it is longer than ${waiverLimitDays} days from its approval`
  return null
}
