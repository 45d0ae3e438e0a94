import { GraphQLError } from 'graphql'
import type { Grant, Level, Permission } from '../state.ts'

export function refused(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } })
}

export function need(grant: Grant, ...any: readonly (readonly [Permission, Level])[]): void {
  const isMet = any.some(([permission, level]) => level === 'read' ? grant.permissions[permission] !== undefined : grant.permissions[permission] === 'write')
  if (!isMet) refused('FORBIDDEN', 'Resource not accessible by integration')
}

export interface Slice {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

const cursor = (at: number): string => Buffer.from(`cursor:${at}`).toString('base64')
const placeOf = (text: string): number => Number(Buffer.from(text, 'base64').toString().slice('cursor:'.length))

/** A connection as GitHub cuts it: at most 100 nodes, one of `first` and `last` is due. */
export function connection<T>(all: readonly T[], node: (each: T) => object): (slice: Slice) => object {
  return ({ first, last, after, before }) => {
    const wanted = first ?? last
    if (wanted === null || wanted === undefined) return refused('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value to properly paginate the connection.')
    if (wanted < 1 || wanted > 100) return refused('EXCESSIVE_PAGINATION', `Requesting ${wanted} records on the connection exceeds the \`first\` limit of 100 records.`)
    const from = after ? placeOf(after) + 1 : 0
    const to = before ? placeOf(before) : all.length
    const start = first ? from : Math.max(from, to - wanted)
    const end = first ? Math.min(to, from + wanted) : to
    const chosen = all.slice(start, end)
    return {
      totalCount: all.length,
      nodes: chosen.map(node),
      edges: () => chosen.map((each, at) => ({ cursor: cursor(start + at), node: node(each) })),
      pageInfo: { hasNextPage: end < all.length, hasPreviousPage: start > 0, startCursor: chosen.length > 0 ? cursor(start) : null, endCursor: chosen.length > 0 ? cursor(end - 1) : null },
    }
  }
}
