import { catalogue } from '../generated/catalogue.ts'
import type { Checklist, Evidence, Item } from '../generated/checklist.ts'
import { child } from '../model/pointer.ts'

/** Where a key of an effective entry was written; null for a type's default. */
export interface Place {
  readonly path: string
  readonly pointer: string
}

/** An evidence entry as it is judged: the checklist's, with defaults. */
export interface DemandedEvidence {
  readonly entry: Evidence
  readonly pointer: string
  readonly setBy: ReadonlyMap<string, Place | null>
}

/** An item as it is judged. */
export interface DemandedItem {
  readonly id: string
  readonly title: string
  readonly why?: string
  readonly category: string
  readonly owner: string
  /** Everyone whom the owner stands for, where it is a team; else the owner alone. */
  readonly owners?: readonly string[]
  readonly level: 'required' | 'advisory'
  /** Null: all environments. */
  readonly environments: readonly string[] | null
  readonly requiredBy: readonly string[]
  readonly pointer: string
  readonly evidence: readonly DemandedEvidence[]
}

export interface Demands {
  readonly items: readonly DemandedItem[]
  readonly roles: Readonly<Record<string, readonly string[]>>
  /** The longest that a waiver may last, from its approval. */
  readonly waiverLimitDays: number
}

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

/** What a checklist demands, with every default filled in and the place of every key known. */
export function demandsOf(checklist: Checklist, path: string): Demands {
  return {
    items: checklist.items.map((item, i) => demandedItem(item, child('/items', i), path)),
    roles: checklist.roles ?? {},
    waiverLimitDays: 90,
  }
}

function demandedItem(item: Item, pointer: string, path: string): DemandedItem {
  return {
    id: item.id,
    title: item.title ?? item.id.replaceAll('-', ' '),
    ...(item.why === undefined ? {} : { why: item.why }),
    category: item.category ?? (standardCategories.has(item.id) ? item.id : 'other'),
    owner: item.owner,
    level: item.level ?? 'required',
    environments: item.environments ?? null,
    requiredBy: [],
    pointer,
    evidence: item.evidence.map((entry, i) => withDefaults(entry, child(pointer, 'evidence', i), path)),
  }
}

/** A default applies only to a bound that nobody set. */
function withDefaults(entry: Evidence, pointer: string, path: string): DemandedEvidence {
  const places = Object.keys(entry).map((key) => [key, { path, pointer: child(pointer, key) }] as const)
  const missing = Object.entries(defaultsFor(entry)).filter(([key]) => !Object.hasOwn(entry, key))
  return {
    entry: { ...entry, ...Object.fromEntries(missing) },
    pointer,
    setBy: new Map<string, Place | null>([...places, ...missing.map(([key]) => [key, null] as const)]),
  }
}

function defaultsFor(entry: Evidence): Readonly<Record<string, unknown>> {
  const { defaults } = catalogue[entry.type]
  return entry.type === 'loadTest' && entry.expectedPeak ? { ...defaults, minPeakMultiple: 1 } : defaults
}
