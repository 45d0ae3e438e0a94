import { Unavailable } from '../../model/unavailable.ts'
import { tryLater } from './fault.ts'
import type { Asking } from './status-fault.ts'

/** One page of a list: entries with their ids, the server's count where it gives one, and where the next page begins. */
export interface Part<T> {
  readonly entries: readonly (readonly [id: string, value: T])[]
  readonly total: number | null
  /** Null after the last. */
  readonly next: string | null
}

/**
 * A list whole: page after page, each entry once, as many as the server counts. Where that does not agree, because
 * entries moved between pages meanwhile, all of it is read once more; after that it is an error.
 *
 * @param enough Where not all is needed: whether the ids read so far are.
 */
export async function wholeList<T>(
  first: () => Promise<Part<T>>,
  more: (next: string) => Promise<Part<T>>,
  { what }: Asking,
  pages: number,
  enough: (ids: ReadonlySet<string>) => boolean = () => false,
): Promise<readonly T[]> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const found = new Map<string, T>()
    const seen = new Set<string>()
    let read = 0
    let part = await first()
    for (let page = 1; ; page++) {
      read += part.entries.length
      for (const [id, value] of part.entries) found.set(id, value)
      const { next } = part
      if (enough(new Set(found.keys()))) return [...found.values()]
      if (next === null) break
      if (seen.has(next)) throw new Unavailable(`${what} could not be read from GitHub: its pages lead in a circle`, tryLater)
      if (page >= pages) throw new Unavailable(`${what} could not be read from GitHub: there are more than ${pages} pages`, 'Narrow what the checklist asks for.')
      seen.add(next)
      part = await more(next)
    }
    if (found.size === read && (part.total === null || part.total === read)) return [...found.values()]
  }
  throw new Unavailable(`${what} could not be read from GitHub: it changed while it was read, or some of it was left out`, tryLater)
}
