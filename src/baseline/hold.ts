import type { Finding } from '../model/finding.ts'
import { formatDay } from '../model/instant.ts'
import { isTeam, samePerson } from '../model/principal.ts'
import { assurances, type Approval, type Statement } from '../model/records.ts'
import { tablesOf, type RoleTable } from '../model/roles.ts'
import { nobody, type DemandedItem, type Demands } from '../policy/demands.ts'
import type { Side } from './baseline.ts'
import { changedSigners } from './changed-signers.ts'
import { heldItem, looser, removedItem } from './looser-item.ts'
import { registers } from './vanished.ts'
import { withoutCommit } from './without-commit.ts'
import { changedRoles, type RoleChange } from './wider-roles.ts'

export interface Held {
  readonly demands: Demands
  /** Those of the baseline: nobody excuses an item in the change that needs the excuse. */
  readonly approvals: readonly Approval[]
  /** Refusals of the baseline in whose place an acceptance stands: they stand too, unless it counts. */
  readonly refusals: readonly Statement[]
}

/** The item that stands for what concerns the checklist as a whole. */
const baselineItem = 'baseline'

/**
 * Holds a checklist to its baseline: whatever asks for less here than there is a finding that blocks its item until the
 * baseline has it too (specification §9). So nobody moves the line after seeing the result.
 */
export function holdTo(before: Side, now: Side): Held {
  const was = new Map(before.demands.items.map((item) => [item.id, item]))
  const held = now.demands.items.map((item) => {
    const earlier = was.get(item.id)
    return earlier ? heldItem(earlier, item) : item
  })
  const ids = new Set(held.map(({ id }) => id))
  const removed = before.demands.items.filter(({ id }) => !ids.has(id)).map((item) => removedItem(item, now.path))
  const items = [...held, ...removed]
  const approved = new Set(before.approvals.map(keyOf))
  const known = (approval: Approval) => approved.has(keyOf(approval))
  const findings = [...roleFindings(before, now, items), ...changedSigners(before, now, items), ...lostRefusals(before, now), ...excuses(now.approvals.filter((each) => !known(each)), now), ...general(before, now)]
  return { demands: { ...now.demands, items: withFindings(items, findings, now.path) }, approvals: now.approvals.filter(known), refusals: replacedRefusals(before, now) }
}

/** Demands that nothing can satisfy, for the reason that is given. */
export function blockedBy(refusal: Finding | null, demands: Demands, path: string): Demands {
  return { ...demands, items: withFindings(demands.items, refusal === null ? [] : [refusal], path) }
}

/** The registers of a baseline, the only evidence of it that is read. */
export function heldRegisters(demands: Demands): Demands {
  return { ...demands, items: demands.items.map((item) => ({ ...item, evidence: item.evidence.filter(({ entry }) => registers.has(entry.type)) })) }
}

/** Each finding at its item; what names none, or one that is not there, at an item of its own. */
function withFindings(items: readonly DemandedItem[], findings: readonly Finding[], path: string): readonly DemandedItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const placed = items.map((item) => ({ ...item, findings: [...item.findings, ...findings.filter((finding) => finding.item === item.id)] }))
  const others = findings.filter(({ item }) => item === undefined || !ids.has(item)).map((finding) => ({ ...finding, item: baselineItem }))
  return others.length === 0 ? placed : [...placed, wholeChecklist(others, path)]
}

function wholeChecklist(findings: readonly Finding[], path: string): DemandedItem {
  return {
    id: baselineItem,
    title: 'What was agreed has not been loosened',
    category: 'other',
    owner: nobody,
    level: 'required',
    environments: null,
    requiredBy: [],
    waivableBy: [],
    notApplicableBy: [],
    place: { path, pointer: '' },
    evidence: [],
    freezes: null,
    findings,
  }
}

/** A wider role blocks the items that it signs or decides for. */
function roleFindings(before: Side, now: Side, items: readonly DemandedItem[]): readonly Finding[] {
  return changedRoles(before.demands.roles, now.demands.roles).flatMap((change) => [...wider(change, now, items), ...refusersOut(change, before, now)])
}

function wider({ role, gained }: RoleChange, { path }: Side, items: readonly DemandedItem[]): readonly Finding[] {
  if (gained.length === 0) return []
  const using = items.filter(({ evidence, waivableBy, notApplicableBy, freezes }) =>
    evidence.some(({ entry }) => (entry.type === 'signOff' && entry.role === role) || (entry.type === 'concerns' && entry.adjudicator === role)) || [waivableBy, ...(freezes ?? []).map((freeze) => freeze.waivableBy)].some((roles) => roles?.includes(role)) || notApplicableBy?.includes(role),
  )
  const targets = using.length > 0 ? using.map(({ id }) => id) : [undefined]
  return targets.map((item) => looser(item, 'baseline/wider-role', `${gained.join(' and ')} did not hold the role ${role} in the baseline`, { path, pointer: `/roles/${role}` }))
}

function refusersOut({ role, lost }: RoleChange, before: Side, now: Side): readonly Finding[] {
  const refusals = [...before.statements, ...now.statements].filter(({ decision, by, role: as }) => decision === 'refuse' && as === role && lost.some((person) => samePerson(person, by)))
  return distinct(refusals).map((refusal) =>
    looser(refusal.item, 'baseline/refusal-lost', `${refusal.by} refused as ${role} on ${formatDay(refusal.at)}, and was taken out of the role here`, { path: now.path, pointer: '/roles' }, `Put ${refusal.by} back; only an acceptance by the same person lifts a refusal.`),
  )
}

/** A refusal that the baseline has and the checklist has no more, without an acceptance of the same person after it that could lift it. */
function lostRefusals(before: Side, now: Side): readonly Finding[] {
  return heldRefusals(before)
    .filter((refusal) => !now.statements.some((each) => answers(each, refusal)))
    .map(({ item, by, role, at, source }) =>
      looser(item, 'baseline/refusal-lost', `${by} refused as ${role} on ${formatDay(at)}${source === undefined ? '' : ` (${source})`}, and the record is gone here`, { path: now.path, pointer: source === undefined ? '/signOffs' : '' }, 'Put the record back; only an acceptance by the same person lifts a refusal.'),
    )
}

/** A refusal in whose place its author's acceptance stands: whether that lifts it is for the judgement of the item. */
function replacedRefusals(before: Side, now: Side): readonly Statement[] {
  return heldRefusals(before)
    .filter((refusal) => now.statements.some((each) => answers(each, refusal)) && !now.statements.some((each) => each.decision === 'refuse' && answers(each, refusal)))
    .map((refusal) => ({ ...refusal, pointer: '' }))
}

function heldRefusals({ statements, demands }: Side): readonly Statement[] {
  return statements.filter(({ decision, by, role }) => decision === 'refuse' && mayHold(by, tablesOf(demands.roles, role)))
}

/** Whether a person stands in some table of a role, or may be of a team that does. */
function mayHold(person: string, tables: readonly RoleTable[]): boolean {
  return tables.some((table) => table.some((principal) => isTeam(principal) || samePerson(principal, person)))
}

/** The refusal itself or a later one, or a later acceptance that is proved as well as the refusal is. */
function answers(statement: Statement, refusal: Statement): boolean {
  if (statement.item !== refusal.item || statement.role !== refusal.role || !samePerson(statement.by, refusal.by)) return false
  if (statement.decision === 'refuse') return statement.at >= refusal.at
  return statement.at > refusal.at && statement.unproved === undefined && assurances.indexOf(statement.assurance) >= assurances.indexOf(refusal.assurance)
}

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((each) => [JSON.stringify([each.item, each.role, each.by, each.at]), each])).values()]
}

function excuses(approvals: readonly Approval[], { path }: Side): readonly Finding[] {
  return approvals.map(({ kind, item, approvedBy, pointer }) =>
    looser(
      item,
      'baseline/new-exception',
      `the ${kind === 'waiver' ? 'waiver' : 'statement that the item is not applicable'} approved by ${approvedBy} is not in the baseline, and does not count yet`,
      { path, pointer },
      'Agree the exception first, by itself: it counts once it is in the baseline.',
    ),
  )
}

function general(before: Side, now: Side): readonly Finding[] {
  const here = new Set(now.policies.map(({ address }) => withoutCommit(address)))
  const gone = before.policies.filter(({ address }) => !here.has(withoutCommit(address)))
  return [
    ...postponed(before.demands, now),
    ...gone.map(({ name, address }) => looser(undefined, 'baseline/policy-gone', `the policy ${name} (${address}) is in the baseline and not here`, { path: now.path, pointer: '/policies' })),
    ...(before.releaseIssue !== null && now.releaseIssue !== before.releaseIssue
      ? [looser(undefined, 'baseline/changed-setting', `people sign and refuse on issue #${before.releaseIssue} in the baseline, and not here`, { path: now.path, pointer: now.releaseIssue === null ? '' : '/releaseIssue' })]
      : []),
    ...(now.demands.waiverLimitSeconds > before.demands.waiverLimitSeconds
      ? [looser(undefined, 'baseline/looser', 'waivers may last longer than in the baseline', { path: now.path, pointer: '' })]
      : []),
  ]
}

/** What policies of the baseline ask for from a day on, and is asked for later here, or less of it. */
function postponed({ items, upcoming }: Demands, { demands, path }: Side): readonly Finding[] {
  const withId = (id: string, all: readonly DemandedItem[]) => all.find((item) => item.id === id)
  const lessOf = (was: DemandedItem, is: DemandedItem | undefined) => (is === undefined ? removedItem(was, path) : heldItem(was, { ...is, findings: [] })).findings
  return upcoming.flatMap(({ from, at, item: { id }, item }) => {
    const soon = demands.upcoming.find((next) => next.item.id === id && next.at <= at)?.item
    const today = withId(id, items)
    /* What blocks today is said of today. */
    const known = new Set(today && isAskedAs(today, item) ? lessOf(today, withId(id, demands.items)).map(({ message }) => message) : [])
    const less = lessOf(item, soon ?? withId(id, demands.items)).find(({ message }) => !known.has(message))
    if (less === undefined) return []
    return [looser(undefined, 'baseline/looser', `from ${from} on the baseline asks for more of the item "${id}" than is asked here from that day on: ${less.message}`, { path, pointer: '/policies' })]
  })
}

/** Whether an item is required wherever another is asked for. */
function isAskedAs({ level, environments }: DemandedItem, other: DemandedItem): boolean {
  return level === 'required' && (environments === null || (other.environments?.every((name) => environments.includes(name)) ?? false))
}

function keyOf({ kind, item, rules, approvedBy, role, approvedAt, expires }: Approval): string {
  return JSON.stringify([kind, item, [...rules].toSorted(), approvedBy, role, approvedAt, expires])
}
