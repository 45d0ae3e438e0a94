import type { Client } from './client.ts'
import { malformed, tryLater, Fault } from './fault.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'
import { wholeList, type Part } from './whole-list.ts'

/** A list that hangs on a node of GitHub's graph, which may fill several pages. */
export interface Connection<T> {
  /** The type of the node, as `Issue`. */
  readonly on: string
  readonly name: string
  /** Needed where one field is asked for twice. */
  readonly alias?: string
  /** Further arguments, each behind a comma. */
  readonly filter?: string
  readonly size: number
  /** What to select of each entry, besides its id. */
  readonly selection: string
  readonly read: (node: Shape) => T
}

const counted = 'totalCount pageInfo { hasNextPage endCursor }'

/** The text that asks for the first page. */
export function firstPage<T>({ name, alias, filter = '', size, selection }: Connection<T>): string {
  return `${alias === undefined ? '' : `${alias}: `}${name}(first: ${size}${filter}) { ${counted} nodes { ${selection} } }`
}

/** Every entry of a connection whose first page, and the node's id, were asked for already. */
export function readConnection<T>(client: Client, asking: Asking, node: Shape, connection: Connection<T>): Promise<readonly T[]> {
  const { on, name, alias = name, filter = '', size, selection, read } = connection
  const query = `query($id: ID!, $after: String) { node(id: $id) { ... on ${on} { ${name}(first: ${size}, after: $after${filter}) { ${counted} nodes { ${selection} } } } } }`
  const ask = (after: string | null): Promise<Part<T>> =>
    client.graphql(asking, query, { id: node.text('id'), after }, (data) => partOf(data.get('node').get(name), read))
  let known: Part<T> | null = partOf(node.get(alias), read)
  const first = async (): Promise<Part<T>> => {
    const part = known ?? (await ask(null))
    known = null
    return part
  }
  return wholeList(first, ask, asking, client.limits.pages)
}

/** One page; an entry that the token may not see is a fault, not one less. */
export function partOf<T>(page: Shape, read: (node: Shape) => T): Part<T> {
  const info = page.get('pageInfo')
  const next = info.truth('hasNextPage') ? info.text('endCursor') : null
  const entries = page.list('nodes').map((node) => {
    if (node.value === null) throw new Fault('final', 'an entry is one that the token may not see', tryLater)
    return [node.text('id'), read(node)] as const
  })
  if (next !== null && entries.length === 0) throw malformed('says that there is more and gives nothing')
  return { entries, total: page.number('totalCount'), next }
}
