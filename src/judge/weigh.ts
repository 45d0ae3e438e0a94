import type { SignOff } from '../generated/checklist.ts'
import { parseDuration } from '../model/duration.ts'
import { formatDay } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import type { Remark } from '../model/observation.ts'
import { samePerson } from '../model/principal.ts'
import { assurances, type Assurance, type Statement } from '../model/records.ts'
import { tablesOf, type Roles } from '../model/roles.ts'
import type { DemandedItem } from '../policy/demands.ts'
import { holdsRole, holdsRoleAnywhere, isIndependent } from './people.ts'

export interface SignOffContext {
  readonly item: DemandedItem
  /** Every statement about the item. */
  readonly statements: readonly Statement[]
  readonly roles: Roles
  /** What a sign-off must cover today; null where the item's files could not be read. */
  readonly covers: string | null
  readonly times: Instants
  /** Why GitHub could not be heard, where it had to be. */
  readonly unheard?: Remark | null
  /** Why nobody can tell who belongs to a team, and what to do. */
  readonly unknownTeam?: Pick<Remark, 'message' | 'remedy'> | null
}

/** What makes an acceptance count, besides the role and the digest. */
type SignOffRule = Pick<SignOff, 'maxAge' | 'minAssurance' | 'requireIndependent'>

export interface WeighedStatement {
  readonly statement: Statement
  readonly verdict: 'counts' | 'set-aside' | 'unknown'
  /** Why it does not count, as a clause. */
  readonly why: string | null
  readonly stale: boolean
}

/** Weighs one statement: a refusal needs only a holder of the role; an acceptance everything that specification §6 asks. */
export function weigh(statement: Statement, rule: SignOffRule, context: SignOffContext): WeighedStatement {
  const weighed = (verdict: WeighedStatement['verdict'], why: string | null, stale = false): WeighedStatement => ({ statement, verdict, why, stale })
  const { item, roles, covers, times } = context
  const tables = tablesOf(roles, statement.role)
  const holds = (statement.decision === 'refuse' ? holdsRoleAnywhere : holdsRole)(statement.by, tables)
  if (holds === 'no') return weighed('set-aside', `${statement.by} does not hold the role ${statement.role}`)
  if (statement.decision === 'refuse') return holds === 'yes' ? weighed('counts', null) : weighed('unknown', teamUnknown(statement))
  if (statement.unproved?.kind === 'refuted') return weighed('set-aside', statement.unproved.why)
  if (!(statement.at <= times.now)) return weighed('set-aside', `it is dated ${formatDay(statement.at)}, which is in the future`)
  const maxAge = rule.maxAge === undefined ? null : (parseDuration(rule.maxAge) ?? NaN)
  if (maxAge !== null && !(times.judgedFor <= statement.at + maxAge * 1000))
    return weighed('set-aside', `it is older than ${rule.maxAge} on ${formatDay(times.judgedFor)}`)
  if (!(rank(statement.assurance) >= rank(rule.minAssurance ?? 'declared')))
    return weighed('set-aside', `it is only ${statement.assurance}, and ${rule.minAssurance} is asked for`)
  const independent = rule.requireIndependent === false ? 'yes' : isIndependent(statement.by, item)
  if (independent === 'no') return weighed('set-aside', samePerson(statement.by, item.owner) || item.owners === undefined ? `${statement.by} owns the item or is a bot` : `${statement.by} is a bot or among the item's owners, by a team or by the baseline`)
  if (covers === null) return weighed('set-aside', "the item's evidence could not be read, so nothing covers it")
  if (statement.covers !== covers)
    return weighed(
      'set-aside',
      statement.covers === null ? 'it does not say what it covers' : 'the evidence or what is demanded has changed since',
      true,
    )
  if (statement.unproved) return weighed('unknown', statement.unproved.why)
  return holds === 'yes' && independent === 'yes' ? weighed('counts', null) : weighed('unknown', teamUnknown(statement))
}

function rank(assurance: Assurance): number {
  return assurances.indexOf(assurance)
}

/** Why nobody can tell whether a statement counts, as a clause. */
export function teamUnknown({ by, role }: Statement): string {
  return `whether ${by} belongs to a team that holds ${role} or owns the item can't be found out`
}

/** What to do where nobody can tell who belongs to a team. */
export const nameThem = 'Name the people of the role one by one, or let the gate run with a token that can read the team.'

/** Lifted only by a later acceptance that itself counts, with at least the same assurance; at the same instant it holds. */
export function isLifted(earlier: Statement, context: SignOffContext): boolean {
  return context.statements.some(
    (later) =>
      later.decision === 'accept' &&
      later.role === earlier.role &&
      samePerson(later.by, earlier.by) &&
      later.at > earlier.at &&
      rank(later.assurance) >= rank(earlier.assurance) &&
      weigh(later, ruleFor(later.role, context), context).verdict === 'counts',
  )
}

/** What the item's sign-off entry for a role asks; where it has none, the defaults. */
function ruleFor(role: string, { item }: SignOffContext): SignOffRule {
  const found = item.evidence.find(({ entry }) => entry.type === 'signOff' && entry.role === role)
  return found?.entry.type === 'signOff' ? found.entry : {}
}
