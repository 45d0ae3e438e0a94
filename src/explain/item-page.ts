import { describeDuration } from '../model/duration.ts'
import type { Finding } from '../model/finding.ts'
import { formatDay } from '../model/instant.ts'
import { headerKey, sameNameKey } from '../model/names.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import { holdersOf, type Roles } from '../model/roles.ts'
import type { DemandedEvidence, DemandedItem, Demands } from '../policy/demands.ts'
import { ruleOf } from '../policy/leaf.ts'
import { isEnforced, type When } from '../policy/merge.ts'
import type { PolicyFile } from '../policy/policy-file.ts'
import { demandsIn, entryName, saidOf, wordsOf } from './demand-words.ts'
import { heading, list, text, type Page, type Part } from './page.ts'

/** What is known of a checklist's item besides what is demanded of it. */
export interface ItemContext {
  readonly demands: Pick<Demands, 'roles' | 'waiverLimitSeconds' | 'upcoming'>
  readonly policies: readonly PolicyFile[]
  readonly when: When
  readonly lineOf: (place: Place) => number
}

/** What holds for one item of a checklist: every bound, name and setting as it is judged, its value, and who set it. */
export function itemPage(item: DemandedItem, context: ItemContext): Omit<Page, 'kind'> {
  const { title, why, owner, evidence, findings } = item
  return {
    name: item.id,
    title,
    parts: [
      ...(why === undefined ? [] : [text(why)]),
      list([
        ['owner', owner],
        ['level', levelOf(item)],
        ['environments', item.environments === null ? 'all' : item.environments.join(', ')],
        ['waived by', item.freezes !== null && item.waivableBy === null ? 'whom every freeze that holds allows' : excusedBy(item.waivableBy, context, `, for at most ${describeDuration(context.demands.waiverLimitSeconds)} from its approval`)],
        ['not applicable by', excusedBy(item.notApplicableBy, context, '')],
        ...startRows(item, context),
      ]),
      ...(item.freezes ?? []).map(({ from, to, why: reason, policy, place, waivableBy }) =>
        text(`From ${formatDay(from)} until ${formatDay(to)} nothing goes live by ${policy} (${placeOf(place, context)}): ${reason}. Waived by ${excusedBy(waivableBy, context, '')}.`),
      ),
      ...(findings.length === 0 ? [] : [text(findings.map(({ message }) => `${message}.`).join(' '))]),
      ...evidence.flatMap((entry) => entryParts(entry, context)),
      ...context.demands.upcoming
        .filter((next) => next.item.id === item.id)
        .flatMap((next) => [heading(`From ${next.from} on`), text(`${levelOf(next.item)}; waived by ${excusedBy(next.item.waivableBy, context, '')}`), ...next.item.evidence.flatMap((entry) => entryParts(entry, context))]),
    ],
  }
}

function levelOf({ level, requiredBy }: DemandedItem): string {
  return requiredBy.length === 0 ? `${level}, by the checklist` : `${level}, by ${requiredBy.join(', ')}`
}

/** Null leaves it to every role. */
function excusedBy(allowed: readonly string[] | null, { demands: { roles } }: ItemContext, limit: string): string {
  if (allowed?.length === 0) return 'nobody'
  const names = allowed ?? Object.keys(roles)
  if (names.length === 0) return `whoever holds a role, and no role is defined${limit}`
  return `${names.map((role) => roleWords(role, roles)).join('; ')}${limit}`
}

/** "sponsor (kim-roe, max-poe)". */
function roleWords(role: string, roles: Roles): string {
  const holders = holdersOf(roles, role)
  return `${role} (${holders.length === 0 ? 'nobody holds it' : holders.join(', ')})`
}

function startRows({ id }: DemandedItem, { policies, when, lineOf }: ItemContext): readonly (readonly [string, string])[] {
  return policies.flatMap(({ name, address, policy }) =>
    (policy.items ?? []).flatMap((item, i) => {
      if (item.id !== id || item.enforceFrom === undefined) return []
      const place = { path: address, pointer: child('/items', i, 'enforceFrom') }
      const state = isEnforced(item, when) ? 'in force at the go-live that is judged' : 'not in force at the go-live that is judged'
      return [[`enforced from ${item.enforceFrom}`, `what ${name} asks (${address}:${lineOf(place)}); ${state}`] as const]
    }),
  )
}

function entryParts(demanded: DemandedEvidence, context: ItemContext): readonly Part[] {
  const { entry, place, findings, kind } = demanded
  const rows = demandsIn(entry).map(({ keys, words }) => [keys.join('.'), `${words.replace(/\.$/, '')}. ${setterWords(demanded, keys, context)}`] as const)
  const missing = kind === 'standing' ? findings.map(({ message, remedy }) => `${message}. ${remedy}`) : []
  return [
    heading(`${entryName(entry)} (${placeOf(place, context)})`),
    ...missing.map(text),
    ...(entry.type === 'signOff' ? [text(`Signed by a holder of ${roleWords(entry.role, context.demands.roles)}.`)] : []),
    ...(rows.length === 0 ? [text('Nothing is asked of it.')] : [list(rows)]),
  ]
}

/** Who set a key's value, and what else the checklist says there. */
function setterWords(demanded: DemandedEvidence, keys: readonly [string, ...string[]], context: ItemContext): string {
  const [key, name] = keys
  const value: unknown = Reflect.get(demanded.entry, key)
  const names = name === undefined && Array.isArray(value) && ruleOf(key) === 'union' ? value.map(String) : null
  const set = names === null ? setterOf(demanded.setBy(keysOfLeaf(keys)), context) : settersOfNames(names, (each) => setterOf(demanded.setBy([key, key === 'groupBy' ? headerKey(each) : sameNameKey(each)]), context))
  const unused = unusedValue(demanded, keys)
  return `${set}.${unused === null ? '' : ` ${unused.words} (${placeOf(unused.place, context)}).`}`
}

/** Names of scenarios compare as names of sets do. */
function keysOfLeaf([key, ...below]: readonly [string, ...string[]]): readonly string[] {
  const [name, bound] = below
  return name !== undefined && bound !== undefined ? [key, sameNameKey(name), bound] : [key, ...below]
}

/** "Set by public-service, builtin:public-service:27: roll-back; Set by the checklist, readiness.yml:12: whole-task". */
function settersOfNames(names: readonly string[], setter: (name: string) => string): string {
  const setters = [...new Set(names.map(setter))]
  return setters.length === 1 ? setters.join('') : setters.map((who) => `${who}: ${names.filter((name) => setter(name) === who).join(', ')}`).join('; ')
}

/** What the checklist says instead, and why that is not what counts. */
function unusedValue(demanded: DemandedEvidence, [key, ...below]: readonly [string, ...string[]]): { readonly words: string; readonly place: Place } | null {
  if (demanded.kind !== 'sourced' || !Object.hasOwn(demanded.own, key)) return null
  const finding = demanded.findings.find((each) => isAt(each, child(demanded.place.pointer, key, ...below)))
  if (finding === undefined) return null
  const own: unknown = Reflect.get(demanded.own, key)
  const value = below.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : at), own)
  const said = finding.rule === 'policy/looser' && below.length !== 1 ? wordsOf(demanded.entry, below.at(-1) ?? key, value).split(': ').at(-1) : saidOf(value)
  const words = finding.rule === 'policy/looser' ? `The checklist's own, ${said}, is looser and is not used` : `The checklist's own, ${said}, may not differ: it is not used, and blocks`
  return { words, place: { path: finding.path ?? demanded.place.path, pointer: finding.pointer } }
}

function isAt({ rule, pointer }: Finding, where: string): boolean {
  return (rule === 'policy/looser' || rule === 'policy/setting') && pointer === where
}

function setterOf(place: Place | null, context: ItemContext): string {
  if (place === null) return 'The default'
  const policy = context.policies.find(({ address }) => address === place.path)
  return `Set by ${policy === undefined ? 'the checklist' : policy.name}, ${placeOf(place, context)}`
}

function placeOf(place: Place, { lineOf }: ItemContext): string {
  return `${place.path}:${lineOf(place)}`
}
