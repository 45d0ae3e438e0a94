/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A wall-clock time without zone. */
export interface LocalTime {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour?: number;
    readonly minute?: number;
    readonly second?: number;
    readonly millisecond?: number;
}
/**
 * The instant that a text names: `YYYY-MM-DD` (first instant of that day in the zone) or RFC 3339 with offset. Null for
 * a day that does not exist, second 60, a year outside 2000 to 2100, or any other text.
 */
export declare function parseInstant(text: string, timezone: string): Instant | null;
/** As `parseInstant`, for what a tool wrote: a time without offset is read in the zone. */
export declare function parseToolInstant(text: string, timezone: string): Instant | null;
/** Whether a day exists and its year lies in 2000 to 2100. */
export declare function exists({ year, month, day }: LocalTime): boolean;
/**
 * The instant of a local time in an IANA zone: the earlier where the clocks go back; where they go forward over it, the
 * same distance after the jump, so that a day that starts with a jump starts at the jump.
 */
export declare function toInstant(time: LocalTime, timezone: string): Instant;
/** Whether the zone is one that this runtime knows. */
export declare function isTimezone(timezone: string): boolean;
/** `2026-12-01T09:00:00Z`; milliseconds only where there are some. */
export declare function formatInstant(instant: Instant): string;
/** `2026-12-01` where the instant is the first of a UTC day, else as `formatInstant`. */
export declare function formatDay(instant: Instant): string;
