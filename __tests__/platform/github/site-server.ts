import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { schema as published } from '@octokit/graphql-schema'
import { buildClientSchema, execute, GraphQLError, parse, validate, type DocumentNode, type GraphQLFieldResolver, type IntrospectionQuery } from 'graphql'
import type { GitHubOptions } from '../../../src/platform/github/github.ts'
import { commit, now, restOf, rootOf, type Site } from './site.ts'

/** GitHub's own published schema: a query that it would refuse is refused here. */
const schema = buildClientSchema(published.json as IntrospectionQuery)

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: string
}

export type Fault = (response: ServerResponse) => void

export interface Server {
  readonly options: GitHubOptions
  readonly asked: Asked[]
  /** Milliseconds that were slept, instead of sleeping. */
  readonly slept: number[]
  /** Answers the requests that are chosen, by their place from 0 on, with a fault. */
  faulty: { readonly fault: Fault; readonly at: (index: number, asked: Asked) => boolean } | null
  readonly close: () => Promise<void>
}

/** GitHub on loopback over a site that a test or bench describes, until it is closed. */
export async function start(site: Site, limits: GitHubOptions['limits'] = {}): Promise<Server> {
  const asked: Asked[] = []
  const slept: number[] = []
  const http = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const api = `http://127.0.0.1:${(http.address() as AddressInfo).port}${site.prefix ?? ''}`

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request)
    const { query, variables } = (body === '' ? {} : JSON.parse(body)) as { query?: string; variables?: Record<string, unknown> }
    const entry: Asked = { method: request.method ?? '', path: request.url ?? '', query: query ?? '' }
    const index = asked.push(entry) - 1
    response.setHeader('date', now.toUTCString())
    const { faulty } = server
    if (faulty?.at(index, entry)) return faulty.fault(response)
    if (request.headers.authorization !== 'token t0ken') return json(response, 401, { message: 'Bad credentials' })
    if (query !== undefined) return json(response, 200, await graphql(query, variables ?? {}, site))
    return rest(new URL(entry.path, api), site, api, response)
  }

  const server: Server = {
    options: {
      token: 't0ken',
      repository: 'trust/triage',
      commit,
      pullRequest: null,
      api,
      allowLoopback: true,
      limits,
      now: () => now,
      sleep: async (milliseconds) => void slept.push(milliseconds),
      ...site.options,
    },
    asked,
    slept,
    faulty: null,
    close() {
      http.closeAllConnections()
      return new Promise((resolve) => void http.close(() => resolve()))
    },
  }
  return server
}

async function graphql(query: string, variables: Record<string, unknown>, site: Site): Promise<object> {
  const { document, wrong } = understood(query)
  if (wrong.length > 0) return { errors: wrong.map(({ message }) => ({ message, extensions: { code: 'undefinedField' } })) }
  const { data, errors = [] } = await execute({ schema, document, rootValue: rootOf(site), variableValues: variables, fieldResolver: resolve, typeResolver: typeOf })
  return { data, ...(errors.length > 0 ? { errors: errors.map(({ message, path, extensions }) => ({ message, path, type: extensions['type'] })) } : {}) }
}

const known = new Map<string, { readonly document: DocumentNode; readonly wrong: readonly GraphQLError[] }>()
function understood(query: string) {
  const document = known.get(query)?.document ?? parse(query)
  const found = known.get(query) ?? { document, wrong: validate(schema, document) }
  known.set(query, found)
  return found
}

/** What the site does not model is an error, never a quiet null. */
const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _, { fieldName, path }) => {
  const own = source as Record<string, unknown>
  const name = Object.hasOwn(own, String(path.key)) ? String(path.key) : fieldName
  if (!Object.hasOwn(own, name)) throw new GraphQLError(`the test's site has no ${fieldName}`)
  const value = own[name]
  return typeof value === 'function' ? (value as (given: unknown) => unknown)(args) : value
}

const typeOf = (value: unknown): string => String(Reflect.get(value as object, '__typename'))

function rest(url: URL, site: Site, api: string, response: ServerResponse): void {
  const path = url.pathname.slice((site.prefix ?? '').length)
  const found = restOf(site, path)
  if (found === null) return json(response, 404, { message: 'Not Found' })
  if (!('list' in found)) return json(response, 200, found.value)
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const page = Number(url.searchParams.get('page') ?? 1)
  const part = found.list.slice((page - 1) * size, page * size)
  if (page * size < found.list.length) {
    const next = new URLSearchParams(url.searchParams)
    next.set('page', String(page + 1))
    response.setHeader('link', `<${api}${path}?${next.toString()}>; rel="next"`)
  }
  json(response, 200, found.wrap ? found.wrap(part, found.list.length) : part)
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(value))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
