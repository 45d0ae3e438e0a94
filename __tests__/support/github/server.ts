import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faults, type Fault } from './faults.ts'
import { answer as answerGraphQL } from './graphql/answer.ts'
import { matchPath, wrongAnswer, wrongRequest } from './openapi.ts'
import { notFound, routes, type Answer } from './rest.ts'
import type { Site } from './shapes/index.ts'
import type { Grant, State } from './state.ts'

export interface Recorded {
  readonly method: string
  /** Path and query, with the prefix of an Enterprise Server. */
  readonly path: string
  readonly body: unknown
  /** The GraphQL query; '' where there is none. */
  readonly query: string
  readonly token: string | null
  status: number
}

/** Answers in the server's place; the header `date` is set. */
export type Faulty = (response: ServerResponse) => void
export type When = (request: Recorded, at: number) => boolean

export interface Server {
  /** Value for GITHUB_API_URL; GraphQL is at `/graphql` below it, or beside the prefix of an Enterprise Server. */
  readonly api: string
  /** Value for GITHUB_SERVER_URL. */
  readonly web: string
  readonly requests: Recorded[]
  /** What was sent or answered against GitHub's description. */
  readonly violations: string[]
  /** From now on, answers matching requests with a fault; `times` ends it. */
  fault(fault: Fault | Faulty, when?: When, times?: number): void
  /** From now on, changes the body of matching answers, which need not be as GitHub describes them any more. */
  alter(change: (body: unknown) => unknown, when?: When): void
  heal(): void
  /** From now on this many requests are allowed; then the primary rate limit holds, until this many seconds later. */
  limit(requests: number, resetsInSeconds: number): void
  close(): Promise<void>
}

type Headers = Readonly<Record<string, string>>

/**
 * GitHub on loopback over a state, until it is closed: with permissions, pages, limits and faults. Each request and each
 * answer is held to GitHub's published OpenAPI description and GraphQL schema.
 *
 * @param prefix `/api/v3` makes it an Enterprise Server.
 */
export async function serveState(state: State, prefix = ''): Promise<Server> {
  const { owner, name } = state
  const requests: Recorded[] = []
  const violations: string[] = []
  const standing: { readonly fault: Faulty; readonly when: When; left: number }[] = []
  const altering: { readonly change: (body: unknown) => unknown; readonly when: When }[] = []
  let allowance: { left: number; readonly resets: number } | null = null
  const http = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      violations.push(`the double broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const web = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const site: Site = { state, api: `${web}${prefix}`, web }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const { pathname, searchParams: query, search } = new URL(request.url ?? '/', web)
    const body = parsed(text)
    const isGraphQL = request.method === 'POST' && (pathname === '/graphql' || pathname === '/api/graphql')
    const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
    const recorded: Recorded = { method: request.method ?? 'GET', path: `${pathname}${search}`, body, query: isGraphQL ? queryIn(body) : '', token, status: 0 }
    const at = requests.push(recorded) - 1
    response.on('finish', () => (recorded.status = response.statusCode))
    response.setHeader('date', state.now().toUTCString())
    const fault = standing.find((each) => each.left > 0 && each.when(recorded, at))
    if (fault) {
      fault.left -= 1
      return fault.fault(response)
    }
    const change = altering.find((each) => each.when(recorded, at))?.change
    const send = (status: number, answered: unknown, headers: Headers = {}): void => sendTo(response, status, change ? change(answered) : answered, { ...limited, ...headers })
    const limited = limitHeaders()
    if (!isAllowed()) return send(403, { message: 'API rate limit exceeded for installation.', ...documented }, { 'x-ratelimit-remaining': '0' })
    const grant = token === null ? undefined : state.grants.get(token)
    if (!grant) return send(401, { message: 'Bad credentials', ...documented, status: '401' })
    if (text !== '' && body === undefined) return send(400, { message: 'Problems parsing JSON', ...documented })
    if (isGraphQL) return send(200, await answerGraphQL(site, grant, body, (each) => violations.push(each)))
    if (!pathname.startsWith(prefix)) return send(404, notFound.body)
    const { status, body: whole, headers } = rest(recorded.method, pathname.slice(prefix.length), query, body, grant)
    return send(status, whole, headers)
  }

  function rest(method: string, path: string, query: URLSearchParams, body: unknown, grant: Grant): Whole {
    const matched = matchPath(path)
    const route = matched ? routes[`${method} ${matched.template}`] : undefined
    if (!matched || !route) {
      violations.push(`the double has no ${method} ${path}`)
      return { ...notFound, headers: {} }
    }
    const wrong = wrongRequest(method, matched, query, body)
    violations.push(...wrong)
    if (wrong.length > 0) return { status: 422, body: { message: wrong.join('; '), ...documented }, headers: {} }
    const { params, template } = matched
    const isHere = params['owner'] === undefined || `${params['owner']}/${params['repo']}`.toLowerCase() === `${owner}/${name}`.toLowerCase() || /\/(?:contents|git\/commits)\/\{\w+\}$/.test(template)
    const isOrganisation = params['org'] === undefined || params['org'].toLowerCase() === owner.toLowerCase()
    if (!isHere || !isOrganisation) return { ...notFound, headers: {} }
    const isGranted = route.needs.length === 0 || route.needs.some(([permission, level]) => permission === 'metadata' || grant.permissions[permission] === 'write' || (level === 'read' && grant.permissions[permission] === 'read'))
    const needed = { 'x-accepted-github-permissions': route.needs.map(([permission, level]) => `${permission}=${level}`).join('; ') }
    if (!isGranted) return { status: 403, body: { message: 'Resource not accessible by integration', ...documented, status: '403' }, headers: needed }
    const whole = paged(route.answer({ site, params, query, body: (body ?? {}) as Record<string, unknown>, grant }), `${site.api}${path}`, query)
    violations.push(...wrongAnswer(method, matched, whole.status, whole.body))
    return whole
  }

  function limitHeaders(): Headers {
    return allowance === null ? {} : { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(Math.max(0, allowance.left - 1)), 'x-ratelimit-reset': String(allowance.resets) }
  }

  function isAllowed(): boolean {
    if (allowance !== null && state.now().getTime() / 1000 >= allowance.resets) allowance = null
    if (allowance === null) return true
    allowance.left -= 1
    return allowance.left >= 0
  }

  return {
    api: site.api,
    web,
    requests,
    violations,
    fault(fault, when = () => true, times = Infinity) {
      standing.push({ fault: typeof fault === 'string' ? faults[fault] : fault, when, left: times })
    },
    alter(change, when = () => true) {
      altering.push({ change, when })
    },
    heal() {
      standing.length = 0
      altering.length = 0
    },
    limit(left, resetsInSeconds) {
      allowance = { left, resets: Math.floor(state.now().getTime() / 1000) + resetsInSeconds }
    },
    close() {
      http.closeAllConnections()
      return new Promise((resolve) => void http.close(() => resolve()))
    },
  }
}

const documented = { documentation_url: 'https://docs.github.com/rest' }

interface Whole {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

function paged({ status, body, list }: Answer, address: string, query: URLSearchParams): Whole {
  if (!list) return { status, body, headers: {} }
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(list.items.length / size))
  const chosen = list.items.slice((page - 1) * size, page * size)
  const link = (to: number, relation: string): string => {
    const next = new URLSearchParams(query)
    next.set('page', String(to))
    return `<${address}?${next.toString()}>; rel="${relation}"`
  }
  const links = [...(page > 1 ? [link(page - 1, 'prev')] : []), ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : [])]
  return { status, body: list.wrap ? list.wrap(chosen, list.items.length) : chosen, headers: links.length > 0 ? { link: links.join(', ') } : {} }
}

function sendTo(response: ServerResponse, status: number, body: unknown, headers: Headers): void {
  if (body === undefined) return void response.writeHead(status, headers).end()
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

const queryIn = (body: unknown): string => (typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '')
