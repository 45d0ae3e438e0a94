import { catalogue } from '../generated/catalogue.ts'
import { typeHelp } from '../generated/type-help.ts'
import { describeDuration, parseDuration } from '../model/duration.ts'
import type { AnyEntry } from '../model/identity.ts'
import { capital } from '../model/names.ts'
import { partMeasure, partsIn, partsOf } from '../model/parts.ts'
import { describeQuantity } from '../model/quantity.ts'
import { kindOf, labelOf } from '../report/measure.ts'

/** One thing that an entry asks for: its keys below the entry, and what it means in plain words. */
export interface Demand {
  readonly keys: readonly [string, ...string[]]
  readonly words: string
}

const naming: ReadonlySet<string> = new Set(['type', 'id', 'role', 'description'])

/** What an entry asks for, key by key: bounds, names that must be there, and settings; not where its evidence is. */
export function demandsIn(entry: AnyEntry): readonly Demand[] {
  const sources: readonly string[] = catalogue[entry.type].sources
  return Object.entries(entry).flatMap(([key, value]): readonly Demand[] => {
    if (naming.has(key) || sources.includes(key) || value === undefined) return []
    if (Object.hasOwn(partsOf(entry.type), key)) return partDemands(entry, key)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.entries(value).map(([name, each]) => ({ keys: [key, name], words: key === 'min' || key === 'max' ? `${name}: ${boundWords(key, each, 'number')}` : wordsOf(entry, key, each) }))
    return [{ keys: [key], words: wordsOf(entry, key, value) }]
  })
}

/** Bounds of named parts, as of one of the `scenarios`, one by one. */
function partDemands(entry: AnyEntry, part: string): readonly Demand[] {
  const measures = Object.entries(partsOf(entry.type)[part]?.measures ?? {})
  return partsIn(entry, part).flatMap(([name, bounds]) =>
    Object.entries(bounds).flatMap(([key, bound]: [string, unknown]) => {
      const side = key.startsWith('min') ? 'min' : 'max'
      const [measure, facts] = measures.find(([each]) => key === `${side}${capital(each)}`) ?? []
      return measure === undefined || !facts ? [] : [{ keys: [part, name, key] as const, words: `${labelOf(entry.type, { name: partMeasure(part, measure), part: name })}: ${boundWords(side, bound, facts.unit)}` }]
    }),
  )
}

/** What one key asks for, with another value than the entry has, as in "at least 95 %". */
export function wordsOf({ type }: AnyEntry, key: string, value: unknown): string {
  const [, side, rest = ''] = /^(min|max|require)([A-Z].*)$/.exec(key) ?? []
  const name = rest.charAt(0).toLowerCase() + rest.slice(1)
  const { measures, sets }: { readonly measures: Readonly<Record<string, { readonly unit: string }>>; readonly sets: Readonly<Record<string, { readonly label: string }>> } = catalogue[type]
  const unit = measures[name]?.unit
  if ((side === 'min' || side === 'max') && unit !== undefined) return `${labelOf(type, { name })}: ${boundWords(side, value, unit)}`
  const set = sets[name]
  if (side === 'require' && set !== undefined) return `${set.label}: ${saidOf(value)}`
  return [value === true ? '' : `${saidOf(value)}.`, helpOf(type, key)].filter((part) => part !== '').join(' ')
}

/** "at least 95 %", "at most 8 hours", "none". */
function boundWords(side: 'min' | 'max', value: unknown, unit: string): string {
  const amount = typeof value === 'string' ? parseDuration(value) : value
  if (typeof amount !== 'number') return saidOf(value)
  if (side === 'max' && amount === 0 && unit === 'count') return 'none'
  return `at ${side === 'min' ? 'least' : 'most'} ${describeQuantity(amount, unit)}`
}

/** A value as a reader knows it from the file. */
export function saidOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))).join(', ')
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, each]) => `${key} ${saidOf(each)}`).join(', ')
  const seconds = typeof value === 'string' ? parseDuration(value) : null
  return seconds === null ? String(value) : describeDuration(seconds)
}

function helpOf(type: AnyEntry['type'], key: string): string {
  const keys: readonly { readonly key: string; readonly description: string }[] = typeHelp[type].keys
  return keys.find((each) => each.key === key)?.description ?? ''
}

/** "Training", "Survey readiness", "Sign-off as service-manager". */
export function entryName(entry: AnyEntry): string {
  if (entry.type === 'signOff') return `${kindOf(entry.type)} as ${entry.role}`
  return `${kindOf(entry.type)}${entry.id === undefined ? '' : ` "${entry.id}"`}`
}
