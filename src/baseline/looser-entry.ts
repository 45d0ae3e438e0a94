import { catalogue } from '../generated/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import { child } from '../model/pointer.ts'
import type { DemandedEvidence } from '../policy/demands.ts'
import { amountOf, isStricter, leavesOf, type Leaf } from '../policy/leaf.ts'

/** Settings of which any change could turn a result, so that each counts as looser (specification §9). */
const told: ReadonlySet<string> = new Set(['occurredOn'])

/** What an entry asks for less than it did in the baseline: lower bounds, names no longer required, other settings. */
export function looserEntry(before: DemandedEvidence, now: DemandedEvidence, item: string): readonly Finding[] {
  const asked = leaves(before)
  const asks = leaves(now)
  const bounds = [...asked].flatMap(([id, leaf]) => looserLeaf(leaf, asks.get(id), now, item))
  /* What a policy asked for and nobody gave was read in no way yet: whoever gives it now changes nothing. */
  if (before.kind === 'standing') return bounds
  const settings = [...asks].flatMap(([id, leaf]) => (leaf.rule === 'same' && !asked.has(id) ? [changed(leaf, null, leaf.cells[0].value, now, item)] : []))
  return [...bounds, ...settings, ...toldSettings(before, now, item), ...sources(before, now, item)]
}

function leaves({ entry, place }: DemandedEvidence): ReadonlyMap<string, Leaf> {
  const names: readonly string[] = catalogue[entry.type].sources
  return leavesOf(entry, place, null, (key) => names.includes(key))
}

function looserLeaf(leaf: Leaf, now: Leaf | undefined, demanded: DemandedEvidence, item: string): readonly Finding[] {
  const [{ value: before }] = leaf.cells
  const after: unknown = now?.cells[0].value
  if (leaf.rule === 'same') return after === before ? [] : [changed(leaf, before, after, demanded, item)]
  if (after === undefined) return [gone(leaf, before, demanded, item)]
  const isHeld = leaf.rule === 'union' || amountOf(after) === amountOf(before) || isStricter(leaf.rule, after, before)
  return isHeld ? [] : [lowered(leaf, before, after, demanded, item)]
}

function toldSettings(before: DemandedEvidence, now: DemandedEvidence, item: string): readonly Finding[] {
  return [...told].flatMap((key) => {
    const [was, is] = [valueOf(before.entry, key), valueOf(now.entry, key)]
    return was === is ? [] : [finding('baseline/changed-setting', `"${key}" was ${said(was)} in the baseline and is ${said(is)} here`, now, [key], item)]
  })
}

/** How a table is read, beside which file it is: rows left out, columns and words translated. */
function sources(before: DemandedEvidence, now: DemandedEvidence, item: string): readonly Finding[] {
  if (now.kind === 'standing') return []
  const names: readonly string[] = catalogue[now.entry.type].sources
  return names.flatMap((key) => {
    const was = readings(valueOf(before.entry, key))
    /* A file where there was none is read as it is, one that was there as it was, and another in its place as one of them was. */
    const known = was.length === 0 ? [asItIs] : was.map(({ reading }) => reading)
    const isKnown = ({ file, reading }: Reading) => {
      const same = was.filter((each) => each.file === file)
      return (same.length === 0 ? known : same.map((each) => each.reading)).includes(reading)
    }
    if (readings(valueOf(now.entry, key)).every(isKnown)) return []
    return [finding('baseline/changed-setting', `"${key}" is read in another way than in the baseline ("where", "columns", "values" or the like)`, now, [key], item)]
  })
}

interface Reading {
  readonly file: string | null
  readonly reading: string
}

const asItIs = '{}'

/** For each file of a source, how it is read, as canonical text; a plain path is read as it is. */
function readings(source: unknown): readonly Reading[] {
  if (source === undefined) return []
  return [source].flat().map((each: unknown) => {
    if (typeof each !== 'object' || each === null) return { file: String(each), reading: asItIs }
    /* Where a result comes from is no way of reading it; "requireSites" asks for the sites. */
    const { file, site: _, ...rest }: { file?: unknown; site?: unknown; [key: string]: unknown } = { ...each }
    return { file: typeof file === 'string' ? file : null, reading: canonical(rest) }
  })
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

function lowered({ keys }: Leaf, before: unknown, after: unknown, now: DemandedEvidence, item: string): Finding {
  return finding('baseline/looser', `"${keys.join('.')}" was ${said(before)} in the baseline and is ${said(after)} here, which asks for less`, now, keys, item)
}

function gone({ keys, rule }: Leaf, before: unknown, now: DemandedEvidence, item: string): Finding {
  const message = rule === 'union' ? `"${keys[0]}" no longer asks for ${said(before)}, which the baseline does` : `"${keys.join('.')}" was ${said(before)} in the baseline and is given no more`
  return finding('baseline/looser', message, now, keys.slice(0, 1), item)
}

function changed({ keys }: Leaf, before: unknown, after: unknown, now: DemandedEvidence, item: string): Finding {
  return finding('baseline/changed-setting', `"${keys.join('.')}" was ${said(before)} in the baseline and is ${said(after)} here`, now, keys, item)
}

function finding(rule: string, message: string, { place, setBy, entry }: DemandedEvidence, keys: readonly string[], item: string): Finding {
  const [key = ''] = keys
  return {
    rule,
    level: 'error',
    item,
    message,
    remedy: 'Agree the change first, by itself: it holds once it is in the baseline. Or take it back here.',
    ...(setBy(keys) ?? (Object.hasOwn(entry, key) ? { ...place, pointer: child(place.pointer, key) } : place)),
  }
}

export function valueOf(entry: object, key: string): unknown {
  return Object.hasOwn(entry, key) ? Reflect.get(entry, key) : undefined
}

function said(value: unknown): string {
  if (value === undefined || value === null) return 'not given'
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'not given')
}
