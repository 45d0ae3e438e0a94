import type { SignOff } from '../generated/checklist.ts'
import { parseDuration } from '../model/duration.ts'
import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { measured, type Observation, type Remark } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import { isTeam, personKey, samePerson } from '../model/principal.ts'
import type { Assurance } from '../model/records.ts'
import { holdersOf, tablesOf } from '../model/roles.ts'
import { heldConditions, isOpen, laterConditions, type HeldCondition } from './conditions.ts'
import { standingRefusals } from './refusals.ts'
import { nameThem, weigh, type SignOffContext, type WeighedStatement } from './weigh.ts'

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
  /** Who may hold the role, without the item's owner where that one may not sign. */
  readonly from: readonly string[]
  readonly minAssurance: Assurance
}

/** What the statements about an item say for one sign-off entry. */
export function observeSignOff(entry: SignOff, place: Place, context: SignOffContext): ObservedSignOff {
  const { item, times } = context
  const weighed = context.statements.filter(({ role }) => role === entry.role).map((statement) => withoutSharedKey(weigh(statement, entry, context), context))
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

/** A key is one person's: what it signs for another name after the first does not count, in whatever roles. */
function withoutSharedKey(weighed: WeighedStatement, { statements }: SignOffContext): WeighedStatement {
  const { key, by, decision } = weighed.statement
  if (key === undefined || decision === 'refuse' || weighed.verdict !== 'counts') return weighed
  const first = statements.find((each) => each.key === key)?.by ?? by
  return samePerson(first, by) ? weighed : { ...weighed, verdict: 'set-aside', why: `the same key has signed for ${first}` }
}

function unknownRemark({ statement, why }: WeighedStatement, { unknownTeam }: SignOffContext): Remark {
  const { unproved, by, role } = statement
  if (unproved?.kind === 'unknown')
    return { rule: 'evidence/unavailable', message: `whether ${by} really signed as ${role} can't be found out: ${unproved.why}`, remedy: unproved.remedy }
  return { rule: 'sign-off/team', message: `${why ?? ''}${unknownTeam ? `: ${unknownTeam.message}` : ''}`, remedy: unknownTeam?.remedy ?? nameThem }
}

function mayStillSign({ role, requireIndependent }: SignOff, { item, roles }: SignOffContext): readonly string[] {
  return holdersOf(roles, role).filter((holder) => requireIndependent === false || !samePerson(holder, item.owner))
}

function howToSign(entry: SignOff, context: SignOffContext): string {
  const { item, covers } = context
  const holders = mayStillSign(entry, context)
  if (holders.length === 0) return nobodyToSign(entry, context)
  const who = holders.slice(0, 3).map((holder) => (isTeam(holder) ? `somebody of ${holder}` : holder)).join(' or ')
  if (covers === null) return `Mend the item's evidence first; then ${who} signs it.`
  if (entry.minAssurance === 'authenticated')
    return `Ask ${who} to look at the evidence and write, in a review of the pull request or on the release's issue, this line: /sign-off ${item.id} as ${entry.role} ${covers}`
  const command = `go-live-gate sign ${item.id}${fileOf(item.place)} --role ${entry.role} --by ${holders.find((holder) => !isTeam(holder)) ?? 'PERSON'}`
  return `Ask ${who} to look at the evidence and sign: ${entry.minAssurance === 'signed' ? `${command} --key FILE writes a signed statement` : `${command} prints the entry`} (covers: ${covers}).`
}

function nobodyToSign({ role }: SignOff, { item, roles }: SignOffContext): string {
  if (holdersOf(roles, role).length > 0) return `Only ${item.owner} holds the role ${role}, and owns the item: let somebody else hold it too, or give the item another owner.`
  if (tablesOf(roles, role).length > 1) return `Nobody holds the role ${role}: who defines it, in the checklist and in policies, names nobody in common. Agree on somebody who is to sign.`
  return `Nobody holds the role ${role}: name somebody under "roles".`
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
        : why === statement.unproved?.why ? statement.unproved.remedy : 'Correct the record, or let somebody sign who may.',
      pointer: statement.pointer,
    },
  ]
}

function lapsesOf(entry: SignOff, counting: readonly WeighedStatement[], held: readonly HeldCondition[], { judgedFor }: Instants): readonly Instant[] {
  const maxAge = entry.maxAge === undefined ? null : parseDuration(entry.maxAge)
  return [
    ...(maxAge === null ? [] : counting.map(({ statement }) => statement.at + maxAge * 1000)),
    ...held.flatMap(({ condition: { due } }) => (due !== null && due > judgedFor ? [due] : [])),
  ]
}
