const encoder = new TextEncoder()

/** UTF-8 bytes: the narrowest of the ways in which GitHub measures its limits. */
export function sizeOf(text: string): number {
  return encoder.encode(text).length
}

export interface Fitted {
  readonly lines: readonly string[]
  /** How many lines were left out. */
  readonly left: number
}

const fence = /^ {0,3}`{3}/
/** What is needed to close what a cut leaves open. */
const closing = 32

/** As many whole lines as fit into so many bytes, with fences and details closed, so that a cut breaks no markup. */
export function fitted(lines: readonly string[], bytes: number): Fitted {
  let size = 0
  let count = 0
  for (const line of lines) {
    size += sizeOf(line) + 1
    if (size + closing > bytes) break
    count += 1
  }
  if (count === lines.length) return { lines, left: 0 }
  const kept = lines.slice(0, count)
  const isFenced = kept.filter((line) => fence.test(line)).length % 2 === 1
  const isDetailed = kept.filter((line) => line.startsWith('<details>')).length > kept.filter((line) => line === '</details>').length
  return { lines: [...kept, ...(isFenced ? ['```'] : []), ...(isDetailed ? ['', '</details>'] : [])], left: lines.length - count }
}
