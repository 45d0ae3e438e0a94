import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { faults, type Fault } from './faults.ts'
import { answer as answerGraphQL } from './graphql.ts'
import { matchPath, wrongAnswer, wrongRequest } from './openapi.ts'
import { hands, type Hands } from './people.ts'
import { notFound, routes, type Answer } from './rest.ts'
import type { Site } from './shapes.ts'
import type { Grant, State } from './state.ts'

export interface Recorded {
  readonly method: string
  /** Path and query below the API's base. */
  readonly path: string
  readonly body: unknown
  readonly token: string | null
  status: number
}

export interface GitHubDouble extends Hands {
  readonly state: State
  /** Value for GITHUB_API_URL; GraphQL is at `/graphql` below it. */
  readonly api: string
  /** Value for GITHUB_SERVER_URL. */
  readonly web: string
  readonly requests: Recorded[]
  /** What was sent or answered against GitHub's description. The double checks at the test's end that there is none. */
  readonly violations: string[]
  /** From now on, answers matching requests with a fault; `times` ends it. */
  fault(fault: Fault | ((response: ServerResponse) => void), when?: (request: Recorded, at: number) => boolean, times?: number): void
  heal(): void
  /** From now on this many requests are allowed; then the primary rate limit holds, until this many seconds later. */
  limit(requests: number, resetsInSeconds: number): void
  /** Lets the test end although something was not as described. */
  tolerate(): void
}

export interface Seed {
  readonly owner?: string
  readonly name?: string
  readonly isPrivate?: boolean
  readonly people?: readonly string[]
  /** The server's clock; by default the machine's. */
  readonly now?: () => Date
}

/**
 * GitHub on loopback: stateful, with permissions, pages, limits and faults. Each request and each answer is held to
 * GitHub's published OpenAPI description and GraphQL schema. It ends with the test.
 */
export async function startGitHub({ owner = 'trust', name = 'triage', isPrivate = true, people = [], now = () => new Date() }: Seed = {}): Promise<GitHubDouble> {
  const state: State = { owner, name, isPrivate, accounts: [], issues: [], labels: [], commits: [], checkRuns: [], statuses: [], deployments: [], environments: [], teams: [], files: new Map(), grants: new Map(), now, nextId: 1000 }
  const own = hands(state)
  own.person('github-actions[bot]', { id: 41_898_282, type: 'Bot' })
  for (const login of people) own.person(login)

  const requests: Recorded[] = []
  const violations: string[] = []
  const standing: { fault: (response: ServerResponse) => void; when: (request: Recorded, at: number) => boolean; left: number }[] = []
  let allowance: { left: number; readonly resets: number } | null = null
  let isTolerant = false
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      violations.push(`the double broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const site: Site = { state, api: web, web }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const { pathname, searchParams: query, search } = new URL(request.url ?? '/', web)
    const method = request.method ?? 'GET'
    const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
    const recorded: Recorded = { method, path: `${pathname}${search}`, body: parsed(text), token, status: 0 }
    const at = requests.push(recorded) - 1
    response.on('finish', () => (recorded.status = response.statusCode))
    const fault = standing.find((each) => each.left > 0 && each.when(recorded, at))
    if (fault) {
      fault.left -= 1
      return fault.fault(response)
    }
    const grant = token === null ? undefined : state.grants.get(token)
    const limited = allowance === null ? {} : { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(Math.max(0, allowance.left - 1)), 'x-ratelimit-reset': String(allowance.resets) }
    if (allowance !== null && Date.now() / 1000 >= allowance.resets) allowance = null
    if (allowance !== null && allowance.left <= 0) return send(response, 403, { message: 'API rate limit exceeded for installation.', documentation_url: 'https://docs.github.com/rest' }, { ...limited, 'x-ratelimit-remaining': '0' })
    if (allowance !== null) allowance.left -= 1
    if (!grant) return send(response, 401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' }, limited)
    if (text !== '' && recorded.body === undefined) return send(response, 400, { message: 'Problems parsing JSON', documentation_url: 'https://docs.github.com/rest' }, limited)
    if (method === 'POST' && (pathname === '/graphql' || pathname === '/api/graphql')) return send(response, 200, await answerGraphQL(site, grant, recorded.body, (each) => violations.push(each)), limited)
    return rest(method, pathname, query, recorded.body, grant, response, limited)
  }

  function rest(method: string, path: string, query: URLSearchParams, body: unknown, grant: Grant, response: ServerResponse, limited: Headers): void {
    const matched = matchPath(path)
    const route = matched ? routes[`${method} ${matched.template}`] : undefined
    if (!matched || !route) {
      violations.push(`the double has no ${method} ${path}`)
      return send(response, 404, notFound.body, limited)
    }
    const wrong = wrongRequest(method, matched, query, body)
    violations.push(...wrong)
    if (wrong.length > 0) return send(response, 422, { message: wrong.join('; '), documentation_url: 'https://docs.github.com/rest' }, limited)
    const { params } = matched
    const isHere = params['owner'] === undefined || `${params['owner']}/${params['repo']}`.toLowerCase() === `${owner}/${name}`.toLowerCase() || matched.template.endsWith('/contents/{path}')
    const isOrganisation = params['org'] === undefined || params['org'].toLowerCase() === owner.toLowerCase()
    if (!isHere || !isOrganisation) return send(response, 404, notFound.body, limited)
    const isGranted = route.needs.length === 0 || route.needs.some(([permission, level]) => permission === 'metadata' || grant.permissions[permission] === 'write' || (level === 'read' && grant.permissions[permission] === 'read'))
    if (!isGranted) return send(response, 403, { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' }, { ...limited, 'x-accepted-github-permissions': route.needs.map(([permission, level]) => `${permission}=${level}`).join('; ') })
    const answered = route.answer({ site, params, query, body: (body ?? {}) as Record<string, unknown>, grant })
    const { status, body: whole, headers } = paged(answered, path, query)
    violations.push(...wrongAnswer(method, matched, status, whole))
    return send(response, status, whole, { ...limited, ...headers })
  }

  function paged({ status, body, list }: Answer, path: string, query: URLSearchParams): { status: number; body: unknown; headers: Headers } {
    if (!list) return { status, body, headers: {} }
    const size = Math.min(100, Number(query.get('per_page') ?? 30))
    const page = Number(query.get('page') ?? 1)
    const last = Math.max(1, Math.ceil(list.items.length / size))
    const chosen = list.items.slice((page - 1) * size, page * size)
    const link = (to: number, relation: string): string => {
      const next = new URLSearchParams(query)
      next.set('page', String(to))
      return `<${web}${path}?${next.toString()}>; rel="${relation}"`
    }
    const links = [...(page > 1 ? [link(page - 1, 'prev')] : []), ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : [])]
    return { status, body: list.wrap ? list.wrap(chosen, list.items.length) : chosen, headers: links.length > 0 ? { link: links.join(', ') } : {} }
  }

  function send(response: ServerResponse, status: number, body: unknown, headers: Headers): void {
    const date = state.now().toUTCString()
    if (body === undefined) return void response.writeHead(status, { date, ...headers }).end()
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', date, ...headers }).end(JSON.stringify(body))
  }

  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    if (!isTolerant) expect(violations, 'every request and answer is as GitHub describes it').toEqual([])
  })

  return {
    ...own,
    state,
    api: web,
    web,
    requests,
    violations,
    fault(fault, when = () => true, times = Infinity) {
      standing.push({ fault: typeof fault === 'string' ? faults[fault] : fault, when, left: times })
    },
    heal() {
      standing.length = 0
    },
    limit(left, resetsInSeconds) {
      allowance = { left, resets: Math.floor(Date.now() / 1000) + resetsInSeconds }
    },
    tolerate() {
      isTolerant = true
    },
  }
}

type Headers = Readonly<Record<string, string>>

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
