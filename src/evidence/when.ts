import { formatDay, parseInstant, type Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { measured, unmeasured, type Measured, type Remark } from '../model/observation.ts'

/** When evidence occurred: what its content says, else `occurredOn`. A date after now shows nothing yet. */
export interface When {
  readonly at: Instant | null
  readonly age: Measured
  readonly warnings: readonly Remark[]
}

export function whenOf(content: Instant | null, occurredOn: string | undefined, times: Instants): When {
  const at = content ?? (occurredOn === undefined ? null : parseInstant(occurredOn, times.timezone))
  if (at === null)
    return { at: null, age: unmeasured('nothing says when it occurred', 'Give its date with "occurredOn".'), warnings: [] }
  if (at > times.now)
    return { at: null, age: unmeasured(`it is dated ${formatDay(at)}, which is in the future`), warnings: [futureRemark('the evidence', at)] }
  return { at, age: ageSince(at, times), warnings: [] }
}

export function ageSince(at: Instant, times: Instants): Measured {
  return measured((times.judgedFor - at) / 1000, { since: at })
}

export function futureRemark(what: string, at: Instant): Remark {
  return {
    rule: 'evidence/future',
    message: `${what} is dated ${formatDay(at)}, which is in the future, and does not count`,
    remedy: 'Correct the date, or wait until it has happened.',
  }
}

/** The earliest of instants; null where one of them is unknown or there are none. */
export function oldest(instants: readonly (Instant | null)[]): Instant | null {
  let least: Instant | null = null
  for (const instant of instants) {
    if (instant === null) return null
    if (least === null || instant < least) least = instant
  }
  return least
}
