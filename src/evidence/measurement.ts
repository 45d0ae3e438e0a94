import { measured, unmeasured, type Measured } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { parseJson } from '../readers/json.ts'
import type { Collector } from './type.ts'

/** The named numbers of JSON files; a name that a bound asks for and no file has is unmeasured. */
export const measurement: Collector<'measurement'> = async (entry, gather) => {
  const bounded = new Set([...Object.keys(entry.min ?? {}), ...Object.keys(entry.max ?? {})])
  const found = new Map<string, Measured>()
  for (const path of await gather.expand(entry.values)) {
    const value = await gather.whole(path, (bytes) => parseJson(decode(bytes)))
    if (value === null) continue
    gather.guard(path, () => {
      for (const [name, number] of numbersIn(value, bounded)) {
        if (found.has(name)) throw new Unusable(`"${name}" stands in two files`, 'Keep each number in one file.')
        found.set(name, measured(number))
      }
    })
  }
  for (const name of bounded)
    if (!found.has(name)) found.set(name, unmeasured(`no file has "${name}"`, 'Add the number, or correct its name.'))
  return { measures: Object.fromEntries(found), sets: {} }
}

function numbersIn(value: unknown, bounded: ReadonlySet<string>): readonly (readonly [string, number])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unusable('is not a group of named numbers', 'Write {"name": number, …}.')
  return Object.entries(value).flatMap(([name, number]: [string, unknown]) => {
    if (typeof number === 'number' && Number.isFinite(number)) return [[name, number] as const]
    if (bounded.has(name)) throw new Unusable(`"${name}" is not a number`, `Write the number without quotes.`)
    return []
  })
}
