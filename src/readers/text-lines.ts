import { Unusable } from '../model/unusable.ts'
import { rowCarry } from './row-carry.ts'
import type { StreamReader } from './stream-reader.ts'

const lineFeed = 10
const carriageReturn = 13
const maxLineBytes = 1024 * 1024

/**
 * The lines of a file of any size, in constant memory: `line` gets the bytes between two places, without the line's end,
 * valid only during the call; blank lines are passed over. Throws `Unusable` for a line of more than 1 MiB.
 */
export function textLines(line: (bytes: Uint8Array, start: number, end: number, number: number) => void, remedy: string): StreamReader<void> {
  let number = 0
  const tooLong = (): never => {
    throw new Unusable('a line has more than 1 MiB', remedy, number + 1)
  }
  const take = (bytes: Uint8Array, start: number, end: number): void => {
    number++
    const last = bytes[end - 1] === carriageReturn ? end - 1 : end
    if (end - start > maxLineBytes) tooLong()
    if (last > start) line(bytes, start, last, number)
  }
  const scan = (bytes: Uint8Array, from: number): number => {
    let start = from
    for (;;) {
      const end = bytes.indexOf(lineFeed, start)
      if (end < 0) return start
      take(bytes, start, end)
      start = end + 1
    }
  }
  const carry = rowCarry(scan, maxLineBytes, tooLong)
  return {
    push: (chunk) => carry.push(chunk),
    end() {
      const rest = carry.rest()
      if (rest.length > 0) take(rest, 0, rest.length)
    },
  }
}
