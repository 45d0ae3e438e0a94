import { Fault, tryLater } from './fault.ts'
import type { Shape } from './shape.ts'
import { grant, limited, type Asking } from './status-fault.ts'

/** GraphQL answers 200 with errors, often beside half of the data. */
export function faultOfErrors(errors: readonly Shape[], headers: Headers, { permission }: Asking, now: Date): Fault {
  const types = errors.map(typeOf)
  const said = errors.map(messageOf).join('; ').replace(/\s+/g, ' ').slice(0, 300)
  if (types.includes('RATE_LIMITED')) return limited(headers, now)
  if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) return new Fault('final', `the token may not read it (${said})`, grant(permission))
  if (types.includes('NOT_FOUND')) return new Fault('final', `it is not there, or the token may not see it (${said})`, `Check the name. ${grant(permission)}`)
  if (/doesn't exist on type|doesn't accept argument|isn't a defined input type|Argument .* has an invalid value/.test(said))
    return new Fault('final', `this GitHub server does not have what is needed (${said})`, 'Update GitHub Enterprise Server, or give this evidence as a file.')
  return new Fault(/went wrong|time(?:d ?|-?)out|try again/i.test(said) ? 'passing' : 'final', `GitHub answered with an error (${said})`, tryLater)
}

export function typeOf(error: Shape): string {
  return typeof error.value === 'object' && error.value !== null && 'type' in error.value && typeof error.value.type === 'string' ? error.value.type : ''
}

function messageOf(error: Shape): string {
  return typeof error.value === 'object' && error.value !== null && 'message' in error.value && typeof error.value.message === 'string' ? error.value.message : 'no reason given'
}
