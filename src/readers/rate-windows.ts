import { Unusable } from '../model/unusable.ts'

/** Counts requests by the second, to find the best rate over a window. */
export interface RateWindows {
  add(epochMs: number, requests?: number): void
  /**
   * Highest requests per second over any window of so many milliseconds. Resolution: windows are whole clock seconds,
   * as many as fit into the given length (at least one), divided by the whole length; so the rate is never overstated,
   * and understated by less than two seconds' worth. A run shorter than the window is divided by the whole window. A
   * window of less than a second counts as one second.
   */
  best(windowMs: number): number
}

const blockSeconds = 3600
const blockMs = blockSeconds * 1000
const maxBlocks = 31 * 24

/** Throws `Unusable` where requests lie in more than 744 different hours. */
export function rateWindows(): RateWindows {
  const blocks = new Map<number, Uint32Array>()
  let current: Uint32Array = new Uint32Array(0)
  let from = 0
  let until = 0

  const enter = (epochMs: number): void => {
    const block = Math.floor(epochMs / blockMs)
    current = blocks.get(block) ?? new Uint32Array(blockSeconds)
    blocks.set(block, current)
    from = block * blockMs
    until = from + blockMs
    if (blocks.size > maxBlocks)
      throw new Unusable(
        `holds requests in more than ${maxBlocks} different hours`,
        'Give the result of one run; JMeter appends to a file that is already there.',
      )
  }

  function* seconds(): Generator<readonly [second: number, requests: number]> {
    for (const [block, counts] of [...blocks].toSorted(([a], [b]) => a - b))
      for (const [i, count] of counts.entries()) if (count > 0) yield [block * blockSeconds + i, count]
  }

  return {
    add(epochMs, requests = 1) {
      if (!(epochMs >= from && epochMs < until)) enter(epochMs)
      const second = Math.floor((epochMs - from) / 1000)
      current[second] = (current[second] ?? 0) + requests
    },
    best(windowMs) {
      const width = Math.max(1, Math.floor(windowMs / 1000))
      const leaving = seconds()
      let oldest = leaving.next()
      let inside = 0
      let best = 0
      for (const [second, requests] of seconds()) {
        inside += requests
        while (oldest.done !== true && oldest.value[0] <= second - width) {
          inside -= oldest.value[1]
          oldest = leaving.next()
        }
        if (inside > best) best = inside
      }
      return (best * 1000) / Math.max(windowMs, 1000)
    },
  }
}
