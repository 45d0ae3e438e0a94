import { Fault, malformed, tryLater } from './fault.ts'
import type { Limits } from './limits.ts'
import { faultOfStatus, type Asking } from './status-fault.ts'

/** What an exchange needs of the world. */
export interface World {
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** A `fetch` for Octokit that gives a whole, parsed-once JSON answer with status 200, or throws a `Fault`. */
export type Exchange = (url: string, init?: RequestInit) => Promise<Response>

const maxRedirects = 3

/**
 * One exchange with GitHub. Octokit itself takes a 204, an empty body, a page of HTML and a body that was cut off for
 * answers; here none of them is. Redirects are followed for reads on the same origin alone, so that the token goes
 * nowhere else.
 */
export function exchange(api: URL, asking: Asking, limits: Limits, world: World): Exchange {
  return async (url, init = {}) => {
    let target = inside(api, url)
    for (let hops = 0; ; hops++) {
      const { status, headers, text } = await once(target, init, limits, world)
      const moved = movedTo(status, headers, target)
      if (moved !== null && (init.method ?? 'GET') === 'GET' && hops < maxRedirects) {
        target = inside(api, moved)
        continue
      }
      const fault = faultOfStatus(status, headers, text, asking, world.now())
      if (fault) throw fault
      checkClock(headers, limits, world)
      checkJson(headers, text)
      return new Response(text, { status, headers: { ...Object.fromEntries(headers), 'content-type': 'application/json' } })
    }
  }
}

/** A URL of the API itself; a link that leads elsewhere would take the token there. */
function inside(api: URL, url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : null
  if (target?.origin === api.origin && target.username === '' && target.password === '') return target
  throw new Fault('final', 'the answer leads to another server', 'Check GITHUB_API_URL and the name of the repository.')
}

function movedTo(status: number, headers: Headers, from: URL): string | null {
  const location = headers.get('location')
  return [301, 302, 307, 308].includes(status) && location !== null && URL.canParse(location, from.href) ? new URL(location, from.href).href : null
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

async function once(url: URL, init: RequestInit, limits: Limits, world: World): Promise<Answer> {
  const abort = new AbortController()
  const whole = setTimeout(() => abort.abort(), limits.requestMs)
  const begin = setTimeout(() => abort.abort(), limits.headersMs)
  try {
    const response = await world.fetch(url.href, { ...init, redirect: 'manual', signal: abort.signal })
    clearTimeout(begin)
    return { status: response.status, headers: new Headers([...response.headers]), text: await readText(response, limits.bytes) }
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('passing', abort.signal.aborted ? 'GitHub did not answer in time' : 'the connection failed or was cut off', `Check the network. ${tryLater}`, { cause })
  } finally {
    clearTimeout(begin)
    clearTimeout(whole)
  }
}

/** The body whole; the connection's end before its promised length is an error of `fetch`. */
async function readText(response: Response, limit: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > limit) throw new Fault('final', `the answer has more than ${limit / (1024 * 1024)} MiB`, 'Narrow what is asked for.')
    text += decoder.decode(value, { stream: true })
  }
}

/** Ages and expiries rest on the clock: one that is wrong would let what has lapsed pass. */
function checkClock(headers: Headers, { skewMs }: Limits, { now }: World): void {
  const theirs = Date.parse(headers.get('date') ?? '')
  if (Math.abs(now().getTime() - theirs) <= skewMs) return
  if (Number.isNaN(theirs)) throw malformed('carries no date')
  throw new Fault('final', `GitHub's clock says ${new Date(theirs).toISOString()} and this machine's ${now().toISOString()}`, "Set this machine's clock, then run the gate again.")
}

/** A page of HTML with status 200 comes from a proxy or a portal on the way, not from GitHub. */
function checkJson(headers: Headers, text: string): void {
  if (text.trim() === '') throw malformed('is empty')
  if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(headers.get('content-type') ?? '')) throw malformed('is not JSON')
  if (!isWhole(text)) throw malformed('is cut off or not JSON')
}

/** GitHub answers with an object or a list. */
function isWhole(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
