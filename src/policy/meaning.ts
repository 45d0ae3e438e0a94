import type { Policy } from '../generated/policy.ts'
import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import { child } from '../model/pointer.ts'
import { identityOf } from '../model/identity.ts'
import { checksOf } from '../source/checks.ts'
import { parseReference } from './reference.ts'

const { date, principal, duplicates, parts } = checksOf('policy')

/** What a schema can't say of a policy: dates that exist, periods with a length, nothing twice. */
export function policyMeaning(policy: Policy): readonly Finding[] {
  const { roles = {} } = policy
  const [policies, freezes, items] = [policy.policies ?? [], policy.freezes ?? [], policy.items ?? []]
  return [
    ...policies.flatMap((text, i) => {
      const parsed = parseReference(text)
      return parsed.ok ? [] : [error('policy/unpinned', parsed.message, parsed.remedy, child('/policies', i))]
    }),
    ...(policy.revokedSigners !== undefined && policy.allowedSigners === undefined
      ? [error('policy/missing-key', '"revokedSigners" stands without "allowedSigners", so no signature counts by this policy', 'Name the file of allowed signers too, or remove the line.', '/revokedSigners')]
      : []),
    ...Object.entries(roles).flatMap(([role, people]) => people.flatMap((holder, i) => principal(holder, child('/roles', role, i)))),
    ...freezes.flatMap(({ from, to }, i) => {
      const pointer = child('/freezes', i)
      const dates = [...date(from, child(pointer, 'from'), 'UTC'), ...date(to, child(pointer, 'to'), 'UTC')]
      const turned = zonesOf(from, to).find((zone) => !((parseInstant(from, zone) ?? NaN) < (parseInstant(to, zone) ?? NaN)))
      if (dates.length > 0 || turned === undefined) return dates
      if (from === to) return [error('policy/value', `the freeze ends at the instant at which it begins ("${from}"), and never holds`, 'Give the first day, or instant, after the freeze as "to".', pointer)]
      return [error('policy/value', `the freeze ends ("${to}") before it begins ("${from}")${turned === 'UTC' ? '' : ', as some time zones read the day'}`, 'Give the first instant after the freeze as "to", and write both as days or both as instants.', pointer)]
    }),
    ...duplicates(items.map(({ id }) => id), (id, i) => [child('/items', i, 'id'), `item "${id}" stands twice`]),
    ...items.flatMap((item, i) => [
      ...date(item.enforceFrom, child('/items', i, 'enforceFrom'), 'UTC'),
      ...duplicates((item.evidence ?? []).map(identityOf), (key, j) => [
        child('/items', i, 'evidence', j),
        `item "${item.id}" has two entries of ${key}; they can't be told apart`,
      ]),
      ...(item.evidence ?? []).flatMap((entry, j) => parts(entry, child('/items', i, 'evidence', j))),
      ...(item.evidence ?? []).flatMap((entry, j) =>
        entry.type === 'concerns' ? date(entry.openedOn, child('/items', i, 'evidence', j, 'openedOn'), 'UTC') : [],
      ),
    ]),
  ]
}

/** A day begins by the checklist's time zone: a day and an instant are in order only where they are so in the first and the last zone. */
function zonesOf(from: string, to: string): readonly string[] {
  return from.includes('T') === to.includes('T') ? ['UTC'] : ['UTC', 'Etc/GMT+12', 'Etc/GMT-14']
}

function error(rule: string, message: string, remedy: string, pointer: string): Finding {
  return { rule, level: 'error', message, remedy, pointer }
}
