import { catalogue } from '../generated/catalogue.ts'
import type { Checklist, Evidence, Item } from '../generated/checklist.ts'
import type { Evidence as PolicyEvidence } from '../generated/policy.ts'
import type { Finding } from '../model/finding.ts'
import type { AnyEntry } from '../model/identity.ts'
import type { Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import { partsIn, partsOf } from '../model/parts.ts'
import type { Place } from '../model/place.ts'
import { child } from '../model/pointer.ts'
import type { Roles } from '../model/roles.ts'

interface Demanded {
  /** Where the entry is written: in the checklist, or in the policy that asks for it. */
  readonly place: Place
  /** Where a key below the entry was set, as `['maxP95Ms']` or `['requireCourses', 'core']`; null for a type's default. */
  readonly setBy: (keys: readonly string[]) => Place | null
  /** What is wrong with the entry beside its policies: errors leave it unmet. */
  readonly findings: readonly Finding[]
}

/** An evidence entry of the checklist as it is judged: tightened, with defaults. */
export interface SourcedEvidence extends Demanded {
  readonly kind: 'sourced'
  readonly entry: Evidence
  /** The entry as the checklist has it: what narrows where to look can't come from a policy. */
  readonly own: Evidence
  /**
   * Where a policy gives settings that the checklist leaves out: the entry without them, with the bounds that do not come
   * from policies. It must be met too, or a policy's setting would help a checklist past its own bounds.
   */
  readonly alone?: Evidence
}

/** An entry that policies ask for and the checklist lacks: it stands without sources, and nothing can meet it. */
export interface StandingEvidence extends Demanded {
  readonly kind: 'standing'
  readonly entry: PolicyEvidence
}

export type DemandedEvidence = SourcedEvidence | StandingEvidence

/** A time in which nothing goes live. */
export interface DemandedFreeze {
  readonly from: Instant
  readonly to: Instant
  readonly why: string
  /** Roles that may waive it. */
  readonly waivableBy: readonly string[]
  readonly policy: string
  readonly place: Place
}

/** An item as it is judged. */
export interface DemandedItem {
  readonly id: string
  readonly title: string
  readonly why?: string
  readonly category: string
  readonly owner: string
  /** Everyone whom the owner stands for, where it is a team, and where it is nobody every owner of the checklist; else the owner alone. */
  readonly owners?: readonly string[]
  readonly level: 'required' | 'advisory'
  /** Null: all environments. */
  readonly environments: readonly string[] | null
  /** Names of the policies that require it. */
  readonly requiredBy: readonly string[]
  /** Roles that may waive it, or say that it is not applicable. Null leaves it to every role. */
  readonly waivableBy: readonly string[] | null
  readonly notApplicableBy: readonly string[] | null
  readonly place: Place
  readonly evidence: readonly DemandedEvidence[]
  /** For the item that freezes are judged as. */
  readonly freezes: readonly DemandedFreeze[] | null
  /** What is to be said of the item beside its policies. */
  readonly findings: readonly Finding[]
}

/** An item as it will be judged from the next day on which a policy asks for more of it. */
export interface UpcomingItem {
  /** The day, as the policy writes it. */
  readonly from: string
  readonly at: Instant
  readonly item: DemandedItem
}

export interface Demands {
  readonly items: readonly DemandedItem[]
  /** What is only reported yet. */
  readonly upcoming: readonly UpcomingItem[]
  readonly roles: Roles
  /** The longest that a waiver may last, from its approval. */
  readonly waiverLimitSeconds: number
  /** What is wrong with the checklist and its policies as a whole; an error makes them invalid. */
  readonly findings: readonly Finding[]
}

/** Stands where an owner should; no person is called so. */
export const nobody = 'nobody yet'

/** From its approval, in seconds: 90 days. */
export const longestWaiver = 90 * 86_400

const standardCategories: ReadonlySet<string> = new Set([
  'staff-engagement',
  'operator-training',
  'safety-sign-off',
  'load-testing',
  'concerns',
  'public-consultation',
  'equal-access',
  'rollback',
  'service-outcomes',
  'data-migration',
  'support-handover',
  'end-to-end-testing',
  'security-privacy',
  'independent-assurance',
  'phased-rollout',
])

/** What a checklist without policies demands, with every default filled in and the place of every key known. */
export function demandsOf(checklist: Checklist, path: string): Demands {
  const items = checklist.items.map((item, i) => ownItem(item, { path, pointer: child('/items', i) }))
  return {
    items,
    roles: Object.fromEntries(Object.entries(checklist.roles ?? {}).map(([role, table]) => [role, [table]])),
    upcoming: [],
    waiverLimitSeconds: longestWaiver,
    findings: items.flatMap(({ evidence }) => evidence.flatMap(missingBounds)),
  }
}

/** An item as the checklist has it. */
export function ownItem(item: Item, place: Place): DemandedItem {
  return {
    id: item.id,
    title: item.title ?? titleOf(item.id),
    ...(item.why === undefined ? {} : { why: item.why }),
    category: item.category ?? categoryOf(item.id),
    owner: item.owner,
    level: item.level ?? 'required',
    environments: item.environments ?? null,
    requiredBy: [],
    waivableBy: null,
    notApplicableBy: null,
    place,
    evidence: item.evidence.map((entry, i) => ownEvidence(entry, { ...place, pointer: child(place.pointer, 'evidence', i) })),
    freezes: null,
    findings: [],
  }
}

export function titleOf(id: string): string {
  return id.replaceAll('-', ' ')
}

export function categoryOf(id: string): string {
  return standardCategories.has(id) ? id : 'other'
}

export function ownEvidence(own: Evidence, place: Place): SourcedEvidence {
  return {
    kind: 'sourced',
    entry: withDefaults(own),
    own,
    place,
    setBy: (keys) => {
      const written = asWritten(own, keys)
      return written === null ? null : { ...place, pointer: child(place.pointer, ...written) }
    },
    findings: [],
  }
}

/** The keys under which the entry itself has what a demand's keys name; null where it has it not. */
function asWritten(own: Evidence, [key = '', ...below]: readonly string[]): readonly string[] | null {
  if (!Object.hasOwn(own, key)) return null
  if (!Object.hasOwn(partsOf(own.type), key)) return [key, ...(Array.isArray(valueAt(own, key)) ? [] : below)]
  const [part, bound] = below
  const [name, bounds = {}] = partsIn(own, key).find(([each]) => sameNameKey(each) === part) ?? []
  if (name === undefined) return part === undefined ? [key] : null
  if (bound === undefined) return [key, name]
  return Object.hasOwn(bounds, bound) ? [key, name, bound] : null
}

export function valueAt(entry: object, key: string): unknown {
  return Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
}

/** A default applies only to a bound that nobody set; those of named parts to each that has a bound. */
export function withDefaults<T extends AnyEntry>(entry: T): T {
  const missing = Object.entries(defaultsFor(entry)).filter(([key]) => !Object.hasOwn(entry, key))
  const parts = Object.entries(partsOf(entry.type)).filter(([key]) => Object.hasOwn(entry, key))
  const whole = parts.map(([key, { defaults }]) => [key, Object.fromEntries(partsIn(entry, key).map(([name, bounds]) => [name, { ...defaults, ...bounds }]))] as const)
  return { ...entry, ...Object.fromEntries(missing), ...Object.fromEntries(whole) }
}

function defaultsFor(entry: AnyEntry): Readonly<Record<string, unknown>> {
  const { defaults } = catalogue[entry.type]
  return entry.type === 'loadTest' && entry.expectedPeak ? { ...defaults, minPeakMultiple: 1 } : defaults
}

/** Without them there would be nothing to reach, and whatever is measured would pass. */
export function missingBounds({ kind, entry, place }: DemandedEvidence): readonly Finding[] {
  if (kind === 'standing') return []
  const missing = (message: string, remedy: string): readonly Finding[] => [{ rule: 'checklist/required-bound', level: 'error', message, remedy, ...place }]
  if (entry.type === 'hazardLog' && entry.maxResidualRisk === undefined)
    return missing('"maxResidualRisk" is not given', 'Say which risk may remain, as in maxResidualRisk: 2.')
  if (entry.type === 'measurement' && entry.min === undefined && entry.max === undefined)
    return missing('the measurement has neither "min" nor "max"', 'Give at least one bound, as in max: {unmatchedRecords: 0}.')
  return []
}
