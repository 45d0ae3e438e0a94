import { joined } from './joined.ts'

const pieceBytes = 64 * 1024
const leastLookAhead = 4096

/** Feeds bytes that come in any pieces to a scan that needs whole rows. */
export interface RowCarry {
  push(chunk: Uint8Array): void
  /** What no scan has taken yet: the beginning of a row. */
  rest(): Uint8Array
}

/**
 * `scan` takes all whole rows from a place on and returns where the first one starts that is not whole; that one is
 * kept until more bytes come. `tooLong` is called when it grows beyond `maxBytes`.
 */
export function rowCarry(
  scan: (bytes: Uint8Array, from: number) => number,
  maxBytes: number,
  tooLong: () => void,
): RowCarry {
  let carried: Uint8Array = new Uint8Array(0)

  /** Adds to the carried row until it is whole; returns where in this piece the next row starts. */
  const finish = (piece: Uint8Array): number => {
    for (let taken = 0; taken < piece.length;) {
      const held = carried.length
      /* At least as much again as is there, so that scanning it anew costs no more than twice the row. */
      const more = piece.subarray(taken, taken + Math.max(leastLookAhead, held))
      const whole = joined(carried, more)
      const used = scan(whole, 0)
      carried = used > 0 ? new Uint8Array(0) : whole
      if (used > 0) return taken + used - held
      if (whole.length > maxBytes) tooLong()
      taken += more.length
    }
    return piece.length
  }

  const take = (piece: Uint8Array): void => {
    const from = carried.length > 0 ? finish(piece) : 0
    if (carried.length > 0) return
    /* A copy, for the memory of the piece may be used again; `slice` of a Node buffer would make none. */
    carried = new Uint8Array(piece.subarray(scan(piece, from)))
  }

  return {
    push(chunk) {
      /* Never a Node buffer: a scan is faster where it meets one kind of array. */
      for (let at = 0; at < chunk.length; at += pieceBytes)
        take(new Uint8Array(chunk.buffer, chunk.byteOffset + at, Math.min(pieceBytes, chunk.length - at)))
    },
    rest: () => carried,
  }
}
