import type { Instant } from '../model/instant.ts'
import { isPrincipal, isTeam, personKey, samePerson } from '../model/principal.ts'
import { tablesOf } from '../model/roles.ts'
import type { People } from './gather.ts'
import { higherSeverity, isClosed, isFilled, severityOf, type Severity } from './register.ts'

/** What somebody raised against going live, as the register has it; texts are '' where it says nothing. */
export interface Concern {
  readonly id: string
  readonly raisedOn: Instant | null
  readonly raisedBy: string
  readonly severity: string
  readonly raisedSeverity: string
  readonly summary: string
  readonly status: string
  readonly response: string
  readonly respondedBy: string
  readonly respondedOn: Instant | null
  readonly acceptedBy: string
  readonly acceptedOn: Instant | null
  readonly owner: string
  readonly due: Instant | null
}

/** The keys of a concern in a register: columns of a table, keys of a YAML file. */
export const concernKeys = {
  required: ['id', 'raisedOn', 'raisedBy', 'severity', 'status', 'response'],
  optional: ['raisedSeverity', 'summary', 'respondedBy', 'respondedOn', 'acceptedBy', 'acceptedOn', 'owner', 'due'],
} as const

export interface JudgedConcern {
  readonly severity: Severity | null
  /** Null where the concern is closed; else why it counts as open, as a clause. */
  readonly open: string | null
  readonly answered: boolean
}

/** A concern is closed only with a response and a dated acceptance, by who raised it or by the adjudicator's role. */
export function judgeConcern(concern: Concern, adjudicator: string | undefined, people: People, now: Instant): JudgedConcern {
  const byRaiser = isRaiser(concern, people)
  const accepted = isFilled(concern.acceptedBy) && concern.acceptedOn !== null && concern.acceptedOn <= now
  const isInOrder = !accepted || [concern.raisedOn, concern.respondedOn].every((before) => before === null || before < (concern.acceptedOn ?? NaN) + day)
  const answered = isFilled(concern.response) && !(concern.respondedOn !== null && concern.respondedOn > now)
  const severity =
    accepted && isInOrder && byRaiser ? severityOf(concern.severity) : higherSeverity(concern.severity, concern.raisedSeverity)
  const open = whyOpen(concern, { answered, accepted, isInOrder, byRaiser, adjudicator, people })
  return { severity, open, answered }
}

/** A date without time may be any time of its day. */
const day = 86_400_000

interface Standing {
  readonly answered: boolean
  readonly accepted: boolean
  /** Whether nobody accepted before the concern was raised, or before the response that stands. */
  readonly isInOrder: boolean
  readonly byRaiser: boolean
  readonly adjudicator: string | undefined
  readonly people: People
}

function whyOpen(concern: Concern, { answered, accepted, isInOrder, byRaiser, adjudicator, people }: Standing): string | null {
  const missing = [
    ...(answered ? [] : ['a response']),
    ...(accepted ? [] : ['a dated acceptance']),
    ...(isInOrder ? [] : ['an acceptance that is dated after the response']),
    ...(accepted && !byRaiser && !mayAdjudicate(concern, adjudicator, people)
      ? [`an acceptance by who raised it${adjudicator ? ` or by ${adjudicator}` : ''}, who is neither the owner nor the one who responded`]
      : []),
  ]
  if (!isClosed(concern.status)) return missing.length === 0 ? 'its status is not closed' : `it is open and lacks ${missing.join(' and ')}`
  return missing.length === 0 ? null : `it is marked closed but lacks ${missing.join(' and ')}`
}

/** Nobody can accept as "anonymous" or as a role: only a person who raised a concern can say that it is answered. */
function isRaiser({ raisedBy, acceptedBy }: Concern, { roles }: People): boolean {
  const impersonal = personKey(raisedBy) === 'anonymous' || Object.hasOwn(roles, personKey(raisedBy)) || !isPrincipal(raisedBy)
  return !impersonal && samePerson(raisedBy, acceptedBy)
}

function mayAdjudicate({ acceptedBy, respondedBy }: Concern, role: string | undefined, people: People): boolean {
  return isAdjudicator(acceptedBy, role, people) && isFilled(respondedBy) && !samePerson(acceptedBy, respondedBy)
}

/** Whether a person may accept in the place of who raised a concern: a holder of the adjudicating role who does not own the item. */
export function isAdjudicator(person: string, role: string | undefined, { roles, owner, owners = [owner] }: People): boolean {
  const tables = tablesOf(roles, role)
  const holds = tables.length > 0 && tables.every((table) => table.some((holder) => samePerson(holder, person)))
  /* Nobody knows who is in a team that could not be read. */
  return holds && !owners.some((each) => isTeam(each) || samePerson(each, person))
}
