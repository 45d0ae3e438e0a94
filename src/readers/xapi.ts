import { parseToolInstant, type Instant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import type { Table } from './table.ts'

const header = ['person', 'account', 'mailbox', 'course', 'courseName', 'status', 'score', 'completedOn', 'registration'] as const

/** Verbs by the last part of their id, of ADL, cmi5 and the xAPI profiles alike. */
const statuses: Readonly<Record<string, string>> = { passed: 'passed', failed: 'failed', completed: 'completed', satisfied: 'completed', mastered: 'passed' }
const undoing = 'uncompleted'

/** Whether a JSON document holds xAPI statements: a list of them, or what an LRS answers. */
export function looksLikeStatements(value: unknown): boolean {
  const list = isObject(value) ? value['statements'] : value
  const first: unknown = Array.isArray(list) ? list[0] : null
  return isObject(first) && isObject(first['actor']) && isObject(first['verb'])
}

/**
 * xAPI (IEEE 9274.1.1) and cmi5 statements as training records, one row for each statement that says how somebody ended an
 * activity. The person is the account's name, else the mailbox; the course is the activity's id. A statement that was
 * voided does not count, nor a completion that was taken back later, nor what cmi5 waived. Throws `Unusable` for an
 * incomplete page of an LRS, and for a group that acted, of which nobody can say who did.
 */
export function readStatements(value: unknown): Table {
  const statements = statementsOf(value)
  const voided = new Set(statements.flatMap(({ verb, object }) => (lastPart(verb) === 'voided' && typeof object['id'] === 'string' ? [object['id'].toLowerCase()] : [])))
  const waived = new Set(statements.flatMap((each) => (lastPart(each.verb) === 'waived' ? [registrationOf(each)] : [])))
  const counted = statements.filter(({ id }) => !voided.has(id.toLowerCase()))
  const undone = counted.filter(({ verb }) => lastPart(verb) === undoing)
  const rows: (readonly string[])[] = []
  const places: number[] = []
  for (const statement of counted) {
    const status = statusOf(statement)
    if (status === null || isTakenBack(statement, undone)) continue
    const registration = registrationOf(statement)
    if (lastPart(statement.verb) === 'satisfied' && waived.has(registration)) continue
    const person = personOf(statement)
    rows.push([person.account || person.mailbox, person.account, person.mailbox, idOf(statement.object), nameOf(statement.object), status, scoreOf(statement.result), statement.timestamp, registration])
    places.push(statement.place)
  }
  return { header, rows, above: 0, lineOf: (row) => places[row] ?? 1, unit: 'row' }
}

interface Statement {
  readonly place: number
  readonly id: string
  readonly actor: JsonObject
  readonly verb: string
  readonly object: JsonObject
  readonly result: JsonObject
  readonly context: JsonObject
  readonly timestamp: string
}

function statementsOf(value: unknown): readonly Statement[] {
  if (isObject(value) && typeof value['more'] === 'string' && value['more'] !== '')
    throw new Unusable('is one page of several: "more" names the next', 'Fetch every page of the LRS into one list of statements.')
  const list: unknown = isObject(value) ? value['statements'] : value
  return (Array.isArray(list) ? list : []).map((each: unknown, i) => {
    const verb = isObject(each) && isObject(each['verb']) ? each['verb']['id'] : null
    if (!isObject(each) || !isObject(each['actor']) || typeof verb !== 'string' || !isObject(each['object']))
      throw new Unusable('is not a statement: it lacks actor, verb or object', 'Export the statements again.', i + 1, 'row')
    return {
      place: i + 1,
      id: typeof each['id'] === 'string' ? each['id'] : '',
      actor: each['actor'],
      verb,
      object: each['object'],
      result: isObject(each['result']) ? each['result'] : {},
      context: isObject(each['context']) ? each['context'] : {},
      timestamp: typeof each['timestamp'] === 'string' ? each['timestamp'] : '',
    }
  })
}

function lastPart(verb: string): string {
  return verb.split(/[/#]/).findLast((part) => part !== '')?.toLowerCase() ?? ''
}

/** What the result says outranks the verb: "completed" without success is a failure. */
function statusOf({ verb, result }: Statement): string | null {
  const last = lastPart(verb)
  const byVerb = Object.hasOwn(statuses, last) ? (statuses[last] ?? null) : null
  if (last === 'answered' || last === 'voided' || last === 'waived') return null
  if (byVerb === null) return result['completion'] === true ? (result['success'] === false ? 'failed' : 'completed') : null
  if (result['success'] === false || (last === 'completed' && result['completion'] === false)) return 'failed'
  return byVerb
}

/** Unless it is known that the completion came after: a time that can't be read is no such knowledge. */
function isTakenBack(statement: Statement, undone: readonly Statement[]): boolean {
  return undone.some(
    (undoes) => !(instantOf(undoes) < instantOf(statement)) && idOf(undoes.object) === idOf(statement.object) && personOf(undoes).key === personOf(statement).key,
  )
}

function instantOf({ timestamp }: Statement): Instant {
  return parseToolInstant(timestamp, 'UTC') ?? NaN
}

interface Actor {
  readonly account: string
  readonly mailbox: string
  /** What tells two actors apart. */
  readonly key: string
}

function personOf({ actor, place }: Statement): Actor {
  if (actor['objectType'] === 'Group') throw new Unusable('is of a group, so that nobody knows who did it', 'Export statements of single people.', place, 'row')
  const named = isObject(actor['account']) ? actor['account']['name'] : ''
  const account = typeof named === 'string' ? named : ''
  const mailbox = [actor['mbox'], actor['openid'], actor['mbox_sha1sum']].find((each) => typeof each === 'string')?.replace(/^mailto:/i, '') ?? ''
  if (account === '' && mailbox === '') throw new Unusable('names nobody', 'Export statements with account or mbox of the actor.', place, 'row')
  return { account, mailbox, key: `${account}\n${mailbox}`.toLowerCase() }
}

function registrationOf({ context }: Statement): string {
  return typeof context['registration'] === 'string' ? context['registration'] : ''
}

function idOf(object: JsonObject): string {
  return typeof object['id'] === 'string' ? object['id'] : ''
}

function nameOf(object: JsonObject): string {
  const names = isObject(object['definition']) && isObject(object['definition']['name']) ? Object.values(object['definition']['name']) : []
  return names.find((name) => typeof name === 'string') ?? ''
}

/** In percent. A scaled score that contradicts the raw one is none: some systems send 0 for it. */
function scoreOf(result: JsonObject): string {
  const score = isObject(result['score']) ? result['score'] : {}
  const { scaled, raw, min = 0, max } = score
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
  const byRaw = isNumber(raw) && isNumber(max) && isNumber(min) && max > min ? (raw - min) / (max - min) : null
  if (!isNumber(scaled)) return byRaw === null ? '' : percent(byRaw)
  return byRaw === null || Math.abs(byRaw - scaled) < 0.01 ? percent(scaled) : ''
}

function percent(share: number): string {
  return share >= 0 && share <= 1 ? String(Number((share * 100).toFixed(6))) : ''
}
