import { tzOffset } from '@date-fns/tz/tzOffset'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A wall-clock time without zone. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly millisecond?: number
}

const minuteMs = 60_000
const dayMs = 86_400_000
const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/

/**
 * The instant that a text names: `YYYY-MM-DD` (first instant of that day in the zone) or RFC 3339 with offset. Null for
 * a day that does not exist, second 60, a year outside 2000 to 2100, or any other text.
 */
export function parseInstant(text: string, timezone: string): Instant | null {
  const time = parseLocal(text)
  if (!time || (time.hasTime && time.offset === null)) return null
  return time.offset === null ? toInstant(time, timezone) : utcOf(time) - time.offset * minuteMs
}

/** As `parseInstant`, for what a tool wrote: a time without offset is read in the zone. */
export function parseToolInstant(text: string, timezone: string): Instant | null {
  const time = parseLocal(text)
  if (!time) return null
  return time.offset === null ? toInstant(time, timezone) : utcOf(time) - time.offset * minuteMs
}

/** Whether a day exists and its year lies in 2000 to 2100. */
export function exists({ year, month, day }: LocalTime): boolean {
  if (!(year >= 2000 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return false
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * The instant of a local time in an IANA zone: the earlier where the clocks go back; where they go forward over it, the
 * same distance after the jump, so that a day that starts with a jump starts at the jump.
 */
export function toInstant(time: LocalTime, timezone: string): Instant {
  const utc = utcOf(time)
  if (timezone === 'UTC') return utc
  const before = offsetAt(utc - dayMs, timezone)
  const after = offsetAt(utc + dayMs, timezone)
  const fitting = [before, after].map((offset) => utc - offset).filter((t) => utc - t === offsetAt(t, timezone))
  return fitting.length > 0 ? Math.min(...fitting) : utc - before
}

/** Whether the zone is one that this runtime knows. */
export function isTimezone(timezone: string): boolean {
  if (timezone === 'UTC') return true
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timezone)) return false
  /* The list has no aliases, but costs an eighth of the first formatter that anybody makes. */
  if (Intl.supportedValuesOf('timeZone').includes(timezone)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).format(0) !== ''
  } catch {
    return false
  }
}

/** `2026-12-01T09:00:00Z`; milliseconds only where there are some. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** `2026-12-01` where the instant is the first of a UTC day, else as `formatInstant`. */
export function formatDay(instant: Instant): string {
  return formatInstant(instant).replace('T00:00:00Z', '')
}

function parseLocal(text: string): (LocalTime & { readonly hasTime: boolean; readonly offset: number | null }) | null {
  const parts = pattern.exec(text)
  if (!parts) return null
  const [, year, month, dayOfMonth, hour, minutes, seconds, fraction, zone] = parts
  const time = {
    year: Number(year),
    month: Number(month),
    day: Number(dayOfMonth),
    hour: Number(hour ?? 0),
    minute: Number(minutes ?? 0),
    second: Number(seconds ?? 0),
    millisecond: Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
  }
  if (!exists(time)) return null
  return { ...time, hasTime: hour !== undefined, offset: zone === undefined ? null : offsetMinutes(zone) }
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -size : size
}

function utcOf({ year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
}

function offsetAt(instant: Instant, timezone: string): number {
  return tzOffset(timezone, new Date(instant)) * minuteMs
}
