import type { Report } from '../generated/report.ts'

/**
 * What the first line of our comment begins with: one comment a checklist and environment. The path is text of a user and
 * must not be able to end the HTML comment.
 */
export function markerOf({ inputs: { checklist }, environment }: Report): string {
  return `<!-- go-live-gate checklist=${inert(checklist.path)} environment=${inert(environment ?? '')} `
}

/** Letters, digits, dots and percent signs. */
function inert(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[^\w.%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The first line whole, with when the verdict was found. */
export function markerLine(report: Report): string {
  return `${markerOf(report)}at=${report.checkedAt} -->`
}

/** When the verdict that a comment shows was found; NaN where it does not say. */
export function foundAt(body: string): number {
  return Date.parse(/^<!-- go-live-gate .* at=(\S+) -->$/m.exec(body)?.[1] ?? '')
}

/** Whether two comments say the same, but for when that was found out, which the first and the last line say. */
export function saysTheSame(one: string, other: string): boolean {
  const said = (body: string) => body.replaceAll('\r\n', '\n').trim().split('\n').slice(1, -1).join('\n').trim()
  return said(one) === said(other)
}
