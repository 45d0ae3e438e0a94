import { formatDay, parseInstant, parseToolInstant, type Instant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { measured, unmeasured, type Measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'

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

/**
 * As `whenOf`, for several files or parts, the oldest of which counts: one that carries no date of its own has that of
 * `occurredOn`, which never makes the others younger.
 */
export function whenOfAll(contents: readonly (Instant | null)[], occurredOn: string | undefined, times: Instants): When {
  const known = contents.filter((each) => each !== null)
  if (known.length === contents.length) return whenOf(oldest(contents), occurredOn, times)
  const declared = occurredOn === undefined ? null : parseInstant(occurredOn, times.timezone)
  return declared === null || declared > times.now ? whenOf(null, occurredOn, times) : whenOf(oldest([declared, ...known]), occurredOn, times)
}

/** The instants that a tool wrote in a file; throws `Unusable` where one of them is still to come. */
export function ranAt(starts: readonly (string | number | null)[], clock: string, times: Instants): readonly (Instant | null)[] {
  return starts.map((start) => {
    const at = typeof start === 'string' ? toolInstant(start, times.timezone) : start
    if (at !== null && at > times.now) throw inFuture(start, clock, times.timezone)
    return at
  })
}

function inFuture(start: string | number | null, clock: string, timezone: string): Unusable {
  const hasOffset = typeof start !== 'string' || /(?:Z|[+-]\d\d:\d\d)$/.test(start.trim())
  const message = hasOffset ? 'says that it ran in the future' : `says that it ran in the future: its time ${start} has no zone, and is read in ${timezone}`
  return new Unusable(message, hasOffset ? `Check the clock of ${clock}.` : `Let "timezone" in the checklist name the zone of ${clock}, or check its clock.`)
}

/** Tools write 1970 or the year 1 for what never started. */
function toolInstant(start: string, timezone: string): Instant | null {
  return parseToolInstant(start.trim().replace(/^(\d{4}-\d\d-\d\d) /, '$1T'), timezone)
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
function oldest(instants: readonly (Instant | null)[]): Instant | null {
  let least: Instant | null = null
  for (const instant of instants) {
    if (instant === null) return null
    if (least === null || instant < least) least = instant
  }
  return least
}
