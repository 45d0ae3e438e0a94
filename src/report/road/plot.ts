import type { History } from '../../generated/history.ts'
import type { Point } from './words.ts'

/** What a picture of the road needs of a point; times never run backwards in it, whatever commits say. */
export interface Mark {
  readonly at: number
  /** Null where the checklist could not be read. */
  readonly required: number | null
  readonly satisfied: number
  readonly point: Point
}

export interface Plot {
  readonly marks: readonly Mark[]
  readonly start: number
  /** The later of the last point and go-live. */
  readonly end: number
  readonly goLive: number | null
  /** The most items that were ever required; at least 1. */
  readonly top: number
}

/** Where everything stands in a picture of the road. Milliseconds and items; the drawing scales them. */
export function plotOf({ points, goLive }: History): Plot {
  let latest = -Infinity
  const marks = points.map((point): Mark => {
    latest = Math.max(latest, Date.parse(point.at))
    return { at: latest, required: point.verdict === null ? null : point.required, satisfied: point.satisfied, point }
  })
  const start = marks[0]?.at ?? 0
  const last = marks.at(-1)?.at ?? start
  const live = goLive === null ? null : Date.parse(goLive)
  return { marks, start, end: Math.max(last, live !== null && live > start ? live : last), goLive: live !== null && live >= start ? live : null, top: Math.max(1, ...marks.map(({ required }) => required ?? 0)) }
}

/** The point that holds at an instant: the newest that is not later. */
export function markAt({ marks }: Plot, at: number): Mark | null {
  return marks.findLast((mark) => mark.at <= at) ?? null
}
