import { Fault, tryLater } from './fault.ts'

/** What of a request its faults should name. */
export interface Asking {
  /** What is asked for, as in "the reviews of pull request #7". */
  readonly what: string
  /** The least permission for it, as in "pull-requests: read". */
  readonly permission: string
  /** Whether it is to be written: then it is asked once, and what is made anew is answered with 201. */
  readonly isWrite?: boolean
}

/**
 * What an answer's status means where it is not 200: nothing but 200 is ever an answer (201 to a write). 409 is no empty list, 204 no list
 * at all, and 404 may hide what the token must not see.
 */
export function faultOfStatus(status: number, headers: Headers, text: string, { permission, isWrite = false }: Asking, now: Date): Fault | null {
  if (status === 200 || (isWrite && status === 201)) return null
  const said = messageIn(text)
  const because = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}`
  if (isLimit(status, headers, text)) return limited(headers, now)
  if (status >= 500) return new Fault('passing', because, tryLater)
  switch (status) {
    case 204:
    case 205:
      return new Fault('passing', `${because}, which holds nothing`, tryLater)
    case 401:
      return new Fault('final', `${because}: the token is wrong or has expired`, 'Give a valid token in GITHUB_TOKEN, or as the input "token".')
    case 403: {
      /* For writing, GitHub names alternatives; what we name is enough. */
      const accepted = isWrite ? null : headers.get('x-accepted-github-permissions')
      return new Fault('final', `${because}: the token may not ${isWrite ? 'write' : 'read'} it`, grant(accepted === null ? permission : accepted.replaceAll('_', '-').replaceAll('=', ': ')))
    }
    case 404:
      return new Fault('final', `${because}: it is not there, or the token may not see it`, `Check the name. ${grant(permission)}`)
    case 410:
    case 451:
      return new Fault('final', `${because}: it has been taken away`, 'Restore it, or let the checklist name what replaced it.')
    default:
      return status >= 300 && status < 400
        ? new Fault('final', `${because}, which leads elsewhere`, 'Check the name of the repository: it may have been renamed or moved.')
        : new Fault('final', because, tryLater)
  }
}

export function grant(permission: string): string {
  return `Grant the token "${permission}" (in a workflow under "permissions:"), then run the gate again.`
}

function isLimit(status: number, headers: Headers, text: string): boolean {
  if (status === 429) return true
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /secondary rate limit|abuse detection/i.test(text))
}

/** How long GitHub asks to wait: until the limit is reset, or a minute where it does not say. */
export function limited(headers: Headers, now: Date): Fault {
  const after = headers.get('retry-after')
  const reset = headers.get('x-ratelimit-reset')
  const seconds = after !== null ? Number(after) : reset !== null && headers.get('x-ratelimit-remaining') === '0' ? Number(reset) - now.getTime() / 1000 : 60
  const waitMs = Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : Infinity
  const long = Number.isFinite(waitMs) ? `for ${Math.ceil(waitMs / 1000)} s` : 'for a while'
  return new Fault('limited', `GitHub limits how often it is asked, and asks to wait ${long}`, 'Run the gate again later, or with a token of its own.', { waitMs })
}

/** GitHub's own words, shortened, on one line. */
function messageIn(text: string): string {
  try {
    const value: unknown = JSON.parse(text)
    const message: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'message') : undefined
    return typeof message === 'string' ? message.replace(/\s+/g, ' ').trim().slice(0, 200) : ''
  } catch {
    return ''
  }
}
