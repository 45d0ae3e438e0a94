import { Unavailable } from '../../model/unavailable.ts'
import { exchange, type Exchange, type World } from './exchange.ts'
import { Fault } from './fault.ts'
import { faultOfErrors } from './graphql-fault.ts'
import type { Limits } from './limits.ts'
import { shape, type Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

/** A REST answer: what it says, and which page it says comes next. */
export interface Page {
  readonly data: Shape
  readonly link: string | null
}

export interface Client {
  readonly api: URL
  readonly limits: Limits
  /** Asks the REST API. `accept` takes the answer apart; a `Fault` that it throws counts as a fault of the answer. */
  get<T>(asking: Asking, route: string, parameters: Readonly<Record<string, string | number>>, accept: (page: Page) => T): Promise<T>
  /** Writes over the REST API, once: a write whose answer got lost may have been done. */
  write<T>(asking: Asking, route: string, parameters: Readonly<Record<string, unknown>>, accept: (data: Shape) => T): Promise<T>
  /** Asks the GraphQL API. An answer with errors is none, but for those that `tolerate` takes. */
  graphql<T>(asking: Asking, query: string, variables: Readonly<Record<string, unknown>>, accept: (data: Shape, errors: readonly Shape[]) => T, tolerate?: (error: Shape) => boolean): Promise<T>
}

export interface ClientOptions {
  readonly api: URL
  readonly token: string
  readonly limits: Limits
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Octokit, which knows GitHub's routes, over exchanges that fail closed, with what failed in passing asked again. */
export function client({ api, token, limits, now, sleep }: ClientOptions): Client {
  const started = now().getTime()
  let requests = 0
  let waited = 0

  const octokit = once(async () => {
    const { GitHub, defaults } = await import('@actions/github/lib/utils')
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
    /* The toolkit's own fetch goes through the proxies that the environment names. */
    const proxied: unknown = defaults.request?.fetch
    return { octokit: new GitHub({ auth: `token ${token}`, baseUrl: api.href.replace(/\/$/, ''), log }), fetch: isFetch(proxied) ? proxied : fetch }
  })

  const pause = async (fault: Fault, attempt: number): Promise<boolean> => {
    switch (fault.kind) {
      case 'final':
        return false
      case 'limited':
        if (!(waited + fault.waitMs <= limits.waitMs)) return false
        waited += Math.max(fault.waitMs, 1000)
        await sleep(fault.waitMs)
        return true
      case 'passing': {
        const wait = limits.retriesMs[attempt]
        if (wait === undefined) return false
        await sleep(wait + Math.random() * wait * 0.1)
        return true
      }
    }
  }

  const asked = async <T>(asking: Asking, ask: (send: Exchange) => Promise<T>): Promise<T> => {
    const { fetch } = await octokit()
    const world: World = { now, sleep, fetch }
    const send = exchange(api, asking, limits, world)
    for (let attempt = 0; ; ) {
      try {
        return await ask(async (url, init) => {
          if (requests >= limits.requests) throw new Fault('final', `the run has asked GitHub ${requests} times already`, 'Split the checklist, or narrow what it asks of GitHub.')
          if (now().getTime() - started > limits.totalMs) throw new Fault('final', 'the run has taken too long', 'Run the gate again.')
          requests += 1
          return send(url, init)
        })
      } catch (error) {
        const fault = faultIn(error)
        if (asking.isWrite || !(await pause(fault, attempt))) throw new Unavailable(`${asking.what} could not be ${asking.isWrite ? 'written to' : 'read from'} GitHub: ${fault.message}`, fault.remedy, { cause: error })
        if (fault.kind === 'passing') attempt += 1
      }
    }
  }

  return {
    api,
    limits,
    get: (asking, route, parameters, accept) =>
      asked(asking, async (fetch) => {
        const { data, headers } = await (await octokit()).octokit.request(route, { ...parameters, request: { fetch } })
        return accept({ data: shape(data), link: headers.link ?? null })
      }),
    write: (asking, route, parameters, accept) =>
      asked({ ...asking, isWrite: true }, async (fetch) => accept(shape((await (await octokit()).octokit.request(route, { ...parameters, request: { fetch } })).data))),
    graphql: (asking, query, variables, accept, tolerate = () => false) =>
      asked(asking, async (fetch) => {
        const answer = await whole((await octokit()).octokit.graphql(query, { ...variables, request: { fetch } }))
        const fatal = answer.errors.filter((error) => !tolerate(error))
        if (fatal.length > 0) throw faultOfErrors(fatal, answer.headers, asking, now())
        return accept(answer.data, answer.errors)
      }),
  }
}

interface GraphqlAnswer {
  readonly data: Shape
  readonly errors: readonly Shape[]
  readonly headers: Headers
}

/** Octokit throws an answer with errors; here it is an answer with errors. */
async function whole(asking: Promise<unknown>): Promise<GraphqlAnswer> {
  try {
    return { data: shape(await asking), errors: [], headers: new Headers() }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'GraphqlResponseError')) throw error
    const errors = shape(error).list('errors')
    return { data: shape(Reflect.get(error, 'data')), errors, headers: new Headers(Object.entries(shape(error).get('headers').value ?? {}).map(([key, value]) => [key, String(value)])) }
  }
}

/** Octokit wraps what its fetch throws. */
function faultIn(error: unknown): Fault {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof Fault) return each
  throw error
}

function isFetch(value: unknown): value is typeof fetch {
  return typeof value === 'function'
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
