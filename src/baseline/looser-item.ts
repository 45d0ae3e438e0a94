import { identityOf } from '../model/identity.ts'
import type { Finding } from '../model/finding.ts'
import { isNamed } from '../model/names.ts'
import { child } from '../model/pointer.ts'
import { samePerson } from '../model/principal.ts'
import { nobody, type DemandedItem } from '../policy/demands.ts'
import { looserEntry } from './looser-entry.ts'

/** An item as it is held to its baseline: at the stricter level and in all environments of both, with what is looser. */
export function heldItem(before: DemandedItem, now: DemandedItem): DemandedItem {
  const findings = [...levelAndPlace(before, now), ...excusers(before, now), ...freezes(before, now), ...entries(before, now)]
  return {
    ...now,
    level: before.level === 'required' ? 'required' : now.level,
    ...ownersOf(before, now),
    environments: before.environments === null || now.environments === null ? null : [...new Set([...now.environments, ...before.environments])],
    findings: [...now.findings, ...findings],
  }
}

/** Who owned the item in the baseline does not sign, waive or close it as a stranger in the change that names another owner. */
function ownersOf(before: DemandedItem, now: DemandedItem): Pick<DemandedItem, 'owners'> {
  if (before.owner === nobody || samePerson(before.owner, now.owner)) return {}
  return { owners: [...(now.owners ?? [now.owner]), before.owner] }
}

/** An item that the baseline has and the checklist has no more: it stays until it is gone from the baseline too. */
export function removedItem(before: DemandedItem, path: string): DemandedItem {
  const place = { path, pointer: '/items' }
  const message = `the item "${before.id}" is in the baseline and not here`
  return { ...before, place, evidence: [], freezes: null, findings: [looser(before.id, 'baseline/removed', message, place, 'Put the item back; an item that does not apply is said to be so under "notApplicable".')] }
}

function levelAndPlace(before: DemandedItem, now: DemandedItem): readonly Finding[] {
  const at = (key: string) => ({ ...now.place, pointer: child(now.place.pointer, key) })
  const missing = now.environments === null ? [] : (before.environments ?? ['every environment']).filter((name) => !isNamed(name, now.environments ?? []))
  return [
    ...(before.level === 'required' && now.level === 'advisory' ? [looser(now.id, 'baseline/looser', 'the item was required in the baseline and is advisory here', at('level'))] : []),
    ...(missing.length > 0 ? [looser(now.id, 'baseline/looser', `the item was for ${missing.join(', ')} in the baseline, and is not here`, at('environments'))] : []),
  ]
}

function excusers(before: DemandedItem, now: DemandedItem): readonly Finding[] {
  return (['waivableBy', 'notApplicableBy'] as const).flatMap((key) => {
    const allowed = before[key]
    if (allowed === null || now[key]?.every((role) => allowed.includes(role))) return []
    return [looser(now.id, 'baseline/looser', `more roles may excuse the item than in the baseline ("${key}")`, now.place)]
  })
}

/** Each freeze of the baseline lies within one of these; a date that can't be read lies within none. */
function freezes(before: DemandedItem, now: DemandedItem): readonly Finding[] {
  return (before.freezes ?? [])
    .filter((was) => !(now.freezes ?? []).some((is) => is.from <= was.from && is.to >= was.to && is.waivableBy.every((role) => was.waivableBy.includes(role))))
    .map((was) => looser(now.id, 'baseline/looser', `the freeze of ${was.policy} (${was.why}) is shorter than in the baseline, more roles may waive it, or it is gone`, now.place))
}

function entries(before: DemandedItem, now: DemandedItem): readonly Finding[] {
  return before.evidence.flatMap((was) => {
    const same = now.evidence.find(({ entry }) => identityOf(entry) === identityOf(was.entry))
    if (same) return looserEntry(was, same, now.id)
    return [looser(now.id, 'baseline/removed', `the item asked for ${identityOf(was.entry)} in the baseline, and does not here`, now.place)]
  })
}

const takeBack = 'Agree the change first, by itself: it holds once it is in the baseline. Or take it back here.'

export function looser(item: string | undefined, rule: string, message: string, place: { readonly path: string; readonly pointer: string }, remedy = takeBack): Finding {
  return { rule, level: 'error', ...(item === undefined ? {} : { item }), message, remedy, ...place }
}
