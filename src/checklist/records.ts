import type { Checklist } from '../generated/checklist.ts'
import { parseInstant } from '../model/instant.ts'
import { child } from '../model/pointer.ts'
import type { Approval, Statement } from '../model/records.ts'

/** The checklist's sign-offs as statements: declared, for nothing but a typed name proves them. */
export function declaredStatements({ signOffs = [] }: Checklist, timezone: string): readonly Statement[] {
  return signOffs.map((record, i) => ({
    item: record.item,
    role: record.role,
    by: record.by,
    at: instantOf(record.at, timezone),
    decision: record.decision ?? 'accept',
    covers: record.covers ?? null,
    conditions: (record.conditions ?? []).map(({ text, owner, due }) => ({
      text,
      owner: owner ?? null,
      due: due === undefined ? null : instantOf(due, timezone),
    })),
    assurance: 'declared',
    pointer: child('/signOffs', i),
  }))
}

/** The checklist's waivers and not-applicables. */
export function approvalsOf({ waivers = [], notApplicable = [] }: Checklist, timezone: string): readonly Approval[] {
  return [
    ...waivers.map(
      ({ item, rules, approvedBy, role, approvedAt, expires }, i): Approval => ({
        kind: 'waiver',
        item,
        rules,
        approvedBy,
        role,
        approvedAt: instantOf(approvedAt, timezone),
        expires: instantOf(expires, timezone),
        pointer: child('/waivers', i),
      }),
    ),
    ...notApplicable.map(
      ({ item, approvedBy, role, approvedAt }, i): Approval => ({
        kind: 'not-applicable',
        item,
        rules: [],
        approvedBy,
        role,
        approvedAt: instantOf(approvedAt, timezone),
        expires: null,
        pointer: child('/notApplicable', i),
      }),
    ),
  ]
}

/** Dates are checked with the checklist's meaning; one that slipped through compares false everywhere. */
function instantOf(text: string, timezone: string): number {
  return parseInstant(text, timezone) ?? NaN
}
