import type { Instant } from './instant.ts'

/** The instants of one run: the clock is read once. */
export interface Instants {
  readonly now: Instant
  /** The later of now and go-live: evidence, sign-offs and waivers must still hold then. */
  readonly judgedFor: Instant
  readonly goLive: Instant | null
  /** IANA name of the zone for dates without time. */
  readonly timezone: string
}
