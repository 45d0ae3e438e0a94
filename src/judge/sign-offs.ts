import type { SignOff } from '../generated/checklist.ts'
import { parseDuration } from '../model/duration.ts'
import type { Finding } from '../model/finding.ts'
import { formatDay, type Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { measured, type Observation, type Remark } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import { personKey, samePerson } from '../model/principal.ts'
import { holdersOf, tablesOf, type Roles } from '../model/roles.ts'
import type { DemandedItem } from '../policy/demands.ts'
import { holdsRole, holdsRoleAnywhere, isIndependent } from './people.ts'
import { assurances, type Assurance, type Condition, type Statement } from '../model/records.ts'

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

function teamUnknown({ by, role }: Statement): string {
  return `whether ${by} belongs to a team that holds ${role} or owns the item can't be found out`
}

export interface StandingRefusal {
  readonly statement: Statement
  readonly unknown: boolean
}

/**
 * Refusals that no later acceptance of the same person in the same role lifted. A refusal whose author may or may not
 * hold the role stands as unknown.
 */
export function standingRefusals(context: SignOffContext): readonly StandingRefusal[] {
  return context.statements.flatMap((statement) => {
    if (statement.decision !== 'refuse') return []
    const { verdict } = weigh(statement, {}, context)
    if (verdict === 'set-aside' || isLifted(statement, context)) return []
    return [{ statement, unknown: verdict === 'unknown' || statement.doubt !== undefined }]
  })
}

/** Lifted only by a later acceptance that itself counts, with at least the same assurance; at the same instant it holds. */
function isLifted(earlier: Statement, context: SignOffContext): boolean {
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

interface HeldCondition {
  readonly condition: Condition
  readonly statement: Statement
}

/** Conditions of acceptances by holders of a role that no later counting acceptance of the same person lifted. */
function heldConditions(role: string, context: SignOffContext): readonly HeldCondition[] {
  return context.statements.flatMap((statement) => {
    if (statement.decision !== 'accept' || statement.role !== role || statement.conditions.length === 0) return []
    if (holdsRoleAnywhere(statement.by, tablesOf(context.roles, role)) === 'no' || isLifted(statement, context)) return []
    return statement.conditions.map((condition) => ({ condition, statement }))
  })
}

/** Valid while due after the instant judged for; without a due date, or due by then, it is open. */
function isOpen({ due }: Condition, { judgedFor }: Instants): boolean {
  return !(due !== null && due > judgedFor)
}

export interface ObservedSignOff {
  readonly observation: Observation
  readonly weighed: readonly WeighedStatement[]
  readonly refusals: number
  readonly findings: readonly Finding[]
  /** Null where nobody has to sign any more. */
  readonly awaited: AwaitedSignOff | null
}

/** A sign-off that is still to come. */
export interface AwaitedSignOff {
  /** Who holds the role, besides the item's owner. */
  readonly from: readonly string[]
  readonly minAssurance: Assurance
}

/** What the statements about an item say for one sign-off entry. */
export function observeSignOff(entry: SignOff, place: Place, context: SignOffContext): ObservedSignOff {
  const { item, times } = context
  const weighed = withoutSharedKeys(context.statements.filter(({ role }) => role === entry.role).map((statement) => weigh(statement, entry, context)))
  const counting = weighed.filter(({ verdict, statement }) => verdict === 'counts' && statement.decision === 'accept')
  const refusing = standingRefusals(context).filter(({ statement }) => statement.role === entry.role)
  const withdrawn = new Set(refusing.map(({ statement }) => personKey(statement.by)))
  const signers = new Set(counting.map(({ statement }) => personKey(statement.by)).filter((person) => !withdrawn.has(person))).size
  const held = heldConditions(entry.role, context)
  const open = held.filter(({ condition }) => isOpen(condition, times))
  const unknown = weighed.find(({ verdict, statement }) => verdict === 'unknown' && statement.decision === 'accept')
  const enough = signers >= (entry.minSignOffs ?? 1)
  const unheard: readonly Remark[] = context.unheard ? [{ rule: context.unheard.rule, message: 'who signed or refused on GitHub could not be found out', remedy: context.unheard.remedy }] : []
  const unavailable: readonly Remark[] = [...unheard, ...(unknown && !enough ? [unknownRemark(unknown, context)] : [])]
  const observation: Observation = {
    status: unavailable.length > 0 || refusing.some((refusal) => refusal.unknown) ? 'unavailable' : 'measured',
    measures: {
      signOffs: measured(signers, { remedy: howToSign(entry, context) }),
      openConditions: measured(open.length, {
        which: open.map(({ condition }) => condition.text),
        remedy: 'Do what the conditions ask; then whoever set them signs again without them.',
      }),
    },
    sets: {},
    sources: [],
    occurredAt: null,
    lapses: lapsesOf(entry, counting, held, times),
    warnings: [],
    refusals: unavailable,
  }
  return {
    observation,
    weighed,
    refusals: refusing.filter((refusal) => !refusal.unknown).length,
    findings: [...weighed.flatMap((each) => setAside(each, item.id, context)), ...laterConditions(held, open, item.id, place)],
    awaited: enough ? null : { from: mayStillSign(entry, context), minAssurance: entry.minAssurance ?? 'declared' },
  }
}

/** A key is one person's: what it signs for another name after the first does not count. */
function withoutSharedKeys(weighed: readonly WeighedStatement[]): readonly WeighedStatement[] {
  const holders = new Map<string, string>()
  return weighed.map((each) => {
    const { key, by } = each.statement
    if (key === undefined || each.verdict !== 'counts') return each
    const first = holders.get(key) ?? by
    holders.set(key, first)
    return samePerson(first, by) ? each : { ...each, verdict: 'set-aside', why: `the same key has signed for ${first}` }
  })
}

function unknownRemark({ statement, why }: WeighedStatement, { unknownTeam }: SignOffContext): Remark {
  const { unproved, by, role } = statement
  if (unproved?.kind === 'unknown')
    return { rule: 'evidence/unavailable', message: `whether ${by} really signed as ${role} can't be found out: ${unproved.why}`, remedy: unproved.remedy }
  return { rule: 'sign-off/team', message: `${why ?? ''}${unknownTeam ? `: ${unknownTeam.message}` : ''}`, remedy: unknownTeam?.remedy ?? nameThem }
}

function mayStillSign({ role }: SignOff, { item, roles }: SignOffContext): readonly string[] {
  return holdersOf(roles, role).filter((holder) => !samePerson(holder, item.owner))
}

function howToSign(entry: SignOff, context: SignOffContext): string {
  const { item, covers } = context
  const holders = mayStillSign(entry, context)
  const who = holders.length > 0 ? holders.slice(0, 3).join(' or ') : `somebody who holds the role ${entry.role}`
  if (covers === null) return `Mend the item's evidence first; then ${who} signs it.`
  if (entry.minAssurance === 'authenticated')
    return `Ask ${who} to look at the evidence and write, in a review of the pull request or on the release's issue, this line: /sign-off ${item.id} as ${entry.role} ${covers}`
  const command = `go-live-gate sign ${item.id}${fileOf(item.place)} --role ${entry.role} --by ${holders[0] ?? 'PERSON'}`
  return `Ask ${who} to look at the evidence and sign: ${entry.minAssurance === 'signed' ? `${command} --key FILE writes a signed statement` : `${command} prints the entry`} (covers: ${covers}).`
}

/** Where the command does not find the checklist by itself. */
function fileOf({ path }: Place): string {
  if (path === 'readiness.yml') return ''
  /* Whoever pastes the command runs it: nothing in a name may speak to the shell. */
  return ` ${/^\w[\w./-]*$/.test(path) ? path : `'./${path.replaceAll("'", "'\\''")}'`}`
}

function setAside({ statement, verdict, why, stale }: WeighedStatement, item: string, { covers }: SignOffContext): readonly Finding[] {
  if (verdict !== 'set-aside' || why === null) return []
  return [
    {
      rule: stale ? 'sign-off/stale' : 'sign-off/does-not-count',
      level: 'warning',
      item,
      message: `the ${statement.decision === 'refuse' ? 'refusal' : 'sign-off'} by ${statement.by} as ${statement.role}${statement.source === undefined ? '' : ` (${statement.source})`} does not count: ${why}`,
      remedy: stale
        ? `Let ${statement.by} look at the evidence as it is today and sign anew, with the line: covers: ${covers ?? ''}`
        : (statement.unproved?.remedy ?? 'Correct the record, or let somebody sign who may.'),
      pointer: statement.pointer,
    },
  ]
}

function laterConditions(held: readonly HeldCondition[], open: readonly HeldCondition[], item: string, place: Place): readonly Finding[] {
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

function lapsesOf(entry: SignOff, counting: readonly WeighedStatement[], held: readonly HeldCondition[], { judgedFor }: Instants): readonly Instant[] {
  const maxAge = entry.maxAge === undefined ? null : parseDuration(entry.maxAge)
  return [
    ...(maxAge === null ? [] : counting.map(({ statement }) => statement.at + maxAge * 1000)),
    ...held.flatMap(({ condition: { due } }) => (due !== null && due > judgedFor ? [due] : [])),
  ]
}

const nameThem = 'Name the people of the role one by one, or let the gate run with a token that can read the team.'

/** A veto: one accountable person who refuses outweighs any number who accept. */
export function refusalFindings(refusals: readonly StandingRefusal[], item: string, { unknownTeam }: SignOffContext): readonly Finding[] {
  return refusals.map(({ statement, unknown }): Finding => {
    const { by, role, at, unproved, doubt, pointer, source } = statement
    const found = { level: 'error', item, pointer } as const
    if (doubt !== undefined)
      return { ...found, rule: 'sign-off/unclear', message: doubt, remedy: `Ask ${by}: a new comment with the whole line, /sign-off or /refuse ${item} as ${role}, clears it up.` }
    if (unknown)
      return {
        ...found,
        rule: 'sign-off/team',
        message: `${by} refused as ${role}, and ${teamUnknown(statement)}${unknownTeam ? `: ${unknownTeam.message}` : ''}`,
        remedy: unknownTeam?.remedy ?? nameThem,
      }
    const proof = unproved ? `, also where its signature proves nothing (${unproved.why})` : ''
    return {
      ...found,
      rule: 'sign-off/refused',
      message: `${by} refused as ${role} on ${formatDay(at)}${source === undefined ? '' : ` (${source})`}; a refusal is a veto${proof}`,
      remedy: `Talk to ${by} and mend what is wrong; only an acceptance by the same person lifts it.`,
    }
  })
}
