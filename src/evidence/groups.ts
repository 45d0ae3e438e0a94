import { sameNameKey } from '../model/names.ts'
import { share, unmeasured, type Measured } from '../model/observation.ts'

export interface Tally {
  readonly name: string
  readonly n: number
  readonly of: number
}

/** Counts n of N group by group; names that differ only in case, space, `_` or `-` are one group. */
export interface Groups {
  add(group: string, n: number, of: number): void
  /** The lowest share of all groups; unmeasured where a group has nothing to take a share of. */
  weakest(): Measured
  names(): readonly string[]
  tallies(): readonly Tally[]
}

export function groups(): Groups {
  const tallies = new Map<string, { readonly name: string; n: number; of: number }>()
  const spellings = new Map<string, string>()
  return {
    add(group, n, of) {
      const key = spellings.get(group) ?? sameNameKey(group)
      spellings.set(group, key)
      const tally = tallies.get(key) ?? { name: group.trim() || '(no group given)', n: 0, of: 0 }
      tallies.set(key, tally)
      tally.n += n
      tally.of += of
    },
    weakest() {
      let worst: Tally | null = null
      for (const tally of tallies.values()) {
        if (!(tally.of > 0)) return unmeasured(`nothing can be counted for ${tally.name}`)
        if (worst === null || tally.n / tally.of < worst.n / worst.of) worst = tally
      }
      return worst === null ? unmeasured('there is no group to count') : share(worst.n, worst.of, { group: worst.name })
    },
    names: () => [...tallies.values()].map(({ name }) => name),
    tallies: () => [...tallies.values()],
  }
}
