import type { Client } from './client.ts'
import { Fault, tryLater } from './fault.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'
import { wholeList, type Part } from './whole-list.ts'

const size = 100

export interface Listing {
  readonly entries: readonly Shape[]
  /** The server's own count, where it gives one. */
  readonly total: number | null
}

/**
 * A REST list whole. Pages are counted by us; the server's link is only held against the count: it must lead to the next
 * page of the same list. A full last page without a link is followed by one more question, whose answer must be empty.
 */
export function readPages<T>(
  client: Client,
  asking: Asking,
  route: string,
  parameters: Readonly<Record<string, string | number>>,
  list: (data: Shape) => Listing,
  read: (entry: Shape) => readonly [id: string, value: T],
  enough?: (ids: ReadonlySet<string>) => boolean,
): Promise<readonly T[]> {
  const ask = (page: string): Promise<Part<T>> =>
    client.get(asking, route, { ...parameters, per_page: size, page }, ({ data, link }) => {
      const { entries, total } = list(data)
      const linked = nextOf(link, client.api, Number(page))
      return { entries: entries.map(read), total, next: linked || entries.length >= size ? String(Number(page) + 1) : null }
    })
  return wholeList(() => ask('1'), ask, asking, client.limits.pages, enough)
}

/** Whether the server says that there is a next page; a link to anywhere but the very next page is a fault. */
function nextOf(link: string | null, api: URL, page: number): boolean {
  const url = /<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1]
  if (url === undefined) return false
  const next = URL.canParse(url) ? new URL(url) : null
  if (next?.origin === api.origin && next.searchParams.get('page') === String(page + 1)) return true
  throw new Fault('final', 'the list goes on elsewhere than on its next page', tryLater)
}
