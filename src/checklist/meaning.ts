import type { Checklist, Evidence, Item } from '../generated/checklist.ts'
import type { Finding } from '../model/finding.ts'
import { identityOf } from '../model/identity.ts'
import { isTimezone } from '../model/instant.ts'
import { nearest } from '../model/nearest.ts'
import { child } from '../model/pointer.ts'
import { isPrincipal, isTeam } from '../model/principal.ts'
import { allRules, isRule } from '../model/rules.ts'
import { checksOf } from '../source/checks.ts'

/** What the checklist's policies define besides it. */
export interface Defined {
  readonly items: readonly string[]
  readonly roles: readonly string[]
}

const { date: dateAt, principal, duplicates, parts } = checksOf('checklist')

/** What a schema can't say: dates that exist, names that are defined here or by a policy, nothing twice. */
export function meaningFindings(checklist: Checklist, defined: Defined): readonly Finding[] {
  const { items, signOffs = [], waivers = [], notApplicable = [], roles = {} } = checklist
  const ids = items.map(({ id }) => id)
  const known: Known = {
    items: [...new Set([...ids, ...defined.items])],
    roles: [...new Set([...Object.keys(roles), ...defined.roles])],
    timezone: isTimezone(checklist.timezone ?? 'UTC') ? (checklist.timezone ?? 'UTC') : 'UTC',
  }
  return [
    ...timezone(checklist),
    ...date(checklist.goLive, '/goLive', known),
    ...blank(checklist.service, '/service'),
    ...blank(checklist.release, '/release'),
    ...Object.entries(roles).flatMap(([role, people]) =>
      people.flatMap((holder, i) => principal(holder, child('/roles', role, i))),
    ),
    ...duplicates(ids, (id, i) => [child('/items', i, 'id'), `item "${id}" stands twice`]),
    ...items.flatMap((item, i) => inItem(item, child('/items', i), known)),
    ...signOffs.flatMap((record, i) => inSignOff(record, child('/signOffs', i), known)),
    ...waivers.flatMap((record, i) => [
      ...inApproval(record, child('/waivers', i), known),
      ...date(record.expires, child('/waivers', i, 'expires'), known),
      ...record.rules.flatMap((rule, j) => ruleName(rule, child('/waivers', i, 'rules', j))),
    ]),
    ...duplicates(
      waivers.flatMap(({ item, rules }) => rules.map((rule) => `${item} ${rule}`)),
      (key, i) => [waiverPointer(waivers, i), `the waiver of ${key.split(' ')[1]} for item "${key.split(' ')[0]}" stands twice`],
    ),
    ...notApplicable.flatMap((record, i) => inApproval(record, child('/notApplicable', i), known)),
    ...duplicates(
      notApplicable.map(({ item }) => item),
      (item, i) => [child('/notApplicable', i, 'item'), `item "${item}" is said to be not applicable twice`],
    ),
  ]
}

interface Known {
  readonly items: readonly string[]
  readonly roles: readonly string[]
  readonly timezone: string
}

function inItem(item: Item, pointer: string, known: Known): Finding[] {
  return [
    ...principal(item.owner, child(pointer, 'owner')),
    ...duplicates(item.evidence.map(identityOf), (key, i) => [
      child(pointer, 'evidence', i),
      `item "${item.id}" has two entries of ${key}; they can't be told apart`,
    ]),
    ...item.evidence.flatMap((entry, i) => inEvidence(entry, child(pointer, 'evidence', i), known)),
  ]
}

function inEvidence(entry: Evidence, pointer: string, known: Known): Finding[] {
  const dates = 'occurredOn' in entry ? date(entry.occurredOn, child(pointer, 'occurredOn'), known) : []
  switch (entry.type) {
    case 'survey':
      return [...dates, ...surveyCounts(entry, pointer)]
    case 'signOff':
      return reference(entry.role, known.roles, 'role', child(pointer, 'role'))
    case 'concerns':
      return [
        ...dates,
        ...oneSource(entry.register !== undefined, entry.github !== undefined, pointer),
        ...date(entry.openedOn, child(pointer, 'openedOn'), known),
        ...(entry.adjudicator ? reference(entry.adjudicator, known.roles, 'role', child(pointer, 'adjudicator')) : []),
      ]
    default:
      return [...dates, ...parts(entry, pointer)]
  }
}

/** To count responses the gate must know who was asked and which answers are good ones. */
function surveyCounts({ favourableAnswers, asked }: Extract<Evidence, { type: 'survey' }>, pointer: string): Finding[] {
  if ((favourableAnswers === undefined) === (asked === undefined)) return []
  return [
    error(
      'checklist/missing-key',
      `the survey has "${asked === undefined ? 'favourableAnswers' : 'asked'}" without "${asked === undefined ? 'asked' : 'favourableAnswers'}"`,
      'For single responses give both: which answers are favourable, and how many people were asked.',
      pointer,
    ),
  ]
}

type SignOffRecord = NonNullable<Checklist['signOffs']>[number]
type Waiver = NonNullable<Checklist['waivers']>[number]
type NotApplicable = NonNullable<Checklist['notApplicable']>[number]

function inSignOff(record: SignOffRecord, pointer: string, known: Known): Finding[] {
  return [
    ...reference(record.item, known.items, 'item', child(pointer, 'item')),
    ...reference(record.role, known.roles, 'role', child(pointer, 'role')),
    ...person(record.by, child(pointer, 'by')),
    ...date(record.at, child(pointer, 'at'), known),
    ...(record.conditions ?? []).flatMap((condition, i) => [
      ...date(condition.due, child(pointer, 'conditions', i, 'due'), known),
      ...blank(condition.text, child(pointer, 'conditions', i, 'text')),
    ]),
  ]
}

function inApproval(record: Waiver | NotApplicable, pointer: string, known: Known): Finding[] {
  return [
    ...reference(record.item, known.items, 'item', child(pointer, 'item')),
    ...reference(record.role, known.roles, 'role', child(pointer, 'role')),
    ...person(record.approvedBy, child(pointer, 'approvedBy')),
    ...blank(record.reason, child(pointer, 'reason')),
    ...date(record.approvedAt, child(pointer, 'approvedAt'), known),
  ]
}

function date(text: string | undefined, pointer: string, { timezone: zone }: Known): Finding[] {
  return dateAt(text, pointer, zone)
}

function timezone({ timezone: zone }: Checklist): Finding[] {
  if (zone === undefined || isTimezone(zone)) return []
  return [error('checklist/value', `"${zone}" is not a time zone`, 'Write an IANA name, as in Europe/London.', '/timezone')]
}

function blank(text: string, pointer: string): Finding[] {
  return text.trim() === '' ? [error('checklist/value', 'the text is blank', 'Write a text.', pointer)] : []
}

function person(text: string, pointer: string): Finding[] {
  if (isPrincipal(text) && isTeam(text))
    return [error('checklist/value', `"${text}" is a team; a team can't sign`, 'Name the person.', pointer)]
  return principal(text, pointer)
}

function reference(name: string, known: readonly string[], kind: 'item' | 'role', pointer: string): Finding[] {
  if (known.includes(name)) return []
  const meant = nearest(name, known)
  const list = known.length > 0 ? `Known: ${known.join(', ')}.` : `Define it under "${kind}s".`
  return [
    error('checklist/unknown-name', `no ${kind} is called "${name}"`, meant ? `Did you mean "${meant}"?` : list, pointer),
  ]
}

function ruleName(rule: string, pointer: string): Finding[] {
  if (isRule(rule)) return []
  const meant = nearest(rule, allRules())
  return [
    error(
      'checklist/unknown-name',
      `no rule is called "${rule}"`,
      meant ? `Did you mean "${meant}"?` : 'Copy the rule id from the report.',
      pointer,
    ),
  ]
}

function waiverPointer(waivers: readonly Waiver[], index: number): string {
  let rest = index
  for (const [i, { rules }] of waivers.entries()) {
    if (rest < rules.length) return child('/waivers', i, 'rules', rest)
    rest -= rules.length
  }
  return '/waivers'
}

function oneSource(hasRegister: boolean, hasIssues: boolean, pointer: string): Finding[] {
  if (hasRegister !== hasIssues) return []
  return [
    error(
      hasRegister ? 'checklist/value' : 'checklist/missing-key',
      hasRegister ? 'the concerns have both a "register" and "github"' : 'the concerns have neither a "register" nor "github"',
      'Give one of them: register: evidence/concerns.csv, or github: {labels: [concern]}. Two places are two entries, each with an id.',
      pointer,
    ),
  ]
}

function error(rule: string, message: string, remedy: string, pointer: string): Finding {
  return { rule, level: 'error', message, remedy, pointer }
}
